/// The cells that benchmark rows are made of, prepared once as bytes.
struct BenchmarkCells {
  /// A charge as a row shows it: numbers of cells in the pools.
  struct Charge {
    var citation: Int
    var descriptions: [Int]
    var severity: Int
  }

  /// Surnames and given names in one encoding.
  struct NamePools {
    let surnames: CellPool
    let givenNames: CellPool

    init(isUTF8: Bool) {
      surnames = CellPool(Names.surnames.map { $0.uppercased() }, isUTF8: isUTF8)
      givenNames = CellPool(Names.givenNames.map { $0.uppercased() }, isUTF8: isUTF8)
    }
  }

  let courts = CellPool(Court.allCases.map { $0.rawValue })
  let courtCodes = CellPool(Court.allCases.map { $0.code })
  /// Names as the charge export has them.
  let names: NamePools
  /// Names as the warrant list has them, in UTF-8.
  let warrantNames = NamePools(isUTF8: true)
  let streets: CellPool
  let severities = CellPool(["AF", "BF", "CF", "DF", "EF", "AM", "BM", "UM", "V", "I"])
  let parts = CellPool(["AP1", "AP2", "AP3", "APAR3", "JP2", ""])
  let pleas = CellPool(["", "NOT GUILTY", "GUILTY"])
  let dispositions = CellPool(["", "PLED GUILTY", "CONVICTED", "DISMISSED", "ACQUITTED"])
  let sentences = CellPool(["", "CONDITIONAL DISCHARGE", "TIME SERVED", "FINE 150"])
  let statuses = CellPool(["OPEN", "WARRANT ORDERED", "DISPOSED"])
  let flags = CellPool(["", "SEALED", "DECEASED"])
  let warrantStatuses = CellPool(["OPEN", "EXECUTED", "RECALLED", "VACATED"])
  /// Notes as whole CSV cells: plain ones, quoted ones, and ones with line ends.
  let plainNotes: CellPool
  let quotedNotes: CellPool
  let linedNotes: CellPool
  /// Days from `firstDay` on, as the export writes them.
  let days: CellPool
  static let firstDay = Day(1930, 1, 1)

  private(set) var citations = CellPool()
  private(set) var descriptions = CellPool()
  private(set) var covered: [Charge] = []
  private(set) var felonies: [Charge] = []
  private(set) var others: [Charge] = []

  /// Whether the charge export is in UTF-8; else it is in Windows-1252, as real ones often are.
  private let isUTF8: Bool

  init(isUTF8: Bool) {
    self.isUTF8 = isUTF8
    names = NamePools(isUTF8: isUTF8)
    streets = CellPool(Names.streets, isUTF8: isUTF8)
    let tails = [
      "DEF NOT PRESENT, COUNSEL ASKS FOR A LATER DATE", "PAPERS SERVED ON COUNSEL, OFF CALENDAR",
      "SAYS \"NEVER GOT NOTICE\", NO NEW ADDRESS", "BOX 14, SHELF B, \"RED\" FOLDER",
    ]
    quotedNotes = CellPool(
      tails.flatMap { tail in Names.notes.map { csvCell("\($0); \(tail)") } }, isUTF8: isUTF8)
    linedNotes = CellPool(
      tails.flatMap { tail in
        Names.linedNotes.map { csvCell("\($0)\r\n\(tail)") }
      }, isUTF8: isUTF8)
    let plain = Names.notes.filter { csvCell($0) == $0 }
    let endings = [
      "ADJOURNED TO A LATER DATE", "CALLED THREE TIMES WITHOUT ANSWER", "FILE ORDERED FROM STORAGE",
    ]
    plainNotes = CellPool(
      plain.flatMap { note in endings.map { "\(note) / \($0)" } }, isUTF8: isUTF8)
    let lastDay = Day.exportEnd.number - Self.firstDay.number
    days = CellPool((0...lastDay).map { (Self.firstDay + $0).text })
    addCharges()
  }

  private mutating func addCharges() {
    let grades = ["AF", "BF", "CF", "DF", "EF", "AM", "BM", "UM", "V", "I"]
    for law in [CoveredLaw.prostitution, .loitering] {
      let texts = law.descriptions.map { addDescription($0) }
      for spelling in law.spellings {
        let charge = Charge(citation: citations.count, descriptions: texts, severity: 6)
        citations.append(encoded(spelling))
        covered.append(charge)
      }
    }
    let offenses = OffenseCatalogue.common + OffenseCatalogue.rare + OffenseCatalogue.neighbours
    for offense in offenses {
      let texts = offense.descriptions.map { addDescription($0) }
      for spelling in offense.spellings {
        let severity = grades.firstIndex(of: offense.severity) ?? 5
        let charge = Charge(citation: citations.count, descriptions: texts, severity: severity)
        citations.append(encoded(spelling))
        if offense.isFelony { felonies.append(charge) } else { others.append(charge) }
      }
    }
    // Texts that hold their case back, under a covered citation and under another one.
    for (spelling, text) in [
      ("PL 230.00", "PROSTITUTION - MINOR UNDER 16"), ("230.00", "PROSTITUTION BY FORCE"),
      ("PL 240.37", "LOITERING FOR PROSTITUTION WITH KNIFE"),
    ] {
      covered.append(addCharge(spelling, [text], severity: 6))
    }
    for (spelling, text) in [
      ("PL 240.20", "PROSTITUTION"), ("PL 240.35(1)", "LOITERING FOR PROSTITUTION"),
      ("PL 240.20(6)", "LOITERING FOR THE PURPOSE OF PROSTITUTION"),
      ("PL 140.05", "TRESPASS WITH WEAPON"),
    ] {
      others.append(addCharge(spelling, [text], severity: 8))
    }
  }

  /// Adds a charge with a citation and wordings of its own.
  private mutating func addCharge(
    _ spelling: String, _ texts: [String], severity: Int
  ) -> Charge {
    citations.append(encoded(spelling))
    return Charge(
      citation: citations.count - 1, descriptions: texts.map { addDescription($0) },
      severity: severity)
  }

  /// Adds a wording as a CSV cell and returns its number.
  private mutating func addDescription(_ text: String) -> Int {
    descriptions.append(encoded(csvCell(text)))
    return descriptions.count - 1
  }

  private func encoded(_ text: String) -> [UInt8] {
    isUTF8 ? Array(text.utf8) : windows1252(text)
  }
}
