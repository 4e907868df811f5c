import CourtRecords
import ExportReading
import RuleDocuments
import Testing

@Suite("Common words of dispositions")
struct CommonDispositionTests {
  private func layout(_ codes: String = "") throws -> Layout {
    let text = """
      id: sample
      title: A sample
      jurisdiction: US-NY
      kind: charges
      columns: {citation: CHARGE, disposition: DISPOSITION}
      \(codes)
      """
    let collector = FaultCollector()
    let layout = Layout.read(text, file: "sample.yaml", fileID: "sample", into: collector)
    try collector.throwIfAny()
    return try #require(layout)
  }

  private static let words: [(String, Disposition)] = [
    ("Convicted", .convicted), ("GUILTY PLEA - NEGOTIATED", .convicted),
    ("Nolle Prosequi", .dismissed), ("NOLLE PROSSED", .dismissed), ("Nol. Pros.", .dismissed),
    ("Withdrawn", .dismissed), ("DISMISSED", .dismissed), ("Not Guilty", .acquitted),
    ("STET", .deferred), ("Probation Before Judgment", .deferred), ("PBJ", .deferred),
    ("Adjudication Withheld", .deferred), ("ADJ W/HELD", .deferred), ("ACD", .deferred),
    ("Adjourned in Contemplation of Dismissal", .deferred), ("PRE-TRIAL DIVERSION", .deferred),
    ("Pretrial diversion", .deferred), ("BOND FORFEITURE", .deferred),
    ("Continued without a finding", .deferred), ("ARD", .deferred), ("FTA", .failedToAppear),
    ("Failure to appear", .failedToAppear), ("BENCH WARRANT ISSUED", .failedToAppear),
    ("Transferred", .transferred), ("CONSOLIDATED", .transferred), ("Held for Court", .transferred),
  ]

  @Test("are understood where the layout says nothing", arguments: words)
  func common(word: String, meaning: Disposition) throws {
    #expect(try layout().dispositionWords[Layout.comparable(word)] == meaning)
  }

  @Test(
    "are whole words: nothing is guessed from a beginning",
    arguments: [
      "STETSON", "NOLLE PROSEQUI - COUNT 2 ONLY", "GUILTY BUT INSANE", "ABATED", "FTAX", "",
    ])
  func unknown(word: String) throws {
    #expect(try layout().dispositionWords[Layout.comparable(word)] == nil)
  }

  @Test("stand behind the layout's own table, stars included")
  func layoutFirst() throws {
    let own = try layout(
      "codes: {disposition: {dismissed: [STET], deferred: [\"NOLLE*\"], failed_to_appear: [NO SHOW]}}"
    ).dispositionWords
    #expect(own["STET"] == .dismissed && own["NOLLE PROSEQUI"] == .deferred)
    #expect(own["NO SHOW"] == .failedToAppear && own["PBJ"] == .deferred)
  }

  @Test(
    "a star reaches over no word that takes back what stands before it",
    arguments: [
      ("GUILTY PLEA", Disposition.convicted), ("GUILTY PLEA WITHDRAWN", nil),
      ("PLED NOT GUILTY", nil), ("PLED TO COUNT 2", .convicted), ("CONVICTED - VACATED", nil),
      ("CONVICTED, JUDGMENT SET ASIDE", nil), ("NOT GUILTY BY REASON", .acquitted),
      ("DISMISSED RULE 600", .dismissed), ("DISMISSED, REINSTATED", nil),
    ])
  func undone(word: String, meaning: Disposition?) throws {
    let own = try layout(
      "codes: {disposition: {convicted: [\"GUILTY*\", \"PLED*\", \"CONVICTED*\"], "
        + "dismissed: [\"DISMISSED*\"], acquitted: [\"NOT GUILTY*\"]}}"
    ).dispositionWords
    #expect(own[Layout.comparable(word)] == meaning)
  }

  @Test("do not settle a word for which two stars of the layout disagree")
  func contested() throws {
    let own = try layout(
      "codes: {disposition: {dismissed: [\"ADJUDICATION*\"], convicted: [\"*WITHHELD\"]}}"
    ).dispositionWords
    #expect(own["ADJUDICATION WITHHELD"] == nil)
  }
}
