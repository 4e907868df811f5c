import CourtRecords
import Testing

@Suite("ReasonWord")
struct ReasonWordTests {
  @Test("every reason has a machine word of its own, in lower case with underscores")
  func words() {
    #expect(Set(ReasonWord.allCases.map(\.rawValue)).count == ReasonWord.allCases.count)
    for word in ReasonWord.allCases {
      #expect(
        word.rawValue.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }, "\(word.rawValue)")
    }
  }

  @Test("every reason has a sentence of its own", arguments: ReasonWord.allCases)
  func sentences(word: ReasonWord) {
    #expect(word.sentence.hasSuffix("."))
    #expect(word.sentence.first?.isUppercase == true)
    #expect(ReasonWord.allCases.filter { $0.sentence == word.sentence } == [word])
  }

  /// The reasons with which a case ends without anything left to look up.
  private static let settled: Set<ReasonWord> = [
    .authority, .sealed, .guardTrafficking, .guardMinor, .guardForce, .guardSexOffense,
    .guardViolence, .guardWeapon, .onExclusionList, .prosecutedCharge, .conditionNotMet, .mixedCase,
    .convicted, .dismissed, .notFiled, .stageOutside, .topChargeNotCovered, .warrantYear,
    .grantedBefore, .alreadyFiled, .noCoveredCharge, .notAddressed, .covered,
  ]

  @Test("every reason for review says what would settle it", arguments: ReasonWord.allCases)
  func settling(word: ReasonWord) {
    #expect(word.settledBy.isEmpty == Self.settled.contains(word))
  }

  @Test("exclusions come before reviews, and covered comes last")
  func priority() {
    #expect(ReasonWord.allCases.sorted() == ReasonWord.allCases)
    #expect(ReasonWord.allCases.max() == .covered)
    for kind in GuardKind.allCases {
      #expect(ReasonWord(kind).rawValue == "guard_\(kind.rawValue)")
      #expect(ReasonWord(kind) < .citationUnclear && ReasonWord(kind) < .stageUnknown)
    }
    #expect(ReasonWord.authority < .guardTrafficking)
  }

  @Test("the words of outcomes are those of the lists", arguments: CaseOutcome.allCases)
  func outcomes(outcome: CaseOutcome) {
    #expect(RowOutcome(rawValue: outcome.rawValue) != nil)
    #expect(WarrantOutcome(rawValue: outcome.rawValue) != nil)
  }
}
