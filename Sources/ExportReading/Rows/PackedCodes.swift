public import CourtRecords

/// The code columns of one charge row in sixteen bits: what the case log keeps of every row.
public struct PackedCodes: Sendable, Hashable {
  /// The places of the words in their vocabularies, side by side.
  public let bits: UInt16

  /// Takes bits that ``bits`` gave.
  @inlinable
  public init(bits: UInt16) { self.bits = bits }

  /// Packs words.
  public init(
    plea: Plea = .none, disposition: Disposition = .none, sentence: Sentence = .none,
    status: CaseStatus = .none, mark: RecordMark = .none
  ) {
    bits =
      Self.place(plea) << Self.pleaShift | Self.place(disposition) << Self.dispositionShift
      | Self.place(sentence) << Self.sentenceShift | Self.place(status) << Self.statusShift
      | Self.place(mark) << Self.markShift
  }

  static let pleaShift: UInt16 = 0
  static let dispositionShift: UInt16 = 3
  static let sentenceShift: UInt16 = 7
  static let statusShift: UInt16 = 8
  static let markShift: UInt16 = 11

  /// The plea.
  public var plea: Plea { word(Self.pleaShift, 0b111) }
  /// How the count ended.
  public var disposition: Disposition { word(Self.dispositionShift, 0b1111) }
  /// Whether a sentence was entered.
  public var sentence: Sentence { word(Self.sentenceShift, 0b1) }
  /// The clerk's status of the case.
  public var status: CaseStatus { word(Self.statusShift, 0b111) }
  /// A mark on the record.
  public var mark: RecordMark { word(Self.markShift, 0b1111) }

  /// Whether ``mark`` is `sealed`; without a look into a table, for it is asked of every row.
  @inlinable
  public var isSealed: Bool { bits &>> 11 & 0b1111 == 1 }

  /// The same with another end of the count.
  public func ended(_ disposition: Disposition) -> PackedCodes {
    let mask: UInt16 = 0b1111 << Self.dispositionShift
    return PackedCodes(bits: bits & ~mask | Self.place(disposition) << Self.dispositionShift)
  }

  private func word<Word: PackedWord>(_ shift: UInt16, _ mask: UInt16) -> Word {
    Word.table[Int(bits >> shift & mask)]
  }

  static func place<Word: PackedWord>(_ word: Word) -> UInt16 {
    UInt16(truncatingIfNeeded: Word.table.firstIndex(of: word) ?? 0)
  }
}

/// A closed vocabulary kept as the place of its words; the table is made once, not for each row.
protocol PackedWord: Equatable {
  static var table: [Self] { get }
}

extension Plea: PackedWord {
  static let table = Array(allCases)
}

extension Disposition: PackedWord {
  static let table = Array(allCases)
}

extension Sentence: PackedWord {
  static let table = Array(allCases)
}

extension CaseStatus: PackedWord {
  static let table = Array(allCases)
}

extension RecordMark: PackedWord {
  static let table = Array(allCases)
}

/// What a date cell said, in four bytes: a day number, or one of three marks below all days.
public struct PackedDay: Sendable, Hashable {
  /// The day number, or a mark.
  public let rawValue: Int32

  /// Takes what ``rawValue`` gave.
  @inlinable
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The layout binds no such column.
  public static let notBound = PackedDay(rawValue: .min)
  /// The cell is blank or missing.
  public static let blank = PackedDay(rawValue: .min + 1)
  /// The cell holds no date that the layout reads.
  public static let unreadable = PackedDay(rawValue: .min + 2)

  /// Packs a reading.
  public init(_ reading: DateReading) {
    switch reading {
    case .notBound: self = .notBound
    case .blank: self = .blank
    case .unreadable: self = .unreadable
    case .day(let date): rawValue = date.dayNumber
    }
  }

  /// The reading.
  public var reading: DateReading {
    switch self {
    case .notBound: .notBound
    case .blank: .blank
    case .unreadable: .unreadable
    default: .day(CalendarDate(dayNumber: rawValue))
    }
  }
}
