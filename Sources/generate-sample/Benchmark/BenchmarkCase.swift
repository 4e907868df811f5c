/// One case of a benchmark export; its serial number and the seed decide everything.
struct BenchmarkCase {
  /// How a row is written.
  enum Shape {
    case plain
    /// A quote inside an unquoted cell: odd but legal.
    case bareQuote
    /// Text behind a closing quote: the row cannot be read.
    case textAfterQuote
  }

  /// How many counts the case has: one to four, about 1.7 on average.
  let counts: Int
  /// How many cases later its last count is written; 0 for beside the others.
  let farDistance: Int
  /// Whether the warrant list has a warrant of this case.
  let hasWarrant: Bool

  let serial: Int
  /// Days from the pool's first day on.
  let arraigned: Int
  /// Whose case it is.
  let person: BenchmarkPerson
  private let seed: UInt64
  private let court: Int
  private let year: Int
  private let status: Int

  /// Makes a case of a person of its own, or of one of so many.
  init(serial: Int, seed: UInt64, cells: BenchmarkCells, people: Int? = nil) {
    var random = SplitMix64(seed: seed &+ UInt64(serial) &* 0xA076_1D64_78BD_642F)
    self.serial = serial
    self.seed = random.next()
    let share = random.below(100)
    counts = share < 52 ? 1 : share < 82 ? 2 : share < 94 ? 3 : 4
    farDistance = counts > 1 && random.below(100) < 12 ? 1 + random.below(8_000) : 0
    hasWarrant = random.below(100) < 14
    court = random.below(10) < 4 ? 0 : 1 + random.below(4)
    // 36 years take turns, so that a year and a serial number are never used twice.
    year = 1985 + serial % 36
    let surname = random.below(cells.names.surnames.count)
    let given = random.below(cells.names.givenNames.count)
    arraigned = Day(year, 1, 3) - BenchmarkCells.firstDay + random.below(360)
    let born = arraigned - 6_960 - random.below(12_000)
    person =
      people.map { BenchmarkPerson(number: serial % $0, seed: seed, cells: cells) }
      ?? BenchmarkPerson(number: serial, surname: surname, given: given, born: born)
    status = hasWarrant ? 1 : random.below(3) == 0 ? 0 : 2
  }

  /// Writes one count of the case; with `chargesOnly` the cells of its person and of how it stands
  /// are blank, for files beside it tell them.
  func writeRow(
    count: Int, shape: Shape, chargesOnly: Bool = false, to sink: ByteSink,
    _ cells: BenchmarkCells
  ) {
    var random = SplitMix64(seed: seed &+ UInt64(count))
    writeKey(to: sink, cells)
    if chargesOnly {
      for _ in 0..<4 { sink.append(comma) }
    } else {
      person.writeName(to: sink, cells.names)
      writeDay(person.born, to: sink, cells)
      person.writeIdentifier(to: sink)
      sink.append(comma)
      sink.append(person.number & 3 == 0 ? letterM : letterF)
      sink.append(comma)
    }
    writeDay(arraigned - 1, to: sink, cells)
    writeDay(arraigned, to: sink, cells)
    writeDay(arraigned - 1, to: sink, cells)
    sink.append(number: count, width: 1)
    sink.append(comma)
    writeCharge(&random, to: sink, cells)
    if chargesOnly {
      for _ in 0..<6 { sink.append(comma) }
    } else {
      writeStage(&random, to: sink, cells)
    }
    writeTail(&random, shape, to: sink, cells)
    sink.append(carriageReturn)
    sink.append(lineFeed)
  }

  /// Writes the warrant of the case.
  func writeWarrant(to sink: ByteSink, _ cells: BenchmarkCells) {
    var random = SplitMix64(seed: seed)
    let state = random.below(10) < 7 ? 0 : 1 + random.below(3)
    writeKey(to: sink, cells)
    person.writeName(to: sink, cells.warrantNames)
    sink.append(letterW)
    sink.append(number: serial, width: 9)
    sink.append(comma)
    for byte in "BENCH,".utf8 { sink.append(byte) }
    sink.append(cells.warrantStatuses, state)
    sink.append(comma)
    writeDay(arraigned + 9, to: sink, cells)
    if state > 0 { sink.append(cells.days, arraigned + 12) }
    sink.append(comma)
    sink.append(lineFeed)
  }

  /// Writes court and docket number, each with its comma.
  func writeKey(to sink: ByteSink, _ cells: BenchmarkCells) {
    sink.append(cells.courts, court)
    sink.append(comma)
    writeNumber(to: sink, cells)
    sink.append(comma)
  }

  /// Writes the docket number.
  func writeNumber(to sink: ByteSink, _ cells: BenchmarkCells) {
    let number = serial / 36
    sink.append(number: year, width: 4)
    sink.append(cells.courtCodes, court)
    sink.append(number: number, width: number < 1_000_000 ? 6 : 9)
  }

  /// Whether some count is of prostitution or loitering.
  var holdsCovered: Bool {
    (1...counts).contains { count in
      var random = SplitMix64(seed: seed &+ UInt64(count))
      return random.below(1_000) < Self.coveredPerThousand
    }
  }

  private static let coveredPerThousand = 13

  /// Writes a day of the pool and a comma.
  func writeDay(_ day: Int, to sink: ByteSink, _ cells: BenchmarkCells) {
    sink.append(cells.days, day)
    sink.append(comma)
  }

  /// Writes citation, wording, severity and arrest charge: 1.3% covered, 18% felonies.
  private func writeCharge(
    _ random: inout SplitMix64, to sink: ByteSink, _ cells: BenchmarkCells
  ) {
    let share = random.below(1_000)
    let list =
      share < Self.coveredPerThousand ? cells.covered : share < 193 ? cells.felonies : cells.others
    let charge = list[random.below(list.count)]
    sink.append(cells.citations, charge.citation)
    sink.append(comma)
    sink.append(cells.descriptions, charge.descriptions[random.below(charge.descriptions.count)])
    sink.append(comma)
    sink.append(cells.severities, charge.severity)
    sink.append(comma)
    if random.below(2) == 0 { sink.append(cells.citations, charge.citation) }
    sink.append(comma)
  }

  /// Writes plea, disposition and its date, sentence, status and flags.
  private func writeStage(
    _ random: inout SplitMix64, to sink: ByteSink, _ cells: BenchmarkCells
  ) {
    writeEnding(&random, to: sink, cells)
    sink.append(comma)
    writeStatus(to: sink, cells)
    sink.append(comma)
  }

  /// Whether every count has ended.
  var isDisposed: Bool { status == 2 }

  /// Writes how one count ended as a row of its own has it: plea, disposition, its date, sentence.
  func writeEnding(ofCount count: Int, to sink: ByteSink, _ cells: BenchmarkCells) {
    // The charges say nothing of it then: the draw is its own.
    var random = SplitMix64(seed: seed &+ UInt64(count) &+ 0xE4D)
    writeEnding(&random, to: sink, cells)
  }

  private func writeEnding(
    _ random: inout SplitMix64, to sink: ByteSink, _ cells: BenchmarkCells
  ) {
    let disposition = isDisposed ? 1 + random.below(4) : 0
    let isConviction = disposition == 1 || disposition == 2
    sink.append(cells.pleas, disposition == 1 ? 2 : random.below(2))
    sink.append(comma)
    sink.append(cells.dispositions, disposition)
    sink.append(comma)
    if isDisposed { sink.append(cells.days, arraigned + 10) }
    sink.append(comma)
    sink.append(cells.sentences, isConviction ? 1 + random.below(3) : 0)
  }

  /// Writes status and flags.
  func writeStatus(to sink: ByteSink, _ cells: BenchmarkCells) {
    sink.append(cells.statuses, status)
    sink.append(comma)
    sink.append(cells.flags, serial % 400 == 7 ? 1 : serial % 900 == 11 ? 2 : 0)
  }

  /// Writes court part, precinct, address and notes.
  private func writeTail(
    _ random: inout SplitMix64, _ shape: Shape, to sink: ByteSink, _ cells: BenchmarkCells
  ) {
    sink.append(cells.parts, serial % cells.parts.count)
    sink.append(comma)
    sink.append(number: 60 + serial % 35, width: 3)
    sink.append(comma)
    sink.append(number: 1 + serial % 980, width: 3)
    sink.append(blank)
    if shape == .bareQuote {
      for byte in "\"REAR\" ".utf8 { sink.append(byte) }
    }
    sink.append(cells.streets, serial / 7 % cells.streets.count)
    sink.append(comma)
    if shape == .textAfterQuote {
      for byte in "\"ABSENT AT CALL\"SEE BACK".utf8 { sink.append(byte) }
      return
    }
    let share = random.below(100)
    let notes = share < 4 ? cells.linedNotes : share < 30 ? cells.quotedNotes : cells.plainNotes
    sink.append(notes, random.below(notes.count))
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let blank = UInt8(ascii: " ")
private let carriageReturn = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")
private let letterF = UInt8(ascii: "F")
private let letterM = UInt8(ascii: "M")
private let letterW = UInt8(ascii: "W")
