internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// What the files beside the charges say of one case, and what came of it.
struct CaseLinks: Sendable {
  /// A fact that the charges did not give.
  struct Taken: Sendable {
    let field: ExportField
    /// The count that it is about; nil when it is about the case or the person.
    let count: Int?
    let value: String
    let place: SourcePlace
  }

  /// What became of a row.
  struct Row: Sendable {
    /// Its place among the entries.
    let entry: Int
    let outcome: LinkOutcome
    var reason: ReportedLink.Reason?
    var by: SourcePlace?
  }

  var rows: [Row] = []
  var taken: [Taken] = []
  var disagreements: [ReportedDisagreement] = []
  /// The counts about which sources disagree.
  var countsInDoubt: Set<Int> = []
  /// The facts of the case as each disagreeing row would have them.
  var alternatives: [CaseFacts] = []
  /// Whether name or identifier are given differently, which no list may hide.
  var touchesIdentity = false
  /// The court, where the charges name none.
  var court: UInt32?
  /// The defendant's name, where the charges give none.
  var name = ""
  /// The identifier likewise.
  var personID = ""
  /// The case number as a linked row prints it.
  var caseNumber = ""
  /// The court as it prints it.
  var disagrees: Bool { !disagreements.isEmpty }
}

/// The rows of one case that are left when repeats and older versions are set apart.
struct SortedLinks {
  /// The rows that count, in an order that no order of the input changes.
  private(set) var current: [LinkedEntry] = []
  private(set) var rows: [CaseLinks.Row] = []
  /// Whether some row may be another case's.
  private(set) var isAmbiguous = false
  /// Whether some party's role is a word that nobody mapped.
  private(set) var hasUnknownRole = false

  private struct Group: Hashable {
    let role: LinkedRole
    let thing: [UInt8]
  }

  /// Reads the rows of a case.
  init(_ linked: LinkedIntake, key: [UInt8]) {
    var groups: [Group: [Int]] = [:]
    for index in linked.entries(ofCase: key) {
      let entry = linked.entry(index)
      entries[index] = entry
      if linked.isAmbiguous(entry, ofKey: key) {
        isAmbiguous = true
        let isOfDefendant = !DefendantKey.isIn(key) || DefendantKey.isOf(entry.row, key)
        let isOfCase = entry.court.map { $0 == CaseKey.court(key) } ?? true
        rows.append(
          CaseLinks.Row(
            entry: index, outcome: .ambiguous,
            reason: !isOfDefendant
              ? .defendantUnclear
              : isOfCase || CaseKey.court(key) == linked.join.noCourt
                ? .severalCourts : .courtUnknown))
      } else if entry.role == .parties, entry.row.role == .unmapped {
        hasUnknownRole = true
        rows.append(CaseLinks.Row(entry: index, outcome: .ambiguous, reason: .roleUnknown))
      } else {
        groups[Group(role: entry.role, thing: Self.thing(entry)), default: []].append(index)
      }
    }
    var left: [Int] = []
    for group in groups.values { left += setApart(group, entries) }
    current = left.compactMap { entries[$0] }.sorted(by: Self.precedes)
    joined = left
  }

  /// The entries that count, by their places; in no order.
  private(set) var joined: [Int] = []
  /// Every entry of the case by its place.
  private(set) var entries: [Int: LinkedEntry] = [:]

  /// The entries of a role that count, by their places, in input order.
  func joined(_ role: LinkedRole) -> [(index: Int, entry: LinkedEntry)] {
    joined.compactMap { index in entries[index].map { (index, $0) } }
      .filter { $0.entry.role == role }
      .sorted { $0.entry.place < $1.entry.place }
  }

  /// What rows of one group are versions of.
  private static func thing(_ entry: LinkedEntry) -> [UInt8] {
    switch entry.role {
    case .cases: []
    case .parties:
      PersonText.identifier(entry.row.raw(.personID))
        ?? PersonText.folded(entry.row.raw(.defendantName))
    case .dispositions, .second: Array(entry.row.raw(.countNumber))
    }
  }

  private static func precedes(_ one: LinkedEntry, _ other: LinkedEntry) -> Bool {
    if one.role != other.role { return one.role.bit < other.role.bit }
    if one.row != other.row, one.row.precedes(other.row) != other.row.precedes(one.row) {
      return one.row.precedes(other.row)
    }
    return one.place < other.place
  }

  private mutating func setApart(_ group: [Int], _ entries: [Int: LinkedEntry]) -> [Int] {
    let group = group.compactMap { index in entries[index].map { (index: index, entry: $0) } }
    var left: [(index: Int, entry: LinkedEntry)] = []
    for one in group {
      let version = one.entry.row.version
      let newer = group.filter { version.isOlder(than: $0.entry.row.version) }
      // The newest takes its place, not whichever is merely newer.
      let newest = newer.max { left, right in
        let (older, other) = (left.entry.row.version, right.entry.row.version)
        return older.isOlder(than: other)
          || (!other.isOlder(than: older) && right.entry.place < left.entry.place)
      }
      if let newest {
        rows.append(
          CaseLinks.Row(
            entry: one.index, outcome: .duplicate, reason: .superseded, by: newest.entry.place))
      } else if left.contains(where: { $0.entry.row == one.entry.row }) {
        rows.append(CaseLinks.Row(entry: one.index, outcome: .duplicate, reason: .repeated))
      } else {
        left.append(one)
      }
    }
    return left.map(\.index)
  }
}

/// Names and identifiers as far as a comparison needs.
enum PersonText {
  /// Letters and digits, upper-cased.
  static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.compactMap { byte in
      switch byte {
      case 0x61...0x7A: byte - 0x20
      case 0x30...0x39, 0x41...0x5A, 0x80...: byte
      default: nil
      }
    }
  }

  /// An identifier's letters and digits, upper-cased; nil when the cell names nobody.
  static func identifier(_ cell: ArraySlice<UInt8>) -> [UInt8]? {
    PersonIdentifier.folded(cell).map { folded($0) }
  }

  /// Whether two names can be one person's: the words of one are among those of the other, in
  /// whatever order, so that a middle name may be missing; an initial stands for any word of it.
  static func agree(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    NameFolding.agree(NameFolding.words(one), NameFolding.words(other))
  }
}
