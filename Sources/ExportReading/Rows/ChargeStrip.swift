public import DelimitedText

/// Up to 64 charge rows column by column: their texts where they lie, their codes as numbers.
///
/// Rows are read a strip at a time and a strip a column at a time: the loop over one column holds one
/// memo in the processor's first cache and looks at several rows at once, where the same work row by
/// row waits for each look-up in turn. A strip and its cells fit that cache too, which is what 64 is
/// for.
///
/// One a worker, read over and over:
///
/// ```swift
/// reader.read(into: &strip, from: first, count: 64, of: table)
/// for row in 0..<strip.count { use(strip[.citation, row], strip.codes[row]) }
/// ```
public struct ChargeStrip: ~Copyable {
  /// The most rows of a strip.
  @inlinable public static var length: Int { 64 }

  /// A column that is handed on as text, trimmed; empty where it is blank, missing or not bound.
  public enum Text: Int, CaseIterable, Sendable {
    case court, caseNumber, defendantName, birthDate, personID, countNumber, citation, description,
      earlierCitation

    var field: ExportField {
      switch self {
      case .court: .court
      case .caseNumber: .caseNumber
      case .defendantName: .defendantName
      case .birthDate: .birthDate
      case .personID: .personID
      case .countNumber: .countNumber
      case .citation: .citation
      case .description: .description
      case .earlierCitation: .earlierCitation
      }
    }
  }

  /// The number of rows.
  public internal(set) var count = 0
  /// The code columns of each row; see ``PackedCodes``.
  public let codes: UnsafeMutablePointer<UInt16>
  /// The class of each row, as a place in ``ChargeRowReader/classReadings``.
  public let classes: UnsafeMutablePointer<UInt32>
  /// The offense date of each row; see ``PackedDay``.
  public let days: UnsafeMutablePointer<Int32>

  @usableFromInline let cells: UnsafeMutablePointer<CellBytes>
  private let nothing: UnsafeMutablePointer<UInt8>

  /// Makes an empty strip.
  public init() {
    let length = Self.length
    nothing = .allocate(capacity: 16)
    nothing.initialize(repeating: 0, count: 16)
    cells = .allocate(capacity: Text.allCases.count * length)
    cells.initialize(
      repeating: CellBytes(start: nothing, count: 0), count: Text.allCases.count * length)
    codes = .allocate(capacity: length)
    codes.initialize(repeating: 0, count: length)
    classes = .allocate(capacity: length)
    classes.initialize(repeating: 0, count: length)
    days = .allocate(capacity: length)
    days.initialize(repeating: PackedDay.notBound.rawValue, count: length)
  }

  deinit {
    nothing.deallocate()
    cells.deallocate()
    codes.deallocate()
    classes.deallocate()
    days.deallocate()
  }

  /// The text of a column in a row of the strip.
  @inlinable @inline(__always)
  public subscript(text: Text, row: Int) -> CellBytes {
    cells[text.rawValue &* Self.length &+ row]
  }

  /// The texts of a column, to be filled.
  func column(_ text: Text) -> UnsafeMutablePointer<CellBytes> {
    cells + text.rawValue * Self.length
  }
}
