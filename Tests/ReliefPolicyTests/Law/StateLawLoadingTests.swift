import CourtRecords
import ReliefPolicy
import RuleDocuments
import Testing

@Suite("StateLaw.read")
struct StateLawLoadingTests {
  /// A small statutes file without faults.
  private static let sound = """
    jurisdiction: US-ZZ
    name: Zembla
    sources:
      - {id: ACT, title: "The Act"}
    classes:
      - {code: F1, name: felony of the first class, level: felony}
      - {code: M1, name: misdemeanor of the first class, level: misdemeanor}
    attempts: {source: ACT, verified: true, lowered: {F1: M1, M1: M1}}
    courts:
      - {id: capital, name: Capital Court, county: Onhava}
    books:
      - {id: ZC, name: Zemblan Code, sections: dotted, bare: true, source: ACT, verified: true}
    sections:
      - {cite: ZC 10.01, name: Selling, category: selling, class: [M1], verified: [citation], source: ACT}
      - {cite: ZC 10.02, name: Buying, category: buying, class: [M1], verified: [citation], source: ACT}
    guards:
      - {cites: [ZC 20], kind: violence, source: ACT, verified: true}
    """

  /// The faults of a file, as a person reads them.
  private func faults(_ text: String) -> [String] {
    let collector = FaultCollector()
    let law = StateLaw.read(text, file: "zz.yaml", into: collector)
    law?.check(file: "zz.yaml", into: collector)
    #expect((law == nil) == collector.faults.contains { $0.line > 0 })
    return RuleFaults(collector.faults).faults.map(\.description)
  }

  private func faults(replacing old: String, with new: String) -> [String] {
    #expect(Self.sound.contains(old))
    return faults(Self.sound.replacing(old, with: new))
  }

  @Test("a sound file has no faults and gives the law")
  func soundFile() throws {
    #expect(faults(Self.sound).isEmpty)
    let law = try #require(
      StateLaw.read(Self.sound, file: "zz.yaml", into: FaultCollector()))
    #expect(law.jurisdiction == "US-ZZ" && law.statutes.count == 2 && law.courts.count == 1)
    #expect(law.guards["ZC 20"]?.kind == .violence)
    #expect(law.court(named: "capital  COURT")?.id == "capital")
    #expect(law.court(named: "Capitol Court") == nil && law.court(named: "") == nil)
  }

  @Test("the law of New York has no faults")
  func newYork() {
    let collector = FaultCollector()
    NewYork.law.check(file: "us-ny.yaml", into: collector)
    #expect(collector.faults.isEmpty)
  }

  @Test("an unknown key is named with its place and the key that was probably meant")
  func unknownKey() {
    #expect(
      faults(replacing: "county: Onhava", with: "contry: Onhava").last
        == "zz.yaml:10:40: 'contry' is not a key here. Did you mean 'county'? "
        + "Allowed: id, name, county, spellings, note.")
  }

  @Test(
    "one wrong word is one fault at its place",
    arguments: [
      ("level: felony}", "level: felny}", "zz.yaml:6:56: 'felny' is not a word here. Did you mean"),
      ("category: buying", "category: paying", "zz.yaml:15:46: 'paying' is not a word here. "),
      ("kind: violence", "kind: violent", "zz.yaml:17:28: 'violent' is not a word here. Did you"),
      (
        "cite: ZC 10.01", "cite: ZD 10.01",
        "zz.yaml:14:12: 'ZD' is no code book of this file. Did you mean 'ZC'?"
      ),
      (
        "[citation], source: ACT}\nguards", "[citation], source: AKT}\nguards",
        "zz.yaml:15:97: No source has the id 'AKT'. Did you mean 'ACT'?"
      ),
      ("lowered: {F1: M1", "lowered: {F1: M7", "zz.yaml:8:55: 'M7' is not a class of this file."),
      (
        "class: [M1], verified: [citation], source: ACT}\n  - {cite: ZC 10.02",
        "class: [M9], verified: [citation], source: ACT}\n  - {cite: ZC 10.02",
        "zz.yaml:14:64: 'M9' is not a class of this file."
      ),
      ("ZC 10.02, name", "ZC 10.01, name", "zz.yaml:15:12: 'ZC 10.01' is defined twice."),
      ("jurisdiction: US-ZZ\n", "", "zz.yaml:1:1: The key 'jurisdiction' is missing."),
      ("sections: dotted", "sections: doted", "zz.yaml:12:44: 'doted' is not a word here. Did you"),
      ("bare: true", "bare: maybe", "zz.yaml:12:58: 'maybe' is neither true nor false."),
      (
        "bare: true", "fixed_width: {section: [0], subdivision: 2}",
        "zz.yaml:12:65: 'section' needs widths of 1 to 9, 'subdivision' one of 0 to 9."
      ),
      (
        "guards:", "words:\n  - {all: [\"*\"], category: selling}\nguards:",
        "zz.yaml:17:5: 'all' needs at least one word of letters or digits."
      ),
    ])
  func oneFault(old: String, new: String, message: String) {
    let found = faults(replacing: old, with: new)
    #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
  }

  @Test(
    "a guard that its book does not number so is one fault",
    arguments: [
      ("ZC XX", "'XX' is no section or chapter of ZC."),
      ("ZC 30.02 to 30.01", "'30.01' stands before '30.02'."),
      ("ZC 030.01", "Write '030.01' as the book does: '30.01'."),
    ])
  func guardFault(cite: String, message: String) {
    let text = Self.sound.replacing("sections: dotted", with: "sections: \"10.01\"")
      .replacing("cites: [ZC 20]", with: "cites: [\(cite)]")
    let found = faults(text)
    #expect(found.contains { $0.hasSuffix(message) }, "\(found)")
  }

  @Test("several faults are told at once, in the order of the lines")
  func severalFaults() {
    let text = Self.sound.replacing("county: Onhava", with: "contry: Onhava")
      .replacing("level: misdemeanor", with: "level: misdemeanour")
      .replacing("kind: violence", with: "kind: violent")
    let found = faults(text)
    #expect(found.count >= 4)
    #expect(found[0].hasPrefix("zz.yaml:7:"))
    #expect(found.contains { $0.hasPrefix("zz.yaml:10:") })
    #expect(found.contains { $0.hasPrefix("zz.yaml:17:") })
  }

  @Test("versions whose windows overlap are refused")
  func overlappingVersions() {
    let versions = """
      {cite: ZC 10.02, versions: [
          {name: Old, category: buying, until: 2010-01-01, verified: [citation], source: ACT},
          {name: New, category: selling, from: 2009-01-01, verified: [citation], source: ACT}]}
      """
    let found = faults(
      replacing: "{cite: ZC 10.02, name: Buying, category: buying, class: [M1], "
        + "verified: [citation], source: ACT}", with: versions)
    #expect(found.count == 1)
    #expect(found.first?.contains("overlap") == true, "\(found)")
  }

  @Test(
    "windows, guards and voids that cannot be",
    arguments: [
      (
        "class: [M1], verified", "from: 2010-01-01, until: 2009-01-01, verified", "'until' must lie"
      ),
      ("class: [M1], verified", "from: 2010-02-30, verified", "'2010-02-30' is not a date"),
      ("category: buying", "category: trafficking_or_minor", "needs 'guard'"),
      ("class: [M1], verified", "void: {source: ACT}, verified", "The key 'from' is missing."),
      ("class: [M1], verified", "class: M1, verified", "Here a list is expected."),
      ("verified: [citation]", "verified: [truth]", "'truth' is not a word here."),
    ])
  func impossible(old: String, new: String, message: String) {
    let found = faults(replacing: old, with: new)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test("a citation that the file's own books do not read as itself is reported")
  func unreadableCitation() {
    let found = faults(replacing: "cite: ZC 10.02", with: "cite: ZC 10.2")
    #expect(found == ["zz.yaml: The citation 'ZC 10.2' is itself read as nothing: check its book."])
  }

  @Test("a harmless section must be a section, and only one book can be bare")
  func crossChecks() {
    #expect(
      faults(Self.sound + "\nharmless: [ZC 10.09]")
        == ["zz.yaml: 'ZC 10.09' is listed as harmless, and no section has that identifier."])
    let second =
      "  - {id: ZD, name: Other, sections: plain, bare: true, source: ACT, verified: true}\nsections:"
    #expect(
      faults(replacing: "sections:\n", with: "\(second)\n").last
        == "zz.yaml: Only one code book can be 'bare'.")
  }

  @Test("a text that is no YAML is one fault with its place")
  func noYAML() {
    let found = faults("jurisdiction: US-ZZ\nname: [Zembla\nsources: {}\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("zz.yaml:3:") == true, "\(found)")
    #expect(found.first?.contains("This is not valid YAML: ") == true)
  }

  @Test("a key that occurs twice is a fault, not a silent choice")
  func duplicateKeys() {
    let found = faults(Self.sound + "\nname: Zembla again")
    #expect(found.count == 1)
    #expect(found.first?.contains("A key occurs twice: name.") == true, "\(found)")
  }
}
