import ReliefPolicy
import TestSupport
import Testing

@Suite("Citations of other states")
struct StateCitationTests {
  private func read(_ cell: String, by classifier: ChargeClassifier) -> String {
    let reading = classifier.read(citation: cell, description: "")
    if case .unclear(let possible) = reading.citation, !possible.isEmpty {
      return "unclear: \(possible.joined(separator: ", "))"
    }
    let words = reading.citation.inWords
    return reading.citedGuard.map { "\(words) ! \($0.id)" } ?? words
  }

  @Test(
    "Florida",
    arguments: [
      ("796.07(2)(e)", "FS 796.07(2)(e)"), ("796.07(2e)", "FS 796.07(2)(e)"),
      ("796.07.2E", "FS 796.07(2)(e)"), ("796072E", "FS 796.07(2)(e)"),
      ("79607-2E", "FS 796.07(2)(e)"), ("796.072E", "FS 796.07(2)(e)"),
      ("796.07 2f", "FS 796.07(2)(f)"), ("F.S. 796.07(2)(f)", "FS 796.07(2)(f)"),
      ("S796.07", "FS 796.07"), ("§ 796.07(2)(e)", "FS 796.07(2)(e)"),
      ("796.07(2)(F)M2", "FS 796.07(2)(f)"), ("796.07(2e)*", "FS 796.07(2)(e)"),
      ("FS 79607", "FS 796.07"), ("796.07 (2)(e)", "FS 796.07(2)(e)"),
      ("796.07(2)(f), F.S.", "FS 796.07(2)(f)"),
      ("796.07(4a1)", "FS 796.07(4)(a)(1)"), ("796.07 5a3", "FS 796.07(5)(a)(3)"),
      ("79607", "unclear: FS 796.07"), ("796.7", "unclear: FS 796.07"),
      ("796.0", "unclear: FS 796.04, FS 796.05, FS 796.06, FS 796.07"),
      ("796", "unclear: FS 796.04, FS 796.05, FS 796.06, FS 796.07"),
      ("796072X", "unclear: FS 796.07"),
      ("796.071", "unclear: FS 796.04, FS 796.05, FS 796.06, FS 796.07"),
      ("782.04", "FS 782.04 ! FS 782"), ("782.04(1a1)", "FS 782.04(1)(a)(1) ! FS 782"),
      ("812.13(2a)", "FS 812.13(2)(a) ! FS 812.13"),
      ("812.014(3a)", "FS 812.014(3)(a)"), ("893.13(1A1)", "FS 893.13(1)(a)(1)"),
      ("480.0475 1", "FS 480.0475(1)"), ("480.047 1f", "FS 480.047(1)(f)"),
      ("796.07 2f & 796.07 5a1", "several"), ("796.07(2e), 893.13(6a)", "several"),
      ("316.192(3)(c)1", "FS 316.192(3)(c)(1)"), ("812.014 (3a)", "FS 812.014(3)(a)"),
      ("40070001", "unread"), ("99999999999", "unread"),
    ])
  func florida(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.florida) == expected)
  }

  @Test(
    "Washington and Seattle",
    arguments: [
      ("9A.88.030", "RCW 9A.88.030"), ("RCW 9A.88.110", "RCW 9A.88.110"),
      ("9A.88.030(1)", "RCW 9A.88.030(1)"), ("9a.88.030", "RCW 9A.88.030"),
      ("RCW9A.88.030", "RCW 9A.88.030"), ("R.C.W. § 9A.88.030", "RCW 9A.88.030"),
      ("9A88030", "RCW 9A.88.030"), ("9A 88 030", "RCW 9A.88.030"),
      ("9A.88.030 S", "RCW 9A.88.030(s)"), ("9A.88.030 M", "RCW 9A.88.030"),
      ("SMC 12A.10.020", "SMC 12A.10.020"), ("12A.10.020(A)", "SMC 12A.10.020(a)"),
      ("12A10020", "SMC 12A.10.020"),
      (
        "SMC 12A.10.010 PROSTITUTION LOITERING",
        "SMC 12A.10.010 | PROSTITUTION LOITERING"
      ),
      ("9A.88.30", "unclear: RCW 9A.88.030"), ("9A.88.3", "unclear: RCW 9A.88.030"),
      (
        "9A.88",
        "unclear: RCW 9A.88.010, RCW 9A.88.030, RCW 9A.88.070, RCW 9A.88.080, RCW 9A.88.110"
      ),
      ("9A.44.073", "RCW 9A.44.073 ! RCW 9A.44"),
      ("9.68A.100", "RCW 9.68A.100 ! RCW 9.68A"),
      ("9A.56.200", "RCW 9A.56.200 ! RCW 9A.56.190 to 9A.56.210"), ("9A.56.050", "RCW 9A.56.050"),
      ("12A.06.010", "SMC 12A.06.010 ! SMC 12A.06"), ("46.61.502", "RCW 46.61.502"),
      ("69.50.4013", "RCW 69.50.4013"),
      ("9A.28.020/9A.88.030", "attempt of RCW 9A.88.030"),
      ("RCW 9A.28.020 & 9A.88.030", "attempt of RCW 9A.88.030"),
      ("RCW 9A.28.020(1) RCW 9A.88.080", "attempt of RCW 9A.88.080"),
      ("9A.88.030/9A.88.110", "several"), ("ATT-9A.88.030", "attempt of RCW 9A.88.030"),
    ])
  func washington(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.washington) == expected)
  }

  @Test(
    "Michigan and its charge codes",
    arguments: [
      ("750.448", "MCL 750.448"), ("MCL 750.449A", "MCL 750.449a"),
      ("750.449a(1)", "MCL 750.449a(1)"), ("750.449A2", "MCL 750.449a(2)"),
      ("750.1671F", "MCL 750.167(1)(f)"), ("750.1671B", "MCL 750.167(1)(b)"),
      ("750.462E1C", "MCL 750.462e(1)(c) ! MCL 750.462a to 750.462j"),
      ("750.462EA", "MCL 750.462e(a) ! MCL 750.462a to 750.462j"),
      ("750.462", "MCL 750.462"), ("750.448-A", "attempt of MCL 750.448"),
      ("750.1671B-A", "attempt of MCL 750.167(1)(b)"), ("750.455", "MCL 750.455"),
      ("750.4481", "unclear: MCL 750.448"), ("750.1671K", "unclear: MCL 750.167"),
      ("750.45", "unclear: MCL 750.450"), ("MCL 750.45", "MCL 750.45"),
      ("750.812", "unclear: MCL 750.81"), ("750.83", "MCL 750.83 ! MCL 750.81 to 750.90h"),
      ("750.520B1A", "MCL 750.520b(1)(a) ! MCL 750.520a to 750.520n"),
      ("750.90H", "MCL 750.90h ! MCL 750.81 to 750.90h"), ("750.91", "MCL 750.91"),
      ("750.356", "MCL 750.356"), ("257.625", "MCL 257.625"), ("333.74032A5", "MCL 333.74032a(5)"),
    ])
  func michigan(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.michigan) == expected)
  }

  @Test(
    "Pennsylvania",
    arguments: [
      ("18 § 5902 §§ A1", "PACS18 5902(a)(1)"), ("18 Pa.C.S. § 5902(a)(1)", "PACS18 5902(a)(1)"),
      ("18 5902 A1", "PACS18 5902(a)(1)"), ("18-5902-A1", "PACS18 5902(a)(1)"),
      ("18:5902(a)", "PACS18 5902(a)"),
      ("18 § 5902 §§ B1", "PACS18 5902(b)(1)"),
      ("18 § 5902 §§ B.11", "PACS18 5902(b.1)(1) ! PACS18 5902(b.1)"),
      ("18 § 3503 §§ B.11I", "PACS18 3503(b.1)(1)(i)"),
      ("18 § 3503 §§ B1I*", "PACS18 3503(b)(1)(i)"),
      ("18 Pa.C.S. § 5902(b.1)(1)", "PACS18 5902(b.1)(1) ! PACS18 5902(b.1)"),
      ("18 § 5902 §§ E", "PACS18 5902(e)"), ("18 § 5902 §§ E1", "PACS18 5902(e)(1)"),
      ("18 § 5902 §§ A2*", "PACS18 5902(a)(2)"), ("5902(a)(1)", "PACS18 5902(a)(1)"),
      ("5902A1", "PACS18 5902(a)(1)"), ("18 § 901 §§ A", "PACS18 901(a)"),
      ("18 § 901 / 18 § 5902", "attempt of PACS18 5902"),
      ("18 901(a) / 18 5902(a)(1)", "attempt of PACS18 5902(a)(1)"),
      ("75 § 3802 §§ A1*", "PACS75 3802(a)(1)"),
      ("18 § 2702 §§ A1", "PACS18 2702(a)(1) ! PACS18 2501 to 2799"),
      ("18 § 3124.1", "PACS18 3124.1 ! PACS18 3121 to 3131"),
      ("18 § 5902 §§ A1 M2", "PACS18 5902(a)(1)"), ("185902", "unread"), ("4302", "unread"),
    ])
  func pennsylvania(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.pennsylvania) == expected)
  }

  @Test(
    "California and San Francisco",
    arguments: [
      ("647(B) PC", "PC 647(b)"), ("PC 647(b)", "PC 647(b)"), ("647(B) PC-M", "PC 647(b)"),
      ("647(B)(1) PC", "PC 647(b)(1)"), ("647(b)(2)", "PC 647(b)(2)"),
      ("653.22(A) PC", "PC 653.22(a)"), ("653.22(A)(1) PC", "PC 653.22(a)(1)"),
      (
        "647(B) PC-DISORDERLY CONDUCT:PROSTITUTION",
        "PC 647(b) | DISORDERLY CONDUCT:PROSTITUTION"
      ),
      ("647(B) PC - PROSTITUTION (M)", "PC 647(b) | PROSTITUTION (M)"),
      ("647(B)-PC", "PC 647(b)"), ("647(B)PC", "PC 647(b)"),
      ("664/647(B)", "attempt of PC 647(b)"), ("PC664-647(B)", "attempt of PC 647(b)"),
      ("664/647(B) PC", "attempt of PC 647(b)"),
      ("664(A)/187(A) PC", "attempt of PC 187(a) ! PC 187 to 199"),
      ("664 PC", "PC 664"), ("647B PC", "unclear: PC 647(b), PC 647b"),
      ("647B2 PC", "unclear: PC 647(b)(2), PC 647b"), ("266H(A) PC", "PC 266h(a)"),
      ("266E PC", "PC 266e"),
      ("647.6(B) PC", "PC 647.6(b)"), ("315 PC", "PC 315"), ("31500 PC", "PC 31500"),
      ("SFMPC 225", "SFMPC 225"), ("225 MPC", "SFMPC 225"), ("11377(A) HS", "HS 11377(a)"),
      ("11377(A) H&S", "HS 11377(a)"), ("23152(A) VC", "VC 23152(a)"),
      ("245(A)(1) PC", "PC 245(a)(1) ! PC 240 to 248"), ("25601 BP", "BP 25601"),
      ("288(A) PC", "PC 288(a) ! PC 288"), ("288.4 PC", "PC 288.4"),
      ("647(B) PC/245 PC", "several"), ("40016", "unread"), ("11377(A)", "HS 11377(a)"),
      ("653F(C) PC", "PC 653f(c)"),
    ])
  func california(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.california) == expected)
  }

  @Test(
    "Massachusetts",
    arguments: [
      ("272/53A/A", "OC 272/53A/A"), ("272/53A/B", "OC 272/53A/B"), ("272/53/A", "OC 272/53/A"),
      ("c272 §53A", "GL 272/53A"), ("G.L. c. 272, § 53A(a)", "GL 272/53A(a)"),
      ("c272 s53A(b)", "GL 272/53A(b)"), ("272-53A", "GL 272/53A"), ("c. 272 s. 53A", "GL 272/53A"),
      ("M.G.L.c272s53A", "GL 272/53A"), ("M.G.L. c.272 §53A(c)", "GL 272/53A(c)"),
      ("c272 s7", "GL 272/7"), ("c266 s53A", "GL 266/53A"), ("c265 s50", "GL 265/50 ! GL 265"),
      ("265/13B/A", "OC 265/13B/A ! OC 265"), ("c94C s32A(c)", "GL 94C/32A(c)"),
      ("272/53/B", "unclear: GL 272/53"), ("c265, s23", "GL 265/23 ! GL 265"),
      ("c266 s37 & §30(1)", "several"),
    ])
  func massachusetts(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.massachusetts) == expected)
  }

  @Test(
    "Illinois and Chicago",
    arguments: [
      ("720 / 5 / 11-14.3(a)(1)", "ILCS720 11-14.3(a)(1)"), ("720 ILCS 5/11-14", "ILCS720 11-14"),
      ("720-5/11-14(a)", "ILCS720 11-14(a)"), ("720-5.0/11-14-A", "ILCS720 11-14(a)"),
      ("720 ILCS 5.0/11-14-A", "ILCS720 11-14(a)"), ("720ILCS5/11-14A", "ILCS720 11-14(a)"),
      ("720 ILCS 5.0/11-14.3-A-2-B", "ILCS720 11-14.3(a)(2)(b)"),
      ("720 ILCS 5.0/11-14.1-A", "ILCS720 11-14.1(a)"), ("720 5 11-14", "ILCS720 11-14"),
      ("38-11-14", "ILCS720 11-14"), ("Ch. 38, par. 11-14", "ILCS720 11-14"),
      ("38-11-14A", "ILCS720 11-14(a)"), ("720 ILCS 5.0/11-18-A-1", "ILCS720 11-18(a)(1)"),
      ("625 ILCS 5.0/11-1402-A", "ILCS625 11-1402(a)"), ("625 ILCS 5/11-14", "ILCS625 11-14"),
      ("720 ILCS 570.0/402-C", "ILCS 570.0/402(c)"), ("720 ILCS 550/4-C", "ILCS 550/4(c)"),
      ("8-8-060", "MCC 8-8-060"), ("MCC 8-8-060", "MCC 8-8-060"),
      ("8-4-025(B)(2)", "MCC 8-4-025(b)(2)"),
      ("720 ILCS 5.0/12-3.05-A-1", "ILCS720 12-3.05(a)(1) ! ILCS720 12"),
      ("720 ILCS 5/11-1.30-A-2", "ILCS720 11-1.30(a)(2) ! ILCS720 11-1.20 to 11-1.60"),
      ("720 ILCS 5/8-4-A/11-14", "attempt of ILCS720 11-14"),
      ("720 ILCS 5/8-4(a) 720 ILCS 5/11-18", "attempt of ILCS720 11-18"),
      ("720 ILCS 5.0/11-14-A (ATTEMPT)", "attempt of ILCS720 11-14(a)"),
    ])
  func illinois(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.illinois) == expected)
  }

  @Test(
    "Connecticut",
    arguments: [
      ("53a-82", "CGS 53a-82"), ("53A-82(a)", "CGS 53a-82(a)"), ("C.G.S. 53a-82", "CGS 53a-82"),
      ("53a-83*", "CGS 53a-83"), ("53a-83a", "CGS 53a-83a"), ("53a-83(a)", "CGS 53a-83(a)"),
      ("53A-82 M2", "CGS 53a-82"), ("53a82", "CGS 53a-82"), ("53a-182", "CGS 53a-182"),
      ("53a182", "CGS 53a-182"), ("53a-82a", "unclear: CGS 53a-82"), ("53a-84", "CGS 53a-84"),
      ("53a-59(a)(1)", "CGS 53a-59(a)(1) ! CGS 53a-54a to 53a-61aa"),
      ("53a-61aa", "CGS 53a-61aa ! CGS 53a-54a to 53a-61aa"), ("53a-62", "CGS 53a-62"),
      ("53a-49(a)(2)/53a-82", "attempt of CGS 53a-82"), ("53a-49/53a-83", "attempt of CGS 53a-83"),
      ("53a 82", "CGS 53a-82"), ("14-227a", "CGS 14-227a"), ("53a-82/53a-83", "several"),
    ])
  func connecticut(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.connecticut) == expected)
  }

  @Test(
    "Texas",
    arguments: [
      ("43.02", "PC 43.02"), ("PC 43.02(a)", "PC 43.02(a)"), ("43.02(c)(1)", "PC 43.02(c)(1)"),
      ("PENAL CODE 43.02(B)", "PC 43.02(b)"), ("43.021", "PC 43.021"), ("43.021A", "PC 43.021(a)"),
      ("43.2", "unclear: PC 43.02, PC 43.021, PC 43.25"), ("43.25", "PC 43.25"),
      ("20A.02", "PC 20A.02 ! PC 20A"), ("22.02", "PC 22.02 ! PC 22"),
      ("22.11", "PC 22.11 ! PC 22"), ("22.01(a)(1)", "PC 22.01(a)(1) ! PC 22"),
      ("43", "unclear: PC 43.02, PC 43.021, PC 43.03, PC 43.25"), ("40040001", "unread"),
      ("15.01/43.02", "attempt of PC 43.02"), ("PC 15.01 43.02(b)", "attempt of PC 43.02(b)"),
      ("43.02(c-1)", "PC 43.02(c-1)"), ("43.02(C-1)(2)", "PC 43.02(c-1)(2)"),
      ("4302A", "PC 43.02(a)"), ("4302", "unclear: PC 43.02"),
    ])
  func texas(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.texas) == expected)
  }

  @Test(
    "Maryland and Baltimore",
    arguments: [
      ("CR 11-303", "CR 11-303"), ("CR.11.303(a)", "CR 11-303(a)"), ("CR 11-306", "CR 11-306"),
      ("CR 11-306(a)(5)", "CR 11-306(a)(5)"), ("CR.11.306.(a)(1)", "CR 11-306(a)(1)"),
      ("11-303", "CR 11-303"), ("27 § 15", "ART27 15"), ("27.15", "ART27 15"),
      ("27.12A", "ART27 12a"), ("Art. 27, § 15(e)", "ART27 15(e)"),
      ("Art. 19 § 58-2", "BCC19 58-2"), ("CR 3-1102", "CR 3-1102 ! CR 3"),
      ("CR.3.203", "CR 3-203 ! CR 3"), ("1-1234", "unread"),
      (
        "CR 11-303 -CON",
        "conspiracy of CR 11-303"
      ),
      ("CON-CR 11-303", "conspiracy of CR 11-303"), ("ATT-CR 11-303", "attempt of CR 11-303"),
      ("CR 11-305", "CR 11-305 ! CR 11-305"), ("CR 11-30", "CR 11-30"),
    ])
  func maryland(cell: String, expected: String) {
    #expect(read(cell, by: StateBooks.maryland) == expected)
  }

  @Test("an attempt that names no offense is looked at, unless its text tells of another")
  func noTarget() {
    #expect(StateBooks.california.read(citation: "664 PC", description: "").lacksTarget)
    #expect(!StateBooks.california.read(citation: "664/647(B)", description: "").lacksTarget)
    #expect(StateBooks.pennsylvania.read(citation: "18 § 901 §§ A", description: "").lacksTarget)
  }

  @Test("no cell of random pieces crashes, and what is read reads as itself")
  func random() {
    let seed: UInt64 = 750_448
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "796", "07", "647", "272", "53a", "9A", "88", "030", "11", "14", "750", "448", "18", "720",
      "5", "43", "02", "664", "PC", "RCW", "MCL", "GL", "ILCS", "CR", "HS", "c", "S", "§", "A", "b",
      "(", ")", ".", "-", "/", " ", ",", "*", "&", "1", "0", "M", "ATT", "\u{A0}", "PROSTITUTION",
    ]
    let states = [
      StateBooks.florida, StateBooks.washington, StateBooks.michigan, StateBooks.pennsylvania,
      StateBooks.california, StateBooks.massachusetts, StateBooks.illinois,
      StateBooks.connecticut, StateBooks.texas, StateBooks.maryland,
    ]
    for round in 0..<4000 {
      let cell = (0..<Int.random(in: 0...9, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let state = states[round % states.count]
      guard let reference = state.read(citation: cell, description: "").citation.reference else {
        continue
      }
      let again = state.read(citation: reference.id, description: "").citation.reference
      #expect(again?.id == reference.id, "seed \(seed): '\(cell)' as \(reference.id)")
    }
  }

  @Test("no cell of random bytes crashes")
  func randomBytes() {
    let seed: UInt64 = 5_902
    var generator = SeededGenerator(seed: seed)
    for round in 0..<4000 {
      let cell = (0..<Int.random(in: 0...24, using: &generator))
        .map { _ in UInt8.random(in: 0...255, using: &generator) }
      let state = [StateBooks.california, StateBooks.illinois, StateBooks.michigan][round % 3]
      let reading = state.read(citation: cell.span, description: [UInt8]().span)
      if cell.contains(where: { $0 > 0x7F && ![0xA7, 0xA0, 0xC2].contains($0) }) {
        #expect(reading.citation.reference == nil, "seed \(seed), round \(round)")
      }
    }
  }
}
