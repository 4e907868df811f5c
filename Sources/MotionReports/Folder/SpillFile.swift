internal import Synchronization

/// Memory lent by the disk: bytes that a run puts aside and reads back before it ends.
///
/// Made by ``RunFolder/spillFile()`` in the run's own folder, with mode 0600, and unlinked at once:
/// nobody else can open it, and whatever ends the run, the system takes it away. Any number of
/// threads may append and read at once.
public final class SpillFile: Sendable {
  private let descriptor: Descriptor
  private let path: String
  private let end = Mutex<UInt64>(0)
  private let firstFault = Mutex<ReportError?>(nil)

  init(descriptor: consuming Descriptor, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// The number of bytes put aside so far.
  public var byteCount: UInt64 { end.withLock { $0 } }

  /// Why something could not be read back, where the reader went on without it: what rests on it must
  /// not be sealed.
  public var fault: ReportError? { firstFault.withLock { $0 } }

  /// Puts bytes aside and gives the offset at which to find them.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)``, say when the disk is full.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(ReportError) -> UInt64 {
    let offset = end.withLock { end in
      defer { end += UInt64(bytes.count) }
      return end
    }
    do throws(SystemFault) {
      try SystemCalls.write(bytes, to: descriptor, at: offset)
    } catch {
      throw .cannotSpill(path, code: error.code)
    }
    return offset
  }

  /// Reads back bytes that were put aside at an offset, as many as `memory` holds.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)``.
  public func read(
    at offset: UInt64, into memory: UnsafeMutableRawBufferPointer
  ) throws(ReportError) {
    do throws(SystemFault) {
      try SystemCalls.read(descriptor, at: offset, into: memory)
    } catch {
      throw .cannotSpill(path, code: error.code)
    }
  }

  /// The same for a reader who cannot stop: a failure leaves `memory` as it may be, and ``fault``
  /// tells of it.
  public func readNotingFaults(at offset: UInt64, into memory: UnsafeMutableRawBufferPointer) {
    do throws(ReportError) {
      try read(at: offset, into: memory)
    } catch {
      note(error)
    }
  }

  /// Notes why something could not be put aside or read back; the first fault stays.
  public func note(_ error: ReportError) { firstFault.withLock { $0 = $0 ?? error } }
}

extension RunFolder {
  /// Makes a file for what does not fit into memory; it is gone with the run.
  public func spillFile() throws(ReportError) -> SpillFile {
    let path = "\(path)/spill"
    do throws(SystemFault) {
      return SpillFile(
        descriptor: try SystemCalls.createUnnamed(in: temporary), path: path)
    } catch {
      throw .cannotSpill(path, code: error.code)
    }
  }
}
