internal import CourtRecords
public import RuleDocuments

extension Policy {
  private static let keys = [
    "id", "title", "office", "official", "jurisdiction", "status", "announced", "effective",
    "revoked", "superseded", "sources", "note", "authority", "basis", "attempts", "requires",
    "charges", "otherwise", "relief", "examples",
  ]

  /// Reads a policy file; nil, with every fault reported, when something in it is wrong.
  ///
  /// `fileID` is the file's name without its ending, which the policy's id must equal.
  public static func read(
    _ text: String, file: String, fileID: String, into collector: FaultCollector
  ) -> Policy? {
    let before = collector.faults.count
    guard let root = RuleDocument.read(text, file: file, into: collector) else { return nil }
    root.allow(keys)
    let sources = LegalSource.readAll(root.required("sources"))
    let reader = PolicyReader(sources: sources)
    let id = root.required("id")?.parsed("the file's name '\(fileID)'") {
      $0 == fileID ? $0 : nil
    }
    let authority = root["authority"]?.mapping()
    authority?.allow(["courts", "books", "note"])
    let rules = reader.chargeRules(root.required("charges"), policyID: id ?? fileID)
    let relief = reader.relief(root.required("relief"))
    let examples = (root["examples"]?.list() ?? []).compactMap { reader.example($0) }
    let effective = reader.date(root, "effective")
    let until = reader.date(root, "revoked") ?? reader.date(root, "superseded")
    // Every key is asked before any is needed: a person sees all faults at once.
    let title = root.required("title")?.text()
    let office = root.required("office")?.text()
    let jurisdiction = root.required("jurisdiction")?.text()
    let status = root.required("status")?.word(Status.self)
    let basis = root.required("basis")?.word(CoverageBasis.self)
    let attempts = root.required("attempts")?.word(AttemptTreatment.self)
    let otherwise = root.required("otherwise")?.word(Treatment.self)
    let requires = (root["requires"]?.list() ?? []).compactMap { $0.word(RequiredFact.self) }
    let announced = reader.date(root, "announced")
    let official = root["official"]?.text() ?? ""
    let courts = authority?["courts"]?.texts() ?? []
    let books = authority?["books"]?.texts() ?? []
    guard let id, let title, let office, let jurisdiction, let status, let basis, let attempts,
      let otherwise
    else { return nil }
    if status != .recommendation, effective == nil {
      root.place.report("The key 'effective' is missing: from which day on is it in force?")
    }
    if status == .revoked || status == .superseded, until == nil {
      root.place.report(
        "A policy that is \(status.rawValue) needs the day, as '\(status.rawValue)'.")
    }
    guard collector.faults.count == before else { return nil }
    return Policy(
      id: id, title: title, office: office, official: official,
      jurisdiction: jurisdiction, status: status, announced: announced,
      window: DateWindow(from: effective, until: until), sources: sources,
      courts: Set(courts), books: Set(books),
      basis: basis, coversAttempts: attempts == .covered,
      requires: Set(requires),
      statuteRules: rules.statutes, categoryRules: rules.categories, otherwise: otherwise,
      relief: relief, examples: examples)
  }

  /// Reports what the policy names that the state's law does not know.
  public func check(against law: StateLaw, file: String, into collector: FaultCollector) {
    func report(_ message: String) {
      collector.report(RuleFault(file: file, line: 0, column: 0, message: message))
    }
    for id in statuteRules.keys.sorted() where law.statutes[id] == nil {
      report(
        "The statute '\(id)' is not in the statutes file of \(law.jurisdiction). "
          + (Suggestion.nearest(to: id, among: Array(law.statutes.keys))
            .map { "Did you mean '\($0)'?" } ?? "Add it there first."))
    }
    for id in courts.sorted() where !law.courts.contains(where: { $0.id == id }) {
      report("The court '\(id)' is not in the statutes file of \(law.jurisdiction).")
    }
    for id in books.sorted() where !law.books.contains(where: { $0.id == id }) {
      report("The code book '\(id)' is not in the statutes file of \(law.jurisdiction).")
    }
  }
}

/// What a policy does with attempts of a covered offense.
enum AttemptTreatment: String, CaseIterable {
  case covered
  case review
}
