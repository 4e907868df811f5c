/// How one office's system writes its records: courts, charges, columns and code words.
///
/// Each is modelled on the public description of a real system and read through a layout of its
/// own in `Rules/layouts`.
struct OfficeRecords: Sendable {
  /// What a column of an export holds.
  enum Cell: Sendable {
    case court, number, name, birth, identifier
    case count, citation, text, grade, offense
    /// The citation at arrest.
    case earlier
    /// Citation and text in one cell.
    case charge(between: String)
    case plea, disposition, dispositionDate, sentence, status, mark
    case warrantNumber, warrantType, warrantStatus, issued
  }

  /// A header and what stands under it.
  struct Column: Sendable {
    let header: String
    let cell: Cell

    init(_ header: String, _ cell: Cell) {
      self.header = header
      self.cell = cell
    }
  }

  /// How the system writes a day.
  enum DayStyle: Sendable {
    /// 03/24/2021
    case slashes
    /// 2021-03-24
    case dashes
    /// 20210324
    case digits
  }

  /// What a code word says.
  enum Meaning: String, Sendable {
    case open, warrantOrdered = "warrant_ordered", closed, notFiled = "not_filed"
    case notGuilty = "not_guilty", guilty
    case convicted, dismissed, acquitted, deferred, odd
    case sentence, sealed, deceased
    case bench, arrest, active, executed
  }

  /// The layouts that read the two files.
  let layouts: (charges: String, warrants: String)
  let courts: [String: OfficeCourt]
  let charges: [String: ChargeWording]
  let chargeColumns: [Column]
  let warrantColumns: [Column]
  let days: DayStyle
  /// The pattern of a person's number, `#` for a digit; empty where the export has none.
  let identifier: String
  /// What stands in a cell that says nothing.
  let blank: String
  private let words: [Meaning: [String]]

  /// - Parameters:
  ///   - courts: A line a court: key, number pattern, official name, spellings divided by `;`.
  ///   - charges: A line a charge: key, classes, citations and texts, each divided by `;`.
  ///   - words: A line a meaning, and the words that have it, divided by `;`.
  init(
    layouts: (charges: String, warrants: String), days: DayStyle, identifier: String,
    blank: String = "", courts: String, charges: String, words: String,
    chargeColumns: [Column], warrantColumns: [Column]
  ) {
    self.layouts = layouts
    self.days = days
    self.identifier = identifier
    self.blank = blank
    self.chargeColumns = chargeColumns
    self.warrantColumns = warrantColumns
    self.courts = Dictionary(
      uniqueKeysWithValues: courts.tableLines.map { line in
        let cells = line.parts("|")
        return (cells[0], OfficeCourt(cells))
      })
    self.charges = Dictionary(
      uniqueKeysWithValues: charges.tableLines.map { line in
        let cells = line.parts("|")
        return (cells[0], ChargeWording(cells))
      })
    self.words = Dictionary(
      uniqueKeysWithValues: words.tableLines.compactMap { line in
        let cells = line.parts("|")
        return Meaning(rawValue: cells[0]).map { ($0, cells[1].parts(";")) }
      })
  }

  /// The words for a meaning; without one, the blank cell.
  func words(_ meaning: Meaning) -> [String] { words[meaning] ?? [blank] }

  /// The court of a key.
  func court(_ key: String, line: String) throws -> OfficeCourt {
    guard let court = courts[key] else {
      throw PlanFault("No court is called '\(key)'", in: line)
    }
    return court
  }

  /// A day as the system writes it.
  func text(_ day: Day?) -> String {
    guard let day else { return blank }
    let date = day.civil
    switch days {
    case .slashes: return day.text
    case .dashes: return "\(date.year)-\(padded(date.month, 2))-\(padded(date.day, 2))"
    case .digits: return "\(date.year)\(padded(date.month, 2))\(padded(date.day, 2))"
    }
  }
}

/// A court as an office's export writes it.
struct OfficeCourt: Sendable {
  /// The pattern of a case number: `YYYY` and `YY` are the year, `#` is a digit.
  let pattern: String
  /// The court's full name, as lists of cases have it.
  let name: String
  let spellings: [String]

  fileprivate init(_ cells: [String]) {
    pattern = cells[1]
    name = cells[2]
    spellings = cells[3].parts(";")
  }
}

/// A charge as an office's export writes it: every spelling means the same.
struct ChargeWording: Sendable {
  /// The class; several where the law grades by what the citation does not say.
  let grades: [String]
  let citations: [String]
  /// Wordings; a blank one where the export has none.
  let texts: [String]

  fileprivate init(_ cells: [String]) {
    grades = cells[1].parts(";")
    citations = cells[2].parts(";")
    texts = cells[3].parts(";")
  }
}
