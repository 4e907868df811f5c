import TestSupport
import Testing

extension ScreeningTests {
  @Suite("Cells as spreadsheets, copies and conversions leave them")
  struct HostileCellTests {
    /// A change of the perfect count, and what becomes of its case.
    struct Damage: Sendable, CustomTestStringConvertible {
      let what: String
      let column: String
      let cell: String
      let verdict: String
      var testDescription: String { what }

      init(_ what: String, _ column: String, _ cell: String, _ verdict: String) {
        self.what = what
        self.column = column
        self.cell = cell
        self.verdict = verdict
      }
    }

    @Test(
      "what decides is read as it was meant or goes to review, and is never guessed",
      arguments: [
        Damage("a digit lost", "CHARGE", "230.3", "review citation_unclear"),
        Damage("a digit lost behind the book", "CHARGE", "PL 230.3", "review citation_unclear"),
        Damage("decimals lost", "CHARGE", "230", "review citation_unclear"),
        Damage("the point lost", "CHARGE", "23000", "review citation_unclear"),
        Damage("a day's serial number", "CHARGE", "41334", "review citation_unclear"),
        Damage("a day for a section", "CHARGE", "2-Mar", "review citation_unread"),
        Damage("a month for a section", "CHARGE", "Mar-30", "review citation_unread"),
        Damage("an exponent", "CHARGE", "2.3E+02", "review several_citations"),
        Damage("a formula that keeps text", "CHARGE", "=\"230.00\"", "review citation_unclear"),
        Damage("an apostrophe", "CHARGE", "'230.00", "review citation_unclear"),
        Damage("no-break space within", "CHARGE", "PL\u{A0}230.00", "candidate covered"),
        Damage("no-break spaces around", "CHARGE", "\u{A0}PL 230.00\u{A0}", "candidate covered"),
        Damage("section sign", "CHARGE", "PL \u{A7} 230.00", "candidate covered"),
        Damage("mojibake", "CHARGE", "PL \u{C2}\u{A7} 230.00", "review citation_unclear"),
        Damage(
          "full-width digits", "CHARGE", "PL \u{FF12}\u{FF13}\u{FF10}.00",
          "review citation_unclear"),
        Damage(
          "full-width letters", "CHARGE", "\u{FF30}\u{FF2C} 230.00", "review citation_unclear"),
        Damage("a Cyrillic letter", "CHARGE", "\u{420}L 230.00", "review citation_unclear"),
        Damage("the letter O", "CHARGE", "PL 23O.00", "review citation_unclear"),
        Damage("an en dash", "CHARGE", "110\u{2013}230.00", "review citation_unclear"),
        Damage("a zero-width space", "CHARGE", "PL 230.00\u{200B}", "review citation_unclear"),
        Damage("a lost character", "CHARGE", "PL 230.0\u{FFFD}", "review citation_unclear"),
        Damage("a NUL behind", "CHARGE", "PL 230.00\0\0", "candidate covered"),
        Damage("a NUL within", "CHARGE", "PL 230\0.00", "review citation_unclear"),
        Damage(
          "text of 30 letters", "CHARGE", "LOITERING FOR PURPOSE OF PROST",
          "review citation_unread"),
        Damage(
          "promoting, cut", "CHARGE_DESCRIPTION", "PROMOTING PROSTITUTION IN THE T",
          "review text_disagrees"),
        Damage("trafficking, cut", "CHARGE_DESCRIPTION", "SEX TRAFFICKIN", "review guard_word"),
        Damage("several by slash", "CHARGE", "230.00 / 240.20", "review several_citations"),
        Damage(
          "several by semicolon", "CHARGE", "PL 230.00; PL 240.20", "review several_citations"),
        Damage("several by line end", "CHARGE", "PL 230.00\nPL 240.20", "review several_citations"),
        Damage("several by tab", "CHARGE", "PL 230.00\tPL 230.34", "review several_citations"),
        Damage(
          "a code word with a lost character", "DISPOSITION", "DISMISSE\u{FFFD}",
          "review disposition_unknown"),
        Damage(
          "a status in full-width letters", "CASE_STATUS", "\u{FF37}ARRANT ORDERED",
          "review disposition_unknown"),
        Damage("a day that has not come", "OFFENSE_DATE", "03/01/2031", "review date_after_as_of"),
        // The section means the same on every day, so the day is not asked.
        Damage("a day as a serial number", "OFFENSE_DATE", "41699", "candidate covered"),
        Damage("a number without a case", "DOCKET_NO", "2014KN00000\u{FFFD}", "not listed"),
      ])
    func cells(damage: Damage) throws {
      var records = RecordBuilder()
      records.charge("2014KN000001", [damage.column: damage.cell])
      records.warrant("2014KN000001")
      let lists = try records.screen()
      #expect(try lists.verdict("2014KN000001") == damage.verdict)
      if damage.column == "DOCKET_NO" {
        #expect(try lists.table("review.csv").map { $0["reason"] } == ["no_case_number"])
      }
    }

    @Test(
      "a damaged citation of sex work is not passed over where the text says nothing",
      arguments: [
        "PL \u{C2}\u{A7} 230.00", "\u{FF30}\u{FF2C} 230.00", "\u{420}L 230.00", "=\"230.00\"",
        "PL 23O.00", "PL 230.00\u{AD}",
      ])
    func neutralText(citation: String) throws {
      var records = RecordBuilder()
      records.charge("2014KN000001", ["CHARGE": citation, "CHARGE_DESCRIPTION": "AS CHARGED"])
      records.warrant("2014KN000001")
      #expect(try records.screen().verdict("2014KN000001") == "review citation_unclear")
    }

    @Test("a date that decides between two laws is not guessed from a serial number")
    func serialDate() throws {
      var records = RecordBuilder()
      for (number, date) in [("2010KN000001", "11/05/2007"), ("2010KN000002", "39391")] {
        records.charge(
          number, ["CHARGE": "PL 230.04", "CHARGE_DESCRIPTION": "", "OFFENSE_DATE": date])
        records.warrant(number)
      }
      let lists = try records.screen()
      #expect(try lists.verdict("2010KN000002").hasPrefix("candidate") == false)
    }

    @Test("cases whose numbers a spreadsheet has shortened are not taken for one")
    func shortenedNumbers() throws {
      var records = RecordBuilder()
      for _ in 1...2 { records.charge("2.01701E+11") }
      records.warrant("2.01701E+11")
      let lists = try records.screen()
      #expect(
        try lists.table("review.csv").map { $0["reason"] } == ["no_case_number", "no_case_number"])
      #expect(lists.summary.rows["duplicate"] == 0 && lists.summary.warrants["orphan"] == 1)
    }

    @Test("the section sign is read in UTF-8 and in Windows-1252, cell by cell")
    func encodings() throws {
      var records = RecordBuilder()
      for number in 1...3 {
        records.charge("2014KN00000\(number)", ["CHARGE": "PL @ 230.00"])
        records.warrant("2014KN00000\(number)")
      }
      let signs: [[UInt8]] = [[0xC2, 0xA7], [0xA7], [0xC3, 0x82, 0xC2, 0xA7]]
      var lines = records.charges
      for (index, sign) in signs.enumerated() {
        lines[index + 1] = Array(
          lines[index + 1].split(separator: 0x40, omittingEmptySubsequences: false)
            .joined(separator: sign))
      }
      let folder = try TemporaryFolder()
      let charges = try folder.write(RecordBuilder.file(lines), to: "charges.csv")
      let warrants = try folder.write(RecordBuilder.file(records.warrants), to: "warrants.csv")
      let lists = try Screened([charges], warrants: [warrants])
      #expect(try lists.verdict("2014KN000001") == "candidate covered")
      #expect(try lists.verdict("2014KN000002") == "candidate covered")
      #expect(try lists.verdict("2014KN000003") == "review citation_unclear")
      let summary = String(decoding: try lists.bytes("summary.json"), as: UTF8.self)
      #expect(summary.contains("\"windows_1252_cells\": 1"))
      #expect(summary.contains("\"mojibake_cells\": 1"))
    }

    @Test("several charges in one cell are told from each other only by a separator of the layout")
    func packed() throws {
      var records = RecordBuilder()
      for (number, cell) in [
        ("2014KN000001", "PL 230.00 PL 240.20"), ("2014KN000002", "PL 230.00|PL 230.34"),
        ("2014KN000003", "230.00,240.37"),
      ] {
        records.charge(number, ["CHARGE": cell])
        records.warrant(number)
      }
      let lists = try records.screen()
      for number in 1...3 {
        #expect(try lists.verdict("2014KN00000\(number)") == "review several_citations")
      }
    }
  }
}
