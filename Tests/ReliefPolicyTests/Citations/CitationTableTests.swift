import ReliefPolicy
import Testing

extension CitationReading {
  /// The reading in a word or as the statute understood, with the wording behind it after a bar.
  var inWords: String {
    switch self {
    case .blank: "blank"
    case .unread: "unread"
    case .unclear: "unclear"
    case .several: "several"
    case .statute(let reference, ""): reference.understood
    case .statute(let reference, let rest): "\(reference.understood) | \(rest)"
    }
  }
}

/// What a cell of bytes is read as by the code books of New York.
func reading(_ bytes: [UInt8]) -> CitationReading {
  NewYork.classifier.read(citation: bytes.span, description: [UInt8]().span).citation
}

func reading(_ text: String) -> CitationReading { reading(Array(text.utf8)) }

@Suite("Citations of New York")
struct CitationTableTests {
  @Test(
    "the cells that the decisions list",
    arguments: [
      ("240.37", "PL 240.37"),
      ("PL 240.37", "PL 240.37"),
      ("240.37(2)", "PL 240.37(2)"),
      ("PL 240.37 02", "PL 240.37(2)"),
      ("PL 2403702", "PL 240.37(2)"),
      ("PL 0240 37 02", "PL 240.37(2)"),
      ("P.L. § 230.00", "PL 230.00"),
      ("PL230.00", "PL 230.00"),
      ("PL 230.00 00", "PL 230.00"),
      ("PL 2300000", "PL 230.00"),
      ("110-230.00", "attempt of PL 230.00"),
      ("PL 110/230.04", "attempt of PL 230.04"),
      ("PL 230.34", "PL 230.34"),
      ("PL 230.34-a", "PL 230.34-a"),
      ("ED 6512(1)", "ED 6512(1)"),
      ("EDUC 6512.01", "ED 6512(1)"),
      ("ED 6512001", "ED 6512(1)"),
      ("AC 10-125(b)", "AC 10-125(b)"),
      ("PENAL LAW 230.40", "PL 230.40"),
      ("230.00 / 240.20", "several"),
      ("230.0", "unclear"),
      ("230", "unclear"),
      ("230.3", "unclear"),
      ("230.4", "unclear"),
      ("23000", "unclear"),
      ("LOITERING FOR PROSTITUTION OR", "unread"),
      ("", "blank"),
      ("SEE COMMENT", "unread"),
      ("NULL", "unread"),
    ])
  func decisions(cell: String, expected: String) {
    #expect(reading(cell).inWords == expected)
  }

  @Test(
    "number collisions: a letter, a digit or a book more is another statute",
    arguments: [
      ("PL 230.34", "PL 230.34"), ("PL 230.34-a", "PL 230.34-a"), ("PL 230.34-A", "PL 230.34-a"),
      ("230.34/230.34-a", "several"),
      ("PL 2300300", "PL 230.03"), ("PL 230.03", "PL 230.03"), ("PL 230.30", "PL 230.30"),
      ("CPL 230.00", "CPL 230.00"), ("RPL 230.00", "RPL 230.00"), ("VTL 230", "VTL 230"),
      ("PHL 230.00", "PHL 230.00"), ("AM 353", "AM 353"), ("AM 230.00", "AM 230.00"),
      ("XPL 230.00", "unread"), ("PLX 230.00", "unread"), ("PLA 230.00", "unread"),
      ("PL 130.00", "PL 130.00"), ("1230.00", "unclear"), ("PL 2230.00", "unclear"),
      ("PL 230.000", "unclear"), ("PL 230.001", "unclear"), ("PL 24.037", "unclear"),
      ("PL 30.00", "PL 30.00"), ("PL 23.00", "PL 23.00"),
    ])
  func collisions(cell: String, expected: String) {
    #expect(reading(cell).inWords == expected)
  }

  @Test(
    "casing, blanks, section signs, padding and class marks",
    arguments: [
      ("pl 230.00", "PL 230.00"), ("Pl 230.00", "PL 230.00"), ("Penal law 230.00", "PL 230.00"),
      ("PL  230.00", "PL 230.00"), ("  PL   240.37   02  ", "PL 240.37(2)"),
      ("PL\t230.00", "PL 230.00"), ("PL 230.00\r\n", "PL 230.00"),
      ("PL § 230.00", "PL 230.00"), ("PL s. 230.00", "PL 230.00"), ("PL Sec. 230.00", "PL 230.00"),
      ("PL section 230.00", "PL 230.00"), ("§ 230.00", "PL 230.00"), ("§230.00 PL", "PL 230.00"),
      ("PL §§ 230.00", "PL 230.00"), ("PL art. 230.00", "PL 230.00"),
      ("PL 230.00 000", "PL 230.00"), ("PL 230.00 0", "PL 230.00"), ("230.00-00", "PL 230.00"),
      ("PL 230 00", "PL 230.00"), ("P.L. §230.00(0)", "PL 230.00"), ("PL 230.00 M", "PL 230.00"),
      ("PL 230.00 BM", "PL 230.00"), ("PL 230.00 AM 3", "PL 230.00"), ("PL 240.37 V", "PL 240.37"),
      ("PL 230.00 (BM)", "PL 230.00"), ("PL 240.37(3) AM", "PL 240.37(3)"),
      ("PL 230.00, B MISD", "PL 230.00"), ("PL 240.37 B MISDEMEANOR", "PL 240.37"),
      ("PL 230.00 - PROSTITUTION", "PL 230.00 | PROSTITUTION"),
    ])
  func spelling(cell: String, expected: String) {
    #expect(reading(cell).inWords == expected)
  }

  @Test(
    "the ways to write the books",
    arguments: [
      ("P.L. 230.00", "PL 230.00"), ("P L 230.00", "PL 230.00"), ("PL-230.00", "PL 230.00"),
      ("PL: 230.00", "PL 230.00"), ("PL.230.00", "PL 230.00"), ("PEN 230.00", "PL 230.00"),
      ("NYPL 230.00", "PL 230.00"), ("NY PL 230.00", "PL 230.00"), ("NYS PL 230.00", "PL 230.00"),
      ("N.Y. Penal Law § 230.00", "PL 230.00"), ("New York Penal Law 240.37(2)", "PL 240.37(2)"),
      ("230.00 PL", "PL 230.00"), ("230.00 P.L.", "PL 230.00"), ("240.37(2) PL", "PL 240.37(2)"),
      ("10-125 AC", "AC 10-125"), ("ED LAW § 6512(1)", "ED 6512(1)"), ("ED 6512 01", "ED 6512(1)"),
      ("EDUCATION LAW 6512", "ED 6512"), ("ED 6513000", "ED 6513"), ("ED 6513", "ED 6513"),
      ("21 NYCRR 1050.7(j)(2)", "RR 1050(7)(j)(2)"), ("RR 1050(9)(D)", "RR 1050(9)(d)"),
      ("24 RCNY 153.09", "HC 153.09"), ("HC 153.09", "HC 153.09"), ("56 RCNY 1-04", "PARKS 1-4"),
      ("VTL0511001", "VTL 511(1)"), ("VTL 511(1)(A)", "VTL 511(1)(a)"),
      ("VTL 375(12-A)(A)", "VTL 375(12-a)(a)"), ("VTL 1234-A", "VTL 1234-a"),
      ("TAX 37-1814(B)", "TAX 37-1814(b)"), ("AC 11-4012(2)(B)", "AC 11-4012(2)(b)"),
    ])
  func books(cell: String, expected: String) {
    #expect(reading(cell).inWords == expected)
  }

  @Test(
    "the police spelling by position",
    arguments: [
      ("PL 2300400", "PL 230.04"), ("PL 2300500", "PL 230.05"), ("PL 2300600", "PL 230.06"),
      ("PL 2300800", "PL 230.08"), ("PL 2301100", "PL 230.11"), ("PL 2301200", "PL 230.12"),
      ("PL 2301300", "PL 230.13"), ("PL 2403703", "PL 240.37(3)"), ("PL 2302502", "PL 230.25(2)"),
      ("PL 1200501", "PL 120.05(1)"), ("PL 1303501", "PL 130.35(1)"),
      ("PL 12005A3", "PL 120.05(a3)"), ("PL 215510B", "PL 215.51(b)"),
      ("PL 160102A", "PL 160.10(2a)"), ("PL 12005WH", "PL 120.05(wh)"),
      ("PL2300000", "PL 230.00"), ("PL-2300000", "PL 230.00"),
      ("2300000", "unclear"), ("PL 24020", "unclear"), ("PL 2300", "unclear"),
      ("PL 230000", "unclear"), ("PL 23000000", "unread"), ("PL 2300O00", "unclear"),
    ])
  func fixedWidth(cell: String, expected: String) {
    #expect(reading(cell).inWords == expected)
  }

  @Test(
    "attempts and other ways to stop short",
    arguments: [
      ("110/230.00", "attempt of PL 230.00"), ("110-230.04", "attempt of PL 230.04"),
      ("PL 110-230.04", "attempt of PL 230.04"), ("PL 110 23004", "attempt of PL 230.04"),
      ("PL 110/160.05", "attempt of PL 160.05"), ("PL 110/170.70(2)", "attempt of PL 170.70(2)"),
      ("PL 110.00/230.00", "attempt of PL 230.00"), ("PL 110.00-230.00", "attempt of PL 230.00"),
      ("110.00 230.00", "attempt of PL 230.00"), ("PL 110 230.00", "attempt of PL 230.00"),
      ("PL 110/PL 230.00", "attempt of PL 230.00"), ("PL 1102300000", "attempt of PL 230.00"),
      ("ATT PL 230.00", "attempt of PL 230.00"), ("Att. 230.00", "attempt of PL 230.00"),
      ("ATTEMPTED PL 240.37(2)", "attempt of PL 240.37(2)"),
      ("PL 105-230.25", "conspiracy of PL 230.25"), ("PL 115/230.00", "facilitation of PL 230.00"),
      ("PL 100-230.00", "solicitation of PL 230.00"),
      ("PL 110.00", "PL 110.00"), ("PL 110 05", "PL 110.05"), ("PL 110.05", "PL 110.05"),
      ("PL 110", "unclear"), ("230.00/110", "several"), ("230.00-110", "unclear"),
    ])
  func inchoate(cell: String, expected: String) {
    #expect(reading(cell).inWords == expected)
  }

  @Test(
    "subdivisions in every spelling",
    arguments: [
      ("PL 240.37 (2)", "PL 240.37(2)"), ("PL 240.37( 2 )", "PL 240.37(2)"),
      ("PL 240.37(02)", "PL 240.37(2)"), ("PL 240.37-2", "PL 240.37(2)"),
      ("PL 240.37.2", "PL 240.37(2)"), ("PL 240.37 3", "PL 240.37(3)"),
      ("PL 240.37 SUB 3", "PL 240.37(3)"), ("PL 240.37 SUBD 3", "PL 240.37(3)"),
      ("PL 240.37 SUBD. 3", "PL 240.37(3)"), ("PL 240.37 SUBDIVISION 3", "PL 240.37(3)"),
      ("PL 240.37, subd. 2", "PL 240.37(2)"), ("PL 240.37 SUB. (3)", "PL 240.37(3)"),
      ("PL 140.10(A)", "PL 140.10(a)"), ("PL 140.25(1)(C)", "PL 140.25(1)(c)"),
      ("PL 221.10 1 A", "PL 221.10(1)(a)"),
      ("PL 240.37(2", "unclear"), ("PL 240.37[2]", "PL 240.37(2)"), ("PL 230.00A", "unclear"),
    ])
  func subdivisions(cell: String, expected: String) {
    #expect(reading(cell).inWords == expected)
  }
}
