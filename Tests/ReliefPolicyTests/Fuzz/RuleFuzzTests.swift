import CourtRecords
import Foundation
import ReliefPolicy
import RuleDocuments
import TestSupport
import Testing

/// Rule files damaged at random: a value or faults, and a decision or review, never a crash.
@Suite("Rule files at random")
struct RuleFuzzTests {
  private func expectPlaces(_ faults: FaultCollector, in text: String, _ comment: Comment) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    for fault in faults.faults {
      #expect((0...lines + 1).contains(fault.line) && !fault.message.isEmpty, comment)
    }
  }

  @Test("policies", arguments: PackagePlaces.names(in: "Rules/policies"))
  func policies(name: String) throws {
    let seed: UInt64 = 12
    let text = PackagePlaces.text(of: "Rules/policies/\(name)")
    var mangler = DocumentMangler(seed: seed)
    var accepted = 0
    var refused = 0
    for round in 0..<DocumentMangler.rounds(25) {
      let odd = mangler.mangled(text)
      let faults = FaultCollector()
      let policy = Policy.read(odd, file: name, fileID: String(name.dropLast(5)), into: faults)
      #expect((policy == nil) == !faults.faults.isEmpty, "\(name), seed \(seed), round \(round)")
      expectPlaces(faults, in: odd, "\(name), seed \(seed), round \(round)")
      guard let policy else {
        refused += 1
        continue
      }
      accepted += 1
      guard let law = EveryLaw.all[policy.jurisdiction] ?? EveryLaw.all["US-NY"] else { continue }
      for example in policy.examples.prefix(4) {
        _ = example.differences(policy: policy, law: law)
      }
    }
    #expect(accepted + refused > 0)
  }

  @Test("statutes", arguments: PackagePlaces.names(in: "Rules/statutes"))
  func statutes(name: String) throws {
    let seed: UInt64 = 13
    let text = PackagePlaces.text(of: "Rules/statutes/\(name)")
    var mangler = DocumentMangler(seed: seed)
    for round in 0..<DocumentMangler.rounds(4) {
      let odd = mangler.mangled(text)
      let faults = FaultCollector()
      let law = StateLaw.read(odd, file: name, into: faults) { words in
        words == "national" ? (words, PackagePlaces.text(of: "Rules/words/national.yaml")) : nil
      }
      #expect((law == nil) == !faults.faults.isEmpty, "\(name), seed \(seed), round \(round)")
      expectPlaces(faults, in: odd, "\(name), seed \(seed), round \(round)")
      guard let law else { continue }
      let classifier = ChargeClassifier(law: law)
      for cell in ["PL 230.00", "230.0", "796.07(2)(e)", "", "§"] {
        _ = classifier.read(citation: cell, description: "PROSTITUTION")
      }
    }
  }

  @Test("shared words name files of their own folder, and nothing else")
  func words() {
    let text = PackagePlaces.text(of: "Rules/statutes/us-fl.yaml")
      .replacing("more_words: [national]", with: "more_words: [../policies/model]")
    let faults = FaultCollector()
    var asked: [String] = []
    _ = StateLaw.read(text, file: "us-fl.yaml", into: faults) { name in
      asked.append(name)
      return nil
    }
    #expect(asked == ["../policies/model"])
    #expect(faults.faults.contains { $0.message.contains("There is no file") })
  }
}
