import RuleDocuments
import Testing

private enum Fruit: String, CaseIterable {
  case apple
  case pear
  case quince
}

@Suite("RuleDocument")
struct RuleDocumentTests {
  /// The faults that reading a text and asking it gives, as a person reads them.
  private func faults(_ text: String, _ ask: (RuleMapping) -> Void = { _ in }) -> [String] {
    let collector = FaultCollector()
    if let root = RuleDocument.read(text, file: "a.yaml", into: collector) { ask(root) }
    return collector.faults.map(\.description)
  }

  private func root(_ text: String) throws -> RuleMapping {
    try #require(RuleDocument.read(text, file: "a.yaml", into: FaultCollector()))
  }

  @Test("reads values as they are written")
  func values() throws {
    let root = try root(
      """
      name: Kings
      quoted: "00"
      number: 1119
      yes: true
      no: "no"
      list: [a, b]
      single: a
      fruit: quince
      nested: {inner: 1}
      """)
    #expect(root["name"]?.text() == "Kings" && root["quoted"]?.text() == "00")
    #expect(root["number"]?.number() == 1119 && root["number"]?.text() == "1119")
    #expect(root["yes"]?.flag() == true && root["no"]?.flag() == false)
    #expect(root["list"]?.texts() == ["a", "b"] && root["single"]?.texts() == ["a"])
    #expect(root["list"]?.list()?.count == 2)
    #expect(root["fruit"]?.word(Fruit.self) == .quince)
    #expect(root["nested"]?.mapping()?["inner"]?.number() == 1)
    #expect(root["name"]?.parsed("a letter") { $0.count } == 5)
    #expect(root["name"]?.line == 1 && root["fruit"]?.line == 8)
    #expect(root.all.map(\.key).prefix(3) == ["name", "quoted", "number"])
  }

  @Test("a key that is absent or null has no value", arguments: ["", "null", "~"])
  func null(written: String) throws {
    let root = try root("name: \(written)\nother: x")
    #expect(root["name"] == nil && root["absent"] == nil && root["other"] != nil)
  }

  @Test("the text null in quotes is a text")
  func quotedNull() throws {
    #expect(try root("blank: [\"NULL\", \"null\"]\nname: \"null\"")["name"]?.text() == "null")
    #expect(try root("blank: [\"\", \"~\"]")["blank"]?.texts() == ["", "~"])
  }

  @Test("what is missing is told at the mapping that lacks it")
  func required() {
    #expect(
      faults("name: x\npart:\n  size: 1") { root in
        _ = root.required("id")
        _ = root["part"]?.mapping()?.required("kind")
        _ = root.required("name")
      } == [
        "a.yaml:1:1: The key 'id' is missing.", "a.yaml:3:3: The key 'kind' is missing.",
      ])
  }

  @Test("every key that is not allowed is told at its own place")
  func allow() {
    #expect(
      faults("name: x\n  \nnaem: y\nzzz: z\n") { $0.allow(["name", "note"]) }
        == [
          "a.yaml:3:1: 'naem' is not a key here. Did you mean 'name'? Allowed: name, note.",
          "a.yaml:4:1: 'zzz' is not a key here. Allowed: name, note.",
        ])
  }

  @Test("a value of another kind is told at its place, and reading goes on")
  func kinds() {
    let text = "a: [1]\nb: x\nc: {k: v}\nd: maybe\ne: 1.5\nf: appel\ng: x"
    let found = faults(text) { root in
      #expect(root["a"]?.text() == nil && root["a"]?.mapping() == nil)
      #expect(root["b"]?.list() == nil && root["b"]?.mapping() == nil)
      #expect(root["c"]?.texts() == [])
      #expect(root["d"]?.flag() == nil && root["e"]?.number() == nil)
      #expect(root["f"]?.word(Fruit.self) == nil)
      #expect(root["g"]?.parsed("a number", { Int($0) }) == nil)
    }
    #expect(
      found == [
        "a.yaml:1:4: Here plain text is expected.",
        "a.yaml:1:4: Here a mapping (key: value) is expected.",
        "a.yaml:2:4: Here a list is expected.",
        "a.yaml:2:4: Here a mapping (key: value) is expected.",
        "a.yaml:3:4: Here a list is expected.",
        "a.yaml:4:4: 'maybe' is neither true nor false.",
        "a.yaml:5:4: '1.5' is not a whole number.",
        "a.yaml:6:4: 'appel' is not a word here. Did you mean 'apple'? Allowed: apple, pear, quince.",
        "a.yaml:7:4: 'x' is not a number.",
      ])
  }

  @Test(
    "what is no YAML mapping is one fault",
    arguments: [
      ("", "a.yaml: The file is empty."), ("# only a comment\n", "a.yaml: The file is empty."),
      ("- a\n- b", "a.yaml:1:1: Here a mapping (key: value) is expected."),
      ("just text", "a.yaml:1:1: Here a mapping (key: value) is expected."),
      ("a: [1, 2\nb: 3", "a.yaml:2:2: This is not valid YAML: "),
      ("a: b: c", "a.yaml:1:5: This is not valid YAML: "),
      ("a: \"open", "a.yaml:1:9: This is not valid YAML: "),
      ("\tname: x", "a.yaml:1:1: This is not valid YAML: "),
      ("a: *nobody", "a.yaml:1:4: This is not valid YAML: "),
    ])
  func noMapping(text: String, message: String) {
    let found = faults(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(message) == true, "\(found)")
  }

  @Test("a key that occurs twice is a fault at its mapping")
  func duplicateKeys() {
    #expect(faults("a: 1\nb: 2\na: 3") == ["a.yaml:1:1: A key occurs twice: a."])
    #expect(faults("a:\n  k: 1\n  k: 2") == ["a.yaml:2:3: A key occurs twice: k."])
  }

  @Test("a key that is no text is a fault")
  func oddKey() {
    #expect(faults("[a, b]: 1\nname: x") == ["a.yaml:1:1: A key must be plain text."])
  }

  @Test("a file larger than eight MiB is refused before it is parsed")
  func tooLarge() {
    let text = "a: " + String(repeating: "x", count: RuleDocument.byteLimit)
    #expect(faults(text) == ["a.yaml: The file is larger than 8 MiB, which no rule file is."])
  }
}
