/// The cases that hold a row which a policy may cover, with all that was read of each.
struct KeptCases {
  /// One case, or a row without a case number by itself.
  struct Case {
    /// The kept rows, as places in the intake's list, in input order.
    var kept: [Int]
    /// The place of its rows and key in `grouped`; nil when the row has no case number.
    let place: Int?
    /// The warrant rows of the case, repeats left out.
    var warrants: [Int] = []
  }

  /// Every case once, in the order of their first kept rows.
  private(set) var cases: [Case] = []
  /// The keys of the cases that have one, in the same order.
  private(set) var keys: [[UInt8]] = []
  /// The cases that have a key, with all their rows.
  private(set) var grouped: [GroupedCase] = []
  /// The number of distinct case keys in the input.
  private(set) var distinctCount = 0
  private var caseOfPlace: [Int] = []

  /// Groups the kept rows by their keys; `further` cases have no kept row.
  init(rows: [KeptRow], further: [[UInt8]] = []) {
    var known: [[UInt8]: Int] = [:]
    known.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      if row.key.isEmpty {
        cases.append(Case(kept: [index], place: nil))
      } else if let found = known[row.key] {
        cases[found].kept.append(index)
      } else {
        known[row.key] = cases.count
        caseOfPlace.append(cases.count)
        cases.append(Case(kept: [index], place: keys.count))
        keys.append(row.key)
      }
    }
    for key in further {
      caseOfPlace.append(cases.count)
      cases.append(Case(kept: [], place: keys.count))
      keys.append(key)
    }
  }

  /// Takes what the case log and the warrants list say of them.
  mutating func take(_ grouping: CaseGrouping, warrants: WarrantIntake) {
    grouped = grouping.cases
    distinctCount = grouping.distinctCount
    for index in 0..<warrants.entries.count where !warrants.entries[index].isDuplicate {
      if case .wanted(let place) = warrants.entries[index].link {
        cases[caseOfPlace[Int(place)]].warrants.append(index)
      }
    }
  }

  /// The case at a place of `grouped`.
  func number(ofPlace place: Int) -> Int { caseOfPlace[place] }
}
