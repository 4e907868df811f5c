import CourtRecords
import Testing

@testable import ReliefPolicy

/// Why a charge is for a person whatever the policy, one part of a charge at a time.
@Suite("Doubts about a charge by the law alone")
struct ChargeDoubtTests {
  @Test(
    "what is listed, cited and told alike is automatic; what stops a case is so in any doubt",
    arguments: [
      (DrawnCharge("listed", .of(.selling)), true),
      (DrawnCharge("not listed"), true),
      (DrawnCharge("blank", .of(.selling)) { $0.reference = nil }, false),
      (DrawnCharge("an attempt at nothing", .of(.selling)) { $0.lacksTarget = true }, false),
      (DrawnCharge("doubted", .of(.selling)) { $0.guards = [.minor] }, false),
      (DrawnCharge("stopped", .of(.traffickingOrMinor, guard: .minor)), true),
      (
        DrawnCharge("stopped, and doubted", .of(.selling, guard: .minor)) {
          $0.guards = [.minor]
        }, true
      ),
    ])
  func automatic(charge: DrawnCharge, expected: Bool) {
    #expect(charge.reading.isAutomatic(over: charge.versions) == expected)
  }

  @Test(
    "a charge stops its case where each version does, or the citation by itself",
    arguments: [
      (DrawnCharge("nothing stops", .of(.selling)), nil),
      (DrawnCharge("no version"), nil),
      (DrawnCharge("its version", .of(.selling, guard: .force)), .force),
      (
        DrawnCharge("both versions", .of(.selling, guard: .minor), .of(.selling, guard: .force)),
        .minor
      ),
      (DrawnCharge("one of two versions", .of(.selling), .of(.selling, guard: .force)), nil),
      (DrawnCharge("the citation", .of(.selling)) { $0.citedGuard = .violence }, .violence),
    ] as [(DrawnCharge, GuardKind?)])
  func stops(charge: DrawnCharge, expected: GuardKind?) {
    #expect(charge.reading.stops(over: charge.versions) == expected)
  }

  static let doubted: [(DrawnCharge, [ChargeDoubt])] = [
    (DrawnCharge("nothing to doubt", .of(.selling)), []),
    (DrawnCharge("not listed"), []),
    // Guard words: of sex work always, else where the wording is not the section's own.
    (DrawnCharge("guard word", .of(.selling)) { $0.guards = [.minor] }, [.guardWord]),
    (
      DrawnCharge("guard word in its own wording", .of(.selling)) {
        $0.guards = [.minor]
        $0.named = ["ZC 10.01"]
      }, [.guardWord]
    ),
    (
      DrawnCharge("guard word of an unrelated charge", .of(.unrelated)) { $0.guards = [.weapon] },
      [.guardWord]
    ),
    (
      DrawnCharge("guard word in an unrelated charge's own wording", .of(.unrelated)) {
        $0.guards = [.weapon]
        $0.named = ["ZC 10.01"]
      }, []
    ),
    (
      DrawnCharge("guard word in another section's wording", .of(.unrelated)) {
        $0.guards = [.weapon]
        $0.named = ["ZC 20.01"]
      }, [.guardWord]
    ),
    // The text names another kind: of what policies name, or where it speaks of sex work.
    (DrawnCharge("another kind", .of(.selling)) { $0.categories = [.buying] }, [.textDisagrees]),
    (
      DrawnCharge("another kind than a street offense", .of(.qualityOfLife)) {
        $0.categories = [.other]
      }, [.textDisagrees]
    ),
    (
      DrawnCharge("another kind beside an unrelated charge", .of(.unrelated)) {
        $0.categories = [.other]
      }, []
    ),
    (
      DrawnCharge("sex work beside an unrelated charge", .of(.unrelated)) {
        $0.categories = [.selling]
        $0.speaksOfSexWork = true
      }, [.textDisagrees]
    ),
    (
      DrawnCharge("sex work beside a charge that is not listed") {
        $0.categories = [.selling]
        $0.speaksOfSexWork = true
      }, [.textDisagrees]
    ),
    (
      DrawnCharge("words of sex work that name no kind, not listed") { $0.speaksOfSexWork = true },
      []
    ),
    (
      DrawnCharge("of one version's kind", .of(.selling), .of(.buying)) {
        $0.categories = [.selling]
      }, []
    ),
    (
      DrawnCharge("of no version's kind", .of(.selling), .of(.buying)) {
        $0.categories = [.thirdParty]
      }, [.textDisagrees]
    ),
    // A guarded part matters to sex work alone.
    (
      DrawnCharge("may be a guarded part", .of(.thirdParty)) { $0.guardedParts = ["ZC 10.01(b)"] },
      [.guardUncertain]
    ),
    (
      DrawnCharge("unrelated, with a guarded part", .of(.unrelated)) {
        $0.guardedParts = ["ZC 10.01(b)"]
      }, []
    ),
    (DrawnCharge("both sides in one section", .of(.mixed)), [.directionUnknown]),
    // What no source confirms, unless nothing rests on it.
    (DrawnCharge("category unconfirmed", .of(.other, unconfirmed: [.category])), [.notVerified]),
    (DrawnCharge("citation unconfirmed", .of(.other, unconfirmed: [.citation])), [.notVerified]),
    (DrawnCharge("class unconfirmed", .of(.other, unconfirmed: [.class])), []),
    (DrawnCharge("unrelated, unconfirmed", .of(.unrelated, unconfirmed: [.category])), []),
    (
      DrawnCharge("guarded, unconfirmed", .of(.selling, guard: .minor, unconfirmed: [.category])),
      []
    ),
    (DrawnCharge("days of one version", .of(.other, unconfirmed: [.window])), []),
    (
      DrawnCharge("days of two versions", .of(.other), .of(.other, unconfirmed: [.window])),
      [.notVerified]
    ),
  ]

  @Test("every doubt has its own cause", arguments: doubted)
  func doubts(charge: DrawnCharge, expected: [ChargeDoubt]) {
    #expect(charge.reading.doubts(over: charge.versions) == expected)
  }

  @Test(
    "the days of a version count where a section changed its meaning",
    arguments: [
      (DrawnCharge("one version", .of(.selling, unconfirmed: [.window])), true),
      (DrawnCharge("two", .of(.selling, unconfirmed: [.window]), .of(.buying)), false),
      (DrawnCharge("two, confirmed", .of(.selling), .of(.buying)), true),
      (DrawnCharge("citation", .of(.selling, unconfirmed: [.citation])), false),
    ])
  func confirmed(charge: DrawnCharge, expected: Bool) {
    #expect(charge.reading.isReadingConfirmed(charge.versions[0]) == expected)
  }

  static let texts: [(categories: Set<ConductCategory>, own: ConductCategory, disagrees: Bool)] = [
    ([], .selling, false), ([.selling], .selling, false), ([.buying], .selling, true),
    ([.selling, .buying], .selling, false), ([.selling], .other, true),
    // A text of either side disagrees with no kind of sex work, and with everything else.
    ([.mixed], .selling, false), ([.mixed], .thirdParty, false), ([.mixed], .other, true),
    // Nor does a text of one side disagree with a section of both.
    ([.selling], .mixed, false), ([.selling, .buying], .mixed, false),
    ([.thirdParty], .mixed, true), ([.selling, .thirdParty], .mixed, true),
  ]

  @Test("a text disagrees only where it names another kind", arguments: texts)
  func disagrees(categories: Set<ConductCategory>, own: ConductCategory, expected: Bool) {
    var charge = DrawnCharge("", .of(own)) { $0.categories = categories }
    #expect(charge.reading.textDisagrees(with: own) == expected)
    charge.named = ["ZC 10.01"]
    #expect(!charge.reading.textDisagrees(with: own), "in the section's own wording")
    charge.named = ["ZC 20.01"]
    #expect(charge.reading.textDisagrees(with: own) == expected, "in another section's wording")
  }
}
