internal import Glibc

/// Memory that goes back to the system when it is let go.
///
/// What `malloc` takes back stays with the process, for whatever the same thread asks for next: once
/// the log of a gigabyte was grouped, a hundred megabytes lay idle while the warrants took new ones.
enum ProcessMemory {
  /// From this size on memory is mapped; below it is `malloc` all the same, for a mapping is whole pages.
  static let leastByteCount = 1 << 14

  /// Uninitialized memory of that size; ends the process where there is none left, as `malloc` does.
  static func allocate(byteCount: Int) -> UnsafeMutablePointer<UInt8> {
    guard byteCount >= leastByteCount else { return .allocate(capacity: byteCount) }
    let base = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let base, base != MAP_FAILED else { fatalError("The system has no memory left.") }
    return base.bindMemory(to: UInt8.self, capacity: byteCount)
  }

  /// Gives memory back that ``allocate(byteCount:)`` gave for the same size.
  static func deallocate(_ base: UnsafeMutablePointer<UInt8>, byteCount: Int) {
    if byteCount < leastByteCount { base.deallocate() } else { munmap(base, byteCount) }
  }
}
