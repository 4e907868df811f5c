import ReliefPolicy
import Testing

@Suite("The law of Illinois")
struct IllinoisLawTests {
  private let illinois = ShippedLaw.illinois

  @Test(
    "four sections, of which each begins with 11-14",
    arguments: [
      ("720 ILCS 5.0/11-14-A", "ILCS720 11-14(a), selling, verified"),
      ("720 ILCS 5.0/11-14.1-A", "ILCS720 11-14.1(a), buying, verified"),
      ("720 ILCS 5.0/11-14.3-A-1", "ILCS720 11-14.3(a)(1), third_party, verified"),
      (
        "720 ILCS 5.0/11-14.3-A-2-A",
        "ILCS720 11-14.3(a)(2)(a), trafficking_or_minor, verified, guard force"
      ),
      ("720 ILCS 5.0/11-14.3-A-2-B", "ILCS720 11-14.3(a)(2)(b), third_party, verified"),
      ("720 ILCS 5/11-14.3", "ILCS720 11-14.3, third_party"),
      (
        "720 ILCS 5.0/11-14.4-A-1",
        "ILCS720 11-14.4(a)(1), trafficking_or_minor, verified, guard minor"
      ),
      ("720 ILCS 5.0/11-18-A-1", "ILCS720 11-18(a)(1), buying, verified"),
      ("720 ILCS 5/11-18.1", "ILCS720 11-18.1, trafficking_or_minor, verified, guard minor"),
      ("625 ILCS 5.0/11-1402-A", "ILCS625 11-1402(a), unrelated, verified"),
      ("625 ILCS 5/11-1431", "ILCS625 11-1431"),
    ])
  func sections(cell: String, expected: String) {
    #expect(illinois.reads(cell, on: "2015-05-01") == expected)
  }

  @Test(
    "third parties moved on July 1, 2011",
    arguments: [
      ("720 ILCS 5/11-15(a)(1)", "2011-06-30", "ILCS720 11-15(a)(1), third_party"),
      ("720 ILCS 5/11-15", "2011-07-01", "ILCS720 11-15, outside its windows"),
      ("720 ILCS 5/11-17(a)(1)", "2010-05-01", "ILCS720 11-17(a)(1), third_party, verified"),
      ("720 ILCS 5/11-19", "2010-05-01", "ILCS720 11-19, third_party, verified"),
      (
        "720 ILCS 5/11-16(a)(1)", "2010-05-01",
        "ILCS720 11-16(a)(1), trafficking_or_minor, verified, guard force"
      ),
      ("720 ILCS 5/11-14.3(a)(1)", "2011-06-30", "ILCS720 11-14.3(a)(1), outside its windows"),
      ("720 ILCS 5/11-14.3(a)(1)", "2011-07-01", "ILCS720 11-14.3(a)(1), third_party, verified"),
    ])
  func rewriting(cell: String, date: String, expected: String) {
    #expect(illinois.reads(cell, on: date) == expected)
  }

  @Test("selling could be a felony until August 2013, buying under 11-18 still can")
  func classes() {
    #expect(illinois.classes("720 ILCS 5/11-14(a)", on: "2013-08-22") == ["F4", "MA"])
    #expect(illinois.classes("720 ILCS 5/11-14(a)", on: "2013-08-23") == ["MA"])
    #expect(illinois.classes("720 ILCS 5/11-18", on: "2020-05-01").contains("F4"))
    #expect(illinois.classes("8-8-060", on: "2016-05-01") == ["OV"])
    #expect(illinois.reads("720 ILCS 5/11-14") == "ILCS720 11-14, selling, verified")
    let lowered = illinois.law.attempts.lowered
    #expect(lowered["F4"] == "MA" && lowered["F2"] == "F3" && lowered["MA"] == "MA")
  }

  @Test(
    "the spellings of the police, of the county, of older files, and of columns put together",
    arguments: [
      ("720 ILCS 5/11-14", "ILCS720 11-14"), ("720 ILCS 5/11-14(a)", "ILCS720 11-14(a)"),
      ("720-5/11-14(a)", "ILCS720 11-14(a)"), ("720 5 11-14", "ILCS720 11-14"),
      ("720ILCS5/11-14A", "ILCS720 11-14(a)"), ("720 / 5 / 11-14.3(a)(1)", "ILCS720 11-14.3(a)(1)"),
      ("720 5/11-14.1", "ILCS720 11-14.1"), ("38-11-14A", "ILCS720 11-14(a)"),
      ("Ch. 38, par. 11-14", "ILCS720 11-14"), ("38-11-14", "ILCS720 11-14"),
      ("720 ILCS 5.0/11-14-A (ATTEMPT)", "attempt of ILCS720 11-14(a)"),
      ("720 ILCS 5/8-4(a) 720 ILCS 5/11-18", "attempt of ILCS720 11-18"),
      ("720 ILCS 570.0/402-C", "ILCS570 402(c)"), ("720 ILCS 600.0/3.5-A", "ILCS600 3.5(a)"),
      ("225 ILCS 57.0/155-B", "ILCS57 155(b)"), ("8-8-060", "MCC 8-8-060"),
      ("MCC 8-8-060", "MCC 8-8-060"), ("8-4-025(B)(2)", "MCC 8-4-025(b)(2)"),
      ("8-4-081", "MCC 8-4-081"), ("10-8-515", "MCC 10-8-515"), ("", "blank"),
    ])
  func spellings(cell: String, expected: String) {
    let reading = illinois.classifier.read(citation: cell, description: "").citation
    #expect(reading.inWords == expected)
  }

  @Test(
    "Chicago's ordinances, street offenses and unlicensed massage",
    arguments: [
      ("8-8-060", "2016-05-01", "MCC 8-8-060, loitering_prostitution, verified"),
      ("8-8-050", "2016-05-01", "MCC 8-8-050, loitering_prostitution, verified"),
      ("8-8-050", "2019-05-01", "MCC 8-8-050, outside its windows"),
      ("8-4-016", "2019-05-01", "MCC 8-4-016, loitering_prostitution, verified"),
      ("8-8-010", "2016-05-01", "MCC 8-8-010, third_party"),
      ("8-8-020", "2016-05-01", "MCC 8-8-020, third_party, verified"),
      ("8-8-030", "2016-05-01", "MCC 8-8-030, selling"),
      ("8-4-015", "2016-05-01", "MCC 8-4-015, unrelated, verified"),
      ("8-4-081", "2016-05-01", "MCC 8-4-081, quality_of_life, verified"),
      ("4-92-020", "2016-05-01", "MCC 4-92-020, other, verified"),
      ("225 ILCS 57.0/155-B", "2016-05-01", "ILCS57 155(b), other, verified"),
      ("720 ILCS 5.0/21-3-A-2", "2016-05-01", "ILCS720 21-3(a)(2), other, verified"),
      ("720 ILCS 5.0/26-1-A-1", "2016-05-01", "ILCS720 26-1(a)(1), unrelated, verified"),
    ])
  func city(cell: String, date: String, expected: String) {
    #expect(illinois.reads(cell, on: date) == expected)
  }

  @Test(
    "sections and articles that stop a case",
    arguments: [
      ("720 ILCS 5.0/9-1-A-1", "violence"), ("720 ILCS 5.0/10-1-A-1", "violence"),
      ("720 ILCS 5.0/10-9-D-1", "trafficking"), ("720 ILCS 5.0/11-1.30-A-2", "sex_offense"),
      ("720 ILCS 5.0/11-1.60-B", "sex_offense"), ("720 ILCS 5.0/11-6-A", "minor"),
      ("720 ILCS 5.0/11-6.5-A-2-I", "minor"), ("720 ILCS 5.0/11-9.1-A-1", "minor"),
      ("720 ILCS 5.0/11-20.1B-A", "minor"), ("720 ILCS 5.0/12-3.2-A-1", "violence"),
      ("720 ILCS 5.0/12-13-A", "sex_offense"), ("720 ILCS 5.0/12C-5-A-1", "minor"),
      ("720 ILCS 5.0/18-2-A-2", "violence"), ("720 ILCS 5.0/19-6-A-1", "violence"),
      ("720 ILCS 5.0/24-1.6-A-1", "weapon"), ("430 ILCS 65.0/2-A-1", "weapon"),
      ("720 ILCS 5.0/33A-2-A", "weapon"),
    ])
  func guards(cell: String, kind: String) {
    let read = illinois.reads(cell)
    #expect(read.hasSuffix("guard \(kind)"), "\(read)")
  }

  @Test(
    "no guard",
    arguments: [
      "720 ILCS 5/11-14", "720 ILCS 5/11-14.1", "720 ILCS 5/11-14.3(a)(1)", "720 ILCS 5/11-18",
      "720 ILCS 5/19-1", "720 ILCS 5/16-25", "720 ILCS 5/31-1", "720 ILCS 570/402", "8-8-060",
    ])
  func free(cell: String) {
    let reading = illinois.classifier.read(citation: cell, description: "")
    #expect(reading.citedGuard == nil && reading.statute != nil)
  }

  @Test(
    "texts of Chicago, with and without the inchoate marks (traps 6, 12 and 13)",
    arguments: [
      ("PROSTITUTION", "selling"), ("PROSTITUTION (SOLICITATION)", "selling"),
      ("PROSTITUTION (ATTEMPT)", "selling"), ("SOLICITATION OF A SEXUAL ACT", "buying"),
      ("SOLICITATION - SEX ACT (SOLICITATION)", "buying"),
      ("SOL SEX ACT <18/INTEL DISABL", "trafficking_or_minor, guard force, guard minor"),
      ("PROSTITUTION - PATRONIZE PROSTITUTE", "buying"), ("PATRONIZE PROSTITUTE/SEX", "buying"),
      ("PROSTITUTION - SOLICITING FOR PROSTITUTE", "third_party"),
      ("PROSTITUTION - SOLICITING FOR PROSTITUTION", "loitering_prostitution"),
      ("PROMOTING PROSTITUTION/ADVANCE", "third_party"),
      ("PROMOTING PROS/PROFIT/ARRANGE", "third_party"),
      ("PROMOTING PROS/PROFIT/COMPEL", "trafficking_or_minor, guard force"),
      ("PROM JUV PRO/MINOR <18/SCHOOL", "trafficking_or_minor, guard minor"),
      ("PROSTITUTION - KEEP PLACE OF/CERTAINTY", "third_party"),
      ("PROSTITUTION - CAB DRIVER DIRECT PRSN TO HSE ILL", "third_party"),
      ("HOUSE OF ILL FAME", "third_party"),
      ("SOLICITING - PUBLIC MORALS", "loitering_prostitution"),
      ("INDECENT SOL ADULT/<13/CONDUCT", "trafficking_or_minor, guard minor"),
      ("SOLICITATION OF RIDE IN ROADWAY - PROHIBITED", "unrelated"),
      ("PEDEST SOLICIT RIDE ON ROADWAY", "unrelated"),
      ("SOLICITING UNLAWFUL BUSINESS", "unrelated"),
      ("GANG LOITERING", "unrelated"), ("NARCOTIC RELATED LOITERING", "unrelated"),
      ("CRIMINAL TRESPASS TO LAND (SOLICITATION)", "other"),
      ("URINATE OR DEFECATE ON PUBLIC WAY", "quality_of_life"),
      ("LICENSE REQUIRED - MASSAGE", "other"), ("DUMPING GARBAGE ON PUBLIC WAY", "nothing"),
    ])
  func texts(text: String, expected: String) {
    #expect(illinois.names(text) == expected)
  }

  @Test(
    "Cook County's court, its districts, and the city's own hearings",
    arguments: [
      ("Circuit Court of Cook County", "cook-circuit"), ("COOK", "cook-circuit"),
      ("District 1 - Chicago", "cook-circuit"), ("Markham", "cook-circuit"),
      ("DOAH", "chicago-hearings"), ("Circuit Court of DuPage County", "dupage-circuit"),
      ("CIRCUIT COURT", nil),
    ] as [(String, String?)])
  func courts(text: String, id: String?) {
    #expect(illinois.law.court(named: text)?.id == id)
  }
}
