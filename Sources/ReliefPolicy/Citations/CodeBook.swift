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

  /// When a citation that names no book is read as this one.
  public enum Bareness: String, Sendable, Hashable, CaseIterable {
    /// Never.
    case never
    /// Only when the file lists the section, or a guard holds it.
    case known
    /// Whenever the section's shape fits.
    case always
  }

  /// Which subdivisions exports write without any mark between them and the section's number.
  public enum Gluing: String, Sendable, Hashable, CaseIterable {
    /// None, as far as is known.
    case none
    /// Letters: `647B` may be 647(b) as well as 647b.
    case letters
    /// Digits and letters: `750.1671F` is 750.167(1)(f).
    case digits
  }

  /// How subdivisions are written, in a book whose sections are given by an example.
  public enum SubdivisionStyle: String, Sendable, Hashable, CaseIterable {
    /// Digits and letters take turns: `2e` is (2)(e).
    case split
    /// The same, but a letter and a digit behind a dot are one: `B.11` is (b.1)(1).
    case decimalLetters = "decimal_letters"
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
  /// The spellings of its name.
  let spellings: [BookSpelling]
  /// How it numbers its sections, or nil when an example says it.
  public let shape: SectionShape?
  /// The numbering that the example gives, or nil when a shape says it.
  public let pattern: SectionPattern?
  /// Other ways in which exports write the same numbers.
  let written: [SectionPattern]
  /// When a citation without a book's name is read as this book.
  public let bareness: Bareness
  /// Whether its name may stand behind the section, with wording behind it: `647(B) PC-M`.
  public let isBehind: Bool
  /// Which subdivisions may follow the section's number without any mark.
  public let gluing: Gluing
  /// How subdivisions are written.
  public let subdivisionStyle: SubdivisionStyle
  /// The fixed-width spelling, or nil when the book has none.
  public let fixedWidth: FixedWidth?
  /// Articles or sections that make a charge an attempt and the like when put before a section.
  public let inchoate: [String: Inchoate]
  /// Letters behind a dash that do the same: `750.448-A`.
  public let suffixes: [String: Inchoate]
  /// The source's id.
  public let source: String

  /// Whether a citation without a book's name is read as this book when its shape fits.
  public var isBare: Bool { bareness != .never }
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
