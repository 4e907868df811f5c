internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import ReliefPolicy

extension WarrantIntake {
  /// What a row's case key and its warrant number come to, for finding equal ones.
  struct Hashes: Sendable {
    let caseKey: UInt64
    let warrant: UInt64
  }

  /// The hashes of each row.
  func hashes(courts: CourtBook, workers: Int) -> [Hashes] {
    let blank = courts.place(named: "")
    return OrderedMap.results(count: entries.count, workers: workers, run: 4096) { index in
      withTexts(of: index) { texts in
        withCaseKey(of: index, texts, blankCourt: blank) { key in
          let hash = CellMemo.hash(UnsafeRawBufferPointer(key))
          let warrant = CellMemo.hash(texts[.warrantNumber].span, seed: hash)
          return Hashes(caseKey: hash, warrant: warrant)
        }
      }
    }
  }

  /// Calls `body` with the key of a row's case, as the charges write it; `blankCourt` is the number
  /// of the court that nobody names.
  func withCaseKey<Result>(
    of index: Int, blankCourt: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withTexts(of: index) { withCaseKey(of: index, $0, blankCourt: blankCourt, body) }
  }

  private func withCaseKey<Result>(
    of index: Int, _ texts: WarrantBatch.Texts, blankCourt: UInt32,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let number = texts[.caseNumber]
    let rule = rule(of: index)
    var court = entries[index].court
    if let numbered, texts[.court].isEmpty {
      let known = numbered.courts(ofNumber: CaseNumber.comparable(number.span, rule: rule))
      // By the number alone a warrant is joined only where it is one court's.
      if known.count == 1 { court = known[0] }
    }
    if !courtless.isEmpty, courtless[CaseNumber.comparable(number.span, rule: rule)] == court {
      court = blankCourt
    }
    var key: [UInt8] = []
    // In one piece: asking for room twice would make two.
    key.reserveCapacity(number.count + 5)
    CaseKey.append(court: court, to: &key)
    CaseNumber.append(number.span, rule: rule, to: &key)
    return key.withUnsafeBufferPointer(body)
  }

  /// The numbers of rows that name no court and occur in several: their cases may have a warrant.
  func unclearNumbers() -> Set<[UInt8]> {
    guard let numbered else { return [] }
    var unclear: Set<[UInt8]> = []
    for index in 0..<entries.count where raw(.court, of: index).isEmpty {
      let number = caseNumber(of: index)
      if numbered.courts(ofNumber: number).count > 1 { unclear.insert(number) }
    }
    return unclear
  }

  /// The numbers of rows that found no case and whose court no law file knows.
  ///
  /// A case of that number may be meant in another spelling of its court. A warrant that no longer
  /// stands changes nothing.
  func numbersOfUnknownCourts(courts: CourtBook) -> Set<[UInt8]> {
    let readings = courts.entries.map(\.reading)
    var unclear: Set<[UInt8]> = []
    for index in 0..<entries.count {
      let entry = entries[index]
      guard entry.link == .none, entry.status != .executed, entry.status != .recalled,
        readings[Int(entry.court)] == .unknown, !raw(.court, of: index).isEmpty
      else { continue }
      unclear.insert(caseNumber(of: index))
    }
    return unclear
  }

  private func caseNumber(of index: Int) -> [UInt8] {
    withTexts(of: index) { CaseNumber.comparable($0[.caseNumber].span, rule: rule(of: index)) }
  }

  /// Joins the rows to the cases, and finds repeats and contradictions.
  ///
  /// `hashes` are those of the rows. A row without a case number finds no case: no row of the charges
  /// has such a key.
  mutating func join(to links: [CaseGrouping.Link], hashes: [Hashes], courts: CourtBook) {
    for index in 0..<entries.count { entries[index].link = links[index] }
    let blank = courts.place(named: "")
    for group in Self.groups(hashes) { compare(group, blankCourt: blank) }
  }

  /// The rows that share the hash of their warrant with another, in the order of the first of each.
  private static func groups(_ hashes: [Hashes]) -> [[Int]] {
    // Places of rows, plus 1; 0 where free. Hardly any row has a twin: sorting all cost more.
    var room = 64
    while room < hashes.count * 2 { room *= 2 }
    var slots = [UInt32](repeating: 0, count: room)
    var twins: [Int: [Int]] = [:]
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash.warrant) & (room - 1)
      while slots[slot] != 0, hashes[Int(slots[slot]) - 1].warrant != hash.warrant {
        slot = (slot + 1) & (room - 1)
      }
      if slots[slot] == 0 {
        slots[slot] = UInt32(index + 1)
      } else {
        let first = Int(slots[slot]) - 1
        twins[first, default: [first]].append(index)
      }
    }
    return twins.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Rows of one hash: those of one case under one number are compared with each other.
  private mutating func compare(_ sameHash: [Int], blankCourt: UInt32) {
    var rest = sameHash[...]
    while let first = rest.first {
      let group = rest.filter { isSameWarrant(first, $0, blankCourt: blankCourt) }
      rest.removeAll { group.contains($0) }
      compare(warrant: group)
    }
  }

  /// One case and one number; where the charges do not know the case, also one defendant.
  private func isSameWarrant(_ one: Int, _ other: Int, blankCourt: UInt32) -> Bool {
    if one == other { return true }
    guard entries[one].link == entries[other].link,
      raw(.warrantNumber, of: one) == raw(.warrantNumber, of: other)
    else { return false }
    switch entries[one].link {
    case .wanted: return true
    case .other, .sealed:
      return withCaseKey(of: one, blankCourt: blankCourt) { Array($0) }
        == withCaseKey(of: other, blankCourt: blankCourt) { Array($0) }
    case .none:
      return raw(.caseNumber, of: one) == raw(.caseNumber, of: other)
        && raw(.defendantName, of: one) == raw(.defendantName, of: other)
    }
  }

  /// Rows of one case under one number: the same facts are a repeat, others a contradiction.
  private mutating func compare(warrant group: [Int]) {
    var kinds: [Int] = []
    for index in group {
      if kinds.contains(where: { saysTheSame($0, index) }) {
        entries[index].isDuplicate = true
      } else {
        kinds.append(index)
      }
    }
    let isNumbered = !raw(.warrantNumber, of: group[0]).isEmpty
    guard isNumbered, kinds.count > 1 else { return }
    for index in kinds { entries[index].isConflicting = true }
  }

  private func saysTheSame(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (entries[one], entries[other])
    return one.type == other.type && one.status == other.status && one.issued == other.issued
  }
}
