import CourtRecords
import Foundation
import ReliefPolicy
import RuleDocuments
import TestSupport
import Testing

/// One example of one policy file.
struct ShippedExample: Sendable, CustomTestStringConvertible {
  let policy: Policy
  let example: PolicyExample

  var testDescription: String { "\(policy.id): \(example.name)" }

  /// All examples of all policy files of the package.
  static let all = PackagePlaces.names(in: "Rules/policies").flatMap { name in
    let id = String(name.dropLast(5))
    let policy = NewYork.policy(PackagePlaces.text(of: "Rules/policies/\(name)"), id: id)
    return policy.examples.map { ShippedExample(policy: policy, example: $0) }
  }
}

@Suite("The examples of the policies")
struct PolicyExampleTests {
  @Test("comes out as the policy file says", arguments: ShippedExample.all)
  func example(shipped: ShippedExample) throws {
    let jurisdiction = shipped.example.jurisdiction ?? shipped.policy.jurisdiction
    let law = try #require(EveryLaw.all[jurisdiction])
    #expect(shipped.example.differences(policy: shipped.policy, law: law) == [])
  }

  @Test("every policy has examples of every outcome")
  func outcomes() {
    let policies = Dictionary(grouping: ShippedExample.all) { $0.policy.id }
    #expect(policies["ny-brooklyn-2021"] != nil)
    for (id, examples) in policies {
      let shown = Set(examples.map(\.example.outcome.rawValue))
      let possible = Set(examples[0].policy.possibleOutcomes.map(\.rawValue))
      #expect(possible.isSubset(of: shown), "\(id)")
      #expect(Set(examples.map(\.example.name)).count == examples.count, "\(id)")
    }
  }

  @Test("an example that does not hold says what came out instead")
  func differing() throws {
    let text = PackagePlaces.text(of: "Rules/policies/ny-brooklyn-2021.yaml")
      .replacing("reason: guard_weapon", with: "reason: guard_minor")
      .replacing(
        "outcome: excluded\n    reason: guard_force",
        with: "outcome: review\n    reason: guard_force")
    let policy = NewYork.policy(text, id: "ny-brooklyn-2021")
    let differences = policy.examples.flatMap {
      $0.differences(policy: policy, law: NewYork.law)
    }
    #expect(
      Set(differences) == [
        "expected reason guard_minor, got guard_weapon.",
        "expected outcome review, got excluded (guard_force).",
      ])
  }
}
