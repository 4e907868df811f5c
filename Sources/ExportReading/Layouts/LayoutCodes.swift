internal import CourtRecords
internal import RuleDocuments

/// The code tables of a layout file.
struct LayoutCodes {
  private(set) var classes = CodeTable<String>()
  private(set) var courts = CodeTable<String>()
  private(set) var pleas = CodeTable<Plea>()
  private(set) var dispositions = CodeTable<Disposition>().completed(by: CommonDispositions.words)
  private(set) var statuses = CodeTable<CaseStatus>()
  private(set) var marks = CodeTable<RecordMark>()
  private(set) var warrantTypes = CodeTable<WarrantType>()
  private(set) var warrantStatuses = CodeTable<WarrantStatus>()
  private(set) var attempts = CodeTable<AttemptMark>()
  private(set) var stages = CodeTable<ChargeStage>()
  private(set) var roles = CodeTable<PartyRole>()

  init(_ value: RuleValue?) {
    guard let mapping = value?.mapping() else { return }
    mapping.allow([
      "class", "court", "plea", "disposition", "case_status", "mark", "warrant_type",
      "warrant_status",
      "attempted", "stage", "party_role",
    ])
    for (word, place, code) in mapping["class"]?.mapping()?.all ?? [] {
      guard let code = code.text() else { continue }
      if let fault = classes.add(word, code) { place.report(fault) }
    }
    for (court, _, words) in mapping["court"]?.mapping()?.all ?? [] {
      for word in words.texts() {
        if let fault = courts.add(word, court) { words.report(fault) }
      }
    }
    pleas = Self.table(mapping["plea"])
    dispositions = Self.table(mapping["disposition"]).completed(by: CommonDispositions.words)
    statuses = Self.table(mapping["case_status"])
    marks = Self.table(mapping["mark"])
    warrantTypes = Self.table(mapping["warrant_type"])
    warrantStatuses = Self.table(mapping["warrant_status"])
    attempts = Self.table(mapping["attempted"])
    stages = Self.table(mapping["stage"])
    roles = Self.table(mapping["party_role"])
  }

  /// A table is written by meaning: `convicted: [CONVICTED, "PLED*"]`.
  private static func table<Code: RawRepresentable & CaseIterable & Hashable & Sendable>(
    _ value: RuleValue?
  ) -> CodeTable<Code> where Code.RawValue == String {
    var table = CodeTable<Code>()
    for (name, place, words) in value?.mapping()?.all ?? [] {
      guard let code = Code(rawValue: name), name != "unmapped" else {
        place.report(
          "'\(name)' is no meaning here. "
            + Suggestion.sentence(
              for: name, among: Code.allCases.map(\.rawValue).filter { $0 != "unmapped" }))
        continue
      }
      for word in words.texts() {
        if let fault = table.add(word, code) { words.report(fault) }
      }
    }
    return table
  }
}
