/// What a court or an agency answered to one case of a filed list.
enum CourtAnswer: String, Sendable, CaseIterable {
  case granted
  case denied
  /// A word that is neither: pending, withdrawn, granted in part.
  case unclear

  private static let words: [CourtAnswer: Set<String>] = [
    .granted: [
      "GRANTED", "GRANT", "G", "YES", "Y", "ALLOWED", "APPROVED", "ACCEPTED", "VACATED",
      "DISMISSED", "VACATED AND DISMISSED", "SO ORDERED", "ORDERED", "RECALLED", "QUASHED",
    ],
    .denied: [
      "DENIED", "DENY", "D", "NO", "N", "REJECTED", "REFUSED", "DECLINED", "NOT GRANTED",
      "DISALLOWED", "NOT APPROVED",
    ],
  ]

  /// The answer that a cell gives; a word that nobody listed is unclear, never granted.
  init(cell: String) {
    // "GRANTED?" and "GRANTED 1 OF 2" are no plain answers.
    guard !cell.contains(where: { $0.isNumber || $0 == "?" }) else {
      self = .unclear
      return
    }
    let folded = cell.uppercased().split { !$0.isLetter }.joined(separator: " ")
    self = Self.allCases.first { Self.words[$0]?.contains(folded) == true } ?? .unclear
  }
}
