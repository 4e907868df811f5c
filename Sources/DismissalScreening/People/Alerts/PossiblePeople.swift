internal import CourtRecords
internal import ExportReading

/// Rows whose defendants may be one person, with what ties each to the others.
struct PossiblePerson {
  /// The rows, each with its evidence.
  let members: [(sketch: DefendantSketch, evidence: [String])]
  /// The number of different identifiers among them.
  let identifierCount: Int
  /// The number of cases.
  let caseCount: Int
}

/// Suggests which defendants may be one person: the same folded name and birth date, a near spelling
/// with the same birth date, or one cluster of a linkage tool.
///
/// People whom one identifier joins already are one from the beginning. Names are compared only
/// under one birth date. Where more than 500 different names share a day, such as a filler, only
/// equal names are looked for there.
struct PossiblePeople {
  private static let mostNamesOfDay = 500

  private struct Evidence: OptionSet {
    let rawValue: UInt8
    static let sameName = Evidence(rawValue: 1)
    static let nearName = Evidence(rawValue: 2)
    static let sameCluster = Evidence(rawValue: 4)

    var words: [String] {
      [
        contains(.sameName) ? "same_name_and_birth_date" : nil,
        contains(.nearName) ? "near_name_and_same_birth_date" : nil,
        contains(.sameCluster) ? "same_cluster" : nil,
      ].compactMap(\.self)
    }
  }

  private let sketches: [DefendantSketch]
  /// The person of each sketch, by number: one for each identifier, else one for each case.
  private var nodes: [Int] = []
  private var parents: [Int] = []
  private var evidence: [Evidence]

  /// The groups of more than one person, in the order of their first rows.
  private(set) var groups: [PossiblePerson] = []

  init(_ sketches: [DefendantSketch], rows: [KeptRow], workers: Int) {
    self.sketches = sketches
    evidence = Array(repeating: [], count: sketches.count)
    numberPeople()
    joinClusters()
    joinNames(rows, workers: workers)
    collect()
  }

  private mutating func numberPeople() {
    var known: [UInt64: Int] = [:]
    var cases: [Int: Int] = [:]
    for sketch in sketches {
      let next = parents.count
      let node =
        sketch.person == 0
        ? cases[sketch.number, default: next] : known[sketch.person, default: next]
      if node == next { parents.append(next) }
      if sketch.person == 0 { cases[sketch.number] = node } else { known[sketch.person] = node }
      nodes.append(node)
    }
  }

  // MARK: Joining

  private func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  private mutating func join(_ one: Int, _ other: Int, _ why: Evidence) {
    guard nodes[one] != nodes[other] else { return }
    evidence[one].insert(why)
    evidence[other].insert(why)
    let (left, right) = (root(nodes[one]), root(nodes[other]))
    if left != right { parents[max(left, right)] = min(left, right) }
  }

  private mutating func joinClusters() {
    var members: [UInt64: [Int]] = [:]
    for (index, sketch) in sketches.enumerated() where sketch.cluster != 0 {
      members[sketch.cluster, default: []].append(index)
    }
    for group in members.values { joinAll(group, .sameCluster) }
  }

  private mutating func joinNames(_ rows: [KeptRow], workers: Int) {
    let sketches = sketches
    let dated = sketches.indices.filter { sketches[$0].born != nil && sketches[$0].name.isOfPerson }
      .sorted { left, right in
        let (one, other) = (sketches[left], sketches[right])
        return (one.born?.dayNumber ?? 0, one.name.hash, left)
          < (other.born?.dayNumber ?? 0, other.name.hash, right)
      }
    var days: [[[Int]]] = []
    var last: CalendarDate?
    var name: UInt64 = 0
    for index in dated {
      let sketch = sketches[index]
      if sketch.born != last { days.append([]) }
      if sketch.born != last || sketch.name.hash != name { days[days.count - 1].append([]) }
      (last, name) = (sketch.born, sketch.name.hash)
      days[days.count - 1][days[days.count - 1].count - 1].append(index)
    }
    for day in days {
      for same in day where same.count > 1 { joinAll(same, .sameName) }
    }
    let crowded = days.filter { $0.count > 1 && $0.count <= Self.mostNamesOfDay }
    let near = OrderedMap.results(count: crowded.count, workers: workers) {
      Self.nearPairs(crowded[$0], sketches, rows)
    }
    for (one, other) in near.joined() {
      joinAll(one, other, .nearName)
    }
  }

  /// The pairs of names of one day that are near spellings, each as the sketches that have it.
  private static func nearPairs(
    _ names: [[Int]], _ sketches: [DefendantSketch], _ rows: [KeptRow]
  ) -> [([Int], [Int])] {
    var letters: [Int: [UInt8]] = [:]
    func spelled(_ place: Int) -> [UInt8] {
      if let known = letters[place] { return known }
      let name = rows[sketches[names[place][0]].row].cells.raw(.defendantName)
      let spelled = Array(NameFolding.words(name).joined())
      letters[place] = spelled
      return spelled
    }
    var found: [([Int], [Int])] = []
    for left in names.indices {
      for right in names.indices where right > left {
        let (one, other) = (sketches[names[left][0]].name, sketches[names[right][0]].name)
        let limit = NameDistance.limit(letterCount: Int(min(one.count, other.count)))
        // A change of one letter changes at most two of the marks.
        guard limit > 0, (one.letters ^ other.letters).nonzeroBitCount <= 2 * limit else {
          continue
        }
        if EditDistance.between(spelled(left), spelled(right), limit: limit) <= limit {
          found.append((names[left], names[right]))
        }
      }
    }
    return found
  }

  private mutating func joinAll(_ same: [Int], _ why: Evidence) {
    guard let first = same.first, same.contains(where: { nodes[$0] != nodes[first] }) else {
      return
    }
    let other = same.first { nodes[$0] != nodes[first] } ?? first
    for index in same { join(index, nodes[index] == nodes[first] ? other : first, why) }
  }

  private mutating func joinAll(_ left: [Int], _ right: [Int], _ why: Evidence) {
    for one in left {
      for other in right { join(one, other, why) }
    }
  }

  // MARK: Groups

  private mutating func collect() {
    var members: [Int: [Int]] = [:]
    for index in sketches.indices where !evidence[index].isEmpty {
      members[root(nodes[index]), default: []].append(index)
    }
    groups = members.values.sorted { $0[0] < $1[0] }.map { group in
      PossiblePerson(
        members: group.map { (sketches[$0], evidence[$0].words) },
        identifierCount: Set(group.map { sketches[$0].person }.filter { $0 != 0 }).count,
        caseCount: Set(group.map { sketches[$0].number }).count)
    }
  }
}
