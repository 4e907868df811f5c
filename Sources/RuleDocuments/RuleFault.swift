/// One fault of a rule file: where it is, and a sentence that says what to do.
public struct RuleFault: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file as the user named it.
  public let file: String
  /// The line, counted from 1; 0 when the fault concerns the whole file.
  public let line: Int
  /// The column, counted from 1; 0 when the fault concerns the whole line or the whole file.
  public let column: Int
  /// The fault, and what would mend it.
  public let message: String

  /// Makes a fault.
  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `file:line:column: message`; without what is 0.
  public var description: String {
    let place = line > 0 ? ":\(line)" + (column > 0 ? ":\(column)" : "") : ""
    return "\(file)\(place): \(message)"
  }

  /// Orders by file, line and column.
  public static func < (left: RuleFault, right: RuleFault) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }
}

/// All faults of all rule files that were read together.
public struct RuleFaults: Error, Sendable, CustomStringConvertible {
  /// The faults, by file and line; never empty.
  public let faults: [RuleFault]

  /// Makes the error; the faults are put in order.
  public init(_ faults: [RuleFault]) {
    self.faults = faults.sorted()
  }

  /// One line a fault.
  public var description: String {
    faults.map(\.description).joined(separator: "\n")
  }
}

/// Gathers faults, so that a person sees all of them at once instead of one a run.
public final class FaultCollector {
  /// What was found so far, in the order of finding.
  public private(set) var faults: [RuleFault] = []

  /// Makes an empty collector.
  public init() {}

  /// Adds a fault.
  public func report(_ fault: RuleFault) {
    faults.append(fault)
  }

  /// Throws all faults together when there are any.
  public func throwIfAny() throws(RuleFaults) {
    if !faults.isEmpty { throw RuleFaults(faults) }
  }
}
