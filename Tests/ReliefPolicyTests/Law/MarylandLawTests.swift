import ReliefPolicy
import Testing

@Suite("The law of Maryland")
struct MarylandLawTests {
  private let maryland = ShippedLaw.maryland

  @Test(
    "11-303 and 11-306 changed places on October 1, 2019 (trap 2)",
    arguments: [
      ("CR 11-303", "2019-09-30", "CR 11-303, trafficking_or_minor, verified, guard trafficking"),
      ("CR 11-303", "2019-10-01", "CR 11-303, selling, verified"),
      ("CR 11-303", "2012-06-01", "CR 11-303, trafficking_or_minor, verified, guard trafficking"),
      ("CR 11-306", "2019-09-30", "CR 11-306, mixed, verified"),
      ("CR 11-306", "2019-10-01", "CR 11-306, mixed"),
      ("CR 11-306", "2002-09-30", "CR 11-306, outside its windows"),
      ("CR 11-306(a)(1)", "2015-05-01", "CR 11-306(a)(1), selling, verified"),
      ("CR 11-306(a)(2)", "2015-05-01", "CR 11-306(a)(2), third_party, verified"),
      ("CR 11-306(a)(3)", "2015-05-01", "CR 11-306(a)(3), third_party, verified"),
      ("CR 11-306(a)(4)", "2015-05-01", "CR 11-306(a)(4), third_party, verified"),
      ("CR 11-306(a)(5)", "2015-05-01", "CR 11-306(a)(5), mixed, verified"),
      ("CR 11-306(a)(1)", "2020-05-01", "CR 11-306(a)(1), mixed"),
      ("CR 11-307", "2020-05-01", "CR 11-307, third_party"),
      ("CR 11-307", "2018-05-01", "CR 11-307, outside its windows"),
      ("Art. 27 § 15(e)", "1995-05-01", "ART27 15(e), mixed, verified"),
      ("27.15", "1995-05-01", "ART27 15, mixed, verified"),
    ])
  func dates(cell: String, date: String, expected: String) {
    #expect(maryland.reads(cell, on: date) == expected)
  }

  @Test("without a date nobody can say what 11-303 meant", arguments: ["CR 11-303", "CR.11.303"])
  func undated(cell: String) {
    #expect(maryland.reads(cell) == "CR 11-303, by date")
    #expect(maryland.reads("CR 11-306(a)(1)") == "CR 11-306(a)(1), by date")
  }

  @Test(
    "the spellings of Case Search and of lawyers",
    arguments: [
      ("CR.11.306", "CR 11-306"), ("CR.11.306.(a)(1)", "CR 11-306(a)(1)"),
      ("CR 11-306(a)(5)", "CR 11-306(a)(5)"), ("cr 11-306", "CR 11-306"),
      ("CR § 11-306", "CR 11-306"), ("CR-11-306", "CR 11-306"), ("11-306", "CR 11-306"),
      ("CL § 11-306", "CR 11-306"), ("Crim. Law § 11-303", "CR 11-303"),
      ("Md. Code, Crim. Law § 11-306(a)(5)", "CR 11-306(a)(5)"),
      ("CR.5.601.(a)(1)", "CR 5-601(a)(1)"), ("CR.6.402", "CR 6-402"), ("27.342", "ART27 342"),
      ("27 342", "ART27 342"), ("ART 27 15", "ART27 15"), ("TA.21.902.(a)(1)", "TR 21-902(a)(1)"),
      ("PS.5.133", "PS 5-133"), ("AB.6.322", "ABC 6-322"), ("HO 6-501", "HO 6-501"),
      ("Art. 19 § 25-1", "BC19 25-1"), ("Baltimore City Code Art. 19, § 27-2", "BC19 27-2"),
      ("ATT-CR 11-306", "attempt of CR 11-306"), ("CR 11-306-CON", "conspiracy of CR 11-306"),
      ("CON-CR 11-306", "conspiracy of CR 11-306"),
    ])
  func spellings(cell: String, expected: String) {
    let reading = maryland.classifier.read(citation: cell, description: "").citation
    #expect(reading.inWords == expected)
  }

  @Test(
    "neighbours, street offenses and guards",
    arguments: [
      ("CR 11-305", "CR 11-305, trafficking_or_minor, verified, guard minor"),
      ("CR 3-1102", "CR 3-1102, trafficking_or_minor, verified, guard trafficking"),
      ("CR 3-1202", "CR 3-1202, unrelated, verified, guard trafficking"),
      ("CR 3-324", "CR 3-324, unrelated, verified, guard minor"),
      ("CR 3-203", "CR 3-203, guard violence"), ("CR 3-303", "CR 3-303, guard sex_offense"),
      ("CR 2-201", "CR 2-201, guard violence"), ("CR.4.203", "CR 4-203, guard weapon"),
      ("PS 5-133(c)", "PS 5-133(c), guard weapon"), ("CR 11-107", "CR 11-107, quality_of_life"),
      ("CR 10-201", "CR 10-201, quality_of_life"),
      ("CR 10-201(c)(1)", "CR 10-201(c)(1), quality_of_life, verified"),
      ("CR 10-201(c)(2)", "CR 10-201(c)(2), unrelated, verified"),
      ("CR 6-402", "CR 6-402, other, verified"), ("CR 6-403", "CR 6-403, other, verified"),
      ("CR 6-206", "CR 6-206, unrelated, verified"),
      ("BC19 27-2", "BC19 27-2, loitering_prostitution, verified"),
      ("BC19 25-1", "BC19 25-1, quality_of_life, verified"),
      ("BC19 47-4", "BC19 47-4, quality_of_life"), ("CP 5-211", "CP 5-211, unrelated, verified"),
    ])
  func neighbours(cell: String, expected: String) {
    #expect(maryland.reads(cell) == expected)
  }

  @Test(
    "texts of the city's courts and police (traps 6, 7, 12 and 13)",
    arguments: [
      ("PROSTITUTION-GENERAL", "mixed, selling"), ("Prostitution-General", "mixed, selling"),
      ("PROSTITUTION-GENERAL-CON", "selling"), ("ATT-PROSTITUTION-GENERAL", "selling"),
      ("SOLICITING PROSTITUTION", "mixed"), ("PROSTITUTION/ASSIGNATION", "mixed, selling"),
      ("KEEP HOUSE OF PROSTITUTION", "third_party"),
      ("RECEIVE EARNINGS OF PROSTITUTE", "third_party"),
      ("HUMAN TRAFFICKING", "trafficking_or_minor, guard trafficking"),
      ("HUMAN TRAFFICKING/VICTIM MINOR", "trafficking_or_minor, guard minor, guard trafficking"),
      ("LABOR TRAFFICKING", "unrelated, guard trafficking"), ("TRAFFIC VIOLATION", "unrelated"),
      ("LOITERING FOR PROSTITUTION", "loitering_prostitution"),
      ("AGGRESSIVE SOLICITING", "quality_of_life"), ("ROGUE AND VAGABOND", "unrelated"),
      ("FAIL OBEY RENBLE/LAWFL", "quality_of_life"), ("OPEN CONTAINER/ALCOHOL", "quality_of_life"),
      ("DISORDERLY CONDUCT", "quality_of_life"), ("INTOXICATED PUBLIC DISTURB", "unrelated"),
      ("SEXUAL SOLICITATION OF MINOR", "unrelated, guard minor"),
      ("ASSAULT-SEC DEGREE", "unrelated, guard violence"), ("TRESPASS: PRIVATE PROPERTY", "other"),
      ("FAILURE TO APPEAR", "unrelated"), ("CDS:POSSESS-MARIHUANA", "unrelated"),
    ])
  func texts(text: String, expected: String) {
    #expect(maryland.names(text) == expected)
  }

  @Test(
    "the city is one jurisdiction, the county of its name another",
    arguments: [
      ("DISTRICT COURT FOR BALTIMORE CITY - CRIMINAL SYSTEM", "baltimore-city-district"),
      ("Baltimore City District Court", "baltimore-city-district"),
      ("CIRCUIT COURT FOR BALTIMORE CITY", "baltimore-city-circuit"),
      ("District Court for Baltimore County", "baltimore-county-district"),
      ("BALTIMORE", nil), ("DISTRICT COURT OF MARYLAND", nil),
    ] as [(String, String?)])
  func courts(text: String, id: String?) {
    #expect(maryland.law.court(named: text)?.id == id)
  }
}
