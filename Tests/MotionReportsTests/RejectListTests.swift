import Testing

@testable import MotionReports

@Suite("RejectList")
struct RejectListTests {
  private func rawCell(_ raw: [UInt8]) throws -> String {
    let text = try listText(.rejects) { file in
      var list = RejectList(file: file, context: Samples.context())
      try list.append(
        RejectedRow(
          file: 1, record: 5, firstLine: 6, lastLine: 8, byteOffset: 99, column: 3,
          kind: "text_after_quote", raw: raw))
      return try list.close()
    }
    let header = "file,record,first_line,last_line,byte_offset,column,kind,raw_text\n"
    let head = "warrants.csv,5,6,8,99,3,text_after_quote,"
    #expect(text.hasPrefix(header + head))
    return String(text.dropFirst(header.count + head.count).dropLast())
  }

  @Test(
    "writes the raw text readably",
    arguments: [
      ([UInt8]("plain".utf8), "plain"),
      ([UInt8]("a,\"b".utf8), "\"a,\"\"b\""),
      ([UInt8]("Ñandú".utf8), "Ñandú"),
      ([0x4E, 0xF1, 0x61], "Nña"),
      ([0x61, 0x00, 0x1B, 0x5B, 0x0A, 0x62], "a\\x00\\x1B[\\x0Ab"),
      ([0x61, 0x09, 0x62], "a\tb"),
      ([UInt8](#"back\slash"#.utf8), #"back\slash"#),
      ([0x61, 0x7F, 0x81], "a\\x7F\\x81"),
    ])
  func raw(bytes: [UInt8], expected: String) throws {
    #expect(try rawCell(bytes) == expected)
  }
}
