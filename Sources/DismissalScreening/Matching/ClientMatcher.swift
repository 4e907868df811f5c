internal import CourtRecords
internal import ExportReading

/// Finds the clients of a list among the cases that a policy may cover.
///
/// Nothing is guessed: spellings are compared only where the birth date agrees, birth dates only
/// where the name does. Cost: one look at each case, on all workers; memory by the clients.
struct ClientMatcher: Sendable {
  /// A client found on a case.
  struct Match: Sendable {
    /// The client's place in the list.
    let client: Int
    /// The case's number among the kept ones.
    let number: Int
    var evidence: ClientEvidence
  }

  private let clients: [ClientList.Client]
  private var byPerson: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]
  private var byDay: [CalendarDate: [Int]] = [:]
  private var byCase: [Int: [Int]] = [:]

  init(_ list: ClientList, index: KeptIndex) {
    clients = list.clients
    for (place, client) in clients.enumerated()
    where client.fault == nil && client.duplicateOf == nil {
      for person in client.persons { byPerson[person, default: []].append(place) }
      for name in client.names { byName[name.sortedWords, default: []].append(place) }
      if let born = client.born { byDay[born, default: []].append(place) }
      guard !client.caseNumber.isEmpty else { continue }
      switch index.find(court: client.court, number: client.caseNumber) {
      case .none: break
      case .cases(let found), .unclear(let found, _):
        for number in found { byCase[number, default: []].append(place) }
      }
    }
  }

  /// All matches, by client, the certain ones first, then in input order.
  func matches(caseCount: Int, index: KeptIndex, workers: Int) -> [Match] {
    let found = OrderedMap.results(count: caseCount, workers: workers, run: 256) {
      matches(of: $0, index: index)
    }
    var byClient: [Int: [Match]] = [:]
    for match in found.joined() { byClient[match.client, default: []].append(match) }
    return byClient.keys.sorted().flatMap { client in
      Self.doubting(byClient[client] ?? [], index).sorted {
        ($0.evidence.strength, $0.number) < ($1.evidence.strength, $1.number)
      }
    }
  }

  /// Several people of one name and birth date: which of them is the client, nobody knows.
  private static func doubting(_ matches: [Match], _ index: KeptIndex) -> [Match] {
    let persons = matches.filter { $0.evidence.strength == .certain && !$0.evidence.isByIdentifier }
      .map { index.persons(of: $0.number) }.filter { !$0.isEmpty }
    guard let first = persons.first, persons.contains(where: { $0.isDisjoint(with: first) }) else {
      return matches
    }
    return matches.map { match in
      guard match.evidence.strength == .certain, !match.evidence.isByIdentifier else {
        return match
      }
      var doubted = match
      doubted.evidence.strength = .possible
      doubted.evidence.words += "; several people have them, by their identifiers"
      return doubted
    }
  }

  private func matches(of number: Int, index: KeptIndex) -> [Match] {
    let names = index.identities(of: number).map { (name: PersonName($0.name), born: $0.born) }
    let persons = index.persons(of: number)
    let ofDocket = Set(byCase[number] ?? [])
    var candidates = ofDocket
    for person in persons { candidates.formUnion(byPerson[person] ?? []) }
    for one in names {
      candidates.formUnion(byName[one.name.sortedWords] ?? [])
      if let born = one.born { candidates.formUnion(byDay[born] ?? []) }
    }
    return candidates.sorted().compactMap { place in
      let client = clients[place]
      let sharesPerson: Bool? =
        client.persons.isEmpty || persons.isEmpty
        ? nil : !persons.isDisjoint(with: client.persons)
      // The best of what the case's rows say of each name; equal strengths in the order of their
      // words.
      let relations = names.map { one in
        (
          names: client.names.isEmpty
            ? [NameRelation.unknown] : client.names.map { NameRelation.between($0, one.name) },
          birth: BirthRelation.between(client.born, one.born)
        )
      }
      let best = relations.flatMap { one in
        one.names.compactMap {
          ClientEvidence.weigh(
            name: $0, birth: one.birth, sharesPerson: sharesPerson,
            sharesDocket: ofDocket.contains(place))
        }
      }.min { ($0.strength, $0.words) < ($1.strength, $1.words) }
      guard var evidence = best else { return nil }
      if client.born == nil, !client.birthText.isEmpty {
        evidence.words += "; the birth date in the list could not be read"
      }
      return Match(client: place, number: number, evidence: evidence)
    }
  }
}
