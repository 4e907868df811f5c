internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports

/// What the input holds of the persons who have a kept case: their rows, and whether one identifier
/// comes with several birth dates.
///
/// Made once all inputs are read, by one pass over what the workers gathered, on all workers.
///
/// Memory: some 45 bytes a row of these persons, as they were gathered; a row is read when its person
/// is asked for.
struct PersonBook: Sendable {
  private var places: [[UInt8]: Int] = [:]
  /// The rows of all persons, one person behind the other, each row behind its length.
  private var bytes: [UInt8] = []
  /// Where each person's rows begin, and at last where they end.
  private var starts: [Int] = []
  private var conflicting: Set<Int> = []

  /// Reads what was gathered of the persons of the kept rows.
  ///
  /// Throws ``ReportError/cannotSpill(_:code:)`` when it cannot be read back from the disk.
  init(_ gathered: PersonLog, kept: [KeptRow], workers: Int) throws(ReportError) {
    for row in kept where row.matters {
      guard let person = PersonIdentifier.folded(row.cells.raw(.personID)),
        places[person] == nil
      else { continue }
      places[person] = places.count
    }
    let index = WantedPersons(places)
    let results = OrderedMap.results(
      count: gathered.count, workers: workers, run: 4
    ) { batch -> Result<WantedPersons.Found, ReportError> in
      do throws(ReportError) {
        return .success(index.found(in: try gathered.rows(of: batch)))
      } catch {
        return .failure(error)
      }
    }
    var days: [UInt16] = Array(repeating: 0, count: places.count)
    starts = Array(repeating: 0, count: places.count + 1)
    for result in results {
      let part = try result.get()
      for (place, day) in part.days {
        if days[place] != 0, days[place] != day { conflicting.insert(place) }
        days[place] = day
      }
      part.forEachRow { place, row in starts[place + 1] += row.count }
    }
    for place in 0..<places.count { starts[place + 1] += starts[place] }
    bytes = Array(repeating: 0, count: starts[places.count])
    var ends = starts
    for case .success(let part) in results {
      part.forEachRow { place, row in
        bytes.replaceSubrange(ends[place]..<ends[place] + row.count, with: row)
        ends[place] += row.count
      }
    }
  }

  /// The rows of a person, in input order; nil for one who has no kept case.
  func rows(of person: [UInt8]) -> [PersonRow]? {
    guard let place = places[person] else { return nil }
    var rows: [PersonRow] = []
    bytes.withUnsafeBufferPointer { all in
      let own = UnsafeBufferPointer(rebasing: all[starts[place]..<starts[place + 1]])
      PersonRow.forEach(in: own) { _, row in
        if let row = PersonRow(row, of: person) { rows.append(row) }
      }
    }
    return rows
  }

  /// Whether an identifier comes with several birth dates, on whatever rows.
  func hasSeveralBirthDates(_ person: [UInt8]) -> Bool {
    places[person].map(conflicting.contains) ?? false
  }
}

/// The persons looked for, by the hashes of their identifiers.
private struct WantedPersons: Sendable {
  /// What one batch holds of them.
  struct Found: Sendable {
    var days: [(place: Int, day: UInt16)] = []
    /// Their rows end to end, as they were gathered.
    var bytes: [UInt8] = []
    /// Whose row ends where.
    var ends: [(place: Int, end: Int)] = []

    func forEachRow(_ show: (Int, ArraySlice<UInt8>) -> Void) {
      var start = 0
      for (place, end) in ends {
        show(place, bytes[start..<end])
        start = end
      }
    }
  }

  private var places: [UInt64: [Int]] = [:]
  private var identifiers: [[UInt8]]

  init(_ persons: [[UInt8]: Int]) {
    identifiers = Array(repeating: [], count: persons.count)
    for (person, place) in persons {
      identifiers[place] = person
      places[IdentityMark.key(hash: PersonIdentifier.hash(person)), default: []].append(place)
    }
  }

  func found(in rows: PersonRows) -> Found {
    var found = Found()
    for mark in rows.identities {
      for place in places[IdentityMark.key(mark)] ?? [] {
        found.days.append((place, IdentityMark.day(mark)))
      }
    }
    rows.bytes.withUnsafeBufferPointer { bytes in
      PersonRow.forEach(in: bytes) { hash, row in
        for place in places[IdentityMark.key(hash: hash)] ?? []
        where PersonRow.isOf(identifiers[place], row) {
          found.bytes += PersonRow.head(hash: hash, count: row.count)
          found.bytes += row
          found.ends.append((place, found.bytes.count))
        }
      }
    }
    return found
  }
}
