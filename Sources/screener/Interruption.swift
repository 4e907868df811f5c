import Dispatch
import DismissalScreening
import Foundation
import Glibc
import Synchronization

/// Turns SIGINT and SIGTERM into an orderly stop: the run is asked to end, and nothing is left.
///
/// A run that is stuck in a system call, such as a read from a slow pipe, cannot be asked; after
/// half a second its temporary folder is removed from here and the process ends.
enum Interruption {
  private struct State {
    var signal: Int32 = 0
    var temporaryFolder: String?
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

  /// Begins to listen; called once, before any thread is made.
  static func listen() {
    let queue = DispatchQueue(label: "screener.signals")
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        state.withLock { $0.signal = number }
        queue.asyncAfter(deadline: .now() + .milliseconds(500)) { leave(number) }
      }
      source.resume()
      sources.append(source)
    }
  }

  private static func leave(_ number: Int32) {
    if let folder = state.withLock({ $0.temporaryFolder }) {
      try? FileManager.default.removeItem(atPath: folder)
    }
    Terminal.complain("\(ScreeningError.interrupted)")
    _exit(128 + number)
  }
}
