import Dispatch
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
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

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
  static func listen() {
    let queue = DispatchQueue(label: "screener.signals")
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number, SIG_IGN)
      if number == SIGHUP, isIgnoring(before) { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        state.withLock { $0.signal = number }
        queue.asyncAfter(deadline: .now() + .milliseconds(500)) { leave(number) }
      }
      source.resume()
      sources.append(source)
    }
  }

  private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func leave(_ number: Int32) {
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
