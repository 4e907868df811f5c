internal import CourtRecords

/// An exclusion list joined to the cases of a run.
struct ExclusionJoin: Sendable {
  /// What became of one entry.
  enum Result: Sendable, Equatable {
    /// It excludes these cases.
    case matched([Int])
    /// It may mean these cases, and why that is not clear: they are for review.
    case unclear([Int], String)
    /// No case that the policy may cover is meant.
    case nothing
    /// It says what an earlier line says.
    case duplicate(of: Int)
    /// It could not be used, and why.
    case rejected(String)
  }

  let list: ExclusionList
  /// One result an entry, in the same order.
  let results: [Result]
  /// What the list says of each case.
  private(set) var notices: [Int: [ListNotice]] = [:]

  init(_ list: ExclusionList, index: KeptIndex) {
    self.list = list
    results = list.entries.map { Self.result($0, index) }
    for (entry, result) in zip(list.entries, results) {
      switch result {
      case .matched(let cases):
        for number in cases { add(.onExclusionList, entry, entry.reason, to: number) }
        // The person is named by a docket, and has others.
        for number in others(of: entry, besides: cases, index) {
          add(.exclusionUnclear, entry, "names the person with another docket", to: number)
        }
      case .unclear(let cases, let why):
        for number in cases { add(.exclusionUnclear, entry, why, to: number) }
      case .nothing, .duplicate, .rejected: break
      }
    }
    takeRejects(index)
  }

  /// A row that cannot be used is evidence: a case that it names may be meant.
  private mutating func takeRejects(_ index: KeptIndex) {
    let rejected = list.entries.filter { $0.fault != nil }
    guard !rejected.isEmpty else { return }
    var all = RejectEvidence()
    for entry in rejected { all.take(entry.raw) }
    let named = index.cases(namedBy: all)
    for entry in rejected where !named.isEmpty {
      var own = RejectEvidence()
      own.take(entry.raw)
      for number in named where index.isNamed(number, by: own) {
        add(.exclusionUnclear, entry, "the row cannot be used, and names the case", to: number)
      }
    }
  }

  private mutating func add(
    _ word: ReasonWord, _ entry: ExclusionList.Entry, _ text: String, to number: Int
  ) {
    notices[number, default: []].append(
      ListNotice(word: word, list: list.path, line: entry.line, text: text))
  }

  private func others(
    of entry: ExclusionList.Entry, besides cases: [Int], _ index: KeptIndex
  ) -> [Int] {
    guard !entry.caseNumber.isEmpty else { return [] }
    let own = Set(cases)
    return Set(entry.persons.flatMap(index.cases(ofPerson:))).subtracting(own).sorted()
  }

  private static func result(_ entry: ExclusionList.Entry, _ index: KeptIndex) -> Result {
    if let fault = entry.fault { return .rejected(fault) }
    if let line = entry.duplicateOf { return .duplicate(of: line) }
    let ofPersons = Set(entry.persons.flatMap(index.cases(ofPerson:))).sorted()
    if entry.caseNumber.isEmpty { return ofPersons.isEmpty ? .nothing : .matched(ofPersons) }
    switch index.find(court: entry.court, number: entry.comparableNumber) {
    case .none:
      let similar = index.findWrittenOtherwise(court: entry.court, number: entry.caseNumber)
      if !similar.isEmpty {
        let all = Set(similar).union(ofPersons).sorted()
        return .unclear(all, "a case has that docket with other marks in it")
      }
      return ofPersons.isEmpty
        ? .nothing : .unclear(ofPersons, "no case has the docket, and the person has others")
    case .unclear(let cases, let why):
      let own = cases.filter { !index.persons(of: $0).isDisjoint(with: entry.persons) }
      return own.count == 1 ? .matched(own) : .unclear(cases, why)
    case .cases(let cases):
      if entry.persons.isEmpty { return .matched(cases) }
      let fitting = cases.filter {
        let persons = index.persons(of: $0)
        return persons.isEmpty || !persons.isDisjoint(with: entry.persons)
      }
      return fitting.isEmpty
        ? .unclear(cases, "the docket is another person's by its identifier") : .matched(fitting)
    }
  }
}
