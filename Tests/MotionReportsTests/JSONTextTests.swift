import Foundation
import Testing

@testable import MotionReports

@Suite("JSONText")
struct JSONTextTests {
  private func text(_ json: JSONText) -> String {
    String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(
    "escapes what RFC 8259 asks for and nothing else",
    arguments: [
      ("plain § é 🙂", "\"plain § é 🙂\""), ("a\"b\\c/d", #""a\"b\\c/d""#),
      ("\n\r\t\u{08}\u{0C}", #""\n\r\t\b\f""#), ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
      ("\r\n", #""\r\n""#),
    ])
  func escaping(value: String, expected: String) throws {
    #expect(text(.string(value)) == expected + "\n")
    let back = try JSONSerialization.jsonObject(
      with: Data(JSONText.string(value).bytes), options: .fragmentsAllowed)
    #expect(back as? String == value)
  }

  @Test("indents by two blanks, keeps the order of keys, and closes empty ones on the spot")
  func layout() {
    let json = JSONText.object([
      .init("z", .number(1)), .init("a", .array([.null, .bool(true), .object([])])),
      .init("e", .array([])),
    ])
    #expect(
      text(json) == """
        {
          "z": 1,
          "a": [
            null,
            true,
            {}
          ],
          "e": []
        }

        """)
  }

  @Test("puts maps of numbers in byte order of their keys")
  func maps() {
    #expect(
      text(.numbers(["b": 2, "B": 1, "é": 3])) == "{\n  \"B\": 1,\n  \"b\": 2,\n  \"é\": 3\n}\n")
  }
}
