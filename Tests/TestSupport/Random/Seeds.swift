import Foundation

/// The seeds that a random test goes through: few in a plain run of the tests, many by hand.
///
/// The environment says how many: `FUZZ_FIRST` is the first seed, and each test names the variable
/// for its number of seeds; a soak goes on for so many minutes as `SOAK_MINUTES` says. `.ci/long`
/// sets them.
package struct Seeds: IteratorProtocol {
  /// The first seed.
  package let first: UInt64
  private var upcoming: UInt64
  private let end: UInt64
  private var deadline: ContinuousClock.Instant?

  /// So many seeds as the variable says; `few` without it.
  package init(_ variable: String, few: UInt64) {
    first = Self.number("FUZZ_FIRST") ?? 0
    upcoming = first
    end = first + (Self.number(variable) ?? few)
  }

  private init(first: UInt64, until deadline: ContinuousClock.Instant) {
    self.first = first
    upcoming = first
    end = .max
    self.deadline = deadline
  }

  /// Seeds for so many minutes as `SOAK_MINUTES` says; nil without it.
  package static func soak() -> Seeds? {
    guard let minutes = number("SOAK_MINUTES") else { return nil }
    return Seeds(
      first: number("FUZZ_FIRST") ?? 0, until: .now.advanced(by: .seconds(60 * Int64(minutes))))
  }

  /// How many seeds were handed out.
  package var count: UInt64 { upcoming - first }

  package mutating func next() -> UInt64? {
    guard upcoming < end else { return nil }
    if let deadline, .now >= deadline { return nil }
    upcoming += 1
    return upcoming - 1
  }

  private static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
  }
}
