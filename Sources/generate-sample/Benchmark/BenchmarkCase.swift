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

  private let serial: Int
  private let seed: UInt64
  private let court: Int
  private let year: Int
  private let surname: Int
  private let given: Int
  private let arraigned: Int
  private let born: Int
  private let status: Int

  init(serial: Int, seed: UInt64, cells: BenchmarkCells) {
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
    surname = random.below(cells.names.surnames.count)
    given = random.below(cells.names.givenNames.count)
    arraigned = Day(year, 1, 3) - BenchmarkCells.firstDay + random.below(360)
    born = arraigned - 6_960 - random.below(12_000)
    status = hasWarrant ? 1 : random.below(3) == 0 ? 0 : 2
  }

  /// Writes one count of the case.
  func writeRow(count: Int, shape: Shape, to sink: ByteSink, _ cells: BenchmarkCells) {
    var random = SplitMix64(seed: seed &+ UInt64(count))
    sink.append(cells.courts, court)
    sink.append(comma)
    writeNumberAndName(to: sink, cells, cells.names)
    writeDay(born, to: sink, cells)
    sink.append(number: (serial &* 7_919 &+ 1_234_567) % 100_000_000, width: 8)
    sink.append(UInt8(truncatingIfNeeded: 65 + serial % 26))
    sink.append(comma)
    sink.append(serial & 3 == 0 ? letterM : letterF)
    sink.append(comma)
    writeDay(arraigned - 1, to: sink, cells)
    writeDay(arraigned, to: sink, cells)
    writeDay(arraigned - 1, to: sink, cells)
    sink.append(number: count, width: 1)
    sink.append(comma)
    writeCharge(&random, to: sink, cells)
    writeStage(&random, to: sink, cells)
    writeTail(&random, shape, to: sink, cells)
    sink.append(carriageReturn)
    sink.append(lineFeed)
  }

  /// Writes the warrant of the case.
  func writeWarrant(to sink: ByteSink, _ cells: BenchmarkCells) {
    var random = SplitMix64(seed: seed)
    let state = random.below(10) < 7 ? 0 : 1 + random.below(3)
    sink.append(cells.courts, court)
    sink.append(comma)
    writeNumberAndName(to: sink, cells, cells.warrantNames)
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

  private func writeNumberAndName(
    to sink: ByteSink, _ cells: BenchmarkCells, _ names: BenchmarkCells.NamePools
  ) {
    let number = serial / 36
    sink.append(number: year, width: 4)
    sink.append(cells.courtCodes, court)
    sink.append(number: number, width: number < 1_000_000 ? 6 : 9)
    sink.append(comma)
    sink.append(quote)
    sink.append(names.surnames, surname)
    sink.append(comma)
    sink.append(blank)
    sink.append(names.givenNames, given)
    sink.append(quote)
    sink.append(comma)
  }

  private func writeDay(_ day: Int, to sink: ByteSink, _ cells: BenchmarkCells) {
    sink.append(cells.days, day)
    sink.append(comma)
  }

  /// Writes citation, wording, severity and arrest charge: 1.3% covered, 18% felonies.
  private func writeCharge(
    _ random: inout SplitMix64, to sink: ByteSink, _ cells: BenchmarkCells
  ) {
    let share = random.below(1_000)
    let list = share < 13 ? cells.covered : share < 193 ? cells.felonies : cells.others
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
    let isDisposed = status == 2
    let disposition = isDisposed ? 1 + random.below(4) : 0
    let isConviction = disposition == 1 || disposition == 2
    sink.append(cells.pleas, disposition == 1 ? 2 : random.below(2))
    sink.append(comma)
    sink.append(cells.dispositions, disposition)
    sink.append(comma)
    if isDisposed { sink.append(cells.days, arraigned + 10) }
    sink.append(comma)
    sink.append(cells.sentences, isConviction ? 1 + random.below(3) : 0)
    sink.append(comma)
    sink.append(cells.statuses, status)
    sink.append(comma)
    sink.append(cells.flags, serial % 400 == 7 ? 1 : serial % 900 == 11 ? 2 : 0)
    sink.append(comma)
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
