internal import CourtRecords
internal import RuleDocuments

/// Reads the entries of one statutes file, gathering what they say and reporting what is wrong.
struct StatutesReader {
  let scale: OffenseClassScale
  let sources: [String: LegalSource]
  var books: [String: CodeBook] = [:]
  private(set) var statutes: [String: Statute] = [:]
  private(set) var guards: [String: GuardRule] = [:]
  private(set) var guardRanges: [GuardRange] = []
  private(set) var victims: Set<String> = []
  private(set) var offenseCodes: [String: Set<String>] = [:]
  private(set) var listed: [[UInt8]: ChargeWordings.Listed] = [:]

  init(scale: OffenseClassScale, sources: [String: LegalSource]) {
    self.scale = scale
    self.sources = sources
  }

  func source(_ mapping: RuleMapping) -> String { mapping.source(among: sources) }

  // MARK: Books, courts, attempts

  func court(_ entry: RuleValue) -> Court? {
    guard let mapping = entry.mapping() else { return nil }
    mapping.allow(["id", "name", "county", "spellings", "note"])
    let id = mapping.required("id")?.text()
    let name = mapping.required("name")?.text()
    let county = mapping.required("county")?.text()
    guard let id, let name, let county else { return nil }
    return Court(
      id: id, name: name, county: county, spellings: mapping["spellings"]?.texts() ?? [])
  }

  func attempts(_ value: RuleValue?) -> AttemptRule? {
    guard let mapping = value?.mapping() else { return nil }
    mapping.allow(["source", "verified", "lowered", "note"])
    var lowered: [String: String] = [:]
    for (code, place, target) in mapping.required("lowered")?.mapping()?.all ?? [] {
      if scale.range(of: code) == nil { place.report("'\(code)' is no class of this file.") }
      lowered[code] = target.parsed("a class of this file") {
        scale.range(of: $0) == nil ? nil : $0
      }
    }
    return AttemptRule(
      lowered: lowered, source: source(mapping), verified: mapping["verified"]?.flag() ?? false)
  }

  // MARK: Sections

  private static let versionKeys = [
    "name", "category", "class", "from", "until", "guard", "void", "verified", "source", "note",
    "texts", "offense_codes", "after_gap", "both_sides",
  ]

  mutating func readSections(_ value: RuleValue?) {
    for entry in value?.list() ?? [] {
      guard let mapping = entry.mapping() else { continue }
      mapping.allow(Self.versionKeys + ["cite", "subdivisions", "versions"])
      guard let cite = mapping.required("cite"), let id = cite.text() else { continue }
      let book = id.split(separator: " ").first.map(String.init) ?? ""
      if books[book] == nil {
        cite.report(
          "'\(book)' is no code book of this file. "
            + Suggestion.sentence(for: book, among: books.keys.sorted()))
      }
      let parts = subdivisions(of: mapping, sectionID: id)
      add(id, versions: versions(of: mapping, id: id), subdivisions: parts, at: cite)
    }
  }

  private mutating func subdivisions(of mapping: RuleMapping, sectionID: String) -> [String] {
    var ids: [String] = []
    for entry in mapping["subdivisions"]?.list() ?? [] {
      guard let part = entry.mapping() else { continue }
      part.allow(Self.versionKeys + ["sub", "versions"])
      guard let sub = part.required("sub"), let name = sub.text() else { continue }
      // `7.j` is (7)(j); `(b.1)` stays as it stands.
      let id =
        sectionID
        + (name.hasPrefix("(")
          ? name.lowercased()
          : name.split(separator: ".").map { "(\($0.lowercased()))" }.joined())
      add(id, versions: versions(of: part, id: id), subdivisions: [], at: sub)
      ids.append(id)
    }
    return ids
  }

  private mutating func add(
    _ id: String, versions: [StatuteVersion], subdivisions: [String], at place: RuleValue
  ) {
    if statutes[id] != nil { place.report("'\(id)' is defined twice.") }
    for (one, other) in zip(versions, versions.dropFirst()) where one.window.overlaps(other.window)
    {
      place.report("Two versions of '\(id)' overlap: end one on the day the next begins.")
    }
    if versions.isEmpty { return }
    statutes[id] = Statute(id: id, versions: versions, subdivisions: subdivisions)
  }

  private mutating func versions(of mapping: RuleMapping, id: String) -> [StatuteVersion] {
    guard let list = mapping["versions"]?.list() else {
      return version(mapping, id: id).map { [$0] } ?? []
    }
    for key in ["name", "category", "class", "from", "until"] where mapping[key] != nil {
      mapping[key]?.report("'\(key)' belongs into each of the versions.")
    }
    var found: [StatuteVersion] = []
    for entry in list {
      guard let one = entry.mapping() else { continue }
      one.allow(Self.versionKeys)
      if let version = version(one, id: id) { found.append(version) }
    }
    return found.sorted {
      ($0.window.from?.dayNumber ?? .min) < ($1.window.from?.dayNumber ?? .min)
    }
  }

  private mutating func version(_ mapping: RuleMapping, id: String) -> StatuteVersion? {
    let classes = mapping["class"]?.list() ?? []
    for code in classes {
      _ = code.parsed("a class of this file") { scale.range(of: $0) == nil ? nil : $0 }
    }
    let category = mapping.required("category")?.word(ConductCategory.self)
    let kind = mapping["guard"]?.word(GuardKind.self)
    let source = source(mapping)
    let verified = Set(
      (mapping.required("verified")?.list() ?? []).compactMap {
        $0.word(StatuteVersion.Fact.self)
      })
    guard let name = mapping.required("name")?.text(), let category else { return nil }
    if category == .traffickingOrMinor, kind == nil {
      mapping.place.report(
        "A trafficking_or_minor offense needs 'guard': trafficking, minor or force.")
    }
    readTexts(mapping, id: id, category: category, kind: kind)
    readOffenseCodes(mapping, id: id)
    let window = DateWindow(
      from: mapping["from"]?.parsed("a date (YYYY-MM-DD)") { CalendarDate(iso: $0) },
      until: mapping["until"]?.parsed("a date (YYYY-MM-DD)") { CalendarDate(iso: $0) })
    if let from = window.from, let until = window.until, until <= from {
      mapping["until"]?.report("'until' must lie after 'from'.")
    }
    return StatuteVersion(
      name: name, category: category, classes: classes.compactMap { $0.text() }, window: window,
      guardKind: kind, void: mapping["void"].flatMap(void), verified: verified, source: source,
      reachesBothSides: mapping["both_sides"]?.flag() ?? false,
      followsGap: mapping["after_gap"]?.flag() ?? false)
  }

  private func void(_ value: RuleValue) -> StatuteVersion.VoidClause? {
    guard let mapping = value.mapping() else { return nil }
    mapping.allow(["from", "source", "verified", "note"])
    guard
      let from = mapping.required("from")?.parsed("a date (YYYY-MM-DD)", { CalendarDate(iso: $0) })
    else { return nil }
    return StatuteVersion.VoidClause(
      from: from, source: source(mapping), verified: mapping["verified"]?.flag() ?? false)
  }

  mutating func addOffenseCode(_ code: String, id: String) {
    offenseCodes[code.uppercased(), default: []].insert(id)
  }

  // MARK: Texts and guards

  private mutating func readTexts(
    _ mapping: RuleMapping, id: String, category: ConductCategory, kind: GuardKind?
  ) {
    for value in mapping["texts"]?.list() ?? [] {
      guard let text = value.text() else { continue }
      let whole = WordText.joined(text)
      if whole.isEmpty { value.report("A wording needs letters.") }
      list(whole, id: id, category: category, kind: kind)
      guard text.count > ChargeWordings.truncation else { continue }
      let cut = WordText.joined(text.prefix(ChargeWordings.truncation))
      if cut.count >= ChargeWordings.shortestPrefix {
        list(cut, id: id, category: category, kind: kind)
      }
    }
  }

  private mutating func list(
    _ words: [UInt8], id: String, category: ConductCategory, kind: GuardKind?
  ) {
    var entry =
      listed[words] ?? ChargeWordings.Listed(statutes: [], categories: [], guards: [])
    entry.statutes.insert(id)
    entry.categories.insert(category)
    if let kind { entry.guards.insert(kind) }
    listed[words] = entry
  }

  /// Reads the offenses that have a victim: whole chapters, sections, subdivisions.
  mutating func readVictims(_ value: RuleValue?) {
    for entry in value?.list() ?? [] {
      guard let mapping = entry.mapping() else { continue }
      mapping.allow(["cites", "verified", "source", "note"])
      _ = source(mapping)
      for cite in mapping.required("cites")?.list() ?? [] {
        guard let id = cite.text() else { continue }
        let name = id.split(separator: " ").first.map(String.init) ?? ""
        if books[name] == nil { cite.report("'\(name)' is no code book of this file.") }
        victims.insert(id)
      }
    }
  }

  mutating func readGuards(_ value: RuleValue?) {
    for entry in value?.list() ?? [] {
      guard let mapping = entry.mapping() else { continue }
      mapping.allow(["cites", "kind", "verified", "source", "note"])
      guard let kind = mapping.required("kind")?.word(GuardKind.self) else { continue }
      let rule = GuardRule(
        kind: kind, source: source(mapping), verified: mapping["verified"]?.flag() ?? false)
      for cite in mapping.required("cites")?.list() ?? [] {
        guard let id = cite.text() else { continue }
        let name = id.split(separator: " ").first.map(String.init) ?? ""
        guard let book = books[name] else {
          cite.report("'\(name)' is no code book of this file.")
          continue
        }
        if let range = range(id, book: book, rule: rule, at: cite) {
          guardRanges.append(range)
        } else if guards[id] == nil {
          guards[id] = rule
        }
      }
    }
  }
}
