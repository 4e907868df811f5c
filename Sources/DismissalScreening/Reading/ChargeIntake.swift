internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports

/// Takes row batches in input order: fills the case log and keeps what may matter.
struct ChargeIntake {
  /// Every row that has a case number.
  let log: CaseLog
  /// The rows that a policy may cover, in input order.
  private(set) var kept: [KeptRow] = []
  private(set) var evidence = RejectEvidence()
  /// Rows without a case number that no policy covers.
  private(set) var keylessRows: UInt64 = 0
  private(set) var windows1252Cells: UInt64 = 0
  private(set) var mojibakeCells: UInt64 = 0
  private(set) var rejects: UInt64 = 0
  /// Rows read, rejects included.
  private(set) var rowCount: UInt64 = 0
  /// The records that are not one count each, by their row numbers, in input order.
  private(set) var severals: [(ordinal: UInt64, count: Int)] = []
  /// Counts without a case number beyond the first of their record.
  private(set) var keylessExtras: UInt64 = 0
  /// The versions of rows, by their ordinals, in input order; only of layouts that bind one.
  private(set) var versions: [(ordinal: UInt64, version: CountVersion)] = []
  /// The hashes of case numbers that occur with a blank court.
  private(set) var courtless: Set<UInt64> = []
  /// What was gathered of persons, in input order; empty unless a policy asks about people.
  private(set) var people: PersonLog
  private var fileStarts: [FileStart] = []

  /// Makes an intake whose workers fill `log`.
  init(log: CaseLog, people: PersonLog = PersonLog(spill: nil)) {
    self.log = log
    self.people = people
  }

  /// Where the rows of a file begin among the ordinals and among all rows.
  private struct FileStart {
    let ordinal: UInt64
    let row: UInt64
    let file: Int
    let step: UInt64
  }

  /// The ordinal of the first row of a file that begins now.
  var nextOrdinal: UInt64 {
    guard let last = fileStarts.last else { return 0 }
    return last.ordinal + (rowCount - last.row) * last.step
  }

  /// Begins a file; its rows are numbered on from those before, `step` apart.
  mutating func begin(file: Int, step: UInt64) {
    fileStarts.append(
      FileStart(ordinal: nextOrdinal, row: rowCount, file: file, step: step))
  }

  /// The version of a row, or nil when it has none.
  func version(ofOrdinal ordinal: UInt64) -> CountVersion? {
    var low = 0
    var high = versions.count
    while low < high {
      let middle = (low + high) / 2
      if versions[middle].ordinal < ordinal { low = middle + 1 } else { high = middle }
    }
    guard low < versions.count, versions[low].ordinal == ordinal else { return nil }
    return versions[low].version
  }

  /// Takes one batch.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when the rows of persons cannot be put aside.
  mutating func take(_ batch: RowBatch, of segment: RecordSegment) throws(ReportError) {
    kept += batch.kept
    keylessRows += batch.keylessRows
    keylessExtras += batch.keylessExtras
    severals += batch.severals
    versions += batch.versions
    if !batch.courtless.isEmpty { courtless.formUnion(batch.courtless) }
    if let rows = batch.people, !rows.isEmpty { try people.append(rows) }
    windows1252Cells += UInt64(batch.encodings.windows1252)
    mojibakeCells += UInt64(batch.encodings.mojibake)
    rowCount += UInt64(segment.rowCount)
  }

  /// Lets go of the kept rows that a narrower question does not need.
  mutating func narrow(to isNeeded: (KeptRow) -> Bool) {
    let before = kept.count { $0.key.isEmpty }
    kept.removeAll { !isNeeded($0) }
    keylessRows += UInt64(before - kept.count { $0.key.isEmpty })
  }

  /// Takes the rejected rows of a segment as evidence and hands each to `write`.
  mutating func takeRejects(
    of segment: RecordSegment, file: Int, write: (RejectedRow) throws -> Void
  ) rethrows {
    for reject in segment.rejects {
      let row = RejectedRow(segment: segment, reject: reject, file: file)
      evidence.take(row.raw)
      rejects += 1
      try write(row)
    }
  }

  /// Takes a rejected row of a warrants list as evidence.
  mutating func takeEvidence(_ reject: RejectedRow) {
    evidence.take(reject.raw)
  }

  /// Whether a row with a blank court may be of a case that names its court, by the case's key.
  ///
  /// Numbers are compared by hash: a clash can only send a case to review.
  func mayHoldCourtless(key: [UInt8]) -> Bool {
    !courtless.isEmpty && courtless.contains(CourtlessNumber.hash(ofKey: key))
  }

  /// Where a row stands, by its number over all files.
  func place(ordinal: UInt64, line: UInt64) -> SourcePlace {
    let start =
      fileStarts.last { $0.ordinal <= ordinal }
      ?? FileStart(ordinal: 0, row: 0, file: 0, step: 1)
    let (row, position) = (ordinal - start.ordinal).quotientAndRemainder(dividingBy: start.step)
    return SourcePlace(
      file: UInt16(truncatingIfNeeded: start.file),
      record: UInt32(truncatingIfNeeded: row + 1), line: line,
      position: UInt32(truncatingIfNeeded: position))
  }
}

extension RejectedRow {
  /// A rejected row of a segment, with its raw bytes.
  init(segment: RecordSegment, reject: RejectedExtent, file: Int) {
    let line = segment.line(of: reject)
    let raw = segment.rawBytes(of: reject)
    self.init(
      file: file, record: segment.number(of: reject), firstLine: line,
      lastLine: line + UInt64(reject.lineCount) - 1,
      byteOffset: segment.byteOffset + UInt64(reject.start), column: Int(reject.column),
      kind: reject.kind.rawValue, raw: raw.withUnsafeBufferPointer { Array($0) })
  }
}

/// The case number of a row that should name its court and does not.
enum CourtlessNumber {
  /// The hash of the number in a case's key.
  static func hash(ofKey key: [UInt8]) -> UInt64 {
    CellMemo.hash(Array(CaseKey.number(key[...])).span)
  }
}

/// The case numbers that may stand in rejected rows.
///
/// A rejected row cannot be split into cells, so every piece of it that holds a digit is kept, by
/// hash: the pieces between delimiters and quotes, and the runs of letters, digits and hyphens.
/// A clash of hashes can only send a case to review.
struct RejectEvidence {
  private var pieces: Set<UInt64> = []

  mutating func take(_ raw: [UInt8]) {
    for piece in raw.split(whereSeparator: {
      [0x2C, 0x22, 0x3B, 0x09, 0x7C, 0x0A, 0x0D].contains($0)
    }) {
      keep(piece)
      for word in piece.split(whereSeparator: { !Self.isWordByte($0) })
      where word.count < piece.count {
        keep(word)
      }
    }
  }

  /// Whether a case number, made comparable by its layout's rule, stands in a rejected row.
  func names(_ number: some Sequence<UInt8>) -> Bool {
    !pieces.isEmpty && pieces.contains(CellMemo.hash(Self.bare(number).span))
  }

  private mutating func keep(_ piece: ArraySlice<UInt8>) {
    guard piece.contains(where: { (0x30...0x39).contains($0) }) else { return }
    let bare = Self.bare(piece)
    if bare.count <= 64 { pieces.insert(CellMemo.hash(bare.span)) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
    default: false
    }
  }

  /// Letters and digits, upper-cased: whatever the layout's rule ignores is ignored here too.
  private static func bare(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.compactMap { byte in
      switch byte {
      case 0x61...0x7A: byte - 0x20
      case 0x30...0x39, 0x41...0x5A, 0x80...: byte
      default: nil
      }
    }
  }
}
