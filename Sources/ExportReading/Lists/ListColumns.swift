/// The columns of a list from outside an export, recognised by the names in its header.
///
/// ```swift
/// let columns = ListColumns(header: ["Docket No.", "Why"], asked: [.caseNumber, .reason])
/// columns.places[.caseNumber]  // [0]
/// ```
public struct ListColumns: Sendable, Equatable {
  /// The columns of each field that was found, counted from 0; several of identifiers and
  /// reasons alone.
  public let places: [ListField: [Int]]
  /// Fields that several columns may be, which nobody can choose between, with those columns.
  public let ambiguous: [ListField: [Int]]

  /// Recognises the columns that are asked for; a column is never two fields.
  public init(header: [String], asked: Set<ListField>) {
    var found: [ListField: [(column: Int, strength: Int)]] = [:]
    for (column, name) in header.enumerated() {
      guard let meaning = Self.meaning(of: name, asked: asked) else { continue }
      found[meaning.field, default: []].append((column, meaning.strength))
    }
    var places: [ListField: [Int]] = [:]
    var ambiguous: [ListField: [Int]] = [:]
    for (field, columns) in found {
      let best = columns.map(\.strength).max() ?? 0
      let strongest = columns.filter { $0.strength == best }.map(\.column)
      if field == .personID || field == .reason {
        // People have several identifiers, and reasons several words: all of them count.
        places[field] = columns.map(\.column)
      } else {
        places[field] = [strongest[0]]
        if strongest.count > 1 { ambiguous[field] = strongest }
      }
    }
    self.places = places
    self.ambiguous = ambiguous
  }

  /// How much of a header was understood: the number of fields.
  public var count: Int { places.count }

  /// Whether some column holds the field.
  public func has(_ field: ListField) -> Bool { places[field] != nil }

  // MARK: Names

  /// Names that such lists have and exports do not, in capitals without marks and digits.
  private static let dictionary: [ListField: [String]] = [
    .reference: [
      "REFERENCE", "REF", "OUR REFERENCE", "OUR REF", "CLIENT REFERENCE", "CLIENT REF",
      "CLIENT NO", "CLIENT NUMBER", "CLIENT ID", "FILE NO", "FILE NUMBER", "OUR FILE", "MATTER",
      "MATTER NO", "MATTER NUMBER", "OWN REFERENCE",
    ],
    .reason: [
      "REASON", "EXCLUSION REASON", "REASON FOR EXCLUSION", "WHY", "REMARK", "REMARKS", "COMMENT",
      "COMMENTS", "NOTE", "NOTES", "GROUNDS", "BASIS", "REASON TEXT", "DENIAL REASON",
    ],
    .answer: [
      "ANSWER", "DECISION", "RULING", "ORDER", "RESULT", "COURT ANSWER", "DISPOSITION", "OUTCOME",
      "COURT DECISION", "GRANTED DENIED",
    ],
    .day: [
      "DATE", "DAY", "DECIDED", "DECIDED ON", "ANSWERED ON", "DECISION DATE", "RULING DATE",
      "ORDER DATE", "DATE OF DECISION", "DATE DECIDED", "ANSWER DATE", "DATE OF ORDER",
    ],
    .givenName: [
      "FIRST", "FIRST NAME", "FIRSTNAME", "GIVEN NAME", "FNAME", "CLIENT FIRST NAME",
      "DEFENDANT FIRST NAME", "DEF FIRST NAME",
    ],
    .surname: [
      "LAST", "LAST NAME", "LASTNAME", "SURNAME", "FAMILY NAME", "LNAME", "CLIENT LAST NAME",
      "DEFENDANT LAST NAME", "DEF LAST NAME",
    ],
    .name: ["CLIENT", "CLIENT NAME", "NAME OF CLIENT", "NAME OF DEFENDANT", "PERSON NAME"],
    .birthDate: ["BORN", "BIRTHDAY", "CLIENT DOB", "DATE BORN", "D O B", "CLIENT D O B"],
    .personID: [
      "IDENTIFIER", "IDENTIFIERS", "STATE ID", "STATE IDENTIFIER", "NYSID NO", "NYSID NUMBER",
      "PERSON", "CII", "FBI NO", "FBI NUMBER", "SID NO", "PERSON IDENTIFIER", "STATE ID NUMBER",
    ],
    .caseNumber: [
      "DOCKET", "DKT", "DKT NO", "CASE", "CASE NUMBERS", "DOCKETS", "COURT CASE",
      "DOCKET CASE NUMBER",
    ],
    .warrantNumber: ["WARRANT NUMBERS"],
    .citation: ["COUNTS", "TOP COUNT", "STATUTES", "CHARGES", "CHARGE"],
  ]

  private static let known: [ListField: Set<String>] = dictionary.mapValues(Set.init)

  private static func meaning(
    of name: String, asked: Set<ListField>
  ) -> (field: ListField, strength: Int)? {
    let words = FieldNames.tokens(name).map { $0 == "#" ? "NO" : $0 }.joined(separator: " ")
    guard !words.isEmpty else { return nil }
    for field in ListField.allCases
    where asked.contains(field) && known[field]?.contains(words) == true {
      return (field, FieldNames.Strength.known.rawValue + 1)
    }
    for meaning in FieldNames.meanings(of: name) {
      guard let field = listField(meaning.field), asked.contains(field) else { continue }
      return (field, meaning.strength.rawValue)
    }
    return nil
  }

  /// The field that one of an export would be in a list.
  private static func listField(_ field: ExportField) -> ListField? {
    switch field {
    case .court: .court
    case .caseNumber: .caseNumber
    case .personID: .personID
    case .defendantName: .name
    case .birthDate: .birthDate
    case .citation: .citation
    case .warrantNumber: .warrantNumber
    default: nil
    }
  }
}
