import CourtRecords
import Foundation
import TestSupport
import Testing

@testable import ReliefPolicy

/// Whether a wrong rule would be noticed: every node of every policy turned round in memory.
@Suite("Mutations of the policies")
struct PolicyMutationTests {
  private static let policies: [Policy] = {
    var seen: Set<String> = []
    return ShippedExample.all.map(\.policy).filter { seen.insert($0.id).inserted }
  }()

  /// Whether some example of the policy comes out otherwise.
  private func isNoticed(_ mutation: PolicyMutation) -> Bool {
    mutation.policy.examples.contains { example in
      guard let law = EveryLaw.all[example.jurisdiction ?? mutation.policy.jurisdiction] else {
        return false
      }
      return !example.differences(policy: mutation.policy, law: law).isEmpty
    }
  }

  @Test(
    "a node of a policy, turned round, makes one of its examples fail, but for those that are listed",
    arguments: policies.map(\.id))
  func policyNodes(id: String) throws {
    let policy = try #require(Self.policies.first { $0.id == id })
    let laws = EveryLaw.all.filter { jurisdiction, _ in
      policy.isOfAnyJurisdiction || policy.jurisdiction == jurisdiction
    }
    let mutations = policy.mutations(laws: Array(laws.values))
    let unnoticed = Set(mutations.filter { !isNoticed($0) }.map(\.name))
    let listed = Set(EquivalentNode.all(of: policy).map(\.name))
    #expect(mutations.count >= 20)
    #expect(unnoticed.subtracting(listed).sorted() == [], "not noticed, and no reason is given")
    #expect(listed.subtracting(unnoticed).sorted() == [], "listed, and noticed all the same")
  }

  @Test("the article on proof gives every reason why a node makes no difference")
  func article() {
    let text = PackagePlaces.text(of: "Sources/DismissalScreening/DismissalScreening.docc/Proof.md")
    let reasons = Set(Self.policies.flatMap { EquivalentNode.all(of: $0).map(\.why) })
    #expect(reasons.count >= 10)
    for why in reasons { #expect(text.contains(why), "\(why)") }
  }

  /// What a judge that forgets one reason for review would decide: for each reason a case of the
  /// tables, or an example of a policy, in which nothing else holds the case back.
  @Test("each reason for review stands alone in some case, so that forgetting it would be noticed")
  func everyHold() {
    var alone: Set<ReasonWord> = []
    var seen: Set<ReasonWord> = []
    func note(_ decided: Determination) {
      guard decided.outcome == .review else { return }
      let words = Set(decided.reasons.map(\.word))
      seen.formUnion(words)
      if words.count == 1 { alone.formUnion(words) }
    }
    for row in judgeTable { note(row.decided) }
    for shipped in ShippedExample.all {
      guard let law = EveryLaw.all[shipped.example.jurisdiction ?? shipped.policy.jurisdiction],
        let day = shipped.example.asOf ?? shipped.policy.window.from
          ?? CalendarDate(
            iso: "2023-03-01")
      else { continue }
      let isFree = shipped.policy.isRecommendation
      let rules = CoverageRules(
        law: law, policy: shipped.policy, asOf: day, liftsAuthority: isFree)
      note(
        CaseJudge(rules: rules, isHypothetical: isFree)
          .determine(shipped.example.facts.caseFacts(law: law)))
    }
    #expect(seen.count > 30)
    // These came with another reason in every case of the tables and of the examples.
    let neverAlone: Set<String> = [
      "class_unknown", "disposition_unknown", "felony_count", "foreign_count", "guard_word",
      "unread_count",
    ]
    #expect(seen.subtracting(alone).map(\.rawValue).allSatisfy { neverAlone.contains($0) })
  }
}
