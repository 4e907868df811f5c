import CourtRecords
import Testing

@testable import ReliefPolicy

@Suite("The guards of every state")
struct GuardListTests {
  /// The written list, as `US-NY weapon PL 265`.
  private static let written: Set<String> = {
    var state = ""
    var found: Set<String> = []
    // A line that is indented further goes on where the one before ended.
    for line in guardList.replacing("\n    ", with: " ").split(separator: "\n") {
      guard line.hasPrefix("  ") else {
        state = String(line)
        continue
      }
      let halves = line.dropFirst(2).split(separator: ": ", maxSplits: 1)
      for id in halves[1].split(separator: "; ") { found.insert("\(state) \(halves[0]) \(id)") }
    }
    return found
  }()

  /// The guards that a law has, in the same words.
  private static func guards(of law: StateLaw) -> Set<String> {
    let listed = law.guards.map { "\($1.kind.rawValue) \($0)" }
    let rows = law.guardRanges.map { "\($0.rule.kind.rawValue) \($0.id)" }
    let sections = law.statutes.flatMap { id, statute in
      statute.versions.compactMap(\.guardKind).map { "\($0.rawValue) \(id)" }
    }
    return Set((listed + rows + sections).map { "\(law.jurisdiction) \($0)" })
  }

  @Test("are those that were written down")
  func list() {
    let found = EveryLaw.all.values.reduce(into: Set<String>()) {
      $0.formUnion(Self.guards(of: $1))
    }
    #expect(found.count > 500)
    #expect(found.subtracting(Self.written).sorted() == [], "not written down")
    #expect(Self.written.subtracting(found).sorted() == [], "not in the file")
  }
}
