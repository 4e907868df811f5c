internal import CourtRecords
internal import DelimitedText
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// Compares the counts of a case with those that a second source has of it.
struct SecondSource {
  let readings: [ChargeReading]
  let chargeFields: Set<ExportField>
  let scale: OffenseClassScale

  /// Compares them; `entries` are the rows of the second source, repeats set apart.
  ///
  /// Where they are not all that it has of the case, none of its counts is said to be missing.
  func compare(
    _ entries: [LinkedEntry], isWhole: Bool, fields: (LinkedEntry) -> Set<ExportField>,
    into merge: inout FactMerge
  ) {
    if entries.isEmpty { return }
    var pairs: [(count: Int, entry: LinkedEntry)] = []
    var others: [LinkedEntry] = []
    var open = Set(merge.facts.counts.indices)
    for entry in entries {
      let number = CountNumber.read(entry.row.raw(.countNumber))
      let count = number == 0 ? nil : merge.countNumbers.firstIndex(of: number)
      if let count {
        pairs.append((count, entry))
        open.remove(count)
      } else {
        others.append(entry)
      }
    }
    // Without common numbers the charge itself tells which count is which.
    var alone: [LinkedEntry] = []
    for entry in others {
      let said = understood(entry)
      let found = open.sorted().first { index in
        said != nil && Self.understood(merge.facts.counts[index].charge) == said
      }
      if let found {
        pairs.append((found, entry))
        open.remove(found)
      } else {
        alone.append(entry)
      }
    }
    if alone.count == 1, open.count == 1, let count = open.first {
      pairs.append((count, alone[0]))
      alone = []
      open = []
    }
    for pair in pairs.sorted(by: { $0.count < $1.count }) {
      compare(pair.count, pair.entry, fields(pair.entry), into: &merge)
    }
    for entry in alone { add(entry, to: &merge) }
    // Taking several counts away at once must not leave a case without any.
    guard isWhole else { return }
    for count in open.sorted() where open.count < merge.facts.counts.count {
      leaveOut(count, second: entries[0], from: &merge)
    }
  }

  private func understood(_ entry: LinkedEntry) -> String? {
    entry.reading.flatMap { Self.understood(readings[Int($0)]) }
  }

  private static func understood(_ reading: ChargeReading) -> String? {
    reading.citation.reference?.understood
  }

  // MARK: One count

  private func compare(
    _ count: Int, _ entry: LinkedEntry, _ fields: Set<ExportField>, into merge: inout FactMerge
  ) {
    compareCharge(count, entry, into: &merge)
    compareClass(count, entry, into: &merge)
    let own = merge.facts.counts[count]
    if let one = own.offenseDate.date, let other = entry.row.codes.offenseDate.date, one != other {
      merge.disagree(
        ExportField.offenseDate.rawValue, counts: [count], first: one.description,
        second: other.description, firstPlace: own.place, secondPlace: entry.place
      ) { $0.counts[count].offenseDate = .day(other) }
    }
    let both = fields.intersection(chargeFields)
    let codes = entry.row.codes
    if both.contains(.plea) { merge.compare(\.plea, .plea, codes.plea, count: count, entry) }
    if both.contains(.disposition) {
      merge.compare(\.disposition, .disposition, codes.disposition, count: count, entry)
    }
    if both.contains(.sentence) {
      merge.compare(\.sentence, .sentence, codes.sentence, count: count, entry)
    }
    if both.contains(.caseStatus) {
      merge.compare(\.status, .caseStatus, codes.status, count: count, entry)
    }
    if codes.mark == .sealed {
      merge.take(mark: .sealed, entry)
    } else if both.contains(.mark), own.mark != .sealed {
      merge.compare(\.mark, .mark, codes.mark, count: count, entry)
    }
  }

  private func compareCharge(
    _ count: Int, _ entry: LinkedEntry, into merge: inout FactMerge
  ) {
    guard let id = entry.reading, !entry.row.raw(.citation).isEmpty else { return }
    let reading = readings[Int(id)]
    let own = merge.facts.counts[count]
    let (one, other) = (Self.understood(own.charge), Self.understood(reading))
    guard one != other else { return }
    merge.disagree(
      ExportField.citation.rawValue, counts: [count], first: one ?? "not read",
      second: other ?? entry.row.text(.citation), firstPlace: own.place, secondPlace: entry.place
    ) { $0.counts[count].charge = reading }
  }

  private func compareClass(_ count: Int, _ entry: LinkedEntry, into merge: inout FactMerge) {
    let own = merge.facts.counts[count]
    guard case .range(let one) = own.classReading,
      case .range(let other) = entry.row.codes.classReading, one.intersection(other) == nil
    else { return }
    merge.disagree(
      ExportField.offenseClass.rawValue, counts: [count], first: scale.name(of: one),
      second: scale.name(of: other), firstPlace: own.place, secondPlace: entry.place
    ) { $0.counts[count].classReading = entry.row.codes.classReading }
  }

  // MARK: A count that one source lacks

  private func add(_ entry: LinkedEntry, to merge: inout FactMerge) {
    let codes = entry.row.codes
    let added = CountFacts(
      charge: entry.reading.map { readings[Int($0)] } ?? merge.facts.counts[0].charge,
      classReading: codes.classReading, offenseDate: codes.offenseDate, plea: codes.plea,
      disposition: codes.disposition, sentence: codes.sentence, status: codes.status,
      mark: codes.mark, birthDate: entry.row.birthDate,
      number: CountNumber.shown(CountNumber.read(entry.row.raw(.countNumber))),
      place: entry.place)
    merge.disagree(
      "count", counts: [], first: "", second: understood(entry) ?? entry.row.text(.citation),
      firstPlace: nil, secondPlace: entry.place
    ) { $0.counts.append(added) }
  }

  private func leaveOut(_ count: Int, second: LinkedEntry, from merge: inout FactMerge) {
    let own = merge.facts.counts[count]
    let place = own.place
    merge.disagree(
      "count", counts: [count], first: Self.understood(own.charge) ?? "not read", second: "",
      firstPlace: place, secondPlace: nil
    ) { facts in
      if facts.counts.count > 1 { facts.counts.removeAll { $0.place == place } }
    }
  }
}
