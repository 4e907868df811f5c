import CourtRecords
import ReliefPolicy

/// The rows about warrants, stages and what was asked for.
let judgeStageTable: [JudgeRow] = [
  // Doubt about the warrant.
  JudgeRow("a warrant without an issue date", "review: warrant_unknown") {
    $0.warrants = [SampleCase.warrant(.bench, .open, issued: nil)]
  },
  JudgeRow("a warrant whose type nobody mapped", "review: warrant_unknown") {
    $0.warrants = [SampleCase.warrant(.unmapped, .open)]
  },
  JudgeRow("a warrant whose status nobody mapped", "review: warrant_unknown") {
    $0.warrants = [SampleCase.warrant(.bench, .unmapped)]
  },
  JudgeRow("no warrant, and nobody said which ones are listed", "review: warrant_unknown") {
    $0.warrants = []
    $0.warrantList = .unknown
  },
  JudgeRow("no warrant in a list of all", "review: pending_without_warrant") { $0.warrants = [] },
  JudgeRow("no warrant in a list of the open ones", "review: pending_without_warrant") {
    $0.warrants = []
    $0.warrantList = .open
  },
  JudgeRow("the warrant was recalled", "review: pending_without_warrant") {
    $0.warrants = [SampleCase.warrant(.bench, .recalled)]
  },
  JudgeRow("one of two warrants is open", "candidate: covered") {
    $0.warrants.append(SampleCase.warrant(.bench, .executed))
  },
  JudgeRow("an open arrest warrant", "review: arrest_warrant") {
    $0.warrants = [SampleCase.warrant(.arrest, .open)]
  },
  JudgeRow("an open arrest warrant beside an open bench warrant", "review: arrest_warrant") {
    $0.warrants.append(SampleCase.warrant(.arrest, .open))
  },
  JudgeRow("an executed arrest warrant beside an open bench warrant", "candidate: covered") {
    $0.warrants.append(SampleCase.warrant(.arrest, .executed))
  },

  // Doubt about the stage.
  JudgeRow("after a plea of guilty", "review: after_plea") { $0.counts[0].plea = .guilty },
  JudgeRow("after a plea of no contest", "review: after_plea") { $0.counts[0].plea = .noContest },
  JudgeRow("after a conviction", "review: after_plea") { $0.counts[0].disposition = .convicted },
  JudgeRow("after a sentence on another count", "review: after_plea") {
    $0.counts.append(SampleCount("PL 140.05", class: "V"))
    $0.counts[1].sentence = .imposed
  },
  JudgeRow("the covered count was dismissed, and another goes on", "review: charged_as_covered") {
    $0.counts.append(SampleCount("PL 240.20", class: "V"))
    $0.counts[0].disposition = .dismissed
  },
  JudgeRow("the other count was dismissed, and the covered one goes on", "candidate: covered") {
    $0.counts.append(SampleCount("PL 240.20", class: "V"))
    $0.counts[1].disposition = .dismissed
  },
  JudgeRow("a plea of not guilty is no plea", "candidate: covered") {
    $0.counts[0].plea = .notGuilty
  },
  JudgeRow("dismissed, yet a warrant is open", "review: stage_contradictory") {
    $0.counts[0].disposition = .dismissed
  },
  JudgeRow("closed, yet a warrant is open", "review: stage_contradictory") {
    $0.counts[0].status = .closed
  },
  JudgeRow("adjourned in contemplation of dismissal", "review: stage_unknown") {
    $0.counts[0].disposition = .deferred
    $0.warrants = []
  },
  JudgeRow("adjourned in contemplation, a warrant open", "review: stage_unknown") {
    $0.counts[0].disposition = .deferred
  },
  JudgeRow("closed without an end", "review: stage_unknown") {
    $0.counts[0].status = .closed
    $0.warrants = []
  },
  JudgeRow("dismissed in a case that the clerk calls open", "review: stage_unknown") {
    $0.counts[0].disposition = .dismissed
    $0.counts[0].status = .open
    $0.warrants = []
  },

  JudgeRow("did not appear, and the warrant is open", "candidate: covered") {
    $0.counts[0].disposition = .failedToAppear
  },
  JudgeRow("did not appear, and no warrant is open", "review: stage_unknown") {
    $0.counts[0].disposition = .failedToAppear
    $0.warrants = []
  },
  JudgeRow("did not appear after a plea", "review: after_plea") {
    $0.counts[0].disposition = .failedToAppear
    $0.counts[0].plea = .guilty
  },

  // A charge is no conviction.
  JudgeRow("dismissed in a plea to another count", "not_covered: convicted_of_other") {
    $0.counts = dismissedInPlea
    $0.warrants = []
  },
  JudgeRow(
    "the policy vacates convictions, and this one is of another count",
    "review: convicted_of_other", by: vacating
  ) {
    $0.counts = dismissedInPlea
    $0.warrants = []
  },
  JudgeRow("the policy vacates convictions, and this is one", "candidate: covered", by: vacating) {
    $0.counts[0].disposition = .convicted
    $0.warrants = []
  },

  // Void from 2 February 2021.
  JudgeRow("loitering convicted, after the repeal", "review: post_judgment") {
    $0.counts[0] = SampleCount("PL 240.37(2)", class: "V")
    $0.counts[0].disposition = .convicted
    $0.warrants = []
    $0.asOf = "2021-02-02"
  },

  // Outside what was asked.
  JudgeRow("the warrant is of 2014, 1970 to 2011 were asked for", "not_covered: warrant_year") {
    $0.warrantYears = 1970...2011
  },
  JudgeRow("the warrant is of 2014, and so was asked", "candidate: covered") {
    $0.warrantYears = 2014...2014
  },
  JudgeRow("the first of two open warrants counts", "not_covered: warrant_year") {
    $0.warrants.append(SampleCase.warrant(.bench, .open, issued: "2011-12-31"))
    $0.warrantYears = 2012...2021
  },
  JudgeRow("patronizing alone", "not_covered: not_addressed") {
    $0.counts[0] = SampleCount("PL 230.04", class: "AM")
  },
  JudgeRow("assault alone", "not_covered: no_covered_charge") {
    $0.counts[0] = SampleCount("PL 120.00", class: "AM")
  },
]

private let dismissedInPlea: [SampleCount] = {
  var counts = [SampleCount(), SampleCount("PL 240.20", class: "V")]
  counts[0].disposition = .dismissed
  counts[1].disposition = .convicted
  return counts
}()

private let vacating: SamplePolicy = {
  var sample = SamplePolicy()
  sample.relief["convicted"] = "vacate_conviction"
  return sample
}()
