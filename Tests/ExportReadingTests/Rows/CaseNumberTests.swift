import ExportReading
import Testing

@Suite("CaseNumber")
struct CaseNumberTests {
  private func comparable(_ text: String, blanks: Bool = false, hyphens: Bool = false) -> String {
    var rule = Layout.CaseKeyRule()
    rule.ignoresBlanks = blanks
    rule.ignoresHyphens = hyphens
    return String(decoding: CaseNumber.comparable(text, rule: rule), as: UTF8.self)
  }

  @Test(
    "equal after trimming and case folding, and nothing else by itself",
    arguments: [
      ("2014KN001234", "2014KN001234"), (" 2014kn001234\t", "2014KN001234"),
      ("2014-KN 001234", "2014-KN 001234"), ("02014KN1", "02014KN1"), ("", ""), ("  ", ""),
      ("kn/1.2", "KN/1.2"),
    ])
  func plain(text: String, expected: String) {
    #expect(comparable(text) == expected)
  }

  @Test("blanks and hyphens are ignored only where the layout says so")
  func ignoring() {
    #expect(comparable("2014-KN 001", blanks: true) == "2014-KN001")
    #expect(comparable("2014-KN 001", hyphens: true) == "2014KN 001")
    #expect(comparable(" 2014-KN\t001 ", blanks: true, hyphens: true) == "2014KN001")
    #expect(comparable("- -", blanks: true, hyphens: true).isEmpty)
  }

  @Test(
    "a number that a spreadsheet has shortened is none",
    arguments: [
      ("2.01701E+11", true), ("2E+15", true), ("2.0e+11 ", true), ("2.0170123456789E+15", true),
      ("2.01701E11", false), ("2.01701E-11", false), ("CRE+11", false), ("16-CR-E+11", false),
      ("2.01701E+1", false), ("2.01701E+111", false), ("E+11", false), ("+11", false),
      ("2.01701E+1A", false),
    ])
  func shortened(text: String, isLost: Bool) {
    #expect(comparable(text).isEmpty == isLost)
  }

  @Test("bytes outside ASCII stay as they are: no two case numbers become equal by accident")
  func bytes() {
    var key: [UInt8] = [0x2A]
    CaseNumber.append([0x6B, 0xE9, 0xFF].span, rule: Layout.CaseKeyRule(), to: &key)
    #expect(key == [0x2A, 0x4B, 0xE9, 0xFF])
    #expect(comparable("K\u{131}") != comparable("KI"))
  }
}
