/// The whole sample: the plan of all dockets, and the three files written from it.
struct BrooklynSample {
  /// What was planned and written, counted.
  private(set) var tally = Tally()

  private let dockets: [Docket]
  private let chargeUnits: [Unit]
  private let warrants: [Warrant]

  /// Lines that stay together, with their random place in the file.
  private struct Unit {
    var place: UInt64
    var lines: [String]
  }

  /// How many blank lines the charge export holds.
  private static let blankLines = 12
  /// How many times its header line comes back.
  private static let repeatedHeaders = 2

  init(seed: UInt64) {
    var builder = SampleBuilder(seed: seed)
    builder.addCandidates()
    builder.addStageFamilies()
    builder.addCountFamilies()
    builder.addCitationFamilies()
    builder.addFactFamilies()
    builder.addUnrelatedFamilies()
    builder.addBrokenFamilies()
    dockets = builder.dockets + builder.quietDockets
    chargeUnits = Self.arrange(&builder)
    warrants = Self.shuffledWarrants(&builder)
    tally.count(builder)
    tally.warrants = warrants.count
    tally.blankLines = Self.blankLines
    tally.repeatedHeaders = Self.repeatedHeaders
  }

  // MARK: - Files

  /// Returns charges.csv: Windows-1252, CRLF.
  func chargesFile() -> [UInt8] {
    var text = Docket.chargeColumns.joined(separator: ",") + "\r\n"
    for unit in chargeUnits {
      for line in unit.lines { text += line + "\r\n" }
    }
    return windows1252(text)
  }

  /// Returns warrants.csv: UTF-8 with a byte order mark, LF.
  func warrantsFile() -> [UInt8] {
    var text = Warrant.columns.joined(separator: ",") + "\n"
    for warrant in warrants { text += warrant.line + "\n" }
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// Returns truth.csv: every docket once, by court and number.
  func truthFile() -> [UInt8] {
    var text = "court,case_number,outcome,reason,family\n"
    let sorted = dockets.sorted { ($0.court.rawValue, $0.number) < ($1.court.rawValue, $1.number) }
    for docket in sorted {
      text += "\(docket.court.rawValue),\(docket.number),"
      text += "\(docket.outcome),\(docket.reason),\(docket.family)\n"
    }
    return Array(text.utf8)
  }

  // MARK: - Order

  /// Gives every unit a random place and returns them in that order.
  ///
  /// The rows of a docket are one unit, those marked far are units of their own. The row whose
  /// quote never closes comes in the middle, with more than 1,000 lines without any quote behind
  /// it: a reader that waits for the quote to close has to give up, not to be rescued by the next
  /// quote it meets.
  private static func arrange(_ builder: inout SampleBuilder) -> [Unit] {
    var units: [Unit] = []
    var middle = Unit(place: .max / 2, lines: [])
    for docket in builder.dockets + builder.numberless {
      var near: [String] = []
      for row in docket.rows {
        if row.isFar {
          units.append(Unit(place: builder.random.next(), lines: [docket.line(row)]))
        } else {
          near.append(docket.line(row))
        }
      }
      for broken in docket.broken {
        if broken.fault == .unclosedQuote {
          middle.lines.append(broken.text)
        } else if builder.random.chance(50) {
          near.append(broken.text)
        } else {
          units.append(Unit(place: builder.random.next(), lines: [broken.text]))
        }
      }
      units.append(Unit(place: builder.random.next(), lines: near))
    }
    for docket in builder.quietDockets { middle.lines += docket.rows.map { docket.line($0) } }
    units.append(middle)
    let header = Docket.chargeColumns.joined(separator: ",")
    let loose =
      builder.strays.map { $0.text } + Array(repeating: "", count: blankLines)
      + Array(repeating: header, count: repeatedHeaders)
    for line in loose { units.append(Unit(place: builder.random.next(), lines: [line])) }
    return units.sorted { $0.place < $1.place }
  }

  /// Returns all warrants in random order; a few spell court and docket differently.
  private static func shuffledWarrants(_ builder: inout SampleBuilder) -> [Warrant] {
    var placed: [(place: UInt64, warrant: Warrant)] = []
    for warrant in builder.dockets.flatMap({ $0.warrants }) + builder.orphans {
      var warrant = warrant
      if builder.random.below(100) == 0 {
        warrant.court = " \(warrant.court.capitalizedWords) "
        warrant.docket = warrant.docket.lowercased()
      }
      placed.append((builder.random.next(), warrant))
    }
    return placed.sorted { $0.place < $1.place }.map { $0.warrant }
  }
}

extension String {
  /// The text with every word in small letters behind a capital.
  var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
