import ReliefPolicy
import TestSupport
import Testing

@Suite("Citations that must not decide")
struct HostileCitationTests {
  @Test(
    "a letter or digit outside ASCII never decides, and is unclear where it looks like sex work",
    arguments: [
      "\u{420}L 230.00",  // Cyrillic Р
      "P\u{39B} 230.00",  // Greek Λ
      "PL 23\u{41E}.00",  // Cyrillic О
      "PL 240.37(\u{417})",  // Cyrillic З for 3
      "\u{FF30}\u{FF2C} 230.00",  // full-width PL
      "PL \u{FF12}\u{FF13}\u{FF10}.\u{FF10}\u{FF10}",  // full-width digits
      "PL \u{662}\u{663}\u{660}.00",  // Arabic-Indic digits
      "PL 230\u{B7}00",  // middle dot
      "PL 230\u{2024}00",  // one dot leader
      "PL 230.00\u{200B}",  // zero-width space
      "\u{FEFF}PL 230.00",  // byte order mark
      "PL 230.0\u{30A}0",  // a combining ring
      "110\u{2013}230.00",  // en dash
      "PL 230.00\u{2009}02",  // thin space
    ])
  func notASCII(cell: String) {
    guard case .unclear(let possible) = reading(cell) else {
      Issue.record("\(cell) should be unclear.")
      return
    }
    #expect(possible.contains("PL 230.00") || possible.contains("PL 240.37"))
  }

  @Test(
    "damage that may hide a citation of sex work is unclear, and other damage is unread",
    arguments: [
      ("=\"230.00\"", true), ("'230.00", true), ("PL 23O.00", true),
      ("PL \u{C2}\u{A7} 230.00", true),
      ("PL 230.0\u{FFFD}", true), ("PL 155.25\u{2013}2", false), ("\u{420}L 155.25", false),
      ("2-Mar", false), ("14-Nov", false), ("\u{FFFD}", false), ("SEE COMMENT\u{2026}", false),
    ])
  func damage(cell: String, isUnclear: Bool) {
    if case .unclear = reading(cell) {
      #expect(isUnclear, "\(cell)")
    } else {
      #expect(!isUnclear && reading(cell) == .unread, "\(cell)")
    }
  }

  @Test(
    "the section sign and the no-break space are read in UTF-8 and in Windows-1252",
    arguments: [
      [0x50, 0x4C, 0x20, 0xC2, 0xA7, 0x20], [0x50, 0x4C, 0x20, 0xA7, 0x20],
      [0x50, 0x4C, 0xC2, 0xA0], [0x50, 0x4C, 0xA0], [0xA7], [0xC2, 0xA7], [0xA0, 0x50, 0x4C, 0x20],
      [0x50, 0x4C, 0x20, 0xC2, 0xA7, 0xC2, 0xA0], [0x50, 0x4C, 0x20, 0xA7, 0xA7, 0xA0],
    ] as [[UInt8]])
  func signs(prefix: [UInt8]) {
    #expect(reading(prefix + Array("230.00".utf8)).inWords == "PL 230.00")
    #expect(reading(prefix + Array("240.37".utf8) + [0xA0, 0x32]).inWords == "PL 240.37(2)")
  }

  @Test(
    "bytes that only look like those signs",
    arguments: [
      [0xC3, 0xA7], [0xD0, 0xA7], [0xE2, 0x80, 0xA7], [0xC3, 0xA0], [0xC2, 0xA6], [0x93], [0x96],
      [0xC2], [0xFF],
    ] as [[UInt8]])
  func notTheSigns(bytes: [UInt8]) {
    #expect(reading(Array("PL ".utf8) + bytes + Array("230.00".utf8)).reference == nil)
  }

  @Test(
    "a NUL and other control characters separate like blanks",
    arguments: [0x00, 0x0B, 0x1F, 0x7F] as [UInt8])
  func controls(byte: UInt8) {
    #expect(reading(Array("PL".utf8) + [byte] + Array("230.00".utf8)).inWords == "PL 230.00")
  }

  @Test(
    "two citations in one cell are several, whatever stands between them",
    arguments: [
      "230.00/240.20", "230.00, 240.20", "PL 230.00; PL 240.20", "PL 230.00 & 240.20",
      "PL 230.00 AND PL 240.20", "PL 230.00 and 240.20", "230.00|240.20", "230.00 + 240.20",
      "PL 230.00 PL 240.20", "PL 230.00 W/ 240.20", "230.00 240.20", "PL 230.00 240.20",
      "230.00-240.20", "PL 230.00  120.05", "PL 230.00 00 240.20 05", "PL 230.00(0) 240.20(5)",
      "PL 230.00 BM 240.20 V", "PL 230.00 PROSTITUTION PL 240.20", "PL 230.00 WITH 240.20",
      "PL 230.00 1200501", "PL 2300000 PL 1200501", "230.00 / 240.2", "PL 230.00 & VTL 511(1)",
      "230.00 OR 240.37", "PL 230.00 10.05", "PL 230.00 ED 6512",
    ])
  func several(cell: String) {
    #expect(reading(cell).inWords == "several")
  }

  @Test(
    "what several citations name is kept, so that a guarded one cannot hide",
    arguments: [
      ("230.00 / 120.05", ["PL 120.05", "PL 230.00"]),
      ("PL 230.00 AND PL 230.25(2)", ["PL 230.00", "PL 230.25", "PL 230.25(2)"]),
      ("PL 230.00 & VTL 511(1)", ["PL 230.00", "VTL 511", "VTL 511(1)"]),
      ("230.00 120.05", ["PL 120.05", "PL 230.00"]),
    ])
  func namedBySeveral(cell: String, named: [String]) {
    guard case .several(let possible) = reading(cell) else {
      Issue.record("\(cell) was read as \(reading(cell).inWords)")
      return
    }
    #expect(possible == named)
  }

  @Test(
    "lost digits may mean each section that they begin",
    arguments: [
      ("230.0", ["230.00", "230.03", "230.04", "230.05", "230.06", "230.08"]),
      ("230.3", ["230.03", "230.30", "230.32", "230.33", "230.34", "230.34-a"]),
      ("230.4", ["230.04", "230.40"]), ("23000", ["230.00"]), ("PL 24037", ["240.37"]),
      ("240.3", ["240.30", "240.35", "240.36", "240.37"]),
    ])
  func lostDigits(cell: String, sections: [String]) {
    guard case .unclear(let possible) = reading(cell) else {
      Issue.record("\(cell) was read as \(reading(cell).inWords)")
      return
    }
    #expect(possible == sections.map { "PL \($0)" })
  }

  @Test("a bare article may mean each of its sections")
  func bareArticle() {
    guard case .unclear(let possible) = reading("230") else {
      Issue.record("230 was read as \(reading("230").inWords)")
      return
    }
    #expect(possible.contains("PL 230.00") && possible.contains("PL 230.34-a"))
    #expect(possible.allSatisfy { $0.hasPrefix("PL 230.") })
  }

  @Test(
    "cells that hold no citation, or one that something unexplained follows",
    arguments: [
      "PL", "PENAL LAW", "N/A", "-", "...", "?", "UNKNOWN", "NYSID 01234567", "12/31/2014",
      "PL 230.0O", "PL 23O.00", "PL l30.00", "PL 230.00 XX", "PL 230.00 (2 PERSONS)",
      "2 COUNTS 230.00", "#REF!", "=230.00", "2.30E+02", "230.00 240", "PROSTITUTION",
    ])
  func noStatute(cell: String) {
    #expect(reading(cell).reference == nil, "\(cell) was read as \(reading(cell).inWords)")
  }

  @Test("no cell of random citation characters crashes or names two books")
  func random() {
    let seed: UInt64 = 479_640
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "PL", "P.L.", "ED", "AC", "VTL", " ", "  ", ".", "-", "/", ",", "(", ")", "2", "0", "37",
      "230", "240", "110", "00", "6512", "10", "BM", "AND", "SUB", "A", "§", "\u{A0}", "230.00",
    ]
    for _ in 0..<6000 {
      let cell = (0..<Int.random(in: 0...7, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      guard let reference = reading(cell).reference else { continue }
      #expect(reading(reference.id).reference?.id == reference.id, "seed \(seed): '\(cell)'")
    }
  }
}
