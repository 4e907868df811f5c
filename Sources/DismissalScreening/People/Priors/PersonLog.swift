internal import MotionReports

/// What all batches gave to the persons' histories, in input order.
///
/// Memory: 8 bytes for each identifier with a birth date and some 60 for each row that a condition may
/// ask for, up to a limit; past it whole batches go to the run's spill file.
struct PersonLog: Sendable {
  private enum Batch: Sendable {
    case kept(PersonRows)
    case aside(identities: (offset: UInt64, count: Int), bytes: (offset: UInt64, count: Int))
  }

  private let spill: CaseLog.Spill?
  private var batches: [Batch] = []
  private var keptByteCount = 0

  /// Makes an empty log; without a spill everything stays in memory.
  init(spill: CaseLog.Spill?) {
    self.spill = spill
  }

  /// The number of batches.
  var count: Int { batches.count }

  /// Adds what one batch gave.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)``, say when the disk is full.
  mutating func append(_ rows: PersonRows) throws(ReportError) {
    let byteCount = rows.identities.count * MemoryLayout<UInt64>.size + rows.bytes.count
    guard let spill, keptByteCount + byteCount > spill.byteLimit else {
      keptByteCount += byteCount
      batches.append(.kept(rows))
      return
    }
    // Workers put pages of their own aside meanwhile: the two parts may lie apart.
    let identities = try rows.identities.withUnsafeBufferPointer { memory throws(ReportError) in
      try spill.file.append(UnsafeRawBufferPointer(memory))
    }
    let bytes = try rows.bytes.withUnsafeBufferPointer { memory throws(ReportError) in
      try spill.file.append(UnsafeRawBufferPointer(memory))
    }
    batches.append(
      .aside(
        identities: (identities, rows.identities.count), bytes: (bytes, rows.bytes.count)))
  }

  /// What a batch gave.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when it cannot be read back.
  func rows(of batch: Int) throws(ReportError) -> PersonRows {
    switch batches[batch] {
    case .kept(let rows): return rows
    case .aside(let identities, let bytes):
      var rows = PersonRows()
      guard let file = spill?.file else { return rows }
      rows.identities = Array(repeating: 0, count: identities.count)
      rows.bytes = Array(repeating: 0, count: bytes.count)
      try rows.identities.withUnsafeMutableBufferPointer { memory throws(ReportError) in
        try file.read(at: identities.offset, into: UnsafeMutableRawBufferPointer(memory))
      }
      try rows.bytes.withUnsafeMutableBufferPointer { memory throws(ReportError) in
        try file.read(at: bytes.offset, into: UnsafeMutableRawBufferPointer(memory))
      }
      return rows
    }
  }
}
