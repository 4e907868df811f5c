import ExportReading
import Testing

@Suite("Citations of all states by their shape")
struct CitationLooksTests {
  /// The column proposed as citation in a file with two others, of which one counts rows.
  private static func proposed(_ name: String, _ cells: [String]) throws -> String? {
    let text = table("Docket Number,\(name),Amount", 60) { row in
      "C-\(1000 + row),\"\(cells[row % cells.count])\",\(row).50"
    }
    return try inspected(text).column(for: .citation)
  }

  @Test(
    "a column whose name says nothing is found by its values",
    arguments: [
      ("NY", ["PL 230.00", "PENAL LAW 155.25", "PL 2155003", "P.L. § 230.00", "PL230.00"]),
      ("NY", ["110-230.00", "PL 240.37 02", "VTL 1192(3)", "AC 10-125(B)", "EDUC 6512.01"]),
      ("FL", ["796.07(2e)", "796.07(2)(F)M2", "322.16 (1C)", "893.13(6A)", "562.111*"]),
      ("CA", ["647(B) PC", "11357(A) HS", "653.22 PC", "290.015 PC"]),
      ("MA", ["272/53A/A", "272/8", "265/13A/B", "90/24/K"]),
      ("MA", ["C272 §53A", "c. 265 s. 50", "C. 90 S. 24"]),
      ("CT", ["53a-82", "53a-83(a)", "53-21", "14-215"]),
      ("PA", ["18 § 5902", "18 § 5902 §§ A1", "18 Pa.C.S. § 5902(b)", "75 § 3802"]),
      ("PA", ["18 5902 A1", "18 3929 A1", "75 3802 A1"]),
      ("WA", ["9A.88.030", "RCW 9A.88.030", "9.68A.100", "46.61.502"]),
      ("IL", ["720 ILCS 5/11-14", "720 ILCS 5.0/11-14-A", "720-5/11-14", "8-8-050"]),
      ("MI", ["MCL 750.448", "MCL 750.450A"]),
      ("TX", ["43.02(a)(1)", "43.02 PC", "49.04 PC"]), ("NJ", ["2C:34-1", "2C:34-1B(1)"]),
      ("MD", ["CR 11-306", "CR 3-203", "TA 21-902"]), ("VA", ["18.2-346", "18.2-95"]),
    ])
  func byValues(state: String, cells: [String]) throws {
    #expect(try Self.proposed("Entry", cells) == "Entry", "\(state)")
  }

  @Test(
    "sections that could be amounts are found where the name speaks of charges, even if it lies",
    arguments: [
      ["750.448", "750.449", "750.226"], ["43.02", "49.04", "481.115"], ["53-21", "14-227"],
      ["22-2701", "22-1312"], ["2907.25", "2917.11"], ["16-6-9", "40-6-391"],
      ["647", "484", "602"],
    ])
  func byName(cells: [String]) throws {
    #expect(try Self.proposed("Statute", cells) == "Statute")
    if cells[0] != "647" {
      #expect(try Self.proposed("Charge Description", cells) == "Charge Description")
      #expect(try Self.proposed("Charge Text", cells) == "Charge Text")
    }
  }

  @Test(
    "what is no citation is not proposed as one",
    arguments: [
      ["2010 CF 606498 C", "2014 MM 000123 S"], ["10:30 AM", "2:15 PM"], ["555-123-4567"],
      ["123-45-6789"], ["12 OAK ST", "4 ELM ST APT 2"], ["873.0000", "21.5000"], ["40.7128"],
      ["2016KN045123"], ["11201-1234"], ["5.4", "6.1"], ["2011-CF-001234"], ["AP1", "JP2"],
    ])
  func others(cells: [String]) throws {
    #expect(try Self.proposed("Entry", cells) == nil)
  }

  @Test("a name that says text over values that are sections is told")
  func lyingName() throws {
    let text = table("Case Number,Charge Text,Charge Statute", 60) { row in
      "C-\(1000 + row),\(["750.448", "750.449"][row % 2]),\(["SOLICITING", "LOITERING"][row % 2])"
    }
    let group = try inspected(text)
    #expect(group.column(for: .citation) == "Charge Text")
    #expect(group.column(for: .description) == "Charge Statute")
    #expect(group.columns[1].disagreement?.hasPrefix("the name says description") == true)
    #expect(group.columns[2].disagreement?.hasPrefix("the name says citation") == true)
    #expect(
      group.notes.contains(
        "'Charge Text' holds the citations and 'Charge Statute' the words, whatever the names say.")
    )
  }
}
