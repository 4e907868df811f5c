import CourtRecords
import ReliefPolicy
import Testing

@Suite("The law of Pennsylvania")
struct PennsylvaniaLawTests {
  private let pennsylvania = ShippedLaw.pennsylvania

  @Test(
    "the subsection of 5902 decides, as dockets and as lawyers write it (traps 3, 9 and 14)",
    arguments: [
      ("18 § 5902 §§ A1", "18PACS 5902(a)(1), selling, verified"),
      ("18 § 5902 §§ A2", "18PACS 5902(a)(2), loitering_prostitution, verified"),
      ("18 § 5902 §§ A", "18PACS 5902(a), selling, verified"),
      ("18 Pa.C.S. § 5902(a)(1)", "18PACS 5902(a)(1), selling, verified"),
      ("18 Pa. C.S.A. § 5902(a)", "18PACS 5902(a), selling, verified"),
      ("5902(a)(1)", "18PACS 5902(a)(1), selling, verified"),
      ("18-5902-A1", "18PACS 5902(a)(1), selling, verified"),
      ("CC5902A1", "18PACS 5902(a)(1), selling, verified"),
      ("18 § 5902 §§ B1", "18PACS 5902(b)(1), third_party, verified"),
      ("18 § 5902 §§ B8", "18PACS 5902(b)(8), third_party, verified"),
      ("18 § 5902 §§ B.11", "18PACS 5902(b.1)(1), trafficking_or_minor, verified, guard minor"),
      ("18 § 5902 §§ B.1", "18PACS 5902(b.1), trafficking_or_minor, verified, guard minor"),
      (
        "18 Pa.C.S. § 5902(b.1)(3)",
        "18PACS 5902(b.1)(3), trafficking_or_minor, verified, guard minor"
      ),
      ("18 § 5902 §§ D", "18PACS 5902(d), third_party, verified"),
      ("18 § 5902 §§ E", "18PACS 5902(e), buying, verified"),
      ("18 § 5902 §§ E1", "18PACS 5902(e)(1), buying, verified"),
      ("18 § 5902", "18PACS 5902, mixed"),
      ("18 § 5902 §§ A1*", "18PACS 5902(a)(1), selling, verified"),
      ("18 § 901 / 18 § 5902 §§ A1", "attempt of 18PACS 5902(a)(1), selling, verified"),
    ])
  func prostitution(cell: String, expected: String) {
    #expect(pennsylvania.reads(cell) == expected)
  }

  @Test(
    "neighbours, street offenses, trespass and guards",
    arguments: [
      ("18 § 5901", "18PACS 5901, unrelated, verified"),
      ("18 § 3013", "18PACS 3013, trafficking_or_minor, verified, guard trafficking"),
      ("18 § 3011 §§ A1", "18PACS 3011(a)(1), trafficking_or_minor, verified, guard trafficking"),
      ("18 § 6318 §§ A3", "18PACS 6318(a)(3), trafficking_or_minor, verified, guard minor"),
      ("18 § 6301 §§ A1i", "18PACS 6301(a)(1)(i), unrelated, verified, guard minor"),
      ("18 § 2702 §§ A1", "18PACS 2702(a)(1), guard violence"),
      ("18 § 2709.1 §§ A1", "18PACS 2709.1(a)(1), guard violence"),
      ("18 § 3127 §§ A", "18PACS 3127(a), guard sex_offense"),
      ("18 § 3701 §§ A1II", "18PACS 3701(a)(1)(ii), guard violence"),
      ("18 § 6106 §§ A1", "18PACS 6106(a)(1), guard weapon"),
      ("18 § 3502 §§ A1", "18PACS 3502(a)(1), unrelated, verified, guard violence"),
      ("18 § 3502 §§ A4", "18PACS 3502(a)(4), unrelated, verified"),
      ("18 § 3503 §§ B1I", "18PACS 3503(b)(1)(i), other, verified"),
      ("18 § 3503 §§ B.11I", "18PACS 3503(b.1)(1)(i), other, verified"),
      ("18 § 3503 §§ A1II", "18PACS 3503(a)(1)(ii), unrelated, verified"),
      ("18 § 3503", "18PACS 3503, other"),
      ("18 § 5503 §§ A4", "18PACS 5503(a)(4), quality_of_life"),
      ("18 § 5506", "18PACS 5506, quality_of_life, verified"),
      ("18 § 5507 §§ A", "18PACS 5507(a), quality_of_life, verified"),
      ("10 § 162.13 §§ A", "10PS 162.13(a), unrelated, verified"),
      ("18 § 5513 §§ A3", "18PACS 5513(a)(3), unrelated, verified"),
      ("18 § 5124 §§ A", "18PACS 5124(a), unrelated, verified"),
      ("35 § 780-113 §§ A16", "35PS 780-113(a)(16), unrelated, verified"),
      ("63 P.S. § 627.14", "63PS 627.14, other, verified"),
      ("75 § 3802 §§ A1*", "75PACS 3802(a)(1)"),
      ("18 § 903 §§ A1", "18PACS 903(a)(1), unrelated"),
    ])
  func neighbours(cell: String, expected: String) {
    #expect(pennsylvania.reads(cell) == expected)
  }

  @Test(
    "a number alone behind a section names no book, and a book with a digit inside is none",
    arguments: [
      ("18PA5CS 75", "unread"), ("18PA5CS VC", "unread"), ("18P7ACS 3802 VC", "unread"),
      ("3802 75", "unclear"), ("5902 75", "unclear"), ("3802 VC", "75PACS 3802"),
    ])
  func damagedBooks(cell: String, expected: String) {
    #expect(pennsylvania.reads(cell) == expected)
  }

  @Test("an old summary grade of patronizing is a grade of it (trap 18)")
  func grades() {
    #expect(pennsylvania.classes("18 § 5902 §§ E").contains("S"))
    #expect(pennsylvania.classes("18 § 5902 §§ A1") == ["F3", "M1", "M2", "M3"])
    #expect(pennsylvania.law.scale.range(of: "S5") == pennsylvania.law.scale.range(of: "S"))
  }

  @Test(
    "the docket's wordings: PROM PROS stands before all of them (traps 3, 6, 7 and 13)",
    arguments: [
      ("Prom Pros-Inmate In House Of Prost/Business", "selling"),
      ("PROM PROS-INMATE IN HOUSE OF P", "selling"),
      ("PROM PROS - INMATE IN HOUSE", "selling"),
      ("Prom Pros-Loiter For Purp Of Pros", "loitering_prostitution"),
      ("PROM PROS-LOITER FOR PURP OF P", "loitering_prostitution"),
      ("Prom Pros-Own House Of Prost/Or/Bus", "third_party"),
      ("Prom Pros-Procure Inmate For House", "third_party"),
      ("Prom Pros-Procure Patron", "third_party"), ("Prom Pros-Prostitution", "third_party"),
      ("PROM PROS-PROVIDE PLACE FOR PR", "third_party"), ("PROM PROS", "mixed"),
      ("Patronizing Prostitutes", "buying"), ("Living Off Prostitutes", "third_party"),
      ("Promote Prostitution of Minor - Encourage Minor", "trafficking_or_minor, guard minor"),
      ("Unlawful Contact With Minor - Prostitution", "trafficking_or_minor, guard minor"),
      ("Trafficking in Individuals", "trafficking_or_minor, guard trafficking"),
      ("Solicitation Limitation", "unrelated"), ("Solicit/Invite Someone To Gamble", "unrelated"),
      ("Violate Govt Traffic Rules", "unrelated"), ("Open Lewdness", "unrelated"),
      ("Deal In Proc Unl Act/Intent To Promote", "unrelated"),
      ("Promote Prison Contraband", "unrelated"),
      ("Solicitation Of Minors To Traffic Drugs", "unrelated, guard minor"),
      ("Def Tres Actual Communication To", "other"), ("Crim Tres-Enter Structure", "unrelated"),
      ("Obstruction Highways", "quality_of_life"), ("Simple Assault", "unrelated, guard violence"),
      ("Criminal Attempt - Prostitution", "selling"), ("Conspiracy", "unrelated"),
    ])
  func texts(text: String, expected: String) {
    #expect(pennsylvania.names(text) == expected)
  }

  @Test(
    "the two courts of Philadelphia",
    arguments: [
      ("Philadelphia Municipal Court", "philadelphia-municipal"),
      ("MC-51-CR", "philadelphia-municipal"),
      ("Court of Common Pleas of Philadelphia County", "philadelphia-common-pleas"),
      ("COMMON PLEAS - PHILADELPHIA", "philadelphia-common-pleas"),
      ("Court of Common Pleas", nil), ("PHILADELPHIA", nil),
    ] as [(String, String?)])
  func courts(text: String, id: String?) {
    #expect(pennsylvania.law.court(named: text)?.id == id)
  }
}
