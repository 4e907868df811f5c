import RuleDocuments
import Testing

@Suite("RuleFault")
struct RuleFaultTests {
  @Test("names file, line and column, or the file alone")
  func description() {
    let placed = RuleFault(file: "a.yaml", line: 3, column: 7, message: "Wrong.")
    #expect(placed.description == "a.yaml:3:7: Wrong.")
    let whole = RuleFault(file: "a.yaml", line: 0, column: 0, message: "Wrong.")
    #expect(whole.description == "a.yaml: Wrong.")
  }

  @Test("several are told by file, line and column, however they were found")
  func order() {
    let places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1), ("a", 0, 0)]
    let faults = RuleFaults(
      places.map { RuleFault(file: $0.0, line: $0.1, column: $0.2, message: "x") })
    #expect(faults.description == "a: x\na:9:1: x\na:9:2: x\na:10:1: x\nb:1:1: x")
  }

  @Test("a collector throws all of its faults together, and nothing without one")
  func collector() throws {
    let collector = FaultCollector()
    try collector.throwIfAny()
    collector.report(RuleFault(file: "b", line: 1, column: 1, message: "second"))
    collector.report(RuleFault(file: "a", line: 1, column: 1, message: "first"))
    let thrown = #expect(throws: RuleFaults.self) { try collector.throwIfAny() }
    #expect(thrown?.faults.map(\.message) == ["first", "second"])
  }
}

@Suite("Suggestion")
struct SuggestionTests {
  private let keys = ["effective", "effective_from", "relief", "id", "source"]

  @Test(
    "the nearest word within two edits, of which the first letters may be wrong too",
    arguments: [
      ("efective", "effective"), ("Effective", "effective"), ("effectiv_from", "effective_from"),
      ("releif", "relief"), ("soruce", "source"), ("sources", "source"), ("ids", "id"),
      ("if", "id"), ("relief", "relief"),
    ])
  func near(word: String, expected: String) {
    #expect(Suggestion.nearest(to: word, among: keys) == expected)
  }

  @Test(
    "nothing is suggested for a word that is far from all", arguments: ["", "x", "ab", "court"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, among: keys) == nil)
  }

  @Test("of two words equally near the first by the alphabet")
  func tie() {
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "bar"]) == "bar")
  }

  @Test("the sentence lists what is allowed, or says that there is nothing")
  func sentence() {
    #expect(
      Suggestion.sentence(for: "aple", among: ["apple", "pear"])
        == "Did you mean 'apple'? Allowed: apple, pear.")
    #expect(Suggestion.sentence(for: "x", among: ["apple"]) == "Allowed: apple.")
    #expect(Suggestion.sentence(for: "x", among: []) == "The file defines none.")
  }
}
