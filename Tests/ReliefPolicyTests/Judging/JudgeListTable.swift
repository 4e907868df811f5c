import CourtRecords
import ReliefPolicy

/// The rows about lists from outside the export, earlier rounds, and counts that have a victim.
let judgeListTable: [JudgeRow] = [
  JudgeRow("on an agency's list", "excluded: on_exclusion_list") { $0.listed = [.onExclusionList] },
  JudgeRow("on an agency's list, and dismissed", "excluded: on_exclusion_list") {
    $0.listed = [.onExclusionList]
    $0.warrants = []
    $0.counts[0].disposition = .dismissed
  },
  JudgeRow("on an agency's list, with a guarded count", "excluded: guard_weapon") {
    $0.listed = [.onExclusionList]
    $0.counts.append(SampleCount("PL 265.01", class: "AM"))
  },
  JudgeRow("on an agency's list, and filed before", "excluded: on_exclusion_list") {
    $0.listed = [.onExclusionList, .alreadyFiled]
  },
  JudgeRow("an agency's list names it, and nothing is covered", "not_covered: no_covered_charge") {
    $0.listed = [.onExclusionList]
    $0.counts = [SampleCount("PL 140.05", class: "V")]
  },
  JudgeRow("an agency's list, and a sealed record", "not_covered: sealed") {
    $0.listed = [.onExclusionList]
    $0.counts[0].mark = .sealed
  },
  JudgeRow("perhaps on an agency's list", "review: exclusion_unclear") {
    $0.listed = [.exclusionUnclear]
  },
  JudgeRow("filed before", "not_covered: already_filed") { $0.listed = [.alreadyFiled] },
  JudgeRow("filed before, and doubtful now", "not_covered: already_filed") {
    $0.listed = [.alreadyFiled]
    $0.doubts = [.rejectedRow]
  },
  JudgeRow("granted before", "not_covered: granted_before") { $0.listed = [.grantedBefore] },
  JudgeRow("denied before", "review: denied_before") { $0.listed = [.deniedBefore] },
  JudgeRow("denied in one round, granted in another", "review: denied_before") {
    $0.listed = [.deniedBefore, .grantedBefore]
  },
  JudgeRow("denied before, and dismissed since", "not_covered: dismissed") {
    $0.listed = [.deniedBefore]
    $0.warrants = []
    $0.counts[0].disposition = .dismissed
  },
  JudgeRow("filed before, and nobody knows what came of it", "review: answer_unclear") {
    $0.listed = [.answerUnclear, .alreadyFiled]
  },
  JudgeRow("harassment beside it", "review: victim_count") {
    $0.counts.append(SampleCount("PL 240.26", class: "V"))
  },
]
