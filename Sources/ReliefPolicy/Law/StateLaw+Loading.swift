internal import CourtRecords
public import RuleDocuments

extension StateLaw {
  /// Reads a statutes file; nil, with every fault reported, when something in it is wrong.
  ///
  /// `included` gives the text of a shared file of words by its name.
  public static func read(
    _ text: String, file: String, into collector: FaultCollector,
    included: (String) -> (file: String, text: String)? = { _ in nil }
  ) -> StateLaw? {
    let before = collector.faults.count
    guard let root = RuleDocument.read(text, file: file, into: collector) else { return nil }
    root.allow([
      "jurisdiction", "name", "note", "sources", "classes", "attempts", "courts", "books",
      "sections", "guards", "victims", "harmless", "words", "last_words",
      "abbreviations", "more_words",
    ])
    let sources = LegalSource.readAll(root.required("sources"))
    let scale = OffenseClassScale(readClasses(root.required("classes")))
    var reader = StatutesReader(scale: scale, sources: sources)
    let books = (root.required("books")?.list() ?? []).compactMap { reader.book($0) }
    reader.books = Dictionary(books.map { ($0.id, $0) }) { first, _ in first }
    reader.readSections(root.required("sections"))
    reader.readGuards(root["guards"])
    reader.readVictims(root["victims"])
    let attempts = reader.attempts(root.required("attempts"))
    let courts = (root["courts"]?.list() ?? []).compactMap { reader.court($0) }
    let harmless = Set(root["harmless"]?.texts() ?? [])
    let words = WordLists(
      files: [StatutesReader.words(root)]
        + includedWords(root["more_words"], included: included, into: collector))
    let jurisdiction = root.required("jurisdiction")?.text()
    let name = root.required("name")?.text()
    guard let jurisdiction, let name, let attempts, collector.faults.count == before
    else { return nil }
    return StateLaw(
      jurisdiction: jurisdiction, name: name, sources: sources, scale: scale,
      attempts: attempts, courts: courts, books: books, statutes: reader.statutes,
      guards: reader.guards, guardRanges: reader.guardRanges, harmless: harmless,
      victims: reader.victims, offenseCodes: reader.offenseCodes,
      wordings: ChargeWordings(listed: reader.listed, words: words))
  }

  /// The words of the shared files that `more_words` names, in the order of their names there.
  private static func includedWords(
    _ value: RuleValue?, included: (String) -> (file: String, text: String)?,
    into collector: FaultCollector
  ) -> [WordLists.OneFile] {
    (value?.list() ?? []).compactMap { entry -> WordLists.OneFile? in
      guard let name = entry.text() else { return nil }
      guard let found = included(name) else {
        entry.report("There is no file '\(name).yaml' in the folder 'words'.")
        return nil
      }
      guard let root = RuleDocument.read(found.text, file: found.file, into: collector) else {
        return nil
      }
      root.allow(["title", "note", "words", "last_words", "abbreviations"])
      _ = root.required("words")
      return StatutesReader.words(root)
    }
  }

  private static func readClasses(_ value: RuleValue?) -> [OffenseClass] {
    (value?.list() ?? []).compactMap { entry in
      guard let mapping = entry.mapping() else { return nil }
      mapping.allow(["code", "name", "level", "spellings"])
      let code = mapping.required("code")?.text()
      let name = mapping.required("name")?.text()
      let level = mapping.required("level")?.word(OffenseLevel.self)
      guard let code, let name, let level else { return nil }
      return OffenseClass(
        code: code, name: name, level: level, spellings: mapping["spellings"]?.texts() ?? [])
    }
  }
}

extension LegalSource {
  static func readAll(_ value: RuleValue?) -> [String: LegalSource] {
    var sources: [String: LegalSource] = [:]
    for entry in value?.list() ?? [] {
      guard let mapping = entry.mapping() else { continue }
      mapping.allow(["id", "title", "url", "note"])
      let id = mapping.required("id")?.text()
      let title = mapping.required("title")?.text()
      guard let id, let title else { continue }
      if sources[id] != nil { entry.report("The source '\(id)' is defined twice.") }
      sources[id] = LegalSource(id: id, title: title, url: mapping["url"]?.text())
    }
    return sources
  }
}
