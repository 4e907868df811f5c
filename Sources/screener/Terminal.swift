import ArgumentParser
import Glibc

/// Writing to the terminal's two streams.
enum Terminal {
  /// Makes the streams safe to write to; called before anything else.
  ///
  /// A reader that goes away, as in `screener check | head -1`, must not kill the process. A stream
  /// that is closed would give its number to the next file that is opened, and what is printed would
  /// land there: it is opened on `/dev/null` instead. A file that grows past the limit that the
  /// system sets must fail as a full disk does, with a sentence.
  ///
  /// A crash must not tell whose row it was: neither a core file nor the memory that Swift's crash
  /// handler prints is left behind.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] {
      signal(number, SIG_DFL)
    }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is taken, which is this one.
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Writes bytes to standard output.
  ///
  /// A reader that has gone away is no failure: the run is done.
  ///
  /// Throws the exit status of a failed write, such as on a full disk.
  static func print(_ bytes: [UInt8]) throws {
    let code = write(bytes, to: STDOUT_FILENO)
    if code == 0 || code == EPIPE { return }
    complain(
      "Standard output cannot be written: \(String(cString: strerror(code))). "
        + "What the command made is whole; only the printing failed.")
    throw ExitCode(ExitStatus.inputOutput)
  }

  /// Writes text to standard output.
  static func print(_ text: String) throws {
    try print(Array(text.utf8))
  }

  /// Writes one complaint to standard error.
  static func complain(_ sentence: String) {
    write(Array("screener: \(sentence)\n".utf8), to: STDERR_FILENO)
  }

  /// Whether a stream is a terminal that a person may look at.
  static func isInteractive(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes bytes and gives 0, or the code of what prevented it.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
