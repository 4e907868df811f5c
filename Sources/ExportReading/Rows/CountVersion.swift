/// Which row of a count one row is, where an export has a row for every version or stage.
public struct CountVersion: Sendable, Hashable {
  /// A hash of the count's number; 0 when it has none, and then no row is another's version.
  public var count: UInt64
  /// The stage: a later one has a higher number.
  public var stage: UInt8 = 0
  /// The version: a newer one has a higher number.
  public var number: UInt64 = 0
  /// Whether the version is a day: a day and a number tell nothing of which is newer.
  public var isDay = false
  /// Whether stage and version could be read, as far as the layout binds them.
  public var isKnown = false

  /// Whether this row gives way to another one of the same count.
  public func isOlder(than other: CountVersion) -> Bool {
    guard isKnown, other.isKnown else { return false }
    if stage != other.stage { return stage < other.stage }
    return isDay == other.isDay && number < other.number
  }
}
