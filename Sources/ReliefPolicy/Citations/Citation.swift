/// A statute that a citation names, taken apart.
public struct StatuteReference: Sendable, Hashable {
  /// The code book's id, such as `PL`.
  public let book: String
  /// The section as the book writes it, such as `240.37` or `230.34-a`.
  public let section: String
  /// The subdivisions from the outside in, such as `["2", "a"]`; empty when none is cited.
  public let subdivisions: [String]
  /// Whether it is charged as an attempt and the like.
  public let inchoate: Inchoate?

  /// Makes a reference.
  public init(book: String, section: String, subdivisions: [String], inchoate: Inchoate?) {
    self.book = book
    self.section = section
    self.subdivisions = subdivisions
    self.inchoate = inchoate
    identifiers = (0...subdivisions.count).reversed().map { depth in
      "\(book) \(section)" + subdivisions.prefix(depth).map { "(\($0))" }.joined()
    }
  }

  /// The section's identifier, such as `PL 240.37`.
  public var sectionID: String { identifiers[subdivisions.count] }

  /// The identifiers from the deepest subdivision up to the section.
  ///
  /// Made once: a decision asks for them a dozen times a count.
  public let identifiers: [String]

  /// The identifier of exactly what is cited, such as `PL 240.37(2)`.
  public var id: String { identifiers[0] }

  /// The whole citation as understood, such as `attempt of PL 230.00`.
  public var understood: String {
    inchoate.map { "\($0.rawValue) of \(id)" } ?? id
  }
}

/// What came of reading a citation cell.
public enum CitationReading: Sendable, Hashable {
  /// Nothing is in the cell.
  case blank
  /// There is text, but no citation that the books know.
  case unread
  /// Digits were lost, as a spreadsheet does (`230.3`), too few were given (`230`), or letters and
  /// digits only look like those of a citation of sex work.
  ///
  /// `possible` holds the identifiers of the sections that it may mean, sorted.
  case unclear(possible: [String])
  /// More than one citation is in the cell; `possible` holds the identifiers they name, sorted.
  case several(possible: [String])
  /// One statute; `rest` is wording that followed it in the cell, often empty.
  case statute(StatuteReference, rest: String)

  /// The reference, or nil when no single statute was read.
  public var reference: StatuteReference? {
    if case .statute(let reference, _) = self { reference } else { nil }
  }
}
