/// What this module asks of the system, a word for each kind of call.
enum SystemStep: Sendable {
  case look, list, open, create, makeFolder, protect, read, write, sync, close
  case rename, exchange, removeFile, removeFolder
}

#if DEBUG
  internal import Synchronization

  /// What a test does to this module's calls: they are counted, and chosen ones fail.
  ///
  /// A release holds nothing of it. Task-local, so that tests side by side do not meet each other's
  /// troubles; an open descriptor remembers the trouble that it was opened in, because the threads
  /// of a run have no task.
  final class SystemTrouble: Sendable {
    @TaskLocal static var current: SystemTrouble?

    /// Whether the call of a number, counted from 1, fails, and with which `errno`.
    private let code: @Sendable (Int, SystemStep) -> Int32?
    private let steps = Mutex<[SystemStep]>([])
    private let failures = Mutex(0)

    init(_ code: @escaping @Sendable (Int, SystemStep) -> Int32?) {
      self.code = code
      Self.all.withLock { $0.append(self) }
    }

    /// The calls so far, in their order.
    var met: [SystemStep] { steps.withLock { $0 } }

    /// How many calls failed.
    var failureCount: Int { failures.withLock { $0 } }

    func meet(_ step: SystemStep) throws(SystemFault) {
      let number = steps.withLock { steps in
        steps.append(step)
        return steps.count
      }
      guard let code = code(number, step) else { return }
      failures.withLock { $0 += 1 }
      throw SystemFault(code: code)
    }

    // A descriptor, which is discarded when it is closed, may hold nothing but plain numbers: it
    // knows its trouble by the place in this list.
    private static let all = Mutex<[SystemTrouble]>([])

    /// The place of the current trouble; -1 for none.
    static var currentPlace: Int {
      guard let current else { return -1 }
      return all.withLock { all in all.firstIndex { $0 === current } ?? -1 }
    }

    static func of(place: Int) -> SystemTrouble? {
      place < 0 ? nil : all.withLock { $0[place] }
    }
  }
#endif

extension SystemCalls {
  /// Where a test lets a call by a descriptor fail; nothing at all in a release.
  @inline(__always)
  static func meet(_ step: SystemStep, _ descriptor: borrowing Descriptor) throws(SystemFault) {
    #if DEBUG
      try SystemTrouble.of(place: descriptor.troublePlace)?.meet(step)
    #endif
  }

  /// Where a test lets a call by a path fail.
  @inline(__always)
  static func meet(_ step: SystemStep) throws(SystemFault) {
    #if DEBUG
      try SystemTrouble.current?.meet(step)
    #endif
  }
}
