internal import CourtRecords
internal import DelimitedText
internal import ExportReading

/// Finds the cases that a row of another file may be of.
///
/// A row that names its court is of the case with its court and number. By the number alone it is
/// joined only where one side names no court; whether the number then stands for one case alone is
/// asked when everything is read (``LinkedIntake``).
struct CaseJoin: Sendable {
  let charged: ChargedCases
  /// The place of a blank court.
  let noCourt: UInt32
  /// The cases that decide, by their keys.
  private(set) var wanted: [[UInt8]: Int] = [:]
  /// Their numbers.
  private(set) var numbers: Set<[UInt8]> = []
  /// Those of a number, where the key holds the defendant and one number is of several cases.
  private var ofNumber: [[UInt8]: [[UInt8]]] = [:]
  /// How many of them the charges themselves make decide; the others come of a second source.
  private let ownCount: Int
  private let ownNumbers: Set<[UInt8]>

  /// The cases of one row.
  struct Found {
    /// Those that decide.
    var cases: [Int] = []
    /// All of them, by their places in the charges.
    var seen: [UInt32] = []
    /// Their keys.
    var keys: [[UInt8]] = []
  }

  init(charged: ChargedCases, wanted keys: [[UInt8]], courts: CourtBook) {
    self.charged = charged
    noCourt = courts.place(named: "")
    ownCount = keys.count
    ownNumbers = Set(keys.map { Array(CaseKey.number($0[...])) })
    for key in keys { want(key) }
  }

  /// Whether a number is that of a case which decides, as far as a file of this role may ask.
  ///
  /// What a second source makes decide is left out for its own rows, so that it does not matter in
  /// how many files they come, and in which order.
  func decides(_ number: [UInt8], for role: LinkedRole) -> Bool {
    (role == .second ? ownNumbers : numbers).contains(number)
  }

  /// The cases among these that decide by the charges themselves.
  func own(_ cases: [Int]) -> [Int] { cases.filter { $0 < ownCount } }

  /// Adds a case to those that decide; gives its place.
  @discardableResult
  mutating func want(_ key: [UInt8]) -> Int {
    if let known = wanted[key] { return known }
    let place = wanted.count
    wanted[key] = place
    let number = Array(CaseKey.number(key[...]))
    numbers.insert(number)
    if DefendantKey.isIn(key) { ofNumber[number, default: []].append(key) }
    return place
  }

  /// Finds the cases; `rest` is the comparable number, and the defendant where the key holds it.
  func find(court: UInt32?, number: [UInt8], rest: [UInt8]) -> Found {
    var found = Found()
    func take(_ court: UInt32) {
      var key: [UInt8] = []
      CaseKey.append(court: court, to: &key)
      key += rest
      guard let place = charged.place(of: key) else { return }
      found.seen.append(UInt32(place))
      found.keys.append(key)
      if let wanted = wanted[key] { found.cases.append(wanted) }
    }
    guard let court else {
      for court in charged.courts(ofNumber: number) { take(court) }
      return found
    }
    take(court)
    if found.seen.isEmpty { take(noCourt) }
    return found
  }

  /// The cases that decide and have this number in whatever court: those that a row may be of whose
  /// own court no law file knows.
  func possible(number: [UInt8], rest: [UInt8]) -> [Int] {
    charged.courts(ofNumber: number).compactMap { court in
      var key: [UInt8] = []
      CaseKey.append(court: court, to: &key)
      key += rest
      return wanted[key]
    }
  }
}

extension CaseJoin {
  /// The cases that decide and may be meant by a row that names none of their defendants: those of its
  /// number, and of its court where it names one.
  func ofOtherDefendants(court: UInt32?, number: [UInt8]) -> [Int] {
    (ofNumber[number] ?? []).filter { key in
      let own = CaseKey.court(key)
      return court == nil || own == court || own == noCourt
    }.compactMap { wanted[$0] }
  }
}

/// The defendant as part of a case key, as the reading of the charges writes it.
enum DefendantKey {
  /// Whether a key holds a defendant.
  static func isIn(_ key: [UInt8]) -> Bool {
    ShortNumber.split(key[...]).rest.contains(ReadingBook.separator)
  }

  /// Whether a key is of the defendant whom a row names.
  static func isOf(_ row: LinkedRow, _ key: [UInt8]) -> Bool {
    var named: [UInt8] = []
    append(
      name: row.raw(.defendantName).span, born: row.raw(.birthDate).span, to: &named)
    return key.suffix(named.count).elementsEqual(named)
  }

  /// Appends name and birth date: letters upper-cased, punctuation left out; the date as printed.
  static func append(name: Span<UInt8>, born: Span<UInt8>, to key: inout [UInt8]) {
    key.append(ReadingBook.separator)
    for index in name.indices {
      switch name[index] {
      case 0x61...0x7A: key.append(name[index] - 0x20)
      case 0x30...0x39, 0x41...0x5A, 0x80...: key.append(name[index])
      default: break
      }
    }
    if born.isEmpty { return }
    key.append(ReadingBook.separator)
    born.withUnsafeBufferPointer { key.append(contentsOf: $0) }
  }
}
