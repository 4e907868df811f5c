internal import CourtRecords
internal import RuleDocuments

extension PolicyReader {
  /// Reads the conditions that rules may name.
  mutating func readConditions(_ value: RuleValue?) {
    for entry in value?.list() ?? [] {
      guard let mapping = entry.mapping() else { continue }
      guard let kind = mapping.required("kind")?.word(PolicyCondition.Kind.self) else { continue }
      mapping.allow(["id", "says", "kind", "else", "source", "at", "note"] + kind.keys)
      let id = mapping.required("id")?.text()
      let says = mapping.required("says")?.text()
      let otherwise = mapping.required("else")?.word(Treatment.self)
      let source = source(mapping)
      if otherwise == .decline || otherwise == .voidStatute {
        mapping["else"]?.report("What is declined in any case needs no condition.")
      }
      guard let id, let says, let otherwise, let test = test(kind, mapping) else { continue }
      if conditions.contains(where: { $0.id == id }) {
        mapping["id"]?.report("The condition '\(id)' is defined twice.")
      }
      conditions.append(
        PolicyCondition(
          id: id, says: says, test: test, otherwise: otherwise, source: source,
          place: mapping["at"]?.text()))
    }
  }

  private func test(_ kind: PolicyCondition.Kind, _ mapping: RuleMapping) -> PolicyCondition.Test? {
    switch kind {
    case .noFelonyCount: return .noFelonyCount(doubtful: Set(mapping["doubtful"]?.texts() ?? []))
    case .noCountOf:
      return mapping.required("statutes").map { .noCountOf(Set($0.texts())) }
    case .noCrimeCount: return .noCrimeCount
    case .priorConvictions:
      guard let statutes = mapping.required("statutes")?.texts(),
        let most = mapping.required("at_most")?.number()
      else { return nil }
      if most < 0 { mapping["at_most"]?.report("'at_most' is a number of convictions.") }
      return .priorConvictions(of: statutes, atMost: most)
    case .noRecentArrest:
      guard let years = mapping.required("years")?.number() else { return nil }
      if !(1...100).contains(years) {
        mapping["years"]?.report("'years' is a number of years from 1 to 100.")
      }
      return .noRecentArrest(years: years)
    case .noPendingCharge:
      guard let guards = mapping.required("guards") else { return nil }
      let kinds = (guards.list() ?? []).compactMap { $0.word(GuardKind.self) }
      if kinds.isEmpty { guards.report("'guards' needs at least one kind, such as violence.") }
      return .noPendingCharge(of: Set(kinds))
    case .speaksOf:
      guard let words = mapping.required("words") else { return nil }
      let read = words.texts().map { ChargeWordings.Word($0) }
      if read.isEmpty || read.contains(where: { $0.text.isEmpty }) {
        words.report("'words' needs at least one word of letters or digits.")
      }
      return .speaksOf(words: read, beside: Set(mapping["beside"]?.texts() ?? []))
    case .personConfirms: return .personConfirms
    }
  }
}

extension PolicyCondition.Kind {
  /// The keys that only this kind has.
  fileprivate var keys: [String] {
    switch self {
    case .noFelonyCount: ["doubtful"]
    case .noCountOf: ["statutes"]
    case .priorConvictions: ["statutes", "at_most"]
    case .noRecentArrest: ["years"]
    case .noPendingCharge: ["guards"]
    case .speaksOf: ["words", "beside"]
    case .noCrimeCount, .personConfirms: []
    }
  }
}
