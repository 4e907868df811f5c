import DismissalScreening
import Foundation
import MotionReports
import RuleDocuments
import TestSupport
import Testing

@Suite("Crosswalks", .serialized)
struct CrosswalkTests {
  /// The crosswalk of the excerpt's charges, as `screener charges` writes it.
  private static func listed(_ export: String, crosswalk: String? = nil) throws -> [UInt8] {
    try ChargeListing(rulesFolder: PackagePlaces.rules, exports: [export], crosswalk: crosswalk)
      .list().csv
  }

  /// A crosswalk with the cells that `change` gives each row: statute, category.
  private static func signed(
    _ csv: [UInt8], _ change: ([String: String]) -> (String, String)
  ) -> [UInt8] {
    let columns = [
      "citation", "description", "corrected_statute", "corrected_category", "signed_by",
      "signed_on",
    ]
    var lines = [CSVText.line(columns)]
    for row in CSVText.table(csv) {
      let (statute, category) = change(row)
      let cells = [
        row["citation"] ?? "", row["description"] ?? "", statute, category, "Marrowby, Esq.",
        "2021-01-20",
      ]
      lines.append(CSVText.line(cells))
    }
    return RecordBuilder.file(lines)
  }

  private static func excerpt(in folder: TemporaryFolder) throws -> (String, String) {
    let rows = try Excerpt.fewOfEach(4)
    let records = try Sample.records()
    return (
      try folder.write(records.file(rows), to: "charges.csv"),
      try folder.write(Excerpt.warrants(of: rows), to: "warrants.csv")
    )
  }

  @Test("every row of a listed crosswalk finds its pair again, whatever the cells hold")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    let odd = [
      ("'230.00", "=1+1"), ("230.00", "-PROSTITUTION"), ("11-14", "\"QUOTED\", AND MORE"),
      ("P.L. § 230.00", "LINE\nFEED"), ("1/29/2021", "'"), ("", "@HOME"), ("12E3", ""),
    ]
    for (index, pair) in odd.enumerated() {
      records.charge(
        "2014KN00000\(index)", ["CHARGE": pair.0, "CHARGE_DESCRIPTION": pair.1])
    }
    records.rawCharge("KINGS CRIMINAL COURT,2014KN000020,,,,,1,PL X,PROSTITUTI,BM,,,,,,OPEN,,,")
    let files = try records.write(in: folder)
    let crosswalk = try folder.write(
      Self.signed(Self.listed(files.charges)) { _ in ("", "unrelated") }, to: "crosswalk.csv")
    let run = try Screened([files.charges], crosswalk: crosswalk)
    let used = try #require(try Self.use(run))
    #expect(used.entries == odd.count + 1 && used.unmatched_lines == [])
  }

  @Test("cells in Windows-1252 match what a spreadsheet saves in UTF-8")
  func encodings() throws {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    records.charge("2014KN000001", ["CHARGE": "LOCAL § 9"])
    let utf8 = try String(decoding: bytes(of: records.write(in: folder).charges), as: UTF8.self)
    let latin = utf8.unicodeScalars.map { UInt8($0.value) }
    let export = try folder.write(latin, to: "latin.csv")
    let crosswalk = try folder.write(
      "\u{FEFF}citation;description;corrected_statute;corrected_category;signed_by;signed_on\r\n"
        + "LOCAL § 9;PROSTITUTION;PL 230.00;;Marrowby;1/20/2021\r\n", to: "crosswalk.csv")
    let used = try #require(try Self.use(Screened([export], crosswalk: crosswalk)))
    #expect(used.applied == 1 && used.unmatched_lines == [])
  }

  struct Use: Decodable {
    let entries, applied, confirmed: Int
    let unmatched_lines: [Int]
  }

  private static func use(_ run: Screened) throws -> Use? {
    struct Part: Decodable { let crosswalk: Use? }
    return try JSONDecoder().decode(Part.self, from: Data(run.bytes("manifest.json"))).crosswalk
  }

  @Test("a crosswalk that nobody touched changes nothing but its own mention")
  func untouched() throws {
    let folder = try TemporaryFolder()
    let (charges, warrants) = try Self.excerpt(in: folder)
    let crosswalk = try folder.write(Self.listed(charges), to: "crosswalk.csv")
    let plain = try Screened([charges], warrants: [warrants])
    let run = try Screened([charges], warrants: [warrants], crosswalk: crosswalk)
    #expect(try run.verdicts() == plain.verdicts())
    #expect(run.summary == plain.summary)
    #expect(try Self.use(run)?.entries == 0)
    #expect(try Self.use(plain) == nil)
  }

  @Test("whatever is signed, an excluded case never becomes a candidate", arguments: [1, 2, 3])
  func neverOutOfExclusion(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let (charges, warrants) = try Self.excerpt(in: folder)
    var random = SeededGenerator(seed: seed)
    let statutes = ["", "PL 230.00", "PL 240.37", "PL 155.25", "PL 230.34", "VTL 509(1)"]
    let categories = ["", "selling", "unrelated", "trafficking_or_minor", "quality_of_life"]
    let crosswalk = try folder.write(
      Self.signed(Self.listed(charges)) { _ in
        (
          statutes.randomElement(using: &random) ?? "",
          categories.randomElement(using: &random) ?? ""
        )
      }, to: "crosswalk.csv")
    let plain = try Screened([charges], warrants: [warrants]).verdicts()
    let run = try Screened([charges], warrants: [warrants], crosswalk: crosswalk)
    let verdicts = try run.verdicts()
    for (name, before) in plain where before.hasPrefix("excluded guard") {
      #expect(
        verdicts[name]?.hasPrefix("candidate") != true, "seed \(seed): \(name.number) \(before)")
    }
    // The same bytes from one worker and tiny blocks.
    let other = try Screened(
      [charges], warrants: [warrants], crosswalk: crosswalk, workers: 1, blockBytes: 997)
    for file in try run.files() { #expect(try run.bytes(file) == other.bytes(file), "\(file)") }
  }

  @Test("a run with a crosswalk is explained only with the same crosswalk")
  func explained() throws {
    let output = try TemporaryFolder()
    var records = RecordBuilder()
    records.charge("2014KN000001", ["CHARGE": "SEE COMMENT"])
    records.warrant("2014KN000001")
    let files = try records.write(in: output)
    let crosswalk = try output.write(
      "citation,description,corrected_statute,corrected_category,signed_by,signed_on\n"
        + "SEE COMMENT,PROSTITUTION,PL 230.00,,Marrowby,2021-01-20\n", to: "crosswalk.csv")
    let run = try Screened([files.charges], warrants: [files.warrants], crosswalk: crosswalk)
    #expect(try run.verdict("2014KN000001") == "candidate covered")
    let candidate = try #require(try run.table("candidates.csv").first)
    #expect(candidate["crosswalk"] == "line 2: PL 230.00 (Marrowby, 2021-01-20)")
    #expect(candidate["statute"] == "PL 230.00")
    try output.write(
      "citation,description,corrected_statute,corrected_category,signed_by,signed_on\n",
      to: "crosswalk.csv")
    let manifest = try ManifestReader.read(folder: run.folder)
    #expect(throws: ScreeningError.rulesChanged(role: "crosswalk", id: crosswalk)) {
      try Screened.run([files.charges], warrants: [files.warrants], crosswalk: crosswalk)
        .explain(court: nil, caseNumber: "2014KN000001", asIn: manifest)
    }
  }
}
