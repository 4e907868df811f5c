/// How a book numbers its sections, compiled from one example that the statutes file gives.
///
/// In the example a number stands for any number, a number that begins with 0 for one that always
/// has at least so many digits, a letter for up to so many letters that may stand there, a mark for
/// itself, and brackets for what may be missing: `796.07`, `9A.88.030`, `750.449a`, `53a-83a`,
/// `11A-14[.3]A`, `647[.6]a`, `272A/53A[/B]`.
public struct SectionPattern: Sendable, Hashable {
  enum Element: Sendable, Hashable {
    /// A number of at least so many digits; with 0 a plain number, without leading zeros.
    case number(digits: Int)
    case letters(most: Int, isUpper: Bool)
    case mark(UInt8)
    /// A mark and digits, or nothing.
    case decimals(UInt8)
    /// A mark and letters, or nothing.
    case code(UInt8, isUpper: Bool)
  }

  /// One element of a section, for comparing sections by their order in the book.
  enum Component: Sendable, Hashable {
    case none
    case number(Int)
    case fraction(String)
    case letters(String)
  }

  let elements: [Element]

  /// Compiles an example; nil when it is none.
  public init?(_ example: String) {
    var elements: [Element] = []
    var rest = Array(example.utf8)[...]
    while let byte = rest.first {
      if byte.isDigit {
        let run = rest.prefix(while: \.isDigit)
        elements.append(.number(digits: run.count > 1 && byte == 0x30 ? run.count : 0))
        rest = rest.dropFirst(run.count)
      } else if byte.isLetter {
        let run = rest.prefix(while: \.isLetter)
        elements.append(.letters(most: run.count, isUpper: byte.isUpper))
        rest = rest.dropFirst(run.count)
      } else if byte == 0x5B {
        guard let end = rest.firstIndex(of: 0x5D), let optional = Self.optional(rest[..<end])
        else { return nil }
        elements.append(optional)
        rest = rest[(end + 1)...]
      } else if Self.marks.contains(byte) {
        elements.append(.mark(byte))
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    guard case .number = elements.first, elements.last?.isMark == false else { return nil }
    for (one, other) in zip(elements, elements.dropFirst()) where one.isMark {
      guard case .number = other else { return nil }
    }
    self.elements = elements
  }

  static let marks: Set<UInt8> = Set(".-/: ".utf8)

  private static func optional(_ bytes: ArraySlice<UInt8>) -> Element? {
    let inner = bytes.dropFirst()
    guard let mark = inner.first, marks.contains(mark), inner.count > 1 else { return nil }
    let sample = inner.dropFirst()
    if sample.allSatisfy(\.isDigit) { return .decimals(mark) }
    guard sample.allSatisfy(\.isLetter), let first = sample.first else { return nil }
    return .code(mark, isUpper: first.isUpper)
  }

  /// Whether sections written by the other example are sections of this one.
  func agrees(with other: SectionPattern) -> Bool {
    elements.count == other.elements.count
      && zip(elements, other.elements).allSatisfy { one, other in
        switch (one, other) {
        case (.number, .number), (.letters, .letters), (.mark, .mark), (.decimals, .decimals),
          (.code, .code):
          true
        default: false
        }
      }
  }

  /// Whether the section has a mark of its own: `796.07`, and not `5902`.
  var hasMarks: Bool { elements.contains(where: \.isMark) }

  /// Whether a slash belongs to the section itself: `272/53A`.
  var usesSlash: Bool { elements.contains(.mark(0x2F)) }

  // MARK: Writing and comparing

  /// The section in the book's own spelling, from what stands for each element.
  func assembled(_ parts: some Collection<String>) -> String {
    var text = ""
    for (element, part) in zip(elements, parts) {
      switch element {
      case .number(let digits): text += digits == 0 ? SectionScanner.plain(part) : part
      case .letters(_, let isUpper): text += isUpper ? part.uppercased() : part.lowercased()
      case .mark(let byte): text.unicodeScalars.append(Unicode.Scalar(byte))
      case .decimals(let mark):
        if !part.isEmpty { text += String(UnicodeScalar(mark)) + part }
      case .code(let mark, let isUpper):
        if part.isEmpty { continue }
        text += String(UnicodeScalar(mark)) + (isUpper ? part.uppercased() : part.lowercased())
      }
    }
    return text
  }

  /// What stands for each element, as comparable components.
  func components(_ parts: some Collection<String>) -> [Component] {
    zip(elements, parts).map { element, part in
      if part.isEmpty { return .none }
      switch element {
      case .number(digits: 0): return .number(Int(part) ?? .max)
      case .number, .decimals: return .fraction(part)
      case .letters, .code: return .letters(part.uppercased())
      case .mark: return .none
      }
    }
  }

  /// The parts of a section in the book's own spelling, or of a chapter of it such as `9A.44`.
  func parts(of section: String) -> [String]? {
    var cursor = CitationCursor(Array(section.uppercased().utf8))
    switch scan(&cursor) {
    case .section(let parts), .short(let parts), .chapter(let parts):
      return cursor.isAtEnd ? parts : nil
    case .none: return nil
    }
  }

  /// The chapters that a section stands in, the deepest first: `9A.88` and `9A` of `9A.88.030`.
  func chapters(_ parts: [String]) -> [String] {
    elements.indices.reversed().filter { elements[$0].isMark && $0 < parts.count }
      .map { assembled(parts.prefix($0)) }
  }
}

extension SectionPattern.Element {
  var isMark: Bool {
    if case .mark = self { true } else { false }
  }
}

extension SectionPattern.Component: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.none, .none): false
    case (.none, _): true
    case (.number(let one), .number(let other)): one < other
    case (.fraction(let one), .fraction(let other)): one < other
    case (.letters(let one), .letters(let other)):
      (one.count, one) < (other.count, other)
    default: false
    }
  }
}

extension UInt8 {
  var isLetter: Bool { isUpper || (0x61...0x7A).contains(self) }
}
