import CourtRecords
import Testing

@testable import ReliefPolicy

/// A charge under the law of Zembla, made part by part, so that one part alone can be changed.
struct DrawnCharge: Sendable, CustomTestStringConvertible {
  var name = ""
  /// What is cited; nil for a blank cell.
  var reference: StatuteReference? = StatuteReference(
    book: "ZC", section: "10.01", subdivisions: [], inchoate: nil)
  var versions: [StatuteVersion] = []
  /// Whether the statutes file lists the section.
  var isListed = true
  var categories: Set<ConductCategory> = []
  var guards: Set<GuardKind> = []
  /// The statutes that list exactly its wording.
  var named: Set<String> = []
  var speaksOfSexWork = false
  var citedGuard: GuardKind?
  var guardedParts: [String] = []
  var lacksTarget = false

  init(_ name: String, _ versions: StatuteVersion..., change: (inout Self) -> Void = { _ in }) {
    self.name = name
    self.versions = versions
    change(&self)
  }

  var testDescription: String { name }

  var reading: ChargeReading {
    var text = TextReading()
    text.categories = categories
    text.guards = guards
    text.statutes = named
    text.hasSexWorkWords = speaksOfSexWork
    text.isBlank = categories.isEmpty && guards.isEmpty && named.isEmpty && !speaksOfSexWork
    let statute = Statute(id: "ZC 10.01", versions: versions, subdivisions: [])
    var reading = ChargeReading(
      citation: reference.map { .statute($0, rest: "") } ?? .blank, text: text,
      statute: isListed && !versions.isEmpty ? statute : nil,
      citedGuard: citedGuard.map {
        .init(id: "ZC 10", rule: GuardRule(kind: $0, source: "ACT", verified: true))
      })
    reading.guardedParts = guardedParts
    reading.lacksTarget = lacksTarget
    return reading
  }
}

extension StatuteVersion {
  /// A version of which everything is confirmed but what is left out.
  static func of(
    _ category: ConductCategory, guard kind: GuardKind? = nil, from: String? = nil,
    until: String? = nil, unconfirmed: Set<Fact> = []
  ) -> StatuteVersion {
    StatuteVersion(
      name: "Offense", category: category, classes: [],
      window: DateWindow(from: from.map(day), until: until.map(day)), guardKind: kind, void: nil,
      verified: Set(Fact.allCases).subtracting(unconfirmed), source: "ACT")
  }
}
