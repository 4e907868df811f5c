import ReliefPolicy
import Testing

@Suite("The law of Texas")
struct TexasLawTests {
  private let texas = ShippedLaw.texas

  @Test(
    "43.02 told seller from buyer since 2015, and is the seller's alone since September 2021",
    arguments: [
      ("43.02", "2012-05-01", "PC 43.02, mixed, verified"),
      ("43.02(a)", "2012-05-01", "PC 43.02(a), mixed, verified"),
      ("43.02(a)(1)", "2012-05-01", "PC 43.02(a)(1), mixed, verified"),
      ("43.02(a)", "2016-05-01", "PC 43.02(a), selling, verified"),
      ("43.02(b)", "2016-05-01", "PC 43.02(b), buying, verified"),
      ("43.02(b)(2)", "2016-05-01", "PC 43.02(b)(2), buying, verified"),
      ("43.02(a)", "2019-05-01", "PC 43.02(a), selling, verified"),
      ("43.02(b)", "2019-05-01", "PC 43.02(b), buying, verified"),
      ("43.02", "2021-08-31", "PC 43.02, mixed, verified"),
      ("43.02", "2021-09-01", "PC 43.02, selling, verified"),
      ("43.02(a)", "2021-09-01", "PC 43.02(a), selling, verified"),
      ("43.02(b)", "2021-09-01", "PC 43.02(b), outside its windows"),
      ("43.02(c)(1)", "2022-05-01", "PC 43.02(c)(1), selling, verified"),
      ("43.02(c)(3)", "2012-05-01", "PC 43.02(c)(3), trafficking_or_minor, guard minor"),
      (
        "43.02(c-1)(2)", "2019-05-01",
        "PC 43.02(c-1)(2), trafficking_or_minor, verified, guard minor"
      ),
      ("43.021", "2021-09-01", "PC 43.021, buying, verified"),
      ("43.021", "2021-08-31", "PC 43.021, outside its windows"),
      ("43.03", "2010-05-01", "PC 43.03, third_party, verified"),
      ("43.032", "2025-09-01", "PC 43.032, third_party, verified"),
    ])
  func dates(cell: String, date: String, expected: String) {
    #expect(texas.reads(cell, on: date) == expected)
  }

  @Test("without a date 43.02 may be either; 43.021 is the buyer's whenever (traps 9 and 14)")
  func undated() {
    #expect(texas.reads("43.02") == "PC 43.02, by date")
    #expect(texas.reads("43.021") == "PC 43.021, buying, verified")
    #expect(texas.classes("43.021") == ["F2", "F3", "FS"])
    #expect(texas.classes("43.02", on: "2022-01-01") == ["FS", "MA", "MB"])
  }

  @Test(
    "spellings",
    arguments: [
      ("43.02", "PC 43.02"), ("PC 43.02", "PC 43.02"), ("P.C. § 43.02(a)", "PC 43.02(a)"),
      ("Tex. Penal Code § 43.021", "PC 43.021"), ("43.021(a)", "PC 43.021(a)"),
      ("43.02 PC", "PC 43.02"), ("4302A", "PC 43.02(a)"), ("43.02(C)(2)", "PC 43.02(c)(2)"),
      ("20A.02", "PC 20A.02"), ("481.115(b)", "HSC 481.115(b)"), ("HSC 481.115", "HSC 481.115"),
      ("15.01/43.02", "attempt of PC 43.02"), ("455.151", "OCC 455.151"), ("40040007", "unread"),
    ])
  func spellings(cell: String, expected: String) {
    #expect(texas.classifier.read(citation: cell, description: "").citation.inWords == expected)
  }

  @Test("a zero lost in a spreadsheet leaves the section unclear", arguments: ["43.2", "43"])
  func lostDigits(cell: String) {
    guard
      case .unclear(let possible) = texas.classifier.read(citation: cell, description: "").citation
    else {
      Issue.record("\(cell) was read")
      return
    }
    #expect(possible.contains("PC 43.02"))
  }

  @Test(
    "neighbours, street offenses and guards",
    arguments: [
      ("43.05", "PC 43.05, trafficking_or_minor, verified, guard force"),
      ("43.05(a)(2)", "PC 43.05(a)(2), trafficking_or_minor, verified, guard minor"),
      ("43.04", "PC 43.04, third_party, verified"), ("43.23", "PC 43.23, unrelated, verified"),
      ("43.25", "PC 43.25, unrelated, verified, guard minor"),
      ("20A.02", "PC 20A.02, trafficking_or_minor, verified, guard trafficking"),
      ("15.03", "PC 15.03, unrelated, verified"),
      ("15.031", "PC 15.031, unrelated, verified, guard minor"),
      ("33.021", "PC 33.021, unrelated, verified, guard minor"),
      ("22.01(a)(1)", "PC 22.01(a)(1), guard violence"),
      ("22.021", "PC 22.021, guard sex_offense"), ("21.11", "PC 21.11, guard minor"),
      ("21.08", "PC 21.08, guard sex_offense"), ("46.02", "PC 46.02, guard weapon"),
      ("29.03", "PC 29.03, guard violence"), ("42.01", "PC 42.01, quality_of_life"),
      ("30.05", "PC 30.05, other, verified"), ("OCC 455.352", "OCC 455.352, other, verified"),
      ("38.10", "PC 38.10, unrelated, verified"),
    ])
  func neighbours(cell: String, expected: String) {
    #expect(texas.reads(cell) == expected)
  }

  @Test(
    "texts (traps 6, 7, 8 and 13)",
    arguments: [
      ("PROSTITUTION", "mixed, selling"), ("PROSTITUTION W/1 OR 2 PREV CONV", "mixed, selling"),
      ("SOLICITATION OF PROSTITUTION", "buying"), ("SOLICITING FOR PROSTITUTION", "mixed"),
      ("PROMOTION OF PROSTITUTION", "third_party"),
      ("AGG PROMOTION OF PROSTITUTION", "third_party"),
      ("ONLINE PROMOTION OF PROSTITUTION", "third_party"),
      (
        "COMPELLING PROSTITUTION BY FORCE/THREAT/FRAUD",
        "trafficking_or_minor, guard force"
      ),
      ("COMPELLING PROSTITUTION UNDER AGE 18", "trafficking_or_minor, guard force, guard minor"),
      (
        "PROSTITUTION W/PERSON UNDER 14 YEARS OF AGE", "trafficking_or_minor, guard minor"
      ),
      ("TRAFFICKING OF PERSONS", "trafficking_or_minor, guard trafficking"),
      ("ONLINE SOLICITATION OF A MINOR", "unrelated, guard minor"),
      ("CRIMINAL SOLICITATION", "unrelated"), ("DRINK SOLICITATION", "unrelated"),
      ("WHOLESALE PROMOTION OF OBSCENE MATERIAL", "unrelated"), ("CRIMINAL TRESPASS", "other"),
      ("THEFT", "unrelated"), ("BURGLARY OF VEHICLE", "unrelated"),
      ("BURGLARY OF HABITATION", "unrelated, guard violence"),
    ])
  func texts(text: String, expected: String) {
    #expect(texas.names(text) == expected)
  }

  @Test(
    "courts of Harris County by number",
    arguments: [
      ("Harris County Criminal Court at Law No. 7", "harris-criminal-at-law"),
      ("174th District Court, Harris County", "harris-district"), ("174TH DISTRICT COURT", nil),
      ("DALLAS COUNTY CRIMINAL COURT NO. 2", "dallas-county-criminal"),
    ] as [(String, String?)])
  func courts(text: String, id: String?) {
    #expect(texas.law.court(named: text)?.id == id)
  }
}
