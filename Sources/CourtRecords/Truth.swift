/// Three-valued truth: what is not known is neither true nor false.
///
/// Kleene's strong logic: `unknown && no` is `no`, `unknown || yes` is `yes`.
public enum Truth: String, Sendable, Hashable, CaseIterable {
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// The facts at hand do not tell.
  case unknown

  /// Makes a known truth.
  public init(_ value: Bool) {
    self = value ? .yes : .no
  }

  /// The opposite; unknown stays unknown.
  public static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// Both hold; a single `no` decides.
  public static func && (left: Truth, right: Truth) -> Truth {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .unknown
  }

  /// One of them holds; a single `yes` decides.
  public static func || (left: Truth, right: Truth) -> Truth {
    if left == .yes || right == .yes { return .yes }
    return left == .no && right == .no ? .no : .unknown
  }
}
