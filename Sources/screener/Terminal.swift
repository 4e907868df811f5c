import Glibc

/// Writing to the terminal's two streams.
enum Terminal {
  /// Writes bytes to standard output. A reader that has gone away is no failure: the run is done.
  static func print(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes text to standard output.
  static func print(_ text: String) {
    print(Array(text.utf8))
  }

  /// Writes one complaint to standard error.
  static func complain(_ sentence: String) {
    write(Array("screener: \(sentence)\n".utf8), to: STDERR_FILENO)
  }

  /// Whether a stream is a terminal that a person may look at.
  static func isInteractive(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(count)
    }
  }
}
