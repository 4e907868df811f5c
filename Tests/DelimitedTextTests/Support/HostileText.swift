import TestSupport

/// Makes delimited text of the kinds that exports really contain, and of worse kinds.
struct HostileText {
  var generator: SeededGenerator
  let delimiter: String
  let columnCount: Int

  init(seed: UInt64, delimiter: String = ",", columnCount: Int = 3) {
    generator = SeededGenerator(seed: seed)
    self.delimiter = delimiter
    self.columnCount = columnCount
  }

  /// Bytes without any grammar, drawn from those that matter.
  mutating func noise(maximumCount: Int) -> [UInt8] {
    let alphabet = Array("\"\"\"\(delimiter)\(delimiter)\(delimiter)\r\n\n ab\t".utf8)
    return (0..<Int.random(in: 0...maximumCount, using: &generator)).map { _ in
      generator.pick(alphabet)
    }
  }

  /// Rows that are mostly sound; `faults` percent of the cells and row ends are not.
  mutating func rows(count: Int, faults: Int) -> [UInt8] {
    let lineEnd = generator.pick(["\n", "\r\n", "\r"])
    var text = ""
    for _ in 0..<count {
      var cells = columnCount
      if generator.chance(faults) { cells += generator.pick([-1, 1, 2]) }
      text += (0..<max(1, cells)).map { _ in cell(faults: faults) }.joined(separator: delimiter)
      if generator.chance(faults) { text += delimiter }
      text +=
        generator.chance(faults)
        ? generator.pick(["\n", "\r", "\r\n", "\n\n", "\n \n", ""]) : lineEnd
    }
    if generator.chance(50), text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    return Array(text.utf8)
  }

  private mutating func cell(faults: Int) -> String {
    if generator.chance(faults) {
      return generator.pick([
        "\"", "\"x", "x\"", "5\" pipe", "\"a\"b", "\"a\" \"b\"", " \"a\" ", "\"a\nb", "\"\"\"",
        "\"\" ", "\t", "\u{A0}x", "\"a\"\"", "a\"\"b", "\0", "\" \"\"\"", "h0", " \"h0\"", "h1",
        "h2",
      ])
    }
    return generator.pick([
      "", "a", "abc", " padded ", "BROOKLYN", "2021-01-29", "\"\"", "\"quoted\"",
      "\"a\(delimiter)b\"",
      "\"say \"\"x\"\"\"", "\"two\nlines\"", "\"two\r\nlines\"",
      "\"\(delimiter)\(delimiter)\n\(delimiter)\"",
      "a longer cell that reaches into the next block of sixty-four bytes, perhaps"
        .replacing(",", with: ""),
      "\"a \"\"longer\"\" quoted cell \(delimiter) that has all of it\r\n\"",
    ])
  }
}

extension String {
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    reduce(into: "") { $0 += $1 == old ? new : String($1) }
  }
}
