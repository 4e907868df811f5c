internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

extension JoinedLists {
  /// A case decided again, for the lists that name it; nil when no list of the run may.
  ///
  /// A sealed record is matched with nobody: whatever names its docket beside a person tells of it.
  private func open(_ number: Int, _ decider: CaseDecider) -> ReportedCase? {
    guard let report = decider.decide(number).report, !report.determination.isSealed else {
      return nil
    }
    return report
  }

  // MARK: Exclusions

  /// Every entry of the exclusion lists with what became of it, in the order of the lists.
  func reportedExclusions(_ decider: CaseDecider) -> [ReportedExclusion] {
    exclusions.flatMap { join in
      zip(join.list.entries, join.results).flatMap { entry, result -> [ReportedExclusion] in
        func row(_ text: String, _ report: ReportedCase?) -> ReportedExclusion {
          ReportedExclusion(
            list: join.list.path, line: entry.line, court: entry.court,
            caseNumber: entry.caseNumber, personID: entry.personText, reason: entry.reason,
            result: result.word, text: text, report: report)
        }
        func named(_ number: Int, _ text: String) -> ReportedExclusion {
          let report = decider.decide(number).report
          // An entry that names a person beside a sealed docket would tell whose it is.
          let isSealed = report?.determination.isSealed ?? false
          return isSealed
            ? row("It names a sealed record, which is withheld.", nil)
            : row(text, report)
        }
        switch result {
        case .matched(let cases): return cases.map { named($0, "") }
        case .unclear(let cases, let why): return cases.map { named($0, why) }
        case .nothing:
          return [row("No case of the input that the policy may cover is meant.", nil)]
        case .duplicate(let line): return [row("It repeats line \(line).", nil)]
        case .rejected(let why): return [row(why, nil)]
        }
      }
    }
  }

  // MARK: Clients

  /// Every client of the list with the cases found, in the order of the list.
  func reportedClients(_ decider: CaseDecider) -> [ReportedClient] {
    guard let list = lists.clients else { return [] }
    let found = Dictionary(grouping: matches, by: \.client)
    return list.clients.enumerated().flatMap { place, client -> [ReportedClient] in
      func row(
        _ match: ReportedClient.Match, _ evidence: String, _ report: ReportedCase?
      ) -> ReportedClient {
        ReportedClient(
          line: client.line, reference: client.reference, name: client.nameText,
          birthDate: client.birthText, match: match, evidence: evidence, report: report)
      }
      if let fault = client.fault { return [row(.rejected, fault, nil)] }
      if let line = client.duplicateOf { return [row(.duplicate, "repeats line \(line)", nil)] }
      let rows = (found[place] ?? []).compactMap { match -> ReportedClient? in
        open(match.number, decider).map {
          row(
            match.evidence.strength == .certain ? .certain : .possible, match.evidence.words, $0)
        }
      }
      if !rows.isEmpty { return rows }
      return [row(.none, Self.noneSentence(client), nil)]
    }
  }

  private static func noneSentence(_ client: ClientList.Client) -> String {
    let unread = !client.birthText.isEmpty && client.born == nil
    return unread ? "the birth date in the list could not be read" : ""
  }

  // MARK: Numbers

  /// What became of every list, for the summary and the manifest.
  func facts(_ reported: [ReportedClient], _ decider: CaseDecider) -> [RunFacts.OutsideList] {
    exclusions.map { Self.facts($0, decider) }
      + (lists.clients.map { [Self.facts($0, reported)] } ?? [])
      + (rounds.map(Self.facts) ?? [])
  }

  private static func facts(
    _ join: ExclusionJoin, _ decider: CaseDecider
  ) -> RunFacts.OutsideList {
    let words = join.results.map(\.word)
    // What the judge made of the cases that the list names, counted from the other side.
    let reasons = join.notices.keys.map { number in
      Set(decider.decide(number).decision.reasons.map(\.word))
    }
    let excluded = reasons.count { $0.contains(.onExclusionList) }
    let review = reasons.count { $0.contains(.exclusionUnclear) }
    return RunFacts.OutsideList(
      role: .exclusions, name: join.list.path, sha256: join.list.sha256,
      read: join.list.readCount,
      entries: ReportedExclusion.Result.allCases.map { word in
        .init(word.rawValue, words.count { $0 == word })
      },
      cases: [
        .init("excluded", excluded), .init("review", review),
        .init("not_covered", reasons.count - excluded - review),
      ],
      listedIn: .exclusions, unusedColumns: join.list.unusedColumns)
  }

  private static func facts(
    _ list: ClientList, _ reported: [ReportedClient]
  ) -> RunFacts.OutsideList {
    var best: [Int: ReportedClient.Match] = [:]
    for row in reported
    where best[row.line].map({ $0 == .possible && row.match == .certain }) ?? true {
      best[row.line] = row.match
    }
    return RunFacts.OutsideList(
      role: .clients, name: list.path, sha256: list.sha256, read: list.readCount,
      entries: ReportedClient.Match.allCases.map { match in
        .init(match.rawValue, best.values.count { $0 == match })
      },
      cases: [], listedIn: .clients, unusedColumns: list.unusedColumns)
  }

  private static func facts(_ join: RoundsJoin) -> [RunFacts.OutsideList] {
    zip(join.rounds.runs, join.counts).map { filed, counts in
      RunFacts.OutsideList(
        role: .alreadyFiled, name: filed.run.folder, sha256: filed.run.sha256, read: counts.read,
        entries: [
          .init("granted", counts.granted), .init("denied", counts.denied),
          .init("unclear", counts.unclear), .init("unanswered", counts.unanswered),
        ], cases: [.init("not_in_input", counts.absent)], listedIn: nil)
    }
      + join.rounds.answers.map { book in
        RunFacts.OutsideList(
          role: .answers, name: book.path, sha256: book.sha256, read: book.entries.count,
          entries: CourtAnswer.allCases.map { answer in
            .init(answer.rawValue, book.entries.count { $0.answer == answer })
          }, cases: [], listedIn: nil)
      }
  }
}

extension ExclusionJoin.Result {
  /// The result as the lists write it.
  var word: ReportedExclusion.Result {
    switch self {
    case .matched: .matched
    case .unclear: .unclear
    case .nothing: .matchedNothing
    case .duplicate: .duplicate
    case .rejected: .rejected
    }
  }
}
