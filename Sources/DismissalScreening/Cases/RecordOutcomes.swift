internal import CourtRecords
internal import MotionReports

/// The outcomes of records that hold several counts, or none.
///
/// A row is a record: it has one outcome, that of its weightiest count. An excluded count weighs
/// most, then one for review, a candidate, one beside a candidate, one that is not covered, and
/// least a duplicate. So a record is a duplicate only where each of its counts is.
///
/// Used only where a layout makes several counts of a record; otherwise a count is a row.
struct RecordOutcomes {
  private struct Noted {
    var outcome: RowOutcome
    var counts: Int
  }

  private var noted: [Record: Noted] = [:]
  private var countsOfRecord: [Record: Int] = [:]

  /// A record by its file and number.
  private struct Record: Hashable {
    let file: UInt16
    let number: UInt32

    init(_ place: SourcePlace) {
      file = place.file
      number = place.record
    }
  }

  /// Takes the records that are not one count each.
  init(_ severals: [(place: SourcePlace, count: Int)]) {
    for record in severals { countsOfRecord[Record(record.place)] = record.count }
  }

  private static func weight(_ outcome: RowOutcome) -> Int {
    switch outcome {
    case .rejected: 6
    case .excluded: 5
    case .review: 4
    case .candidate: 3
    case .accompanying: 2
    case .notCovered: 1
    case .duplicate: 0
    }
  }

  /// Notes the outcome of one count.
  mutating func note(_ outcome: RowOutcome, at place: SourcePlace) {
    let record = Record(place)
    guard let known = noted[record] else {
      noted[record] = Noted(outcome: outcome, counts: 1)
      return
    }
    noted[record] = Noted(
      outcome: Self.weight(outcome) > Self.weight(known.outcome) ? outcome : known.outcome,
      counts: known.counts + 1)
  }

  /// The records by outcome, given how many were accepted; whatever was not noted is not covered.
  func rows(accepted: UInt64) -> [RowOutcome: UInt64] {
    var rows: [RowOutcome: UInt64] = [:]
    for (record, one) in noted {
      // Its other counts are of cases that no policy covers.
      let hasOthers = one.counts < countsOfRecord[record] ?? 1
      let outcome = one.outcome == .duplicate && hasOthers ? .notCovered : one.outcome
      rows[outcome, default: 0] += 1
    }
    rows[.notCovered, default: 0] += accepted - UInt64(noted.count)
    return rows
  }
}
