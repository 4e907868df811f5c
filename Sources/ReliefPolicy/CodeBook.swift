/// One body of law that a citation can name, with the ways in which exports write it.
public struct CodeBook: Sendable, Hashable {
  /// How the book numbers its sections.
  public enum SectionShape: String, Sendable, Hashable, CaseIterable {
    /// Article, a dot, always two decimals: `230.00`, `230.34-a`.
    case dotted
    /// Digits with an optional letter: `6512`, `1234-a`.
    case plain
    /// Two numbers and a hyphen: `10-125`.
    case dashed
    /// Anything: a book that only has to be known as lying elsewhere.
    case free
  }

  /// A spelling without punctuation, cut by position: `PL2403702` is section 3 + 2, subdivision 2.
  public struct FixedWidth: Sendable, Hashable {
    /// The digits of each part of the section.
    public let section: [Int]
    /// The characters of the subdivision.
    public let subdivision: Int
  }

  /// The id, such as `PL`.
  public let id: String
  /// The name, such as "Penal Law".
  public let name: String
  /// The spellings, upper-cased, letters and digits only.
  public let squeezedSpellings: [[UInt8]]
  /// How it numbers its sections.
  public let shape: SectionShape
  /// Whether a citation without a book's name is read as this book when its shape fits.
  public let isBare: Bool
  /// The fixed-width spelling, or nil when the book has none.
  public let fixedWidth: FixedWidth?
  /// Articles that make a charge an attempt and the like when put before a section.
  public let inchoate: [String: Inchoate]
  /// The source's id.
  public let source: String
}

/// A charge that stops short of the offense it aims at.
public enum Inchoate: String, Sendable, Hashable, CaseIterable {
  /// An attempt.
  case attempt
  /// A conspiracy.
  case conspiracy
  /// Facilitation.
  case facilitation
  /// Solicitation to commit it.
  case solicitation
}
