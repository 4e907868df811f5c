internal import ExportReading
internal import MotionReports

/// The lists from outside, read before the exports: a faulty list stops a run early.
struct OutsideLists: Sendable {
  let exclusions: [ExclusionList]
  let clients: ClientList?
  let rounds: EarlierRounds?

  /// Reads what is named, exclusion lists through their layouts where there are any; nil when nothing
  /// is.
  init?(_ inputs: OutsideInputs, layouts: LayoutShelf) throws {
    guard inputs != OutsideInputs() else { return nil }
    exclusions = try InputReading.ordered(inputs.exclusions).map {
      try ExclusionList(path: $0, layout: layouts.layout(ofExclusions: $0))
    }
    clients = try inputs.clients.map(ClientList.init)
    let folders = try InputReading.distinct(inputs.filedRuns)
    let answers = try InputReading.ordered(inputs.answers)
    rounds =
      folders.isEmpty && answers.isEmpty
      ? nil : try EarlierRounds(runs: folders, answers: answers)
  }

  /// The layouts by which lists were read.
  var layouts: Set<String> { Set(exclusions.compactMap(\.layout)) }

  /// The files and folders with their digests, by role.
  var digests: [(role: RunFacts.OutsideList.Role, name: String, sha256: String)] {
    exclusions.map { (.exclusions, $0.path, $0.sha256) }
      + (clients.map { [(.clients, $0.path, $0.sha256)] } ?? [])
      + (rounds?.runs.map { (.alreadyFiled, $0.run.folder, $0.run.sha256) } ?? [])
      + (rounds?.answers.map { (.answers, $0.path, $0.sha256) } ?? [])
  }
}
