import ExportReading
import Foundation
import RuleDocuments
import Testing

@Suite("ExportInspector: columns and proposals")
struct InspectionProposalTests {
  /// An export with odd names, as an office might have them.
  static let odd = table(
    "Cause Nbr;Deft;Born;Law Violated;Wording;Sev;How It Ended;Room", 60
  ) { row in
    let citation = ["PL 230.00", "PL 240.37(2)", "VTL 1192(3)", "AC 10-125(B)"][row % 4]
    return "2016KN0\(45_000 + row / 2);\"Quarles, Jorah V\";1\(950 + row % 40)-03-2\(row % 9);"
      + "\(citation);PROSTITUTION;\(["BM", "AM", "V"][row % 3]);CONV;\(row)"
  }

  @Test("odd names are read through their values")
  func oddNames() throws {
    let group = try inspected(Self.odd)
    #expect(group.column(for: .caseNumber) == "Cause Nbr")
    #expect(group.column(for: .defendantName) == "Deft")
    #expect(group.column(for: .birthDate) == "Born")
    #expect(group.column(for: .citation) == "Law Violated")
    #expect(group.column(for: .offenseClass) == "Sev")
    #expect(group.unplaced.contains("How It Ended") && group.unplaced.contains("Room"))
    #expect(group.kind == "charges")
    #expect(group.columns[3].evidence == "100% look like citations")
    #expect(group.columns[2].dateFormats.map(\.looksLike) == ["YYYY-MM-DD"])
  }

  @Test("names that lie are followed by their values, and said to lie")
  func lyingNames() throws {
    let text = table("Case Number,Arrest Charge,Arrest Statute,Court Charge,Court Statute") {
      "2011 MM 00\(1000 + $0),796.07(2)(e),ENGAGE IN LEWDNESS,796.07(2e),OFFER LEWDNESS"
    }
    let group = try inspected(text)
    #expect(group.column(for: .citation) == "Court Charge")
    #expect(group.column(for: .description) == "Court Statute")
    #expect(group.column(for: .earlierCitation) == "Arrest Charge")
    let disagreement = "the name says citation, the values do not: 100% are words, "
    #expect(group.columns[4].disagreement == disagreement + "0% look like citations")
    #expect(
      group.notes.contains(
        "'Court Charge' holds the citations and 'Court Statute' the words, whatever the names say."
      ))
  }

  @Test("a list of warrants is told from charges, and --kind overrules")
  func warrants() throws {
    let text = table("Docket No,Warrant Number,Warrant Status,Warrant Issue Date") {
      "2016KN0\(45_000 + $0),W-\($0)99,\($0 % 2 == 0 ? "OPEN" : "CLOSED"),0\($0 % 9 + 1)/02/2016"
    }
    let group = try inspected(text)
    #expect(group.kind == "warrants")
    #expect(group.column(for: .warrantStatus) == "Warrant Status")
    #expect(group.column(for: .issueDate) == "Warrant Issue Date")
    #expect(try inspected(text, kind: .charges).kind == "charges")
  }

  @Test(
    "names in the field's standards are known",
    arguments: [
      ("j:CaseNumberText", ExportField.caseNumber, "A-1001"), ("PRI_DOB", .birthDate, "19600314"),
      ("charge_disposition", .disposition, "Nolle"), ("LAW_CAT_CD", .offenseClass, "F"),
      ("statute_name", .citation, "18 § 5902(b)"), ("DOCKET_ID", .caseNumber, "MC-51-CR-1001"),
    ])
  func standardNames(_ name: String, field: ExportField, cell: String) throws {
    let group = try inspected(table("\(name),OTHER", 20) { "\(cell),\($0)" })
    #expect(group.column(for: field) == name)
  }

  @Test("values of people are masked, code words are not")
  func masks() throws {
    let group = try inspected(Self.odd)
    let text = group.text
    for secret in ["Quarles", "Jorah", "2016KN0", "1955-03"] { #expect(!text.contains(secret)) }
    #expect(text.contains("Q., J. V."))
    #expect(text.contains("9999AA999999"))
    #expect(text.contains("BM (20)"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("few values are counted exactly, many about right, in bounded memory")
  func distinct() throws {
    let text = table("CODE,NUMBER", 40_000) { "\($0 % 7),\($0 % 30_000)" }
    let group = try inspected(text)
    #expect(group.columns[0].distinct == 7 && group.columns[0].distinctIsExact)
    #expect(!group.columns[1].distinctIsExact)
    #expect(abs(group.columns[1].distinct - 30_000) < 1_500)
    #expect(group.columns[1].looks.first { $0.looksLike == "number" }?.share == 1)
  }

  @Test(
    "the draft of a layout loads without faults",
    arguments: [
      "A,B\n1,2\n", "C-1001,PL 230.00\nC-1001,PL 230.05\n", "\"a\\\"\"\n\",B:\n1,2\n3,4\n",
    ])
  func drafts(_ text: String) throws {
    for kind in Layout.Kind.allCases {
      let draft = try inspected(text, kind: kind).layoutDraft(id: "draft")
      let faults = FaultCollector()
      let layout = Layout.read(draft, file: "draft.yaml", fileID: "draft", into: faults)
      #expect(faults.faults.isEmpty, "\(draft)")
      #expect(layout?.kind == kind)
    }
  }

  @Test("the draft binds the export's own header, and holds the code words as comments")
  func draftBinds() throws {
    let group = try inspected(Self.odd)
    let draft = group.layoutDraft(id: "draft")
    let faults = FaultCollector()
    let layout = try #require(
      Layout.read(draft, file: "draft.yaml", fileID: "draft", into: faults))
    #expect(layout.bind(header: group.header).isComplete)
    #expect(layout.delimiter == UInt8(ascii: ";"))
    #expect(draft.contains("dates: [\"YYYY-MM-DD\"]"))
    #expect(draft.contains("#     \"BM\": ?   # 20 rows"))
  }

  /// An export whose names say nothing at all.
  static let mute = table("A;B;C;D;E;F;G", 60) { row in
    let cells = [
      "H15H-CR16-0\(100_000 + row / 2)-S", "\(row % 9 + 1)-FEB-\(1950 + row % 40)",
      "201\(row % 9)0\(row % 9 + 1)11", ["53a-82", "53a-83(a)"][row % 2],
      ["PROSTITUTION", "PATRONIZING", "LARCENY 6"][row % 3],
      ["GLTY", "NOLLE", "ACC REHAB", "SEE PART A"][row % 4], ["ACTV", "DISP"][row % 2],
    ]
    return cells.joined(separator: ";")
  }

  @Test("columns whose names say nothing are found by their values and their neighbours")
  func muteNames() throws {
    let group = try inspected(Self.mute)
    let found: [ExportField: String] = [
      .caseNumber: "A", .birthDate: "B", .citation: "D", .description: "E", .disposition: "F",
      .caseStatus: "G",
    ]
    for (field, name) in found {
      #expect(group.column(for: field) == name, "\(field)")
      let column = group.columns.first { $0.field == field.rawValue }
      #expect(column?.evidence?.contains("its name does not tell") == true, "\(field)")
    }
    #expect(group.unplaced == ["C"])
  }

  @Test("code words are proposed with a meaning, and the draft loads without its first sharps")
  func suggestedCodes() throws {
    let draft = try inspected(Self.mute).layoutDraft(id: "draft")
    let parts = draft.components(separatedBy: "# codes:")
    let codes = parts[1].split(separator: "\n").dropFirst().map { $0.dropFirst(2) }
    let whole = parts[0] + "codes:\n" + codes.joined(separator: "\n") + "\n"
    let faults = FaultCollector()
    _ = Layout.read(whole, file: "draft.yaml", fileID: "draft", into: faults)
    #expect(faults.faults.isEmpty, "\(whole)")
    for line in ["convicted:\n      - \"GLTY\"", "dismissed:\n      - \"NOLLE\"", "deferred:"] {
      #expect(whole.contains(line), "\(whole)")
    }
    // A word of which nothing is known stays a comment, and joins no meaning above it.
    let unknown = "\n#   not known; a word left out leads to review:\n#       - \"SEE PART A\""
    #expect(whole.contains(unknown), "\(whole)")
  }
}
