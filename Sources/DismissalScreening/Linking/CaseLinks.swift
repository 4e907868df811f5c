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

  init(_ linked: LinkedIntake, entries: [Int], key: [UInt8]) {
    var groups: [Group: [Int]] = [:]
    for index in entries {
      let entry = linked.entries[index]
      if linked.isAmbiguous(entry, ofKey: key) {
        isAmbiguous = true
        let isOfCase = entry.court.map { $0 == CaseKey.court(key) } ?? true
        rows.append(
          CaseLinks.Row(
            entry: index, outcome: .ambiguous,
            reason: isOfCase || CaseKey.court(key) == linked.join.noCourt
              ? .severalCourts : .courtUnknown))
      } else if entry.role == .parties, entry.row.role == .unmapped {
        hasUnknownRole = true
        rows.append(CaseLinks.Row(entry: index, outcome: .ambiguous, reason: .roleUnknown))
      } else {
        groups[Group(role: entry.role, thing: Self.thing(entry)), default: []].append(index)
      }
    }
    var left: [Int] = []
    for group in groups.values { left += setApart(group, linked.entries) }
    current = left.map { linked.entries[$0] }.sorted(by: Self.precedes)
    joined = left
  }

  /// The entries that count, by their places; in no order.
  private(set) var joined: [Int] = []

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

  private mutating func setApart(_ group: [Int], _ entries: [LinkedEntry]) -> [Int] {
    var left: [Int] = []
    for index in group {
      let one = entries[index]
      let newer = group.filter { one.row.version.isOlder(than: entries[$0].row.version) }
      // The newest takes its place, not whichever is merely newer.
      let newest = newer.max {
        entries[$0].row.version.isOlder(than: entries[$1].row.version)
          || (!entries[$1].row.version.isOlder(than: entries[$0].row.version)
            && entries[$1].place < entries[$0].place)
      }
      if let newest {
        rows.append(
          CaseLinks.Row(
            entry: index, outcome: .duplicate, reason: .superseded, by: entries[newest].place))
      } else if left.contains(where: { entries[$0].row == one.row }) {
        rows.append(CaseLinks.Row(entry: index, outcome: .duplicate, reason: .repeated))
      } else {
        left.append(index)
      }
    }
    return left
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
  /// whatever order, so that a middle name may be missing; initials are left out.
  static func agree(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    let (one, other) = (words(one), words(other))
    return one.isSubset(of: other) || other.isSubset(of: one)
  }

  private static func words(_ name: ArraySlice<UInt8>) -> Set<[UInt8]> {
    let words = Set(
      name.split { !($0 >= 0x80 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x27) }
        .map { folded($0) })
    let long = words.filter { $0.count > 1 }
    return long.isEmpty ? words : long
  }
}
