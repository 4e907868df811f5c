internal import CourtRecords
internal import ExportReading
internal import MotionReports

/// What a file that is read beside the charges is to them; the order is that of reading.
enum LinkedRole: String, Sendable, Hashable, CaseIterable {
  /// A second export of the same cases by another agency.
  case second
  /// One row a case.
  case cases
  /// One row a party.
  case parties
  /// One row an ended count or case.
  case dispositions

  /// The kind of layout that reads it.
  var kind: Layout.Kind {
    switch self {
    case .second: .charges
    case .cases: .cases
    case .parties: .parties
    case .dispositions: .dispositions
    }
  }

  /// Whether every case of the charges should have a row in it.
  var isExpectedOfEveryCase: Bool {
    switch self {
    case .cases, .parties: true
    case .second, .dispositions: false
    }
  }

  /// The bit by which a case is marked that a row of the file names.
  var bit: UInt8 {
    switch self {
    case .second: 1
    case .cases: 2
    case .parties: 4
    case .dispositions: 8
    }
  }
}

/// A row of a file beside the charges whose case decides.
struct LinkedEntry: Sendable {
  /// What it says.
  let row: LinkedRow
  /// Which kind of file it stands in.
  let role: LinkedRole
  /// Which fields its layout binds.
  let file: Int
  /// The court that it names; nil when it names none.
  let court: UInt32?
  /// Its case number in comparable form.
  let number: [UInt8]
  /// Where it stands.
  let place: SourcePlace
  /// The cases that it may be of, by their places among the keys that are wanted.
  var cases: [Int]
  /// The place of its charge among the readings; only of a second source.
  var reading: UInt32?
  /// Whether the policy may cover it; only of a second source.
  var matters = false
}

/// What a worker made of a segment of such a file.
struct LinkedBatch: Sendable {
  /// The rows of cases that decide.
  var entries: [LinkedEntry] = []
  /// Rows that no case of the charges has.
  var strays: [ReportedLink] = []
  /// The cases of the charges that some row names, by their places among all.
  var seen: [UInt32] = []
  /// Courts that a row names beside the number of a case that decides.
  var courts: [(number: [UInt8], court: UInt32)] = []
  /// Covered charges of a second source in cases that did not decide until now: keys, by entry.
  var further: [(entry: Int, key: [UInt8])] = []
  /// Rows of cases that hold no covered count, and of parties other than the defendant.
  var notNeeded: UInt64 = 0
  /// All of the above.
  var read: UInt64 = 0
}
