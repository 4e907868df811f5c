internal import DelimitedText

/// What is gathered of whole rows: repeats, rejects by kind, and the last lines of the file.
///
/// A class, touched by one thread at a time.
final class InspectedRows {
  /// A line at the end of a file, kept until it is known to be the last.
  private struct Tail {
    let line: UInt64
    let bytes: [UInt8]
  }

  private var repeats = RowRepeats()
  private var byKind: [RejectKind: (count: UInt64, lines: [UInt64])] = [:]
  private var tails: [Tail] = []
  private var fileNumber = 1

  var repeatsInFile: UInt64 { repeats.countInFile }
  var repeatsInAll: UInt64 { repeats.countInAll }
  var areComplete: Bool { repeats.isComplete }

  /// The rejected lines of the file by kind, the first ten of each with their numbers.
  var rejects: [InspectionReport.Rejects] {
    RejectKind.allCases.compactMap { kind in
      byKind[kind].map {
        InspectionReport.Rejects(kind: kind.rawValue, count: $0.count, firstLines: $0.lines)
      }
    }
  }

  /// Lines among the last three rows that look like a footer of totals.
  var footerLines: [UInt64] {
    tails.filter { FooterLooks.matches($0.bytes) }.map(\.line)
  }

  /// Those lines as a layout lists them.
  var footerTexts: [String] { tails.compactMap { FooterLooks.pattern(of: $0.bytes) } }

  /// Begins a file; files are numbered from 1.
  func beginFile(number: Int) {
    fileNumber = number
    byKind = [:]
    tails = []
    repeats.beginFile()
  }

  /// Takes a row that is in no segment.
  func add(_ row: [UInt8]) { repeats.add(row.span, file: fileNumber) }

  /// Takes the rows of a segment.
  func add(_ segment: borrowing RecordSegment) {
    repeats.add(segment, file: fileNumber)
    for reject in segment.rejects {
      byKind[reject.kind, default: (0, [])].count += 1
      if byKind[reject.kind, default: (0, [])].lines.count < 10 {
        byKind[reject.kind]?.lines.append(segment.line(of: reject))
      }
    }
    for record in segment.records.suffix(3) {
      tails.append(
        Tail(line: segment.line(of: record), bytes: copy(segment.rawBytes(of: record))))
    }
    for reject in segment.rejects.suffix(3) {
      tails.append(
        Tail(line: segment.line(of: reject), bytes: copy(segment.rawBytes(of: reject))))
    }
    tails = Array(tails.sorted { $0.line < $1.line }.suffix(3))
  }

  private func copy(_ bytes: Span<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { Array($0.prefix(200)) }
  }
}
