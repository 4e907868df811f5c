import CourtRecords
import ReliefPolicy
import TestSupport
import Testing

/// Charges as courts, prosecutors and police of many states write them, labelled before any was tried:
/// what a policy for all and a policy for sellers must make of each.
///
/// The tables stand beside this file, so that whoever knows the field can read and correct them. A row
/// with something under `known` is still read wrongly; when it is mended, the test says so.
@Suite("Charge wordings from the field")
struct FieldWordingTests {
  /// A charge with a citation under a state's law.
  struct Charge: Sendable, CustomTestStringConvertible {
    let jurisdiction: String
    let citation: String
    let date: String
    let text: String
    /// What the policy for all may make of it, and what the policy for sellers.
    let broad: Set<Substring>
    let narrow: Set<Substring>
    let known: String

    var testDescription: String { "\(jurisdiction) \(citation) \(text)" }
  }

  /// A text alone.
  struct Wording: Sendable, CustomTestStringConvertible {
    let text: String
    let categories: Set<Substring>
    let known: String

    var testDescription: String { text }
  }

  private static func rows(_ name: String) -> [[String]] {
    PackagePlaces.text(of: "Tests/ReliefPolicyTests/Wordings/\(name).tsv")
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  static let charges: [Charge] = rows("field-charges").map { cells in
    Charge(
      jurisdiction: "US-" + cells[0], citation: cells[1], date: cells[2], text: cells[3],
      broad: Set(cells[4].split(separator: " ")), narrow: Set(cells[5].split(separator: " ")),
      known: cells[6])
  }

  static let wordings: [Wording] = rows("field-wordings").map { cells in
    Wording(text: cells[0], categories: Set(cells[1].split(separator: " ")), known: cells[2])
  }

  private static let model = Traps.policy("model")
  private static let sellers = SamplePolicy.byCategory(
    "selling decline", "loitering_prostitution decline", "buying prosecute",
    "third_party prosecute"
  ).policy

  private static func outcome(of charge: Charge, by policy: Policy) -> Substring {
    let decided = Traps.decided(
      [Traps.Count(citation: charge.citation, text: charge.text, date: charge.date)],
      of: charge.jurisdiction, by: policy, asOf: "2023-06-01")
    let outcome = decided.prefix { $0 != ":" }
    return outcome == "candidate" ? "covered" : outcome
  }

  @Test("with a citation", arguments: charges)
  func cited(charge: Charge) {
    withKnownIssue {
      #expect(charge.broad.contains(Self.outcome(of: charge, by: Self.model)))
      #expect(charge.narrow.contains(Self.outcome(of: charge, by: Self.sellers)))
    } when: {
      !charge.known.isEmpty
    }
  }

  @Test("no charge of a minor, of force or of trafficking is ever covered, known faults or not")
  func stopping() {
    for charge in Self.charges where !charge.broad.contains("covered") {
      #expect(Self.outcome(of: charge, by: Self.model) != "covered", "\(charge.testDescription)")
    }
  }

  @Test("by the text alone, in a state without a file", arguments: wordings)
  func alone(wording: Wording) {
    let found = EveryLaw.wordsAlone.read(citation: "", description: wording.text).text
    withKnownIssue {
      if wording.categories.contains("trafficking_or_minor") {
        #expect(found.categories == [.traffickingOrMinor] || !found.guards.isEmpty)
      } else if wording.categories.contains("unrelated") {
        #expect(found.categories.allSatisfy { !$0.isSexWork || $0 == .traffickingOrMinor })
      } else {
        #expect(found.categories.contains { wording.categories.contains(Substring($0.rawValue)) })
        #expect(found.guards.isEmpty)
      }
    } when: {
      !wording.known.isEmpty
    }
  }
}
