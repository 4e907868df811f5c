internal import CourtRecords
internal import MotionReports
internal import RuleDocuments

/// What earlier runs listed, and what was answered to them.
struct EarlierRounds: Sendable {
  let runs: [FiledRun]
  let answers: [AnswerBook]

  /// Reads the runs' folders and the files of answers; every answer must belong to one of the runs.
  init(runs folders: [String], answers paths: [String]) throws {
    runs = try folders.map(FiledRun.init)
    answers = try paths.map(AnswerBook.init)
    let known = Set(runs.map(\.run.sha256))
    for book in answers {
      guard let stray = book.entries.first(where: { !known.contains($0.run) }) else { continue }
      throw RuleFaults([
        RuleFault(
          file: book.path, line: stray.line, column: 1,
          message: "The answer is to a run that is not named with --already-filed. "
            + "Name that run's folder too, or leave the file out.")
      ])
    }
  }
}

/// Earlier rounds joined to the cases of a run.
struct RoundsJoin: Sendable {
  /// What became of the cases of one earlier run.
  struct Counts: Sendable {
    var read = 0
    var granted = 0
    var denied = 0
    var unclear = 0
    var unanswered = 0
    /// Cases that this run's input does not hold, or that the policy cannot cover in it.
    var absent = 0
  }

  let rounds: EarlierRounds
  /// What the rounds say of each case.
  private(set) var notices: [Int: [ListNotice]] = [:]
  /// One for each run, in the same order.
  private(set) var counts: [Counts] = []

  init(_ rounds: EarlierRounds, index: KeptIndex) {
    self.rounds = rounds
    for filed in rounds.runs {
      var counts = Counts()
      let answered = Self.answers(to: filed, rounds.answers)
      for one in filed.cases {
        counts.read += 1
        take(one, of: filed, answered, index, &counts)
      }
      self.counts.append(counts)
    }
  }

  private static func answers(
    to filed: FiledRun, _ books: [AnswerBook]
  ) -> [[String]: [(book: AnswerBook, entry: AnswerBook.Entry)]] {
    var found: [[String]: [(AnswerBook, AnswerBook.Entry)]] = [:]
    for book in books {
      for entry in book.entries where entry.run == filed.run.sha256 {
        found[[entry.court, entry.caseNumber], default: []].append((book, entry))
      }
    }
    return found
  }

  private mutating func take(
    _ one: FiledRun.Case, of filed: FiledRun,
    _ answered: [[String]: [(book: AnswerBook, entry: AnswerBook.Entry)]], _ index: KeptIndex,
    _ counts: inout Counts
  ) {
    let answers = answered[[one.court, one.caseNumber]] ?? []
    let kinds = Set(answers.map(\.entry.answer))
    let word: ReasonWord
    switch (kinds.first, kinds.count) {
    case (nil, _):
      counts.unanswered += 1
      word = .alreadyFiled
    case (.granted?, 1):
      counts.granted += 1
      word = .grantedBefore
    case (.denied?, 1):
      counts.denied += 1
      word = .deniedBefore
    default:
      counts.unclear += 1
      word = .answerUnclear
    }
    let cases: [Int]
    var reason = word
    switch index.find(court: one.court, number: one.caseNumber) {
    case .none:
      counts.absent += 1
      return
    case .unclear(let possible, _):
      cases = possible
      reason = .answerUnclear
    case .cases(let found) where found.count == 1: cases = found
    case .cases(let found):
      // Several defendants share the docket: the one that was listed is meant.
      let name = PersonName.plain(one.defendant)
      let own = found.filter { index.defendants(of: $0).contains(name) }
      cases = own.isEmpty ? found : own
      if own.isEmpty { reason = .answerUnclear }
    }
    for number in cases {
      add(reason, list: filed.run.path(.candidates), line: one.line, "", to: number)
      for (book, entry) in answers {
        add(reason, list: book.path, line: entry.line, entry.text, to: number)
      }
    }
  }

  private mutating func add(
    _ word: ReasonWord, list: String, line: Int, _ text: String, to number: Int
  ) {
    notices[number, default: []].append(
      ListNotice(word: word, list: list, line: line, text: text))
  }
}
