internal import CourtRecords
internal import DelimitedText
internal import ExportReading

/// What the input holds of the persons who have a kept case: their rows, and whether one identifier
/// comes with several birth dates.
///
/// Made once all inputs are read, by one pass over what the workers gathered, on all workers.
struct PersonBook: Sendable {
  private var places: [[UInt8]: Int] = [:]
  private var rows: [[PersonRow]] = []
  private var conflicting: Set<Int> = []

  /// Reads what was gathered of the persons of the kept rows.
  init(_ gathered: [PersonRows], kept: [KeptRow], workers: Int) {
    for row in kept where row.matters {
      guard let person = PersonIdentifier.folded(row.cells.raw(.personID)),
        places[person] == nil
      else { continue }
      places[person] = places.count
    }
    let index = WantedPersons(places)
    let parts = OrderedMap.results(count: gathered.count, workers: workers, run: 4) {
      index.found(in: gathered[$0])
    }
    rows = Array(repeating: [], count: places.count)
    var days: [UInt16] = Array(repeating: 0, count: places.count)
    for part in parts {
      for (place, day) in part.days {
        if days[place] != 0, days[place] != day { conflicting.insert(place) }
        days[place] = day
      }
      for (place, row) in part.rows { rows[place].append(row) }
    }
  }

  /// The rows of a person, in input order; nil for one who has no kept case.
  func rows(of person: [UInt8]) -> [PersonRow]? { places[person].map { rows[$0] } }

  /// Whether an identifier comes with several birth dates, on whatever rows.
  func hasSeveralBirthDates(_ person: [UInt8]) -> Bool {
    places[person].map(conflicting.contains) ?? false
  }
}

/// The persons looked for, by the hashes of their identifiers.
private struct WantedPersons: Sendable {
  struct Found: Sendable {
    var days: [(place: Int, day: UInt16)] = []
    var rows: [(place: Int, row: PersonRow)] = []
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
      var start = 0
      while start + PersonRow.headCount <= bytes.count {
        let raw = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...])
        let hash = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
        let length = Int(
          UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
        let body = start + PersonRow.headCount
        for place in places[IdentityMark.key(hash: hash)] ?? [] {
          let slice = UnsafeBufferPointer(rebasing: bytes[body..<(body + length)])
          if let row = PersonRow(slice, of: identifiers[place]) {
            found.rows.append((place, row))
          }
        }
        start = body + length
      }
    }
    return found
  }
}
