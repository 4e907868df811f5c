/// The competitors on one export: checked once, then run in rotation.
struct Contest {
  let export: GeneratedExport
  /// The export with one odd row in a hundred.
  let oddExport: GeneratedExport
  let work: Work
  let screener: String
  /// The interpreter of the peers.
  let python: String
  let steps: [Step]

  /// The export that a screening reads.
  private func screening(_ setting: Screening.Setting) -> Screening {
    Screening(export: setting.isOdd ? oddExport : export, setting: setting, work: work)
  }

  /// Runs every step once, untimed, and compares what they found.
  ///
  /// The files come into the page cache on the way, as far as memory allows, for all alike. Gives the
  /// number of candidates. Throws `candidatesDiffer`, `categoriesDiffer`, `outputsDiffer` and
  /// `countsDiffer`.
  func check() throws -> Int {
    var counted: Int?
    var plain: (screening: Screening, finding: Finding)?
    var odd: Screening?
    var categories: [String: Int] = [:]
    for step in steps {
      _ = try run(step, onCount: { counted = $0 })
      switch step {
      case .read, .count: continue
      case .screen(let setting):
        let screening = screening(setting)
        if setting.isOdd {
          if let odd { try screening.check(against: odd) }
          odd = odd ?? screening
          continue
        }
        guard let first = plain?.screening else {
          let finding = try screening.finding()
          if let counted, let rows = finding.totals?.rows, counted - 1 != rows {
            throw MeasureError.countsDiffer(counted: counted - 1, screened: rows)
          }
          plain = (screening, finding)
          continue
        }
        try screening.check(against: first)
      case .peer(let peer):
        guard let expected = plain?.finding else { continue }
        let found = try peer.finding(export)
        try check(peer, found, against: expected)
        if categories.isEmpty { categories = found.categories }
        guard found.categories.isEmpty || found.categories == categories else {
          throw MeasureError.categoriesDiffer(peer: peer.name)
        }
      }
    }
    return plain?.finding.candidates.count ?? 0
  }

  private func check(_ peer: Peer, _ found: Finding, against expected: Finding) throws {
    guard found.candidates == expected.candidates,
      found.totals == nil || found.totals == expected.totals
    else {
      throw MeasureError.candidatesDiffer(
        peer: peer.name, missing: Set(expected.candidates).subtracting(found.candidates).count,
        surplus: Set(found.candidates).subtracting(expected.candidates).count)
    }
  }

  /// Runs every step as often as asked, one after the other and then again.
  func rounds(_ count: Int) throws -> Rounds {
    var rounds = Rounds(steps: steps)
    for _ in 0..<count {
      for step in steps { rounds.add(step, try run(step, onCount: { _ in })) }
    }
    return rounds
  }

  private func run(_ step: Step, onCount: (Int) -> Void) throws -> Cost {
    switch step {
    case .read:
      return try Cost.measure { _ = try ReadLoop.run(path: export.charges) }
    case .count:
      var count = RecordCount()
      let cost = try Cost.measure { count = try RecordCount.run(path: export.charges) }
      onCount(count.recordCount)
      return cost
    case .screen(let setting):
      return try screening(setting).run(program: screener)
    case .peer(let peer):
      return try peer.run(export, work: work, python: python)
    }
  }
}
