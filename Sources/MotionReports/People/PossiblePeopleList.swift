internal import CourtRecords

/// The list `possible-people.csv`: listed cases that may be of one person, with the evidence.
///
/// Suggestions for whoever looks the persons up: no list, number or decision of the run uses them.
/// One row for each different defendant of a group. Groups are sorted and numbered by content,
/// whatever the order of the input. Sealed records are never on it.
public struct PossiblePeopleList: ~Copyable, Sendable {
  /// A defendant of a group, with what ties them to the others.
  public struct Member: Sendable {
    /// The evidence, such as `same_name_and_birth_date`; several are parted by blanks.
    public var evidence: String
    /// The defendant.
    public var person: ReportedPerson

    /// Makes a member.
    public init(evidence: String, person: ReportedPerson) {
      self.evidence = evidence
      self.person = person
    }
  }

  static let columns = [
    "group", "evidence", "identifiers", "court", "case_number", "defendant", "birth_date", "sex",
    "person_id", "cluster_id", "outcome", "file", "record", "line",
  ]

  private struct Group {
    let order: [[String]]
    let identifiers: Int
    let members: [Member]
  }

  private var list: ListFile
  private var groups: [Group] = []

  /// Begins the list with its header.
  public init(file: consuming OutputFile, context: ReportContext) {
    list = ListFile(file: file, context: context, columns: Self.columns, guardsFormulas: true)
  }

  /// Adds a group; `identifiers` is the number of different person identifiers in it.
  public mutating func append(_ members: [Member], identifiers: Int) {
    let sorted = members.sorted { left, right in
      let (one, other) = (Self.order(left.person), Self.order(right.person))
      return one == other
        ? left.person.place < right.person.place : ByteOrder.precedes(one, other)
    }
    groups.append(
      Group(
        order: sorted.map { Self.order($0.person) }, identifiers: identifiers, members: sorted))
  }

  private static func order(_ person: ReportedPerson) -> [String] {
    [person.defendant, person.birthDate] + person.order
  }

  /// Sorts, numbers and writes the groups, and closes the file.
  public mutating func close() throws(ReportError) -> WrittenFile {
    groups.sort { ByteOrder.precedes(Array($0.order.joined()), Array($1.order.joined())) }
    for (index, group) in groups.enumerated() {
      for member in group.members {
        let person = member.person
        list.append(index + 1)
        list.append(member.evidence)
        list.append(group.identifiers)
        list.append([person.court, person.caseNumber, person.defendant, person.birthDate])
        list.append([person.sex, person.personID, person.clusterID, person.outcome.rawValue])
        list.append(person.place)
        try list.endRow()
      }
    }
    groups = []
    return try list.close()
  }
}
