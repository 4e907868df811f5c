public import CourtRecords

/// A way to write dates, such as `MM/DD/YYYY`, compiled for reading bytes.
///
/// `YYYY` is four digits, `MM` and `DD` one or two, `hh:mm:ss` a time of day that is read over.
/// Anything else in the format stands for itself. In a format without separators every part has
/// its full width.
public struct DateFormat: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case year
    case month
    case day
    case time
    case literal(UInt8)
  }

  /// The format as written.
  public let text: String
  private let parts: [Part]
  private let isPacked: Bool
  /// Whether it is the commonest format of all, which is read without a loop over the parts.
  private let isAmerican: Bool

  /// Compiles a format; nil when year, month and day do not each occur once.
  public init?(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let first = rest.utf8.first {
      if rest.hasPrefix("YYYY") {
        parts.append(.year)
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("MM") {
        parts.append(.month)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("DD") {
        parts.append(.day)
        rest = rest.dropFirst(2)
      } else if ["hh", "mm", "ss"].contains(where: rest.hasPrefix) {
        parts.append(.time)
        rest = rest.dropFirst(2)
      } else {
        parts.append(.literal(first))
        rest = rest.dropFirst()
      }
    }
    func occurs(_ part: Part) -> Bool { parts.filter { $0 == part }.count == 1 }
    guard occurs(.year), occurs(.month), occurs(.day) else { return nil }
    self.text = text
    self.parts = parts
    isPacked = parts.count == 3
    isAmerican = text == "MM/DD/YYYY"
  }

  /// Reads a whole cell; nil when it does not fit or names no day.
  public func read(_ cell: Span<UInt8>) -> CalendarDate? {
    if isAmerican, cell.count == 10 { return Self.readAmerican(cell) }
    return readParts(cell)
  }

  private static func readAmerican(_ cell: Span<UInt8>) -> CalendarDate? {
    guard cell[2] == 0x2F, cell[5] == 0x2F else { return nil }
    func number(_ places: Range<Int>) -> Int? {
      var value = 0
      for place in places {
        let digit = cell[place] &- 0x30
        guard digit <= 9 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let month = number(0..<2), let day = number(3..<5), let year = number(6..<10) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func readParts(_ cell: Span<UInt8>) -> CalendarDate? {
    var index = 0
    var year = 0
    var month = 0
    var day = 0
    func digits(from least: Int, to most: Int) -> Int? {
      var value = 0
      var taken = 0
      while taken < most, index < cell.count {
        let digit = cell[index] &- 0x30
        guard digit <= 9 else { break }
        value = value * 10 + Int(digit)
        index += 1
        taken += 1
      }
      return taken >= least ? value : nil
    }
    let least = isPacked ? 2 : 1
    for part in parts {
      switch part {
      case .year:
        guard let value = digits(from: 4, to: 4) else { return nil }
        year = value
      case .month:
        guard let value = digits(from: least, to: 2) else { return nil }
        month = value
      case .day:
        guard let value = digits(from: least, to: 2) else { return nil }
        day = value
      case .time:
        guard digits(from: 1, to: 2) != nil else { return nil }
      case .literal(let byte):
        guard index < cell.count, cell[index] == byte else { return nil }
        index += 1
      }
    }
    guard index == cell.count else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
