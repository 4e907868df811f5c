internal import Glibc

/// What a step took: time, processor time and, of another process, memory.
struct Cost {
  /// Seconds from start to end.
  var wall: Double
  /// Processor seconds of all threads, in the program and in the kernel for it.
  var processor: Double
  /// The most memory a process held, in bytes; nil for work inside this process, whose peak would
  /// include all that came before.
  var peakMemory: Int?

  /// Does work in this process and says what it took.
  static func measure(_ work: () throws -> Void) rethrows -> Cost {
    let before = processorSecondsOfThisProcess()
    let clock = ContinuousClock()
    let wall = try clock.measure(work)
    return Cost(
      wall: seconds(wall), processor: processorSecondsOfThisProcess() - before, peakMemory: nil)
  }

  /// The seconds of a duration.
  static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  /// The processor seconds in a record of use (getrusage(2)).
  static func processorSeconds(_ usage: rusage) -> Double {
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func processorSecondsOfThisProcess() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return processorSeconds(usage)
  }
}
