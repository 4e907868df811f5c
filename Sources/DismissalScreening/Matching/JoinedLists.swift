internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

/// The lists from outside joined to the cases of a run.
struct JoinedLists: Sendable {
  let lists: OutsideLists
  let exclusions: [ExclusionJoin]
  let rounds: RoundsJoin?
  /// The clients found, by client; empty without a client list.
  let matches: [ClientMatcher.Match]
  private let notices: [Int: [ListNotice]]

  /// Joins everything; nil stays nil.
  init?(
    _ lists: OutsideLists?, kept: KeptCases, intake: InputIntake, law: StateLaw, workers: Int
  ) {
    guard let lists else { return nil }
    self.lists = lists
    let index = KeptIndex(kept: kept, intake: intake, law: law)
    exclusions = lists.exclusions.map { ExclusionJoin($0, index: index) }
    rounds = lists.rounds.map { RoundsJoin($0, index: index) }
    matches =
      lists.clients.map {
        ClientMatcher($0, index: index)
          .matches(caseCount: kept.cases.count, index: index, workers: workers)
      } ?? []
    var notices = rounds?.notices ?? [:]
    for join in exclusions {
      notices.merge(join.notices) { $1 + $0 }
    }
    self.notices = notices
  }

  /// What the lists say of a case, exclusions first.
  func notices(of number: Int) -> [ListNotice] { notices[number] ?? [] }

  /// The same as words for the judge.
  func words(of number: Int) -> Set<ReasonWord> { Set(notices(of: number).map(\.word)) }
}
