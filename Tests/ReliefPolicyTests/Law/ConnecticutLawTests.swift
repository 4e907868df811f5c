import ReliefPolicy
import Testing

@Suite("The law of Connecticut")
struct ConnecticutLawTests {
  private let connecticut = ShippedLaw.connecticut

  @Test(
    "one digit or one letter more is another section (trap 9)",
    arguments: [
      ("53a-82", "CGS 53a-82, selling, verified"),
      ("53A-82(a)", "CGS 53a-82(a), selling, verified"),
      ("53a82", "CGS 53a-82, selling, verified"),
      ("C.G.S. § 53a-82", "CGS 53a-82, selling, verified"),
      ("53a-182", "CGS 53a-182, quality_of_life"), ("53a-83", "CGS 53a-83, buying, verified"),
      ("53a-183", "CGS 53a-183, unrelated, verified"),
      ("53a-83a", "CGS 53a-83a, buying, verified"),
      ("53a-83(a)", "CGS 53a-83(a), buying, verified"),
      ("53a-83b", "CGS 53a-83b, trafficking_or_minor, verified, guard minor"),
      ("53a-83(c)", "CGS 53a-83(c), trafficking_or_minor, verified, guard minor"),
      ("53a-86", "CGS 53a-86, trafficking_or_minor, verified, guard force"),
      ("53a-87", "CGS 53a-87, third_party, verified"),
      ("53a-88", "CGS 53a-88, third_party, verified"),
      ("53a-188", "CGS 53a-188, unrelated, verified"),
      ("53a-89", "CGS 53a-89, third_party, verified"),
      ("53a-90a", "CGS 53a-90a, trafficking_or_minor, verified, guard minor"),
      ("53a-192a", "CGS 53a-192a, trafficking_or_minor, verified, guard trafficking"),
      ("53-21", "CGS 53-21, unrelated, verified, guard minor"),
      ("53a-49/53a-82", "attempt of CGS 53a-82, selling, verified"),
      ("53a-48/53a-82", "conspiracy of CGS 53a-82, selling, verified"),
    ])
  func prostitution(cell: String, expected: String) {
    #expect(connecticut.reads(cell) == expected)
  }

  @Test(
    "the windows of patronizing",
    arguments: [
      ("53a-83", "2010-05-01", "CGS 53a-83, buying, verified"),
      ("53a-83", "2015-05-01", "CGS 53a-83, buying, verified"),
      ("53a-83", "2022-05-01", "CGS 53a-83, buying, verified"),
      ("53a-83(c)", "2015-05-01", "CGS 53a-83(c), trafficking_or_minor, verified, guard minor"),
      ("53a-83a", "2017-09-30", "CGS 53a-83a, buying, verified"),
      ("53a-83a", "2017-10-01", "CGS 53a-83a, outside its windows"),
      ("20-206b", "2012-01-01", "CGS 20-206b, other, verified"),
    ])
  func dates(cell: String, date: String, expected: String) {
    #expect(connecticut.reads(cell, on: date) == expected)
  }

  @Test("only from 2013 to 2017 could 53a-83 be a felony")
  func classes() {
    #expect(connecticut.classes("53a-83", on: "2013-09-30") == ["AM"])
    #expect(connecticut.classes("53a-83", on: "2013-10-01") == ["CF", "AM"])
    #expect(connecticut.classes("53a-83", on: "2017-10-01") == ["AM"])
  }

  @Test(
    "street offenses, trespass, failures to appear and guards",
    arguments: [
      ("53a-182(a)(5)", "CGS 53a-182(a)(5), quality_of_life, verified"),
      ("53a-182(a)(1)", "CGS 53a-182(a)(1), unrelated, verified"),
      ("53a-182a", "CGS 53a-182a, quality_of_life, verified"),
      ("53a-181a", "CGS 53a-181a, quality_of_life"),
      ("53a-107", "CGS 53a-107, other, verified"), ("53a-110a", "CGS 53a-110a, other, verified"),
      ("53a-173", "CGS 53a-173, unrelated, verified"),
      ("53a-59(a)(1)", "CGS 53a-59(a)(1), guard violence"),
      ("53a-61aa", "CGS 53a-61aa, guard violence"), ("53a-62", "CGS 53a-62, guard violence"),
      ("53a-64bb", "CGS 53a-64bb, guard violence"), ("53a-65", "CGS 53a-65"),
      ("53a-70(a)(1)", "CGS 53a-70(a)(1), guard sex_offense"),
      ("53a-73a", "CGS 53a-73a, guard sex_offense"), ("53a-95", "CGS 53a-95, guard violence"),
      ("53a-134", "CGS 53a-134, guard violence"), ("53a-196d", "CGS 53a-196d, guard minor"),
      ("29-35", "CGS 29-35, guard weapon"), ("53a-217c", "CGS 53a-217c, guard weapon"),
      ("53a-213", "CGS 53a-213"), ("14-227a", "CGS 14-227a, unrelated, verified"),
      ("53a-49", "CGS 53a-49, unrelated"),
    ])
  func neighbours(cell: String, expected: String) {
    #expect(connecticut.reads(cell) == expected)
  }

  @Test(
    "texts (traps 6, 7, 8 and 13)",
    arguments: [
      ("PROSTITUTION", "selling"), ("PATRONIZING A PROSTITUTE", "buying"),
      ("PATRONIZING A PROSTITUTE FROM", "buying"), ("SOLICITING SEXUAL ACTS", "buying"),
      ("PROMOTING PROSTITUTION 1ST DEG", "trafficking_or_minor, guard force"),
      ("PROMOTING PROSTITUTION 2ND DEG", "third_party"), ("PERMITTING PROSTITUTION", "third_party"),
      ("COMMERCIAL SEXUAL ABUSE OF MINOR", "trafficking_or_minor, guard minor, guard sex_offense"),
      ("TRAFFICKING IN PERSONS", "trafficking_or_minor, guard trafficking"),
      ("TRAFFICKING IN PERSONAL ID INFO", "unrelated"), ("DISORDERLY CONDUCT", "quality_of_life"),
      ("HARASSMENT 2ND DEG", "unrelated"), ("FAILURE TO APPEAR 2ND DEG", "unrelated"),
      ("RISK OF INJURY TO CHILD", "unrelated, guard minor"), ("CRIM TRESPASS 3RD DEG", "other"),
      ("PROMOTING GAMBLING", "unrelated"), ("MASSAGE WITHOUT A LICENSE", "other"),
      ("ASSAULT 3RD DEG", "unrelated, guard violence"), ("TRAFFIC VIOLATION", "unrelated"),
    ])
  func texts(text: String, expected: String) {
    #expect(connecticut.names(text) == expected)
  }

  @Test(
    "New Haven's two courthouses",
    arguments: [
      ("GA 23", "new-haven-ga-23"), ("G.A. #23 at New Haven", nil), ("GA#23", "new-haven-ga-23"),
      ("Geographical Area 23", "new-haven-ga-23"), ("New Haven JD", "new-haven-jd"),
      ("JUDICIAL DISTRICT OF NEW HAVEN", "new-haven-jd"), ("GA 2", "bridgeport-ga-2"),
      ("NEW HAVEN", nil),
    ] as [(String, String?)])
  func courts(text: String, id: String?) {
    #expect(connecticut.law.court(named: text)?.id == id)
  }
}
