/// The person of a benchmark case.
struct BenchmarkPerson {
  /// The number from which the identifier is made.
  let number: Int
  /// Days from the pool's first day on.
  let born: Int
  /// Whether the records give an identifier.
  let hasIdentifier: Bool
  private let surname: Int
  private let given: Int

  /// A person who has one case.
  init(number: Int, surname: Int, given: Int, born: Int) {
    self.number = number
    self.surname = surname
    self.given = given
    self.born = born
    hasIdentifier = true
  }

  /// One of the people who share the cases; one in 50 has no identifier.
  init(number: Int, seed: UInt64, cells: BenchmarkCells) {
    var random = SplitMix64(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    self.number = number
    surname = random.below(cells.names.surnames.count)
    given = random.below(cells.names.givenNames.count)
    // Of age at the first arraignment of all, in 1985.
    born = Day(1940, 1, 1) - BenchmarkCells.firstDay + random.below(9_000)
    hasIdentifier = random.below(50) > 0
  }

  /// Writes `"SURNAME, GIVEN"` and a comma.
  func writeName(to sink: ByteSink, _ names: BenchmarkCells.NamePools) {
    sink.append(quote)
    sink.append(names.surnames, surname)
    sink.append(comma)
    sink.append(blank)
    sink.append(names.givenNames, given)
    sink.append(quote)
    sink.append(comma)
  }

  /// Writes the name as a client list may have it, `Given Surname`, and a comma.
  func writePlainName(to sink: ByteSink, _ names: BenchmarkCells.NamePools) {
    sink.append(names.givenNames, given)
    sink.append(blank)
    sink.append(names.surnames, surname)
    sink.append(comma)
  }

  /// Writes the identifier, if there is one.
  func writeIdentifier(to sink: ByteSink) {
    guard hasIdentifier else { return }
    sink.append(number: (number &* 7_919 &+ 1_234_567) % 100_000_000, width: 8)
    sink.append(UInt8(truncatingIfNeeded: 65 + number % 26))
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let blank = UInt8(ascii: " ")
