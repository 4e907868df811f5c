internal import CourtRecords
internal import DelimitedText
internal import MotionReports
internal import ReliefPolicy

/// A crosswalk: what a lawyer says that (citation, description) pairs of an export mean.
///
/// `screener charges` lists the pairs; a row becomes an entry when somebody corrects and signs it.
/// Pairs are equal when their texts are, as the reader decodes and trims cells.
struct Crosswalk: Sendable {
  /// One corrected and signed row.
  struct Entry: Sendable {
    let citation: String
    let description: String
    let correction: ChargeCorrection
    let note: String
  }

  /// What became of the entries in one run.
  struct Use: Sendable {
    /// The crosswalk's numbers for reports.
    let facts: RunFacts.Crosswalk

    init(of crosswalk: Crosswalk, used: Set<Int>, contradictions: [Int: String]) {
      let entries = crosswalk.entries
      facts = RunFacts.Crosswalk(
        name: crosswalk.path, sha256: crosswalk.sha256, entries: entries.count,
        applied: used.count - contradictions.count, confirmed: crosswalk.confirmedCount,
        contradictions: contradictions.sorted { $0.key < $1.key }.map { place, why in
          let correction = entries[place].correction
          return RunFacts.Crosswalk.Contradiction(
            line: correction.line, said: correction.said, why: why)
        },
        unmatchedLines: entries.indices.filter { !used.contains($0) }
          .map { entries[$0].correction.line })
    }
  }

  /// The path as the user gave it.
  let path: String
  /// The SHA-256 of the file.
  let sha256: String
  /// The entries, in the order of the file.
  let entries: [Entry]
  /// Rows that are signed without a correction: somebody agreed, and nothing changes.
  let confirmedCount: Int

  private let places: [[UInt8]: Int]

  /// Reads a crosswalk by the law of its state; every fault is thrown at once, with file and line.
  init(path: String, law: StateLaw) throws {
    var reader = try CrosswalkReader(path: path, classifier: ChargeClassifier(law: law))
    try reader.readAll()
    self.path = path
    sha256 = reader.sha256
    entries = reader.entries
    confirmedCount = reader.confirmedCount
    places = reader.places
  }

  /// The place of the entry for a pair as the reader gives it; nil when there is none.
  func place(citation: Span<UInt8>, description: Span<UInt8>) -> Int? {
    places[Self.key(citation: CellText.utf8(citation), description: CellText.utf8(description))]
  }

  static func key(citation: String, description: String) -> [UInt8] {
    Array(citation.utf8) + [ReadingBook.separator] + Array(description.utf8)
  }
}
