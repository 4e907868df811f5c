import TestSupport

/// Exports of a few dockets with faults of all kinds, drawn by seed.
///
/// Dockets share few numbers, so that counts meet in cases; cells are often odd; and some bytes behind
/// the header are changed afterwards, whatever stands there.
enum HostileExport {
  static func charges(_ generator: inout SeededGenerator, rows: Int = 60) -> [UInt8] {
    var records = RecordBuilder()
    let faults = generator.pick([0, 2, 10, 30])
    for _ in 0..<Int.random(in: 1...rows, using: &generator) {
      records.charge(
        docket(&generator), count: Int.random(in: 1...3, using: &generator),
        changes(&generator, faults: faults))
      if generator.chance(faults) { records.rawCharge(generator.pick(strayLines)) }
    }
    return damaged(records.charges, &generator)
  }

  static func warrants(_ generator: inout SeededGenerator, rows: Int = 30) -> [UInt8] {
    var records = RecordBuilder()
    for _ in 0..<Int.random(in: 0...rows, using: &generator) {
      records.warrant(
        docket(&generator),
        [
          "WARRANT_STATUS": generator.pick(["OPEN", "OPEN", "OPEN", "EXECUTED", "", "?"]),
          "WARRANT_TYPE": generator.pick(["BENCH", "BENCH", "BENCH", "ARREST", ""]),
        ])
      if generator.chance(5) { records.rawWarrant(generator.pick(strayLines)) }
    }
    return damaged(records.warrants, &generator)
  }

  private static let strayLines = [
    "", "  ", "\"", ",", "KINGS CRIMINAL COURT,2014KN000003,\"A\"B", "2014KN000004",
    "KINGS CRIMINAL COURT,2014KN000005" + String(repeating: ",x", count: 40),
    "TOTAL,,,,,,,,,,,,,,,,,,", "\0\0\0", "\"a\nb",
  ]

  private static func docket(_ generator: inout SeededGenerator) -> String {
    let number = "2014KN00000\(Int.random(in: 1...9, using: &generator))"
    guard generator.chance(8) else { return number }
    return generator.pick([
      "", " \(number) ", number.lowercased(), "\(number)\0", "\(number)\u{A0}", "\"", "2014\nKN",
      String(repeating: number, count: 30),
    ])
  }

  private static func changes(
    _ generator: inout SeededGenerator, faults: Int
  ) -> [String: String] {
    let charge = generator.pick([
      ("PL 230.00", "PROSTITUTION", "BM"), ("PL 230.00", "PROSTITUTION", "BM"),
      ("240.37(2)", "LOITERING FOR PROSTITUTION OR TO PATRONIZE", "BM"),
      ("PL 240.20(5)", "DISORDERLY CONDUCT", "V"), ("PL 155.25", "PETIT LARCENY", "AM"),
      ("PL 155.30", "GRAND LARCENY-4TH", "EF"), ("PL 230.34", "SEX TRAFFICKING", "BF"),
      ("P.L. \u{A7} 230.00", "Prostitution", "BM"), ("230.0", "PROSTITUTION", "BM"),
      ("", "PROSTITUTION", ""), ("PL 230.03", "", "AM"),
    ])
    var changes = [
      "CHARGE": charge.0, "CHARGE_DESCRIPTION": charge.1, "SEVERITY": charge.2,
      "NYSID": generator.pick(["", "00000001A", "00000002B"]),
      "PLEA": generator.pick(["", "", "NOT GUILTY", "GUILTY"]),
      "NOTES": generator.pick(["", "a, b", "two\nlines", "two\r\nlines", "says \"no\"", "=1+1"]),
    ]
    while generator.chance(faults) {
      changes[generator.pick(RecordBuilder.chargeColumns)] = generator.pick([
        "", " ", "\"", "\"\"", ",", "\n", "\r", "\u{FFFD}", "\u{C3}\u{A9}", "NULL", "\0", "\t",
        "13/13/2014", "02/30/2014", "99999999999999999999", String(repeating: "x", count: 5_000),
        "=HYPERLINK(1)", "\u{202E}x", "a\"b", "\" x \"",
      ])
    }
    return changes
  }

  /// The lines as a file, with one or several kinds of line ends, and in half of all with some bytes
  /// behind the header changed.
  private static func damaged(
    _ lines: [[UInt8]], _ generator: inout SeededGenerator
  ) -> [UInt8] {
    let lineEnd = generator.pick(["\n", "\r\n", "\r"])
    var file = generator.chance(10) ? [0xEF, 0xBB, 0xBF] : [UInt8]()
    for line in lines {
      file += line
      file += Array((generator.chance(3) ? generator.pick(["\n", "\r\n", "\r"]) : lineEnd).utf8)
    }
    let header = lines[0].count + 6
    guard generator.chance(50), file.count > header + 10 else { return file }
    let odd: [UInt8] = [0, 9, 10, 13, 32, 34, 34, 34, 44, 44, 59, 0x80, 0xA7, 0xC3, 0xFF]
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let place = Int.random(in: header..<file.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: file[place] = generator.pick(odd)
      case 1: file.insert(generator.pick(odd), at: place)
      default: file.remove(at: place)
      }
    }
    return file
  }
}
