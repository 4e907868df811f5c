import CourtRecords
import Testing

/// A small scale, most serious first: places 0 to 5.
private let scale = OffenseClassScale([
  OffenseClass(code: "BF", name: "class B felony", level: .felony, spellings: ["B FELONY"]),
  OffenseClass(code: "EF", name: "class E felony", level: .felony, spellings: []),
  OffenseClass(code: "AM", name: "class A misdemeanor", level: .misdemeanor, spellings: []),
  OffenseClass(code: "BM", name: "class B misdemeanor", level: .misdemeanor, spellings: ["B MISD"]),
  OffenseClass(code: "UM", name: "unclassified misdemeanor", level: .misdemeanor, spellings: []),
  OffenseClass(code: "V", name: "violation", level: .violation, spellings: ["VIOL"]),
])

@Suite("OffenseClassRange")
struct OffenseClassRangeTests {
  @Test(
    "is more serious only where no class of either leaves a doubt",
    arguments: [
      (0...0, 1...1, Truth.yes), (1...1, 0...0, .no), (3...3, 3...3, .no),
      (2...4, 5...5, .yes), (5...5, 2...4, .no),
      (2...4, 3...3, .unknown), (3...3, 2...4, .unknown),
      (2...4, 2...4, .unknown), (2...2, 2...4, .unknown), (4...4, 2...4, .no),
      (2...4, 4...4, .unknown), (2...4, 2...2, .no), (0...5, 3...3, .unknown),
    ])
  func moreSerious(one: ClosedRange<UInt8>, other: ClosedRange<UInt8>, expected: Truth) {
    let left = OffenseClassRange(one.lowerBound, one.upperBound)
    let right = OffenseClassRange(other.lowerBound, other.upperBound)
    #expect(left.isMoreSerious(than: right) == expected)
  }

  @Test("the answer is right for every class that the two ranges can hold")
  func moreSeriousByExhaustion() {
    for (a, b, c, d) in quadruples(upTo: 5) {
      let one = OffenseClassRange(a, b)
      let other = OffenseClassRange(c, d)
      var answers: Set<Bool> = []
      for left in one.mostSerious...one.leastSerious {
        for right in other.mostSerious...other.leastSerious { answers.insert(left < right) }
      }
      let expected: Truth = answers.count == 2 ? .unknown : Truth(answers.contains(true))
      #expect(one.isMoreSerious(than: other) == expected)
    }
  }

  @Test("puts its bounds in order, meets and joins")
  func meets() {
    #expect(OffenseClassRange(4, 2) == OffenseClassRange(2, 4))
    #expect(OffenseClassRange(3).isExact && !OffenseClassRange(2, 3).isExact)
    #expect(
      OffenseClassRange(2, 4).intersection(OffenseClassRange(4, 5)) == OffenseClassRange(4))
    #expect(OffenseClassRange(2, 3).intersection(OffenseClassRange(4, 5)) == nil)
    #expect(OffenseClassRange(2).union(OffenseClassRange(4, 5)) == OffenseClassRange(2, 5))
  }

  private func quadruples(upTo most: UInt8) -> [(UInt8, UInt8, UInt8, UInt8)] {
    let all = 0...most
    return all.flatMap { a in
      all.flatMap { b in all.flatMap { c in all.map { d in (a, b, c, d) } } }
    }
  }
}

@Suite("OffenseClassScale")
struct OffenseClassScaleTests {
  @Test(
    "reads codes, spellings, level words and the letters of levels, in any case",
    arguments: [
      ("BM", 3...3), ("bm", 3...3), ("B Misd", 3...3), ("viol", 5...5), ("V", 5...5),
      ("felony", 0...1), ("MISDEMEANOR", 2...4), ("F", 0...1), ("m", 2...4),
    ])
  func words(word: String, places: ClosedRange<UInt8>) {
    #expect(scale.range(of: word) == OffenseClassRange(places.lowerBound, places.upperBound))
  }

  @Test("does not guess", arguments: ["", " ", "B", "BMX", "infraction", "I", "FELON", "5"])
  func unknownWords(word: String) {
    #expect(scale.range(of: word) == nil)
  }

  @Test("tells a felony, no felony, and what may be one")
  func felonies() {
    #expect(scale.isFelony(OffenseClassRange(0, 1)) == .yes)
    #expect(scale.isFelony(OffenseClassRange(2, 5)) == .no)
    #expect(scale.isFelony(OffenseClassRange(1, 2)) == .unknown)
    #expect(scale.isFelony(scale.unknown) == .unknown)
  }

  @Test("names a class, a level, or unknown")
  func names() {
    #expect(scale.name(of: OffenseClassRange(3)) == "BM")
    #expect(scale.name(of: OffenseClassRange(2, 4)) == "misdemeanor")
    #expect(scale.name(of: scale.unknown) == "unknown")
  }
}
