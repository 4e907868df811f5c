import ReliefPolicy
import RuleDocuments
import TestSupport
import Testing

@Suite("The laws of all states")
struct EveryLawTests {
  @Test("every file is sound, and reads its own identifiers")
  func sound() {
    #expect(EveryLaw.all.count >= 11)
    for (state, law) in EveryLaw.all {
      let faults = FaultCollector()
      law.check(file: state, into: faults)
      #expect(faults.faults.isEmpty, "\(state): \(faults.faults.map(\.description))")
      for book in law.books where book.pattern == nil && book.shape == nil {
        Issue.record("\(state): \(book.id) does not say how it numbers its sections.")
      }
    }
  }

  @Test("no cell of random bytes crashes, nor decides with a letter outside ASCII")
  func randomBytes() {
    let seed: UInt64 = 796_07
    var generator = SeededGenerator(seed: seed)
    for (state, classifier) in EveryLaw.classifiers.sorted(by: { $0.key < $1.key }) {
      for round in 0..<600 {
        let cell = (0..<Int.random(in: 0...28, using: &generator))
          .map { _ in UInt8.random(in: 0...255, using: &generator) }
        let reading = classifier.read(citation: cell.span, description: [UInt8]().span)
        if cell.contains(where: { $0 > 0x7F && ![0xA7, 0xA0, 0xC2].contains($0) }) {
          #expect(reading.citation.reference == nil, "seed \(seed), \(state), round \(round)")
        }
      }
    }
  }

  @Test("no cell of random pieces of citations reads as what does not read as itself")
  func randomPieces() {
    let seed: UInt64 = 53_082
    var generator = SeededGenerator(seed: seed)
    for (state, classifier) in EveryLaw.classifiers.sorted(by: { $0.key < $1.key }) {
      // Pieces of the state's own citations and names, and what may stand between them.
      let ids = classifier.law.statutes.keys.sorted()
      let own = ids.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
        .flatMap { $0.split(whereSeparator: { " ().-/".contains($0) }).map(String.init) }
      let between = [
        "", "", " ", ".", "-", "/", "(", ")", ",", "*", "&", "§", "\u{A0}", "S", "c.", "ATT-",
        "-CON", "M", "AND", "PROSTITUTION", "00",
      ]
      for _ in 0..<600 {
        var cell = ""
        for _ in 0..<Int.random(in: 0...5, using: &generator) {
          cell += own[Int.random(in: 0..<own.count, using: &generator)]
          cell += between[Int.random(in: 0..<between.count, using: &generator)]
        }
        guard let reference = classifier.read(citation: cell, description: "").citation.reference
        else { continue }
        // Books that only have to be known as lying elsewhere may share a name with a listed one.
        guard ids.contains(where: { $0.hasPrefix("\(reference.book) ") }) else { continue }
        let again = classifier.read(citation: reference.id, description: "").citation
        // What two listed things are written like is unclear, and says so both times.
        if case .unclear = again { continue }
        #expect(
          again.reference?.id == reference.id,
          "seed \(seed), \(state): '\(cell)' as \(reference.id), then \(again.inWords)")
      }
    }
  }
}
