internal import ExportReading
internal import ReliefPolicy

/// Finds cases by court and number, as lists from outside write them.
///
/// Numbers are compared as the layouts of the run compare them. Courts are those of the statutes
/// file where it knows both spellings, else equal texts. A number alone finds a case only where one
/// court has it.
struct CaseFinder: Sendable {
  /// A court, as far as two spellings of it can be told to be one.
  enum Court: Hashable, Sendable {
    case blank
    case known(String)
    case other(String)
  }

  /// What a court and a number find.
  enum Found: Equatable, Sendable {
    /// No such case.
    case none
    /// These cases, several only where a docket has several defendants.
    case cases([Int])
    /// One of these cases may be meant, and why that is not clear.
    case unclear([Int], String)
  }

  private let rules: Set<Layout.CaseKeyRule>
  private let law: StateLaw?
  private var byNumber: [[UInt8]: [(place: Int, court: Court)]] = [:]
  /// The same by letters and digits alone.
  private var byLetters: [[UInt8]: [(place: Int, court: Court)]] = [:]
  private var hasCourts = false

  init(rules: Set<Layout.CaseKeyRule>, law: StateLaw?) {
    self.rules = rules.isEmpty ? [Layout.CaseKeyRule()] : rules
    self.law = law
  }

  /// Adds a case under its comparable number.
  mutating func add(_ place: Int, court: Court, number: [UInt8]) {
    if number.isEmpty { return }
    if court != .blank { hasCourts = true }
    byNumber[number, default: []].append((place, court))
    byLetters[Self.letters(number), default: []].append((place, court))
  }

  /// Adds a case under its number as printed.
  mutating func add(_ place: Int, court: Court, number: String) {
    for key in keys(of: number) { add(place, court: court, number: key) }
  }

  /// The court of a cell.
  func court(named text: String) -> Court {
    let folded = text.uppercased().split(separator: " ").joined(separator: " ")
    if folded.isEmpty { return .blank }
    return law?.court(named: text).map { .known($0.id) } ?? .other(folded)
  }

  /// The cases of a court and a number; a blank court stands for any.
  func find(court: String, number: String) -> Found {
    find(court: court, among: keys(of: number).flatMap { byNumber[$0] ?? [] })
  }

  /// The cases whose numbers have the same letters and digits, and other marks between them than any
  /// layout of the run leaves out: `2013-KN-000001` for `2013KN000001`.
  func findWrittenOtherwise(court: String, number: String) -> [Int] {
    switch find(court: court, among: byLetters[Self.letters(Array(number.utf8))] ?? []) {
    case .none: []
    case .cases(let cases), .unclear(let cases, _): cases
    }
  }

  /// ASCII letters and digits, upper-cased, and whatever is no ASCII.
  private static func letters(_ number: [UInt8]) -> [UInt8] { PersonText.folded(number) }

  private func find(court: String, among cases: [(place: Int, court: Court)]) -> Found {
    var courts: [Int: Court] = [:]
    for one in cases { courts[one.place] = one.court }
    let found = courts.keys.sorted()
    guard !found.isEmpty else { return .none }
    let wanted = self.court(named: court)
    guard hasCourts, wanted != .blank else {
      let count = Set(courts.values).count
      return count == 1
        ? .cases(found) : .unclear(found, "\(count) courts have a case of that number")
    }
    let same = found.filter { courts[$0] == wanted }
    if !same.isEmpty { return .cases(same) }
    if case .other = wanted {
      return .unclear(found, "the court is not known, and a case has that number")
    }
    let isOpen = courts.values.contains {
      if case .known = $0 { false } else { true }
    }
    return isOpen
      ? .unclear(found, "a case has that number in a court that is not known") : .none
  }

  private func keys(of number: String) -> Set<[UInt8]> {
    Set(rules.map { CaseNumber.comparable(number, rule: $0) }.filter { !$0.isEmpty })
  }
}
