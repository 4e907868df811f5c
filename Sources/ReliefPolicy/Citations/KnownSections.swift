internal import CourtRecords

/// The sections that a statutes file lists or guards, for reading what was written without marks.
struct KnownSections: Sendable {
  /// A listed section or subdivision.
  struct Entry: Sendable, Hashable {
    let section: String
    let subdivisions: [String]
    let id: String
  }

  private let law: StateLaw
  private var entries: [String: [[UInt8]: [Entry]]] = [:]

  init(law: StateLaw) {
    self.law = law
    let books = Set(law.books.filter { $0.pattern != nil }.map(\.id))
    for id in Set(law.statutes.keys).union(law.guards.keys).sorted() {
      guard let blank = id.firstIndex(of: " ") else { continue }
      let book = String(id[..<blank])
      guard books.contains(book) else { continue }
      let parts = id[id.index(after: blank)...].split(separator: "(")
      let entry = Entry(
        section: String(parts[0]), subdivisions: parts.dropFirst().map { String($0.dropLast()) },
        id: id)
      guard law.isWholeSection(entry.section, book: book) else { continue }
      entries[book, default: [:]][Self.squeezed(id[blank...]), default: []].append(entry)
    }
  }

  static func squeezed(_ text: some StringProtocol) -> [UInt8] {
    text.uppercased().utf8.filter(\.isAlphanumeric)
  }

  /// What the file lists that is written by exactly these letters and digits.
  func entries(_ run: [UInt8], book: CodeBook) -> [Entry] { entries[book.id]?[run] ?? [] }

  /// The listed and guarded subdivisions of a section, sorted.
  func parts(of section: String, book: CodeBook) -> [Entry] {
    (entries[book.id] ?? [:]).values.joined()
      .filter { $0.section == section && !$0.subdivisions.isEmpty }.sorted { $0.id < $1.id }
  }

  /// The listed sections of sex work or with a guard that these letters and digits begin with.
  func sensitiveSections(beginning run: [UInt8], book: CodeBook) -> [String] {
    guard run.count > 1 else { return [] }
    return (1..<run.count).flatMap { entries(Array(run.prefix($0)), book: book) }
      .filter { $0.subdivisions.isEmpty && isSensitive($0.section, book: book) }.map(\.id)
  }

  /// Whether the file says something of a citation: the section, a subdivision, or a guard.
  func lists(_ reference: StatuteReference) -> Bool {
    reference.identifiers.contains { law.statutes[$0] != nil } || law.citedGuard(reference) != nil
  }

  func lists(_ section: String, book: CodeBook) -> Bool {
    law.statutes["\(book.id) \(section)"] != nil
      || law.guardRule(book: book.id, section: section) != nil
  }

  /// Whether the file lists or guards this very section, and not only its chapter.
  ///
  /// Where chapter 46 is guarded, any 46.020 would be listed; that it exists nobody said.
  func names(_ section: String, book: CodeBook) -> Bool {
    let id = "\(book.id) \(section)"
    return law.statutes[id] != nil || law.guards[id] != nil
  }

  /// Whether a wrong reading of this section would matter: it is sex work, or stops a case.
  func isSensitive(_ section: String, book: CodeBook) -> Bool {
    law.statutes["\(book.id) \(section)"]?.versions.contains { $0.category.isSexWork } == true
      || law.guardRule(book: book.id, section: section) != nil
  }

  /// The listed and guarded sections whose identifier begins so, sorted.
  func sections(of book: CodeBook, where test: (String) -> Bool) -> [String] {
    let all = Set(law.statutes.keys).union(law.guards.keys)
    let prefix = "\(book.id) "
    return all.filter { id in
      id.hasPrefix(prefix) && !id.contains("(") && test(String(id.dropFirst(prefix.count)))
    }.sorted()
  }

  /// The sections that list a whole cell as their code in another system, or nil when none does.
  ///
  /// Such a number is never a citation: it only says what may be meant.
  func statutes(ofOffenseCode text: CitationText) -> [String]? {
    guard (3...12).contains(text.bytes.count), text.bytes.contains(where: \.isDigit) else {
      return nil
    }
    return law.offenseCodes[String(decoding: text.bytes, as: UTF8.self)]?.sorted()
  }
}
