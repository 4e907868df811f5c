import ArgumentParser
import DismissalScreening
import Foundation
import Glibc
import Synchronization

/// Turns SIGINT, SIGTERM and SIGHUP into an orderly stop: the run is asked to end, leaving nothing.
///
/// A hang-up that was to be ignored, as by `nohup`, is ignored.
///
/// A run that is stuck in a system call, such as a read from a slow pipe, cannot be asked; after
/// half a second its temporary folder is removed from here and the process ends.
enum Interruption {
  private struct State {
    var signal: Int32 = 0
    var temporaryFolder: String?
    var finishedFolder: String?
  }

  private static let state = Mutex(State())
  /// Written before the listener is made, and never again.
  nonisolated(unsafe) private static var awaited = sigset_t()

  /// The conventional status of the signal that came: 128 and its number.
  static var status: Int32 {
    let signal = state.withLock { $0.signal }
    return signal == 0 ? ExitStatus.interrupted : 128 + signal
  }

  /// Whether a signal has come.
  static var isRequested: Bool { state.withLock { $0.signal != 0 } }

  /// Remembers the folder to remove.
  static func guardFolder(_ path: String) {
    state.withLock { $0.temporaryFolder = path }
  }

  /// Remembers that the folder is whole: what is left to do is to print.
  static func finished(_ path: String) {
    state.withLock {
      $0.temporaryFolder = nil
      $0.finishedFolder = path
    }
  }

  /// Begins to listen; called once, before any thread is made.
  ///
  /// The listener is a thread of its own, made first: where the system has no more threads to give,
  /// Dispatch waits until it has, and a source of Dispatch's would wait too. Throws the exit status
  /// when not even that one is to be had.
  static func listen() throws {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      if number == SIGHUP, isIgnored(number) { continue }
      // Blocked, and so kept for the listener, in every thread that is made from here on.
      sigaddset(&awaited, number)
      signal(number, SIG_DFL)
    }
    pthread_sigmask(SIG_BLOCK, &awaited, nil)
    var listener = pthread_t()
    let code = pthread_create(&listener, nil, { _ in Interruption.leaveOnSignal() }, nil)
    guard code == 0 else {
      Terminal.complain(
        "The system gives the program no thread: \(String(cString: strerror(code))). Allow it more "
          + "processes or memory, and run again. Nothing was written.")
      throw ExitCode(ExitStatus.noThread)
    }
    pthread_detach(listener)
  }

  /// Waits for the first signal, gives the run half a second to end by itself, and ends it.
  private static func leaveOnSignal() -> Never {
    var number: Int32 = 0
    while sigwait(&awaited, &number) != 0 {}
    state.withLock { $0.signal = number }
    usleep(500_000)
    leave(number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    let handler = signal(number, SIG_DFL)
    let isIgnored = unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isIgnored { signal(number, SIG_IGN) }
    return isIgnored
  }

  private static func leave(_ number: Int32) -> Never {
    let now = state.withLock { $0 }
    if let folder = now.temporaryFolder {
      try? FileManager.default.removeItem(atPath: folder)
    }
    if let folder = now.finishedFolder {
      Terminal.complain("Stopped while printing. \(folder) is whole.")
    } else {
      Terminal.complain("\(ScreeningError.interrupted)")
    }
    _exit(128 + number)
  }
}
