internal import CourtRecords
public import RuleDocuments

extension Policy {
  private static let keys = [
    "id", "title", "office", "official", "jurisdiction", "status", "announced", "effective",
    "revoked", "superseded", "variant_of", "sources", "note", "authority", "basis", "attempts",
    "requires", "conditions", "charges", "companions", "victims", "otherwise", "relief",
    "examples",
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
    var reader = PolicyReader(sources: sources)
    reader.readConditions(root["conditions"])
    let id = root.required("id")?.parsed("the file's name '\(fileID)'") {
      $0 == fileID ? $0 : nil
    }
    let authority = root["authority"]?.mapping()
    authority?.allow(["courts", "books", "note"])
    let rules = reader.chargeRules(root.required("charges"), policyID: id ?? fileID)
    let companions = reader.offenses(root["companions"])
    let victims = reader.offenses(root["victims"])
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
    if jurisdiction == anyJurisdiction, status != .recommendation {
      root["jurisdiction"]?.report("Only a recommendation speaks of no state.")
    }
    guard collector.faults.count == before else { return nil }
    return Policy(
      id: id, title: title, office: office, official: official,
      jurisdiction: jurisdiction, status: status, announced: announced,
      window: DateWindow(from: effective, until: until),
      variantOf: root["variant_of"]?.text(), note: root["note"]?.text(), sources: sources,
      courts: Set(courts), books: Set(books),
      basis: basis, coversAttempts: attempts == .covered,
      requires: Set(requires), conditions: reader.conditions,
      statuteRules: rules.statutes, categoryRules: rules.categories, companions: companions,
      victims: victims, otherwise: otherwise,
      relief: relief, examples: examples)
  }
}

/// What a policy does with attempts of a covered offense.
enum AttemptTreatment: String, CaseIterable {
  case covered
  case review
}
