import CourtRecords
import ReliefPolicy
import Testing

@Suite("The law of California")
struct CaliforniaLawTests {
  private let california = ShippedLaw.california

  @Test(
    "647(b) is seller and buyer in one; its paragraphs tell them apart since 2017 (trap 14)",
    arguments: [
      ("647(B) PC", "2012-05-01", "PC 647(b), mixed, verified"),
      ("647(B) PC", "2020-05-01", "PC 647(b), mixed, verified"),
      ("647(B)(1) PC", "2020-05-01", "PC 647(b)(1), selling, verified"),
      ("647(B)(2) PC", "2020-05-01", "PC 647(b)(2), buying, verified"),
      ("647(B)(3) PC", "2020-05-01", "PC 647(b)(3), trafficking_or_minor, verified, guard minor"),
      ("647(B)(1) PC", "2016-12-31", "PC 647(b)(1), outside its windows"),
      ("647(B)(2) PC", "2017-01-01", "PC 647(b)(2), buying, verified"),
      ("647 PC", "2020-05-01", "PC 647, mixed"),
    ])
  func prostitution(cell: String, date: String, expected: String) {
    #expect(california.reads(cell, on: date) == expected)
  }

  @Test(
    "loitering is repealed since 2023, not void; loitering to buy is new in 2026",
    arguments: [
      ("653.22(A) PC", "2022-12-31", "PC 653.22(a), loitering_prostitution, verified"),
      ("653.22(A)(1) PC", "2015-05-01", "PC 653.22(a)(1), loitering_prostitution, verified"),
      ("653.22 PC", "2023-01-01", "PC 653.22, outside its windows"),
      ("653.22 PC", "1995-12-31", "PC 653.22, outside its windows"),
      ("653.23(A)(1) PC", "2024-05-01", "PC 653.23(a)(1), third_party, verified"),
      ("653.25 PC", "2026-01-01", "PC 653.25, buying, verified"),
      ("653.25 PC", "2025-12-31", "PC 653.25, outside its windows"),
    ])
  func loitering(cell: String, date: String, expected: String) {
    #expect(california.reads(cell, on: date) == expected)
    let reading = california.classifier.read(citation: cell, description: "")
    #expect(reading.statute?.versions.allSatisfy { $0.void == nil } == true)
  }

  @Test(
    "lodging and loitering changed letters in 2008",
    arguments: [
      ("647(E) PC", "2007-12-31", "Loitering without identification"),
      ("647(E) PC", "2008-01-01", "Lodging without consent"),
      ("647(J) PC", "2007-12-31", "Lodging without consent"),
      ("647(J)(1) PC", "2008-01-01", "Invasion of privacy"),
    ])
  func lodging(cell: String, date: String, name: String) {
    let versions = california.classifier.read(citation: cell, description: "").statute?.versions
    #expect(versions?.first { $0.window.contains(day(date)) }?.name == name)
  }

  @Test(
    "number collisions (trap 9) and 266e, which is no buying (trap 10)",
    arguments: [
      ("647.6(B) PC", "PC 647.6(b), unrelated, verified, guard minor"),
      ("647B PC", "unclear"), ("647(B) PC", "PC 647(b), mixed, verified"),
      ("647C PC", "unclear"), ("647c", "unclear"),
      ("647(C) PC", "PC 647(c), quality_of_life, verified"),
      ("315 PC", "PC 315, third_party, verified"), ("31500 PC", "PC 31500, guard weapon"),
      ("266E PC", "PC 266e, third_party, verified, guard trafficking"),
      ("266H(A) PC", "PC 266h(a), third_party, verified"),
      ("266H(B)(1) PC", "PC 266h(b)(1), trafficking_or_minor, verified, guard minor"),
      ("266I(A) PC", "PC 266i(a), third_party, verified"),
      ("266I(A)(2) PC", "PC 266i(a)(2), trafficking_or_minor, verified, guard force"),
      ("266 PC", "PC 266, trafficking_or_minor, verified, guard minor"),
      ("266A PC", "PC 266a, trafficking_or_minor, verified, guard force"),
      ("267 PC", "PC 267, trafficking_or_minor, verified, guard minor"),
      ("309 PC", "PC 309, trafficking_or_minor, verified, guard minor"),
      ("316 PC", "PC 316, third_party"), ("318 PC", "PC 318, third_party"),
      ("647(A) PC", "PC 647(a), unrelated, verified"),
      ("653F(C) PC", "PC 653f(c), unrelated, verified, guard sex_offense"),
      ("236.1(C) PC", "PC 236.1(c), trafficking_or_minor, verified, guard trafficking"),
    ])
  func neighbours(cell: String, expected: String) {
    #expect(california.reads(cell) == expected)
  }

  @Test(
    "the spellings of the Department of Justice, of courts and of the police",
    arguments: [
      (
        "647(B) PC-DISORDERLY CONDUCT:PROSTITUTION",
        "PC 647(b) | DISORDERLY CONDUCT:PROSTITUTION"
      ),
      ("647(B) PC - PROSTITUTION (M)", "PC 647(b) | PROSTITUTION (M)"),
      ("647(b) PC", "PC 647(b)"), ("PC 647(b)", "PC 647(b)"), ("PC647(B)", "PC 647(b)"),
      ("647(B)-PC", "PC 647(b)"), ("P.C. § 647(b)(1)", "PC 647(b)(1)"),
      ("Cal. Penal Code § 647(b)(2)", "PC 647(b)(2)"), ("PEN 647(b)", "PC 647(b)"),
      ("CPC 647(b)", "PC 647(b)"), ("647(b)", "PC 647(b)"), ("653.22(a) PC", "PC 653.22(a)"),
      ("653.22", "PC 653.22"), ("664/647(B) PC", "attempt of PC 647(b)"),
      ("664-647(b) PC", "attempt of PC 647(b)"),
      ("182(A)(1)/266H(A) PC", "conspiracy of PC 266h(a)"),
      ("11377(A) HS", "HS 11377(a)"), ("H&S 11350(a)", "HS 11350(a)"),
      ("25620 BP", "BP 25620"), ("B&P 25620", "BP 25620"), ("23152(A) VC", "VC 23152(a)"),
      ("168 MPC", "SFMPC 168"), ("MPC 120-2", "SFMPC 120-2"),
      ("SF Police Code § 168", "SFMPC 168"), ("SF Health Code 29.10", "SFHC 29.10"),
      ("CA PC 647(b)", "PC 647(b)"), ("99999", "unread"), ("", "blank"),
    ])
  func spellings(cell: String, expected: String) {
    let reading = california.classifier.read(citation: cell, description: "").citation
    #expect(reading.inWords == expected)
  }

  @Test("a CJIS code alone only says what may be meant", arguments: ["40016", "40060", "40029"])
  func offenseCodes(cell: String) {
    let reading = california.classifier.read(citation: cell, description: "")
    #expect(reading.citation.inWords == "unclear" && reading.statute == nil)
  }

  @Test(
    "sections that stop a case",
    arguments: [
      ("187(A) PC", "violence"), ("211 PC", "violence"), ("243(E)(1) PC", "violence"),
      ("245(A)(1) PC", "violence"), ("273.5(A) PC", "violence"), ("422 PC", "violence"),
      ("236 PC", "violence"), ("261(A)(2) PC", "sex_offense"), ("243.4(A) PC", "sex_offense"),
      ("288(A) PC", "sex_offense"), ("287 PC", "sex_offense"), ("288.4(B) PC", "minor"),
      ("311.11(A) PC", "minor"), ("311.2(A) PC", "minor"), ("273A(B) PC", "minor"),
      ("646.9(A) PC", "violence"), ("25400(A)(1) PC", "weapon"), ("29800(A)(1) PC", "weapon"),
      ("12020(A)(1) PC", "weapon"), ("417(A)(1) PC", "weapon"), ("266D PC", "trafficking"),
    ])
  func guards(cell: String, kind: String) {
    let read = california.reads(cell)
    #expect(read.hasSuffix("guard \(kind)"), "\(read)")
  }

  @Test(
    "no guard",
    arguments: [
      "647(B) PC", "266H(A) PC", "266I(A)(1) PC", "653.23(A)(2) PC", "315 PC", "602(O) PC",
      "459 PC", "484(A) PC", "148(A)(1) PC", "11377(A) HS", "25620 BP", "1320(A) PC",
    ])
  func free(cell: String) {
    let reading = california.classifier.read(citation: cell, description: "")
    #expect(reading.citedGuard == nil)
    #expect(reading.statute?.versions.allSatisfy { $0.guardKind == nil } == true)
  }

  @Test(
    "texts of the Department of Justice, of courts and of the police (traps 6, 7, 10 and 13)",
    arguments: [
      ("PROSTITUTION", "mixed"), ("SOLICT/ENGAG PROSTITUTION", "selling"),
      ("PROSTITUTION PRVD COMPNS", "buying"),
      ("PROSTITUTN PRVD COMP MNR", "trafficking_or_minor, guard minor"),
      ("LOITER:INT:PROSTITUTION", "loitering_prostitution"),
      ("LOITERING FOR PURPOSE OF PROSTITUTION", "loitering_prostitution"),
      ("LOITERING WITH INTENT TO COMMI", "loitering_prostitution"),
      ("LOITERING WITH INTENT TO PURCHASE COMMERCIAL SEX", "buying"),
      ("SOLICITS FOR ACT OF PROSTITUTION", "mixed"), ("SOLICITATION OF PROSTITUTION", "mixed"),
      ("SOLICITS TO VISIT HOUSE OF PROSTITUTION", "third_party"),
      ("PIMPING", "third_party"), ("PANDERING", "third_party"),
      ("PIMPING:PROSTITUTE -16", "trafficking_or_minor, guard minor"),
      ("PAY FOR PROSTITUTION/ETC", "third_party, guard trafficking"),
      ("KEEP HOUSE OF ILL FAME", "third_party"), ("RECEIVE PROCEED:PROSTITUT", "third_party"),
      ("HUMAN TRAFFICKING/-18YRS", "trafficking_or_minor, guard minor, guard trafficking"),
      ("SOLICIT LEWD ACT", "unrelated"), ("SOLICIT CRIMINAL ACTS", "unrelated"),
      ("PROS ATT ALT PHYS MTR WI", "unrelated"), ("DEFRAUD INNKEEPER $400+", "unrelated"),
      ("HIRE PERSN PROCURE LIQUOR", "unrelated"), ("PROCURING INSURANCE", "unrelated"),
      ("BEGGING/SOLICIT ALMS", "quality_of_life"), ("TRESPASSING", "other"),
      ("LOITR PUBLIC:ILL DRUG ACT", "unrelated"), ("PROSTHETIC LIMB, THEFT OF", "unrelated"),
    ])
  func texts(text: String, expected: String) {
    #expect(california.names(text) == expected)
  }

  @Test(
    "classes, with the felony that a misdemeanor can become",
    arguments: [
      ("647(B) PC", ["M"]), ("653.22(A) PC", ["M"]), ("266H(A) PC", ["F"]),
      ("459 PC", ["F", "M"]), ("484(A) PC", ["F", "M", "I"]), ("148(A)(1) PC", ["M"]),
      ("25620 BP", ["I"]),
    ])
  func classes(cell: String, expected: [String]) {
    #expect(california.classes(cell) == expected)
  }

  @Test(
    "San Francisco's court under its names, other counties under theirs",
    arguments: [
      ("SAN FRANCISCO", "san-francisco-superior"),
      ("Superior Court of California, County of San Francisco", "san-francisco-superior"),
      ("CASC SAN FRANCISCO", "san-francisco-superior"), ("SFSC", "san-francisco-superior"),
      ("SAN FRANCISCO MUNICIPAL COURT", "san-francisco-superior"),
      ("San Mateo County Superior Court", "san-mateo-superior"),
      ("CASCSACRAMENTO", "sacramento-superior"), ("SUPERIOR COURT", nil), ("CALIFORNIA", nil),
    ] as [(String, String?)])
  func courts(text: String, id: String?) {
    #expect(california.law.court(named: text)?.id == id)
  }
}
