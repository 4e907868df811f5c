internal import DelimitedText
internal import ReliefPolicy

/// Which charges of a run may matter to a condition about a person, wherever they stand.
///
/// Made only when a policy of the run has such a condition; without one a row pays nothing.
final class PersonInterest: Sendable {
  private let rules: [CoverageRules]
  private let readings: ReadingBook

  /// Nil when no policy of the run asks about people.
  init?(rules: [CoverageRules], readings: ReadingBook) {
    self.rules = rules.filter { !$0.policy.personConditions.isEmpty }
    self.readings = readings
    if self.rules.isEmpty { return nil }
  }

  /// Whether some policy may ask for a charge in another case of its defendant.
  func mayMatter(reading: UInt32) -> Bool {
    let reading = readings.reading(reading)
    return rules.contains { $0.mayMatterElsewhere(reading) }
  }
}
