internal import DelimitedText

/// Finds rows that were seen before, byte for byte, by a 64-bit fingerprint of each.
///
/// Bounded at 6,291,456 different rows (80 MiB); rows behind them are only compared with those, and
/// `isComplete` turns false. Of six million different rows two are mistaken for each other in one of
/// a million files.
struct RowRepeats: ~Copyable {
  /// The fingerprints; 0 is a free slot.
  private var slots: UnsafeMutablePointer<UInt64>
  /// The number of the file that held the row last.
  private var files: UnsafeMutablePointer<UInt16>
  private var mask = (1 << 16) - 1
  private var count = 0
  private var hashes: [UInt64] = []

  private static let slotLimit = 1 << 23

  /// Whether all different rows fitted.
  private(set) var isComplete = true
  /// Rows that repeat an earlier one of the same file, since the file was begun.
  private(set) var countInFile: UInt64 = 0
  /// Rows that repeat an earlier one of any file.
  private(set) var countInAll: UInt64 = 0

  init() {
    slots = Self.free(mask + 1)
    files = Self.free(mask + 1)
  }

  deinit {
    slots.deallocate()
    files.deallocate()
  }

  private static func free<Number: FixedWidthInteger>(
    _ count: Int
  ) -> UnsafeMutablePointer<Number> {
    let slots = UnsafeMutablePointer<Number>.allocate(capacity: count)
    slots.initialize(repeating: 0, count: count)
    return slots
  }

  /// Begins a file.
  mutating func beginFile() { countInFile = 0 }

  /// Looks up the records of a segment and its rejected rows, repeated headers aside; `file` counts
  /// from 1.
  mutating func add(_ segment: borrowing RecordSegment, file: Int) {
    // All fingerprints first: then the look-ups, each a cache miss, run side by side.
    hashes.removeAll(keepingCapacity: true)
    for record in segment.records { hashes.append(CellMemo.hash(segment.rawBytes(of: record))) }
    for reject in segment.rejects where reject.kind != .repeatedHeader {
      hashes.append(CellMemo.hash(segment.rawBytes(of: reject)))
    }
    for hash in hashes { add(hash, file: file) }
  }

  /// Looks up one row.
  mutating func add(_ row: Span<UInt8>, file: Int) { add(CellMemo.hash(row), file: file) }

  private mutating func add(_ fingerprint: UInt64, file: Int) {
    let hash = max(1, fingerprint)
    // More files than numbers share the last one.
    let number = UInt16(clamping: file)
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if slots[index] == hash {
        countInAll += 1
        if files[index] == number { countInFile += 1 }
        files[index] = number
        return
      }
      index = (index &+ 1) & mask
    }
    if count &* 4 >= (mask &+ 1) &* 3 {
      guard mask + 1 < Self.slotLimit else {
        isComplete = false
        return
      }
      grow()
      index = place(of: hash)
    }
    slots[index] = hash
    files[index] = number
    count += 1
  }

  /// The first free slot for a fingerprint that is not there.
  private func place(of hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 { index = (index &+ 1) & mask }
    return index
  }

  private mutating func grow() {
    let (old, oldFiles, oldCount) = (slots, files, mask + 1)
    slots = Self.free(oldCount * 2)
    files = Self.free(oldCount * 2)
    mask = oldCount * 2 - 1
    for index in 0..<oldCount where old[index] != 0 {
      let place = place(of: old[index])
      slots[place] = old[index]
      files[place] = oldFiles[index]
    }
    old.deallocate()
    oldFiles.deallocate()
  }
}
