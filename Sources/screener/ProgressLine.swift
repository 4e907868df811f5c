import Dispatch
import DismissalScreening
import Glibc
import Synchronization

/// One line of progress on standard error, redrawn at most five times a second.
final class ProgressLine: Sendable {
  private struct State {
    var lastDrawn: UInt64 = 0
    var isDrawn = false
  }

  private let began = DispatchTime.now().uptimeNanoseconds
  private let state = Mutex(State())

  /// Draws when the last drawing is long enough ago.
  func show(_ progress: ScreeningProgress) {
    let now = DispatchTime.now().uptimeNanoseconds
    let isDue = state.withLock { state in
      guard now - max(state.lastDrawn, began) >= 200_000_000 else { return false }
      state.lastDrawn = now
      state.isDrawn = true
      return true
    }
    if isDue { draw("\r\u{1B}[K" + text(progress, seconds: Double(now - began) / 1e9)) }
  }

  /// Clears the line.
  func clear() {
    if state.withLock({ $0.isDrawn }) { draw("\r\u{1B}[K") }
  }

  private func text(_ progress: ScreeningProgress, seconds: Double) -> String {
    let megabytes = progress.bytesRead / 1_000_000
    let rate = seconds > 0 ? Int(Double(progress.rows) / seconds) : 0
    var text = "\(megabytes) MB"
    if let all = progress.bytesInAll, all > 0 {
      let share = Double(progress.bytesRead) / Double(all)
      let left = share > 0 ? Int(seconds / share - seconds) : 0
      text += " of \(all / 1_000_000) MB, \(Int(share * 100)) %, \(left) s left"
    }
    return text + ", \(progress.rows) rows, \(rate) rows/s"
  }

  private func draw(_ text: String) {
    Terminal.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
