import DelimitedText

/// Reads a file in blocks of 1 MiB into one page-aligned buffer.
///
/// What no program that reads the file can undercut: the kernel's copy, and nothing else.
struct ReadLoop {
  /// The bytes of the file.
  private(set) var byteCount = 0

  /// Reads the file to its end; `onBlock` sees every block.
  ///
  /// Throws what ``ByteInput`` throws.
  static func run(
    path: String, onBlock: (UnsafeRawBufferPointer) throws -> Void = { _ in }
  ) throws -> ReadLoop {
    var input = try ByteInput(path: path)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
    defer { buffer.deallocate() }
    var loop = ReadLoop()
    while true {
      let count = try input.read(into: buffer)
      guard count > 0 else { return loop }
      loop.byteCount += count
      try onBlock(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
