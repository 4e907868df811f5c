import ReliefPolicy
import Testing

@Suite("The law of Massachusetts")
struct MassachusettsLawTests {
  private let massachusetts = ShippedLaw.massachusetts

  @Test(
    "section 53A changed its subsections twice; between two acts the meaning is open",
    arguments: [
      ("c272 §53A(a)", "2007-02-13", "GL 272/53A(a), outside its windows"),
      ("c272 §53A(a)", "2007-02-14", "GL 272/53A(a), mixed, verified"),
      ("c272 §53A(a)", "2011-11-20", "GL 272/53A(a), mixed, verified"),
      ("c272 §53A(a)", "2011-12-24", "GL 272/53A(a), outside its windows"),
      ("c272 §53A(a)", "2012-02-19", "GL 272/53A(a), selling, verified"),
      ("c272 §53A(b)", "2011-11-20", "GL 272/53A(b), trafficking_or_minor, verified, guard minor"),
      ("c272 §53A(b)", "2011-12-24", "GL 272/53A(b), outside its windows"),
      ("c272 §53A(b)", "2012-02-19", "GL 272/53A(b), buying, verified"),
      ("c272 §53A(c)", "2015-05-01", "GL 272/53A(c), trafficking_or_minor, verified, guard minor"),
      ("c272 §53A", "1990-05-01", "GL 272/53A, mixed, verified"),
      ("c272 §53A", "2020-05-01", "GL 272/53A, mixed, verified"),
      ("c272 §53A", "1983-07-25", "GL 272/53A, outside its windows"),
    ])
  func subsections(cell: String, date: String, expected: String) {
    #expect(massachusetts.reads(cell, on: date) == expected)
  }

  @Test("without a date nobody can say what subsections (a) and (b) meant")
  func undated() {
    #expect(massachusetts.reads("c272 §53A(a)") == "GL 272/53A(a), by date")
    #expect(massachusetts.reads("c272 §53A(b)") == "GL 272/53A(b), by date")
  }

  @Test(
    "the letters of the complaint manual kept their meaning, whatever the year",
    arguments: [
      ("272/53A/A", "1990-05-01", "GL 272/53A/A, selling, verified"),
      ("272/53A/A", "2009-05-01", "GL 272/53A/A, selling, verified"),
      ("272/53A/A", "2020-05-01", "GL 272/53A/A, selling, verified"),
      ("272/53A/B", "2009-05-01", "GL 272/53A/B, buying, verified"),
      ("272/53A/B", "2020-05-01", "GL 272/53A/B, buying, verified"),
      ("272/53A/C", "2009-05-01", "GL 272/53A/C, trafficking_or_minor, verified, guard minor"),
      ("272/53/A", "2020-05-01", "GL 272/53/A, loitering_prostitution, verified"),
      ("272/53/B", "2020-05-01", "GL 272/53/B, loitering_prostitution, verified"),
      ("272/53/C", "2020-05-01", "GL 272/53/C, loitering_prostitution, verified"),
      ("272/53/F", "2020-05-01", "GL 272/53/F, unrelated, verified"),
      ("272/53/G", "2020-05-01", "GL 272/53/G, quality_of_life"),
    ])
  func codes(cell: String, date: String, expected: String) {
    #expect(massachusetts.reads(cell, on: date) == expected)
  }

  @Test(
    "the spellings of complaints, prosecutors and lawyers",
    arguments: [
      ("c272 §53A", "GL 272/53A"), ("c. 272 s. 53A", "GL 272/53A"), ("c272 s53A", "GL 272/53A"),
      ("C. 272, S. 53A", "GL 272/53A"), ("G.L. c. 272, § 53A(b)", "GL 272/53A(b)"),
      ("M.G.L. c.272 §53A(c)", "GL 272/53A(c)"), ("MGL 272/53A", "GL 272/53A"),
      ("ch. 272 sec. 53A", "GL 272/53A"), ("272-53A", "GL 272/53A"), ("272/53A/B", "GL 272/53A/B"),
      ("272/53/A", "GL 272/53/A"), ("272/7", "GL 272/7"), ("c272 §7", "GL 272/7"),
      ("c94C §34", "GL 94C/34"), ("94C/34/A", "GL 94C/34/A"), ("c265 s50(a)", "GL 265/50(a)"),
      ("c272 s4A", "GL 272/4A"), ("c266 s37 & §30(1)", "several"), ("", "blank"),
    ])
  func spellings(cell: String, expected: String) {
    let reading = massachusetts.classifier.read(citation: cell, description: "").citation
    #expect(reading.inWords == expected)
  }

  @Test(
    "the chapter belongs to the number; neighbours and third parties",
    arguments: [
      ("c266 §53A", "GL 266/53A, unrelated, verified"),
      ("c272 §6", "GL 272/6, third_party, verified"),
      ("c272 §7", "GL 272/7, third_party, verified"),
      ("c272 §8", "GL 272/8, third_party, verified"),
      ("c272 §12", "GL 272/12, third_party, verified"),
      ("c272 §24", "GL 272/24, third_party, verified"),
      ("c272 §26", "GL 272/26, loitering_prostitution"),
      ("272/26/B", "GL 272/26/B, third_party, verified"),
      ("c139 §4", "GL 139/4, third_party, verified"),
      ("c272 §2", "GL 272/2, trafficking_or_minor, verified, guard force"),
      ("c272 §4A", "GL 272/4A, trafficking_or_minor, verified, guard minor"),
      ("c272 §4B", "GL 272/4B, trafficking_or_minor, verified, guard minor"),
      ("272/13/A", "GL 272/13/A, trafficking_or_minor, verified, guard force"),
      ("c265 §50", "GL 265/50, trafficking_or_minor, verified, guard trafficking"),
      ("265/50/A", "GL 265/50/A, trafficking_or_minor, verified, guard trafficking"),
      ("265/26D/A", "GL 265/26D/A, trafficking_or_minor, verified, guard minor"),
      ("c266 §120", "GL 266/120, other, verified"), ("c140 §51", "GL 140/51, other, verified"),
      ("c85 §17A", "GL 85/17A, quality_of_life"), ("c272 §53", "GL 272/53, unrelated"),
      ("c272 §16", "GL 272/16, unrelated, verified"),
    ])
  func neighbours(cell: String, expected: String) {
    #expect(massachusetts.reads(cell) == expected)
  }

  @Test(
    "sections that stop a case, under both numberings",
    arguments: [
      ("c265 §13A", "violence"), ("265/13A/B", "violence"), ("c265 §22(b)", "sex_offense"),
      ("c265 §13H", "sex_offense"), ("c265 §13B", "minor"), ("265/23/A", "minor"),
      ("c269 §10(a)", "weapon"), ("269/10/J", "weapon"), ("c269 §10H", "weapon"),
      ("c269 §12E", "weapon"), ("c266 §14", "violence"), ("c209A §7", "violence"),
      ("c272 §17", "sex_offense"), ("c272 §29C", "minor"),
    ])
  func guards(cell: String, kind: String) {
    let read = massachusetts.reads(cell)
    #expect(read.hasSuffix("guard \(kind)"), "\(read)")
  }

  @Test(
    "no guard",
    arguments: ["c269 §13A", "c272 §53A", "c272 §7", "c266 §120", "c266 §30(1)", "c94C §34"])
  func free(cell: String) {
    let reading = massachusetts.classifier.read(citation: cell, description: "")
    #expect(reading.citedGuard == nil && reading.statute != nil)
  }

  @Test(
    "texts, most of them without the word prostitution",
    arguments: [
      ("SEXUAL CONDUCT FOR FEE c272 §53A", "selling"), ("SEXUAL CONDUCT FOR FEE", "selling"),
      ("SEXUAL CONDUCT, PAY FOR c272 §53A", "buying"), ("SEXUAL CONDUCT PAY FOR", "buying"),
      ("SEXUAL CONDUCT, PAY FOR OR FOR FEE c. 272 s. 53A", "mixed"),
      (
        "SEXUAL CONDUCT WITH CHILD UNDER 18 PAY FOR c272 §53A(c)",
        "trafficking_or_minor, guard minor"
      ),
      ("NIGHTWALKER, COMMON c272 §53", "loitering_prostitution"),
      ("COMMON NIGHT WALKER", "loitering_prostitution"),
      ("STREETWALKER, COMMON c272 §53", "loitering_prostitution"),
      ("PROSTITUTION, DERIVE SUPPORT FROM c272 §7", "third_party"),
      ("PROSTITUTION, DERIVE SUPPORT FROM CHILD c272 §4B", "trafficking_or_minor, guard minor"),
      ("PROSTITUTE, SOLICIT FOR c272 §8", "third_party"),
      ("PROSTITUTION, KEEP HOUSE OF c272 §24", "third_party"),
      ("RESTAURANT/BAR RESORT TO FOR IMMORALITY", "loitering_prostitution"),
      ("RESTAURANT/BAR ALLOW SOLICITATION IN", "third_party"),
      (
        "TRAFFICKING PERSONS FOR SEXUAL SERVITUDE c. 265 s. 50",
        "trafficking_or_minor, guard trafficking"
      ),
      ("TRAFFICKING OF ORGANS c265 §53(a)", "unrelated"),
      ("SOLICIT FROM PERSONS IN MOTOR VEHICLES c85 §17A", "quality_of_life"),
      ("NOISY & DISORDERLY HOUSE, KEEP c272 §53", "unrelated"),
      ("DISORDERLY CONDUCT c272 §53", "unrelated"), ("TRESPASS c266 §120", "other"),
      ("LIQUOR, PERSON UNDER 21 PROCURE c138 §34A", "unrelated"),
      ("SNOW/REC VEH¿PUBLIC WAY, ON c90B §25", "unrelated"),
      ("MISCARRIAGE PROCURE IMPROPER c272 §19", "unrelated"),
    ])
  func texts(text: String, expected: String) {
    #expect(massachusetts.names(text) == expected)
  }

  @Test("a text about walkers beside the bare section 53 disagrees with it")
  func bareSection() {
    let reading = massachusetts.classifier.read(
      citation: "c272 §53", description: "NIGHTWALKER, COMMON")
    #expect(reading.statute?.id == "GL 272/53")
    #expect(reading.text.hasSexWorkWords)
    #expect(!reading.text.statutes.contains("GL 272/53"))
  }

  @Test(
    "Boston's divisions, the district courts and the Superior Court",
    arguments: [
      ("BMC Dorchester", "dorchester-bmc"), ("Dorchester Division, BMC", "dorchester-bmc"),
      ("BOSTON MUNICIPAL COURT", "boston-municipal"), ("BMC CENTRAL", "boston-municipal"),
      ("Suffolk Superior Court", "suffolk-superior"),
      ("CHELSEA DISTRICT COURT", "chelsea-district"),
      ("Northampton District Court", "northampton-district"), ("WORCESTER", nil),
      ("DISTRICT COURT", nil),
    ] as [(String, String?)])
  func courts(text: String, id: String?) {
    #expect(massachusetts.law.court(named: text)?.id == id)
  }
}
