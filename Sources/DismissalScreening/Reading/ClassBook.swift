internal import CourtRecords
internal import Synchronization

/// The distinct class readings of a run, numbered for `CompactCount`.
///
/// A scale has at most some dozen classes and levels, so a byte is enough; should a layout make
/// more, the excess is kept as unknown, which leads to review.
final class ClassBook: Sendable {
  private let state = Mutex<[ClassReading]>([.notBound, .unknown])

  func place(of reading: ClassReading) -> UInt8 {
    state.withLock { readings in
      if let known = readings.firstIndex(of: reading) { return UInt8(known) }
      guard readings.count < 255 else { return 1 }
      readings.append(reading)
      return UInt8(readings.count - 1)
    }
  }

  var readings: [ClassReading] { state.withLock { $0 } }
}
