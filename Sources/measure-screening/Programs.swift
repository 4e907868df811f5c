internal import Foundation
internal import Glibc

/// The programs that were built together with this one, found in the folder of its executable.
struct Programs {
  /// The folder of this executable.
  let folder: String

  init() {
    let executable =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    folder = URL(fileURLWithPath: executable).deletingLastPathComponent().path
  }

  /// The path of a program; throws `notBuilt` when it is not there.
  func path(of program: String) throws -> String {
    let path = folder + "/" + program
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw MeasureError.notBuilt(program: program, folder: folder)
    }
    return path
  }

  /// Runs a program to its end and says what it took.
  ///
  /// It inherits the terminal, so that its own message is seen when it fails. Throws `cannotStart`,
  /// and `failed` when its status is not 0 (128 and the number of the signal that ended it).
  ///
  /// Linux lets the peak memory of a process begin with that of the one that started it; this
  /// program holds one block of 1 MiB and no more, so the figure is the child's own.
  static func run(_ path: String, _ arguments: [String]) throws -> Cost {
    let name = URL(fileURLWithPath: path).lastPathComponent
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }

    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    let code = posix_spawn(&process, path, nil, nil, words, environ)
    guard code == 0 else { throw MeasureError.cannotStart(program: name, code: code) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw MeasureError.cannotStart(program: name, code: errno) }
    }
    let wall = Cost.seconds(clock.now - start)

    // The layout of a wait status: the signal in the low seven bits, else the exit status (wait(2)).
    let exitStatus = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    guard exitStatus == 0 else { throw MeasureError.failed(program: name, status: exitStatus) }
    return Cost(
      wall: wall, processor: Cost.processorSeconds(usage),
      // Kilobytes on Linux (getrusage(2)).
      peakMemory: usage.ru_maxrss * 1024)
  }
}
