internal import CourtRecords
internal import MotionReports
internal import ReliefPolicy

extension DecidedCases {
  /// Reports the alerts and suggestions about the defendants of listed cases, and counts them.
  mutating func reportPeople(workers: Int, into reports: inout RunReports) {
    let review = PeopleReview(decider, listed: listed, workers: workers)
    var figures = tally.people
    for alert in review.alerts() {
      figures.alerts[alert.kind, default: 0] += 1
      for person in review.people(alert.rows) { reports.append(alert.kind, person) }
    }
    for group in review.possiblePeople(workers: workers) {
      figures.possibleGroups += 1
      figures.possibleCases += UInt64(group.caseCount)
      reports.append(
        possiblePerson: members(group, review), identifiers: group.identifierCount)
    }
    note(figures)
  }

  private func members(
    _ group: PossiblePerson, _ review: PeopleReview
  ) -> [PossiblePeopleList.Member] {
    var seen: Set<ReportedPerson> = []
    return group.members.compactMap { member in
      let person = review.person(member.sketch)
      var bare = person
      bare.place = SourcePlace(file: 0, record: 0, line: 0)
      guard seen.insert(bare).inserted else { return nil }
      return PossiblePeopleList.Member(
        evidence: member.evidence.joined(separator: " "), person: person)
    }
  }
}
