import CourtRecords
import ExportReading
import Foundation
import RuleDocuments
import TestSupport
import Testing

/// A small layout without faults.
let soundLayout = """
  id: test
  title: A test
  jurisdiction: US-NY
  kind: charges
  counts: all
  columns:
    court: COURT
    case_number: [DOCKET NO, DOCKET]
    defendant_name: NAME
    citation: CHARGE
    description: TEXT
    class: SEVERITY
    offense_date: OFFENSE_DATE
    plea: PLEA
    disposition: DISPOSITION
    sentence: SENTENCE
    case_status: STATUS
    mark: FLAG
  optional: [sentence, mark]
  dates: [MM/DD/YYYY, YYYY-MM-DD]
  blank: ["NULL", "n/a"]
  codes:
    class: {B: BM, MISD: M}
    plea: {guilty: [G, PLED GUILTY]}
    disposition: {convicted: [CONV, PLED GUILTY], dismissed: DISM}
    case_status: {open: OPEN}
    mark: {sealed: SEALED}
  """

/// The layout of a text that has no faults.
func layout(_ text: String = soundLayout, id: String = "test") throws -> Layout {
  let faults = FaultCollector()
  let layout = Layout.read(text, file: "test.yaml", fileID: id, into: faults)
  try faults.throwIfAny()
  return try #require(layout)
}

@Suite("Layout.read")
struct LayoutLoadingTests {
  private func faults(replacing old: String, with new: String) -> [String] {
    #expect(soundLayout.contains(old))
    let collector = FaultCollector()
    let layout = Layout.read(
      soundLayout.replacing(old, with: new), file: "test.yaml", fileID: "test", into: collector)
    #expect((layout == nil) == !collector.faults.isEmpty)
    return RuleFaults(collector.faults).faults.map(\.description)
  }

  @Test("a sound file gives the layout")
  func sound() throws {
    let layout = try layout()
    #expect(layout.kind == .charges && layout.counts == .all && layout.lists == .unknown)
    #expect(layout.delimiter == UInt8(ascii: ",") && layout.fixedCourt == nil)
    #expect(layout.columns[.caseNumber] == ["DOCKET NO", "DOCKET"])
    #expect(layout.optional == [.sentence, .mark] && layout.dateFormats.count == 2)
    #expect(layout.blanks == ["NULL", "N/A"])
    #expect(layout.pleaWords == ["G": .guilty, "PLED GUILTY": .guilty])
    #expect(layout.dispositionWords["DISM"] == .dismissed)
  }

  @Test(
    "the layouts of the package have no faults",
    arguments: ["ny-nyc-criminal-court", "ny-nyc-warrants"])
  func shipped(id: String) throws {
    let shipped = try layout(PackagePlaces.text(of: "Rules/layouts/\(id).yaml"), id: id)
    #expect(shipped.id == id && shipped.jurisdiction == "US-NY")
    if shipped.kind == .charges { #expect(shipped.counts == .all) }
    if shipped.kind == .warrants { #expect(shipped.lists == .all) }
  }

  @Test("what nobody said about completeness is unknown")
  func completeness() throws {
    let layout = try layout(soundLayout.replacing("counts: all\n", with: ""))
    #expect(layout.counts == .unknown)
  }

  @Test(
    "one wrong word is one fault at its place",
    arguments: [
      ("counts: all", "counts: every", "test.yaml:5:9: 'every' is not a word here. Allowed: all,"),
      ("counts: all", "conuts: all", "test.yaml:5:1: 'conuts' is not a key here. Did you mean 'co"),
      (
        "citation: CHARGE", "citaton: CHARGE",
        "test.yaml:10:3: 'citaton' is no field. Did you mean 'citation'?"
      ),
      ("kind: charges", "kind: charge", "test.yaml:4:7: 'charge' is not a word here. Did you mean"),
      (
        "[MM/DD/YYYY,", "[MM/DD/YY,",
        "test.yaml:20:9: 'MM/DD/YY' has a year of two digits: say with 'two_digit_years' which"
      ),
      (
        "[MM/DD/YYYY,", "[MM/DD,",
        "test.yaml:20:9: 'MM/DD' is not a date format with YYYY, MM and DD once each, or SERIAL "
          + "alone."
      ),
      (
        "codes:\n", "two_digit_years: 1930-2030\ncodes:\n",
        "test.yaml:22:18: '1930-2030' is not a hundred years, such as 1930-2029."
      ),
      ("guilty: [G,", "gulty: [G,", "test.yaml:24:10: 'gulty' is no meaning here. Did you mean"),
      ("guilty: [G,", "unmapped: [G,", "test.yaml:24:10: 'unmapped' is no meaning here. Allowed:"),
      ("dismissed: DISM", "dismissed: CONV", "test.yaml:25:60: 'CONV' has two meanings."),
      (
        "optional: [sentence,", "optional: [sentance,",
        "test.yaml:19:12: 'sentance' is not a word here. Did you mean 'sentence'?"
      ),
      ("id: test", "id: tests", "test.yaml:1:5: 'tests' is not the file's name 'test'."),
      ("title: A test\n", "", "test.yaml:1:1: The key 'title' is missing."),
      (
        "codes:\n", "key: {ignore: [dots]}\ncodes:\n",
        "test.yaml:22:16: Only 'blanks' and 'hyphens' can be ignored."
      ),
      (
        "codes:\n", "delimiter: tabs\ncodes:\n",
        "test.yaml:22:12: 'tabs' is not one ASCII character, or 'tab'."
      ),
      ("codes:\n", "delimiter: '\"'\ncodes:\n", "test.yaml:22:12: '\"' is not one ASCII character"),
      (
        "  plea: {", "  pleas: {", "test.yaml:24:3: 'pleas' is not a key here. Did you mean 'plea'?"
      ),
      (
        "court: COURT", "court: \"#\"", "test.yaml:7:10: A column's name needs a letter or a digit."
      ),
      ("open: OPEN", "open: \"--\"", "test.yaml:26:23: A code word needs a letter or a digit;"),
    ])
  func oneFault(old: String, new: String, message: String) {
    let found = faults(replacing: old, with: new)
    #expect(found.count == 1 && found.first?.hasPrefix(message) == true, "\(found)")
  }

  @Test("several faults are told at once")
  func severalFaults() {
    let found = faults(
      replacing: "jurisdiction: US-NY\nkind: charges\ncounts: all",
      with: "kind: charge\ncounts: every\nlists: none")
    #expect(found.count == 4, "\(found)")
  }

  @Test("charges need a citation or a description, warrants a case number")
  func needed() {
    let without = soundLayout.replacing("  citation: CHARGE\n  description: TEXT\n", with: "")
    let collector = FaultCollector()
    _ = Layout.read(without, file: "test.yaml", fileID: "test", into: collector)
    _ = Layout.read(
      "id: w\ntitle: W\njurisdiction: US-NY\nkind: warrants\ncolumns: {court: C}", file: "w.yaml",
      fileID: "w", into: collector)
    #expect(
      collector.faults.map(\.description) == [
        "test.yaml:1:1: A charges layout needs a column for 'citation' or 'description'.",
        "w.yaml:1:1: A warrants layout needs a column for 'case_number' or 'warrant_number'.",
      ])
  }

  @Test(
    "every key for other shapes is checked at its place",
    arguments: [
      ("header: nome\n", "28:9: 'nome' is not 'named' or 'none'."),
      ("header: none\n", "28:9: A file without header needs 'width', its number of columns."),
      ("width: 3\n", "28:8: 'width' is for 'header: none'; a header tells its own."),
      ("title_lines: all\n", "28:14: 'all' is not a number from 0 to 20, or 'any'."),
      ("footers: [\"*\"]\n", "28:11: '*' is not the first words of a line, with a star at"),
      ("repat: []\n", "28:1: 'repat' is not a key here. Did you mean 'repeat'?"),
      (
        "repeat: {times: 2, columns: {citation: \"C{n}\"}}\n",
        "28:9: Bound under 'columns' too: citation. Choose one place."
      ),
      (
        "repeat: {times: 2, columns: {earlier_citation: \"C{n}\"}}\n",
        "28:9: Every group needs a column for 'citation' or 'description'."
      ),
      (
        "packed: {columns: {citation: C}}\n", "28:9: The key 'separator' is missing."
      ),
      (
        "packed: {separator: \";\", columns: {birth_date: B}}\n",
        "28:36: 'birth_date' cannot differ here. Allowed: court,"
      ),
      ("stages: [{citation: A}]\n", "28:9: Name at least two stages, the earliest first."),
      (
        "stages: [{citation: A}, {mark: B}]\n",
        "28:26: 'mark' cannot differ here. Allowed: count_number,"
      ),
      ("dates: [YYYYMMDD]\n", "A key occurs twice"),
    ])
  func otherShapes(line: String, message: String) {
    let collector = FaultCollector()
    _ = Layout.read(soundLayout + "\n" + line, file: "test.yaml", fileID: "test", into: collector)
    #expect(
      collector.faults.contains { $0.description.contains(message) },
      "\(collector.faults.map(\.description))")
  }

  @Test(
    "a column is written in one of a few ways",
    arguments: [
      ("{join: [A]}", "10:20: Name at least two columns to join."),
      ("{join: [A, B], wiht: x}", "10:28: 'wiht' is not a key here. Did you mean 'with'?"),
      ("{column: A, before: x, after: y}", "10:13: Choose one of 'before', 'after' and 'letters'."),
      ("{before: x}", "10:13: The key 'column' is missing."),
    ])
  func columnForms(source: String, message: String) {
    let found = faults(replacing: "citation: CHARGE", with: "citation: \(source)")
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test("versions and stages need the number of the count that they are of")
  func versionsNeedCounts() {
    let found = faults(replacing: "  plea: PLEA\n", with: "  plea: PLEA\n  version: V\n")
    #expect(found.count == 1 && found[0].contains("they need 'count_number'"), "\(found)")
  }

  @Test("a warrants list without case numbers says nothing about absent cases")
  func listsWithoutCases() {
    let collector = FaultCollector()
    _ = Layout.read(
      "id: w\ntitle: W\njurisdiction: US-NY\nkind: warrants\nlists: all\n"
        + "columns: {warrant_number: W}", file: "w.yaml", fileID: "w", into: collector)
    #expect(
      collector.faults.map(\.description) == [
        "w.yaml:5:8: Without a case number a case's absence tells nothing: 'unknown'."
      ])
  }

  @Test(
    "stars stand for anything at the ends of a code word",
    arguments: [
      ("DISMISSED", Disposition.dismissed), ("DISMISSED IN COURT", .dismissed),
      ("NOLLE PROSEQUI", .dismissed), ("CT DISMISSED", nil), ("GUILTY", .convicted),
      ("NOLLE PROSEQUI GUILTY", nil), ("PLED GUILTY", .convicted),
      ("NOT GUILTY", .acquitted), ("NOT GUILTY BY COURT", .acquitted),
    ])
  func stars(word: String, code: Disposition?) throws {
    let layout = try layout(
      soundLayout.replacing(
        "disposition: {convicted: [CONV, PLED GUILTY], dismissed: DISM}",
        with: """
          disposition:
              convicted: ["*GUILTY"]
              dismissed: ["DISMISSED*", "*NOLLE*"]
              acquitted: ["NOT GUILTY*"]
          """))
    #expect(layout.dispositionWords[word] == code)
  }

  @Test(
    "a code word with a star in its middle, and one star for two meanings, are faults",
    arguments: [
      ("dismissed: DISM", "dismissed: \"D*M\"", "A star stands at the beginning or the end"),
      (
        "convicted: [CONV, PLED GUILTY]", "convicted: [\"DISM*\"], acquitted: [\"DISM*\"]",
        "'DISM*' has two meanings."
      ),
      ("dismissed: DISM", "dismissed: \"*\"", "A code word needs a letter or a digit"),
    ])
  func starFaults(old: String, new: String, message: String) {
    let found = faults(replacing: old, with: new)
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  @Test("files may have fewer groups than a layout, but no half of one")
  func groups() throws {
    let layout = try layout(
      """
      id: test
      title: A test
      jurisdiction: US-NY
      kind: charges
      columns: {case_number: NO}
      repeat: {times: 3, columns: {citation: "C{n}", class: "K{n}"}}
      """)
    #expect(layout.bind(header: ["NO", "C1", "K1"]).isComplete)
    #expect(layout.bind(header: ["NO", "C1", "K1", "C2", "K2"]).isComplete)
    let half = layout.bind(header: ["NO", "C1", "K1", "C2"])
    #expect(!half.isComplete && half.missingNames == ["class ('K2')"])
    #expect(!layout.bind(header: ["NO", "C2", "K2"]).isComplete)
  }

  /// A layout of a file of nine columns without header, with groups of two columns.
  private static func numbered(_ groups: String) -> String {
    """
    id: test
    title: A test
    jurisdiction: US-NY
    kind: charges
    header: none
    width: 9
    columns: {case_number: 1}
    repeat: {\(groups)}
    """
  }

  @Test("in a file without header the groups follow each other at a step")
  func numberedGroups() throws {
    let layout = try layout(
      Self.numbered("times: 3, step: 2, columns: {citation: 2, class: 3}"))
    #expect(layout.shape.groups.count == 3)
    let places = layout.shape.groups.map { group in
      [ExportField.citation, .offenseClass].flatMap { field in
        (group[field]?.parts ?? []).map { part -> Int in
          if case .numbered(let number) = part.place { number } else { 0 }
        }
      }
    }
    #expect(places == [[2, 3], [4, 5], [6, 7]])
  }

  @Test(
    "groups that cannot be found in a file without header are a fault",
    arguments: [
      ("times: 3, columns: {citation: 2}", "'step' says how many columns lie between two groups."),
      (
        "times: 5, step: 2, columns: {citation: 2, class: 3}",
        "The last group lies beyond column 9."
      ),
      ("times: 0, step: 2, columns: {citation: 2}", "'times' is from 1 to 999"),
    ])
  func numberedFaults(groups: String, message: String) {
    let collector = FaultCollector()
    let layout = Layout.read(
      Self.numbered(groups), file: "test.yaml", fileID: "test", into: collector)
    #expect(layout == nil)
    #expect(collector.faults.contains { $0.message.contains(message) }, "\(collector.faults)")
  }

  @Test("the delimiter and the case key are taken as written")
  func keyRule() throws {
    let text = soundLayout.replacing(
      "codes:\n", with: "delimiter: tab\nkey: {ignore: [hyphens], defendant: true}\ncodes:\n")
    let layout = try layout(text)
    #expect(layout.delimiter == 0x09)
    #expect(layout.key.ignoresHyphens && !layout.key.ignoresBlanks && layout.key.includesDefendant)
  }
}
