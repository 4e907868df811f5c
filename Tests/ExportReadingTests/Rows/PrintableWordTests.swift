import ExportReading
import Testing

@Suite("PrintableWord")
struct PrintableWordTests {
  @Test(
    "words that speak like a court are printed as they are",
    arguments: [
      "SEE PART JP2 MEMO", "ADJUDGED GUILTY", "PLED GUILTY TO LESSER", "BW", "D/C", "GUILTY, FINE",
      "ACD-2", "Bond forfeited", "117",
    ])
  func printed(word: String) {
    #expect(PrintableWord.shown(word, rows: 1) == word)
  }

  @Test(
    "what may be a name is withheld, unless very many rows have it",
    arguments: [
      "QUILLFEATHER, ADA", "LEE, BO", "MARSHWIGGLE", "Dora Thornbush", "GUILTY BRADY",
      "O'BRIEN 3RD",
    ])
  func withheld(word: String) {
    let shown = PrintableWord.shown(word, rows: 3)
    #expect(shown.hasPrefix("(withheld, may be a name: "))
    #expect(word.split { !$0.isLetter }.allSatisfy { !shown.contains($0) })
    #expect(PrintableWord.shown(word, rows: 10) == word)
  }

  @Test("words that are withheld alike are counted together")
  func together() {
    let shown = PrintableWord.shown(["DOE, JANE": 2, "ROE, JOHN": 3, "DISMISSED": 4])
    #expect(shown == ["(withheld, may be a name: 2 parts, 7 characters)": 5, "DISMISSED": 4])
  }
}
