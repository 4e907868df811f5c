/// One case of the plan: its facts, the rows and warrants it shows, and its true answer.
struct Docket {
  /// The generator's own name for why this docket exists.
  var family: String
  /// `candidate`, `excluded`, `review` or `not_covered`.
  var outcome: String
  /// A stable reason word.
  var reason: String

  var court: Court
  var number: String
  var person: Person
  var offense: Day
  var arrest: Day
  var arraignment: Day
  var status = "WARRANT ORDERED"
  var flags = ""
  var part: String
  var precinct: String
  var address: String
  var rows: [PlannedRow] = []
  var warrants: [Warrant] = []
  var broken: [BrokenRow] = []
}

/// One row of the export as planned; what is nil comes from the docket.
struct PlannedRow {
  /// Why the row is there.
  enum Role {
    case count
    /// Every cell equals another row's.
    case exactCopy
    /// Only address, notes or court part differ from another row.
    case repeated
    /// The same count with other deciding facts.
    case version
  }

  /// How many cells the row is written with.
  enum Shape {
    case whole
    case extraEmptyCell
    case shortByOne
  }

  var count: Int
  var charge: String
  var description: String
  var severity: String
  var arrestCharge = ""
  var plea = ""
  var disposition = ""
  var dispositionDate: Day?
  var sentence = ""
  var notes = ""
  var offense: Day?
  var person: Person?
  var part: String?
  var address: String?
  var courtText: String?
  var numberText: String?
  var role = Role.count
  var shape = Shape.whole
  /// Whether the row stands far from the other rows of its docket.
  var isFar = false
  /// Whether quotes in address and notes are written bare, inside an unquoted cell.
  var hasBareQuotes = false
}

/// One row of the warrant list.
struct Warrant {
  var court: String
  var docket: String
  var name: String
  var number: String
  var type = "BENCH"
  var status = "OPEN"
  var issued: Day
  /// The day of the present status; nil while it is open.
  var closed: Day?
  var remarks = ""
}

/// A row that cannot be read, written beside its docket's other rows.
struct BrokenRow {
  /// Why it cannot be read.
  enum Fault: String, CaseIterable {
    case tooFewCells = "field count (too few cells)"
    case tooManyCells = "field count (too many cells)"
    case textAfterQuote = "text after a closing quote"
    case unclosedQuote = "quote that never closes"
  }

  var fault: Fault
  var text: String
}
