import CourtRecords
import ReliefPolicy
import TestSupport
import Testing

/// Cells that are nearly citations, in every state.
@Suite("Citations at random")
struct CitationFuzzTests {
  @Test(
    "a damaged cell is never read as a section whose digits it does not hold, in order",
    arguments: EveryLaw.all.keys.sorted())
  func digits(state: String) throws {
    let seed: UInt64 = 2_021_0129
    let law = try #require(EveryLaw.all[state])
    let parser = CitationParser(law: law)
    let ids = law.statutes.keys.sorted()
    var mangler = DocumentMangler(seed: seed)
    var referenced = 0
    for _ in 0..<DocumentMangler.rounds(2_000) {
      let id = mangler.random.pick(ids)
      let cell = mangler.cell(id)
      let reading = parser.read(Array(cell.utf8).span)
      #expect(parser.read(Array(cell.utf8).span) == reading, "\(state), seed \(seed): \(cell)")
      guard let reference = reading.reference else { continue }
      referenced += 1
      #expect(
        Self.holds(cell, digitsOf: reference.sectionID),
        "\(state), seed \(seed): '\(cell)' was read as \(reference.id)")
    }
    #expect(referenced > 100)
  }

  /// Whether the digits of a section stand in a cell in their order.
  private static func holds(_ cell: String, digitsOf section: String) -> Bool {
    var wanted = section.utf8.filter { (0x30...0x39).contains($0) }[...]
    for byte in cell.utf8 where byte == wanted.first { wanted = wanted.dropFirst() }
    return wanted.isEmpty
  }

  @Test("a cell without end is read in a moment", arguments: EveryLaw.all.keys.sorted())
  func endless(state: String) throws {
    let law = try #require(EveryLaw.all[state])
    let parser = CitationParser(law: law)
    let pieces = [
      "PL 230.00 ", "110-", "(", "1", "a", " ", ".", "§", "230.00/", "ATT-", "&", "\u{E9}",
    ]
    for piece in pieces {
      let cell = Array(String(repeating: piece, count: 20_000).utf8)
      let taken = ContinuousClock().measure { _ = parser.read(cell.span) }
      #expect(taken < .seconds(10), "\(state): 20,000 times '\(piece)' took \(taken)")
      // The longest that is still looked at.
      let most = Array(cell.prefix(1_000))
      let takenAtMost = ContinuousClock().measure { _ = parser.read(most.span) }
      #expect(takenAtMost < .seconds(10), "\(state): '\(piece)' took \(takenAtMost)")
    }
  }
}
