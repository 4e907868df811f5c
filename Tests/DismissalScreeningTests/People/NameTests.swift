import CourtRecords
import TestSupport
import Testing

@testable import DismissalScreening

@Suite("Names as they are compared")
struct NameTests {
  private func words(_ name: String) -> [String] {
    NameFolding.words(Array(name.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "are capitals without accents, the last name first",
    arguments: [
      ("THISTLEWICK, OTHO", ["THISTLEWICK", "OTHO"]),
      ("Otho Thistlewick", ["THISTLEWICK", "OTHO"]),
      ("O'Neill, Séan Jr.", ["ONEILL", "SEAN"]),
      ("SMITH-JONES, ANN  M.", ["SMITH", "JONES", "ANN", "M"]),
      ("MUÑOZ, JOSÉ III", ["MUNOZ", "JOSE"]), ("Šimůnek, Łucja", ["SIMUNEK", "LUCJA"]),
      ("O\u{2019}Neill, Séan 2nd", ["ONEILL", "SEAN"]), ("Strauß, Ærø", ["STRAUSS", "AERO"]),
      ("", []), (" , ", []),
    ] as [(String, [String])])
  func folded(name: String, expected: [String]) {
    #expect(words(name) == expected)
  }

  @Test("come out of the table of letters as they are folded one by one")
  func letters() {
    for value in 0x80..<0x250 {
      guard let letter = Unicode.Scalar(value) else { continue }
      // The snowman is in no table, and a mark that adds nothing.
      #expect(words("X\(letter)Y") == words("X\(letter)Y \u{2603}"), "U+\(value)")
    }
  }

  @Test("are the same in UTF-8 and in Windows-1252")
  func encodings() {
    let utf8 = Array("MUÑOZ, ANA".utf8)
    let old: [UInt8] = Array("MU".utf8) + [0xD1] + Array("OZ, ANA".utf8)
    #expect(NameSketch(utf8).hash == NameSketch(old).hash)
  }

  @Test(
    "lie so many letters apart",
    arguments: [
      ("OTHO", "OTHO", 0), ("OTHO", "OTHA", 1), ("OTHO", "OHTO", 1), ("OTHO", "OTH", 1),
      ("OTHO", "OTTHO", 1), ("THISTLEWICK", "THISELWICK", 2), ("OTHO", "ADA", 4), ("", "AB", 2),
      ("CA", "ABC", 3),
    ])
  func distance(one: String, other: String, expected: Int) {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    #expect(EditDistance.between(left, right, limit: 9) == expected)
    #expect(EditDistance.between(right, left, limit: 9) == expected)
    if expected > 0 {
      #expect(EditDistance.between(left, right, limit: expected - 1) == expected)
    }
  }

  @Test(
    "are near by their length: none apart below six letters, one below twelve, else two",
    arguments: [
      ("LIBOX", "LUBOX", false), ("VEERADA", "VEENADA", true), ("VEERADA", "VEENIDA", false),
      ("THISTLEWICKOTHO", "THYSTLEWYCKOTHO", true), ("THISTLEWICKOTHO", "THYSTLEWYCKATHO", false),
    ])
  func near(one: String, other: String, expected: Bool) {
    #expect(NameDistance.areNear(Array(one.utf8), Array(other.utf8)) == expected)
    #expect(NameDistance.areNear(Array(other.utf8), Array(one.utf8)) == expected)
  }

  @Test(
    "stand for nobody, or for a business",
    arguments: [
      ("DOE, JANE", true, false), ("LNU, MARIA", true, false), ("GARCIA, FNU", true, false),
      ("Rose Spa LLC", false, true), ("DOERING, JANE", false, false), ("INCE, PAUL", false, false),
    ])
  func kinds(name: String, isPlaceholder: Bool, isBusiness: Bool) {
    let sketch = NameSketch(Array(name.utf8))
    #expect(sketch.isPlaceholder == isPlaceholder && sketch.isBusiness == isBusiness)
    #expect(sketch.isOfPerson == !(isPlaceholder || isBusiness))
  }

  @Test(
    "of one person may differ by a middle name or an initial",
    arguments: [
      ("SMITH, ANN", "SMITH, ANN MARIE", true), ("SMITH, A", "SMITH, ANN", true),
      ("SMITH, ANN", "SMITH, ADA", false), ("SMITH, ANN", "JONES, ANN", false),
    ])
  func agreement(one: String, other: String, agree: Bool) {
    let (left, right) = (
      NameFolding.words(Array(one.utf8)), NameFolding.words(Array(other.utf8))
    )
    #expect(NameFolding.agree(left, right) == agree && NameFolding.agree(right, left) == agree)
  }

  @Test(
    "an identifier names somebody, and a filler nobody",
    arguments: [
      ("0012345k", "0012345K"), ("N01", "N01"), ("9", "9"), ("", nil), ("0000000", nil),
      ("N/A", nil), ("unknown", nil), ("XXXX", nil), ("999999999", nil), ("--", nil),
      ("1.23E+08", nil), ("1e+12", nil), ("1.23E-08", "1.23E-08"), ("AE+08", "AE+08"),
    ] as [(String, String?)])
  func identifiers(cell: String, expected: String?) {
    let folded = PersonIdentifier.folded(Array(cell.utf8))
    #expect(folded.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test("an identifier is told from a filler in the same way with and without a copy")
  func fillers() {
    var generator = SeededGenerator(seed: 20_211)
    let letters = Array("0099XxUNKunk12-/ \u{E9}EE++11".utf8)
    for _ in 0..<20_000 {
      let cell = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      }
      let namesNobody = cell.withUnsafeBufferPointer { PersonIdentifier.namesNobody($0) }
      #expect(namesNobody == (PersonIdentifier.folded(cell) == nil), "\(cell)")
    }
    let long = Array(repeating: UInt8(ascii: "1"), count: 254) + [0x32, 0x33]
    #expect(long.withUnsafeBufferPointer { PersonIdentifier.namesNobody($0) })
  }
}
