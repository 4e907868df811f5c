import CourtRecords
import ReliefPolicy
import Testing

/// What typing, old systems and scanning do to a text, and what must not be taken for it.
@Suite("Damaged charge texts")
struct WordingDamageTests {
  private static func wording(_ text: String) -> TextReading {
    EveryLaw.wordsAlone.read(citation: "", description: text).text
  }

  @Test(
    "one or two wrong letters in a long word do not hide it",
    arguments: [
      ("PR0STITUTION", .selling), ("PSOSTITUTION", .selling), ("PROSTITIUTION", .selling),
      ("POSTITUTION", .selling), ("PATR0NIZING A PROSTITUTE", .buying),
      ("PARTONIZING PROST", .buying), ("PRUCHASING PROSTITUTION", .buying),
      ("LIOTERING FOR PROSTITUTION", .loiteringProstitution),
      ("PROCUIRNG A PROSTITUTE", .thirdParty), ("FACLITATING PROSTITUTION", .thirdParty),
      ("PNADERING", .thirdParty), ("SEXTRAFFICKING", .traffickingOrMinor),
      ("COMPLELING PROSTITUTION", .traffickingOrMinor),
      ("HUMAN TRAFFICIKNG", .traffickingOrMinor),
      ("JUVENILEPROSTITUTION", .traffickingOrMinor),
    ] as [(String, ConductCategory)])
  func misspelled(text: String, category: ConductCategory) {
    #expect(Self.wording(text).categories == [category])
  }

  @Test(
    "a word that is only like one is not taken for it",
    arguments: [
      "FAILURE TO PAY RESTITUTION", "INSTITUTION VANDALISM", "SUBSTITUTION OF GOODS",
      "PROSECUTION COSTS", "PROHIBITION", "LITTERING", "MESSAGE HARASSMENT", "PROTECTION ORDER",
      "PONDEROSA PARK HOURS", "PRODUCING FALSE ID", "PROCESSING FEE", "PROVOKING", "PROMISING",
      "COMPILING REPORTS", "PURSUING", "UNIFORM TRAF CIT", "TRAFF CONTROL DEVICE", "TRAF VIOL",
      "PROS ATTY COSTS", "DEFERRED PROS", "DISREGARD TRAF", "TRAF SUMMONS",
      "TRAF ACC PERS INJ", "TRAF INFR CHILD SEAT",
    ])
  func alike(text: String) {
    let found = Self.wording(text)
    #expect(!found.hasSexWorkWords && found.guards.isEmpty)
  }

  @Test(
    "a section's number and a date are no ages",
    arguments: [
      "16-6-9 PROSTITUTION", "14:82 PROSTITUTION", "PROSTITUTION 22-23-1",
      "PROSTITUTION 43.02", "PROSTITUTION 10/12/2016", "PROSTITUTION 13-3214(A)",
      "PROSTITUTION W/I 1.5 MI CHURCH",
    ])
  func numbers(text: String) {
    #expect(Self.wording(text).guards.isEmpty)
  }

  @Test(
    "ages stay ages, with marks between them too",
    arguments: [
      "PROST 14-17", "PROSTITUTION W/PERSON 13-16", "PATRONIZE PROST 16-17", "PROST <18",
      "PROST U/16", "PROSTITUTION 15", "PROST 10-14-15", "PROSTITUTION VICTIM 15/16",
      "PROST <16.5", "PROST 1:16 YOA", "PROSTITUTION UNDER 14:82", "PROST AGE 15-230.00",
    ])
  func ages(text: String) {
    #expect(Self.wording(text).guards.contains(.minor))
  }
}

/// What systems write around a citation.
@Suite("Surroundings of citations")
struct CitationSurroundingTests {
  @Test(
    "counts, states, classes, turns and quotation marks say nothing of the section",
    arguments: [
      ("NY", "CT1 PL 230.00", "PL 230.00"), ("NY", "COUNT 1: PL 230.00", "PL 230.00"),
      ("NY", "1) PL 230.00", "PL 230.00"), ("NY", "#2 PL 230.00", "PL 230.00"),
      ("NY", "PL 230.00 1 CT", "PL 230.00"), ("NY", "PL 230.00 (2 CTS)", "PL 230.00"),
      ("NY", "PL 230.00 X2", "PL 230.00"), ("NY", "\"PL 230.00\"", "PL 230.00"),
      ("NY", "PL/230.00", "PL 230.00"), ("NY", "PL_230.00", "PL 230.00"),
      ("NY", "PL 230 .00", "PL 230.00"), ("NY", "PL 230.00/BM", "PL 230.00"),
      ("NY", "230.00 (PL)", "PL 230.00"), ("NY", "PL 240.37:2", "PL 240.37(2)"),
      ("TX", "TX PC 43.02", "PC 43.02"), ("TX", "SEC 43.02 PC", "PC 43.02"),
      ("TX", "PC 43.02(A)/MB", "PC 43.02(a)"), ("MI", "MI 750.448", "MCL 750.448"),
      ("MI", "(750.448)", "MCL 750.448"), ("MI", "750.448 1ST", "MCL 750.448"),
      ("MI", "750.448 (M)", "MCL 750.448"), ("CT", "CT 53a-82", "CGS 53a-82"),
      ("CT", "53a-82 (M)", "CGS 53a-82"), ("WA", "WA 9A.88.030", "RCW 9A.88.030"),
      ("WA", "9A.88.030/SM", "RCW 9A.88.030"),
      ("FL", "S. 796.07(2)(e), F.S.", "FS 796.07(2)(e)"),
      ("FL", "796.07(2)(E)/M2", "FS 796.07(2)(e)"),
      ("FL", "796.07(2)(E) 2ND VIOL", "FS 796.07(2)(e)"),
      ("CA", "M PC 647(b)", "PC 647(b)"), ("CA", "647 B PC", "PC 647(b)"),
      ("CA", "PC 647, subd. (b)", "PC 647(b)"), ("CA", "PC 647(b) (M)", "PC 647(b)"),
      ("CA", "PC 647(B) 1ST", "PC 647(b)"), ("CA", "PC 647(B) 3RD OFF", "PC 647(b)"),
      ("PA", "T18 5902 A1", "18PACS 5902(a)(1)"), ("PA", "18:5902:A1", "18PACS 5902(a)(1)"),
      ("MA", "272:53A(a)", "GL 272/53A(a)"),
    ])
  func around(state: String, citation: String, expected: String) {
    let reading = ChargeClassifier(law: Traps.law("US-\(state)"))
      .read(citation: citation, description: "")
    #expect(reading.citation.reference?.id == expected)
  }

  @Test(
    "what only looks like it is kept",
    arguments: [
      ("CT", "20-206b", "CGS 20-206b"), ("CA", "PC 647 (f)", "PC 647(f)"),
      ("CA", "H & S 11377(a)", "HS 11377(a)"), ("PA", "18 PA CS 5902(a)(1)", "18PACS 5902(a)(1)"),
    ])
  func kept(state: String, citation: String, expected: String) {
    let reading = ChargeClassifier(law: Traps.law("US-\(state)"))
      .read(citation: citation, description: "")
    #expect(reading.citation.reference?.id == expected)
  }
}

/// Words that stop a case, written so that no pattern knows them as they stand.
@Suite("Guard words looked for closely")
struct CloseWordTests {
  private static func guards(_ text: String) -> Set<GuardKind> {
    EveryLaw.wordsAlone.read(citation: "", description: text).text.guards
  }

  @Test(
    "a text about sex work is held by a guard word that is damaged",
    arguments: [
      ("PROST MIONR", .minor), ("PROSTITUTION OF CHIDL", .minor), ("PROST M1NOR", .minor),
      ("PROST YUOTH", .minor), ("PROST OF DGHTR", .minor), ("PROSTCHLD", .minor),
      ("JUVPROST", .minor), ("SOLICITCHILD FOR SEX", .minor), ("PROST UNDER18", .minor),
      ("PIMP15 YO", .minor), ("PATRONIZE UNDREAGED", .minor), ("PROM PROST - PERSON LESS", .minor),
      ("PROSTITUTION OF PERSON U/", .minor), ("PROST FOURTEEN YR OLD", .minor),
      ("SEXTRAF", .trafficking), ("PROST CMPLLD", .force), ("COPMELL PROST", .force),
      ("FRCNG INTO PRSTTTN", .force), ("COMPE LLING PROST", .force), ("PROST BYFORCE", .force),
      ("PROST BY EXTROTION", .force), ("FROCE PROSTITUTION", .force),
      ("PROST MENTALLY INCAPACITATED", .force), ("PROST W/O CONSENT", .force),
    ] as [(String, GuardKind)])
  func damaged(text: String, kind: GuardKind) {
    #expect(Self.guards(text).contains(kind))
  }

  @Test(
    "usual words of such texts are no damaged guard words",
    arguments: [
      "PREMISES FOR PROST", "PROSTITUTION IN A HOTEL", "MOTEL PROSTITUTION", "PROST STREET LEVEL",
      "SOLICITING AN UNDERCOVER OFFICER FOR SEX", "SEX CONDUCT FOR CONSIDERATION",
      "PROSTITUTION IN SCHOOL ZONE", "PROSTITUTION - NOT DNA ELIGIBLE", "CT11 PROSTITUTION",
      "PROSTITUTION MISDEMEANOR OF THE FIRST DEGREE", "PROSTITUTION SECOND OFFENSE",
      "CALL GIRL SERVICE", "PROSTITUTION COMPLAINT", "ENGAGE IN PROSTITUTION WITH A CUSTOMER",
      "PROST-RECEIVE COMP", "OFFER TO COMMIT OR ENGAGE IN PR", "PROSTITUTION/ESCORT OUTCALL",
    ])
  func usual(text: String) {
    #expect(Self.guards(text).isEmpty)
  }

  @Test("a word with letters in turn or without vowels is still what a text speaks of")
  func vanished() {
    for text in ["PRSOT", "KEEPING BWADY PLACE", "PRST", "COMMRECIALIZED VICE"] {
      #expect(EveryLaw.wordsAlone.read(citation: "", description: text).text.hasSexWorkWords)
    }
  }
}
