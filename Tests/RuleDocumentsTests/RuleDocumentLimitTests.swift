import Testing

@testable import RuleDocuments

/// Rule files that no person writes.
@Suite("Rule files made to do harm")
struct RuleDocumentLimitTests {
  private func faults(_ text: String) -> [String] {
    let faults = FaultCollector()
    let root = RuleDocument.read(text, file: "x.yaml", into: faults)
    #expect(root == nil)
    return faults.faults.map(\.description)
  }

  @Test(
    "values in values without end are refused where they go too deep",
    arguments: [33, 999, 5_000, 1_000_000])
  func deep(count: Int) throws {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
      let text =
        "a: " + String(repeating: open, count: count)
        + String(repeating: close, count: count) + "\n"
      let found = try #require(faults(text).first)
      #expect(found.hasSuffix(RuleDocument.tooDeep), "\(found)")
      #expect(found.hasPrefix("x.yaml:1:"))
    }
  }

  @Test("indentation without end is refused too")
  func indented() throws {
    let text = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try #require(faults(text).first).hasSuffix(RuleDocument.tooDeep))
  }

  @Test("a few lines that stand for billions of values are refused at once")
  func bombs() throws {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(names)]")
    }
    let sentence =
      "x.yaml: The file repeats values by name (*name) more than 16 times, which no rule file "
      + "needs. Write them out."
    #expect(faults(lines.joined(separator: "\n")) == [sentence])
    // As a key, which is compared with every other key.
    #expect(faults(lines.joined(separator: "\n") + "\n? *a9\n: x\n") == [sentence])
  }

  @Test("few repeats of something large are refused when they stand for too much")
  func repeats() {
    let many = Array(repeating: "x", count: 90_000).joined(separator: ", ")
    let names = Array(repeating: "*a", count: 12).joined(separator: ", ")
    #expect(
      faults("a: &a [\(many)]\nb: [\(names)]\n") == [
        "x.yaml: The file stands for more than a million values, which no rule file does. "
          + "Write out what repeats, or split the file."
      ])
  }

  @Test("stars in quotes, comments and words are no repeats")
  func stars() {
    let text = """
      # *a *b *c 'd *e
      a: "*x *y, *z"  # *f *g
      b: ['*x', "*y", CAN*, A * B]
      c: it's *fine
      """
    #expect(RuleDocument.aliasCount(text) == 1)
    #expect(RuleDocument.aliasCount("[*a, *b]\n- *c\nd: *e\n{*f: *g}") == 6)
  }
}
