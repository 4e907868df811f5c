import CourtRecords
import ReliefPolicy

/// A policy on every count of a case, one on a single charge, and one on any count.
private func basis(_ word: String, _ charges: String...) -> SamplePolicy {
  var sample = SamplePolicy()
  sample.basis = word
  if !charges.isEmpty { sample.charges = charges }
  return sample
}

private let trespass = SampleCount("PL 140.05", class: "V")
private let larceny = SampleCount("PL 155.25", class: "AM")
private let patronizing = SampleCount("PL 230.04", class: "AM")
private let prosecuting = basis(
  "any", "statute: PL 230.00, treatment: decline", "statute: PL 230.04, treatment: prosecute")

/// A row for every reason that a case can come out with.
let judgeTable = judgeChargeTable + judgeStageTable + judgePolicyTable + judgeListTable

/// The rows about charges, exclusions and the person.
private let judgeChargeTable: [JudgeRow] = [
  JudgeRow("prostitution alone, open bench warrant", "candidate: covered"),

  // Outside what the office may touch.
  JudgeRow("a Manhattan court", "not_covered: authority") {
    $0.court = .court("new-york-criminal")
  },
  JudgeRow("a sealed record", "not_covered: sealed") { $0.counts[0].mark = .sealed },
  JudgeRow("a sealed record with a guarded count", "not_covered: sealed") {
    $0.counts[0].mark = .sealed
    $0.counts.append(SampleCount("PL 120.00", class: "AM"))
  },

  JudgeRow("a charge of another state", "not_covered: authority") {
    $0.counts[0].origin = .elsewhere
  },
  JudgeRow("a charge of another state, an office with any authority", "not_covered: authority") {
    $0.counts[0].origin = .elsewhere
    $0.isHypothetical = true
  },
  JudgeRow("a charge of another state beside it", "review: foreign_count") {
    $0.counts.append(SampleCount("PL 120.00", class: "AM"))
    $0.counts[1].origin = .elsewhere
  },
  JudgeRow("nobody can tell of which state it is", "review: jurisdiction_unknown") {
    $0.counts[0].origin = .unknown
  },
  JudgeRow("a violation of an unknown state beside it", "review: jurisdiction_unknown") {
    $0.counts.append(trespass)
    $0.counts[1].origin = .unknown
  },
  JudgeRow("a void charge of an unknown state", "review: jurisdiction_unknown") {
    $0.counts = [SampleCount("PL 240.37", class: "V")]
    $0.counts[0].origin = .unknown
    $0.asOf = "2021-03-01"
  },
  JudgeRow("an assault of an unknown state beside it", "excluded: guard_violence") {
    $0.counts.append(SampleCount("PL 120.00", class: "AM"))
    $0.counts[1].origin = .unknown
  },
  JudgeRow("a larceny of an unknown state", "not_covered: no_covered_charge") {
    $0.counts = [larceny]
    $0.counts[0].origin = .unknown
  },

  // Exclusions.
  JudgeRow("sex trafficking beside it", "excluded: guard_trafficking") {
    $0.counts.append(SampleCount("PL 230.34", class: "BF"))
  },
  JudgeRow("promoting a person under 19 beside it", "excluded: guard_minor") {
    $0.counts.append(SampleCount("PL 230.25(2)", class: "DF"))
  },
  JudgeRow("compelling prostitution beside it", "excluded: guard_force") {
    $0.counts.append(SampleCount("PL 230.33", class: "BF"))
  },
  JudgeRow("sexual abuse beside it", "excluded: guard_sex_offense") {
    $0.counts.append(SampleCount("PL 130.55", class: "BM"))
  },
  JudgeRow("assault beside it", "excluded: guard_violence") {
    $0.counts.append(SampleCount("PL 120.00(1)", class: "AM"))
  },
  JudgeRow("a weapon beside it", "excluded: guard_weapon") {
    $0.counts.append(SampleCount("PL 265.01", class: "AM"))
  },
  JudgeRow("the most telling of three guards", "excluded: guard_trafficking") {
    $0.counts += ["PL 265.01", "PL 230.34", "PL 120.00"].map { SampleCount($0, class: "AM") }
  },
  JudgeRow("an exclusion wins over every doubt", "excluded: guard_weapon") {
    $0.counts.append(SampleCount("PL 265.01", class: "AM"))
    $0.counts[0].disposition = .unmapped
    $0.doubts = [.rejectedRow, .severalDefendants]
    $0.warrantList = .unknown
  },
  JudgeRow("a prosecuted charge beside it", "excluded: prosecuted_charge", by: prosecuting) {
    $0.counts.append(patronizing)
  },
  JudgeRow("every count must be covered, one is not", "excluded: mixed_case", by: basis("all")) {
    $0.counts.append(trespass)
  },
  JudgeRow("a sole charge, and a second statute", "excluded: mixed_case", by: basis("sole")) {
    $0.counts.append(SampleCount("PL 240.37(2)", class: "V"))
  },

  // Doubt about the case's own data.
  JudgeRow("no case number", "review: no_case_number") { $0.doubts = [.noCaseNumber] },
  JudgeRow("several defendants", "review: several_defendants") { $0.doubts = [.severalDefendants] },
  JudgeRow("a rejected row", "review: rejected_row") { $0.doubts = [.rejectedRow] },
  JudgeRow("a linked row of either of two courts", "review: link_ambiguous") {
    $0.doubts = [.linkAmbiguous]
  },
  JudgeRow("no row in a file beside the charges", "review: linked_row_missing") {
    $0.doubts = [.linkedRowMissing]
  },
  JudgeRow("sources that disagree", "review: sources_disagree") {
    $0.doubts = [.sourcesDisagree]
  },
  JudgeRow("conflicting versions", "review: conflicting_versions") {
    $0.doubts = [.conflictingVersions]
  },
  JudgeRow("a court that nobody knows", "review: court_unknown") { $0.court = .unknown },
  JudgeRow("a disposition that nobody mapped", "review: disposition_unknown") {
    $0.counts[0].disposition = .unmapped
  },
  JudgeRow("a plea that nobody mapped", "review: disposition_unknown") {
    $0.counts[0].plea = .unmapped
  },
  JudgeRow("a status that nobody mapped, on another count", "review: disposition_unknown") {
    $0.counts.append(trespass)
    $0.counts[1].status = .unmapped
  },
  JudgeRow("one warrant number, two stories", "review: warrant_conflict") {
    $0.warrants[0].isConflicting = true
  },

  // Stages without relief.
  JudgeRow("convicted, no warrant", "not_covered: convicted") {
    $0.counts[0].disposition = .convicted
    $0.warrants = []
  },
  JudgeRow("dismissed, no warrant", "not_covered: dismissed") {
    $0.counts[0].disposition = .dismissed
    $0.warrants = []
  },
  JudgeRow("acquitted, the warrant was executed", "not_covered: dismissed") {
    $0.counts[0].disposition = .acquitted
    $0.warrants = [SampleCase.warrant(.bench, .executed)]
  },
  JudgeRow("never filed", "not_covered: not_filed") {
    $0.counts[0].status = .notFiled
    $0.warrants = []
  },
  JudgeRow(
    "a pending case, and a policy on warrants only", "not_covered: stage_outside",
    by: {
      var sample = SamplePolicy()
      sample.relief["pending"] = "none"
      return sample
    }()
  ) { $0.warrants = [] },

  // Counts that hold the case back.
  JudgeRow("a text beside it speaks of assault", "review: guard_uncertain") {
    $0.counts.append(SampleCount("PL 240.20", "ASSAULT 3", class: "V"))
  },
  JudgeRow("patronizing without a date may concern a minor", "review: guard_uncertain") {
    $0.counts.append(patronizing)
    $0.counts[1].offenseDate = .blank
  },
  JudgeRow("a felony beside it", "review: felony_count") {
    $0.counts.append(SampleCount("PL 155.30", class: "EF"))
  },
  JudgeRow("unlicensed massage beside it is a felony", "review: felony_count") {
    $0.counts.append(SampleCount("ED 6512(1)", class: "EF"))
  },
  JudgeRow("a count of a class that nobody knows", "review: class_unknown") {
    $0.counts.append(SampleCount("GBL 396-R", class: ""))
  },
  JudgeRow("a count beside it that cannot be read", "review: unread_count") {
    $0.counts.append(SampleCount("NULL", "PETIT LARCENY", class: "AM"))
  },
  JudgeRow("a more serious count beside it", "not_covered: top_charge_not_covered") {
    $0.counts.append(larceny)
  },

  // Doubt about the covered count.
  JudgeRow("a crosswalk entry against the file", "review: crosswalk_contradicts") {
    $0.counts[0].signed = "PL 155.25"
  },
  JudgeRow("a crosswalk entry against the file, beside it", "review: crosswalk_contradicts") {
    $0.counts.append(SampleCount("PL 240.20", class: "V"))
    $0.counts[1].signed = "PL 240.26"
  },
  JudgeRow("lost digits", "review: citation_unclear") { $0.counts[0].citation = "230.0" },
  JudgeRow("two citations in one cell", "review: several_citations") {
    $0.counts[0].citation = "230.00 / 240.20"
  },
  JudgeRow("no citation and no text", "review: citation_unread") { $0.counts[0].citation = "" },
  JudgeRow("the text names another offense", "review: text_disagrees") {
    $0.counts[0].text = "PROSTITUTION, PATRONIZING 4, 3"
  },
  JudgeRow("the text speaks of a minor", "review: guard_word") {
    $0.counts[0].text = "PROSTITUTION OF A MINOR"
  },
  JudgeRow("the text says promote", "review: subdivision_unclear") {
    $0.counts[0] = SampleCount("PL 240.37", "LOITERING TO PROMOTE PROSTITUTION", class: "AM")
  },
  JudgeRow("the subdivision that the policy leaves open", "review: policy_review") {
    $0.counts[0] = SampleCount("PL 240.37(3)", class: "AM")
  },
  JudgeRow("arrested for it, charged with something else", "review: charged_as_covered") {
    $0.counts[0] = SampleCount("PL 240.20", "DISORDERLY CONDUCT", class: "V")
    $0.counts[0].chargedAs = "PL 230.00"
  },
  JudgeRow("arrested for it, convicted of something else", "review: convicted_of_other") {
    $0.counts[0] = SampleCount("PL 240.20", "DISORDERLY CONDUCT", class: "V")
    $0.counts[0].chargedAs = "PL 230.00"
    $0.counts[0].disposition = .convicted
  },
  JudgeRow("arrested for assault, charged with prostitution", "review: guard_uncertain") {
    $0.counts[0].chargedAs = "PL 120.00"
  },
  JudgeRow("an offense after the as-of date", "review: date_after_as_of") {
    $0.counts[0].offenseDate = .day(day("2021-01-30"))
  },
  JudgeRow("a warrant issued after the as-of date", "review: date_after_as_of") {
    $0.warrants = [SampleCase.warrant(.bench, .open, issued: "2021-01-30")]
  },
  JudgeRow("before the section existed", "review: date_outside_window") {
    $0.counts[0] = SampleCount("PL 240.37", class: "V")
    $0.counts[0].offenseDate = .day(day("1971-01-01"))
    $0.counts[0].birthDate = .day(day("1950-01-01"))
  },
  JudgeRow(
    "a section of two meanings without a date", "review: offense_date_missing",
    by: .byCategory("buying decline")
  ) {
    $0.counts[0] = patronizing
    $0.counts[0].offenseDate = .blank
  },
  JudgeRow("a class that the statute never had", "review: class_disagrees") {
    $0.counts[0].classWord = "EF"
  },
  JudgeRow(
    "a rule that nobody verified", "review: not_verified",
    by: basis("top", "statute: PL 230.00, treatment: decline, verified: false")),
  JudgeRow(
    "a relief that nobody verified", "review: not_verified",
    by: {
      var sample = SamplePolicy()
      sample.reliefMark = ", verified: false"
      return sample
    }()),
  JudgeRow("a tie at the top", "review: tie_at_top") {
    $0.counts.append(SampleCount("PL 140.10", class: "BM"))
  },
  JudgeRow("some covered and some not, under any", "review: mixed_counts", by: basis("any")) {
    $0.counts.append(trespass)
  },
  JudgeRow("only the top count is in the export", "review: counts_unseen") {
    $0.completeness = .topOnly
  },
  JudgeRow("nobody said which counts are", "review: counts_unseen") { $0.completeness = .unknown },

  // Doubt about the person.
  JudgeRow("17 on the day of the offense", "review: defendant_under_18") {
    $0.counts[0].birthDate = .day(day("1996-03-02"))
  },
  JudgeRow("18 on the day of the offense", "candidate: covered") {
    $0.counts[0].birthDate = .day(day("1996-03-01"))
  },
  JudgeRow("no offense date, and of age for less than five years", "review: offense_date_missing") {
    $0.counts[0].offenseDate = .blank
    $0.warrants = [SampleCase.warrant(.bench, .open, issued: "2014-06-01")]
    $0.counts[0].birthDate = .day(day("1991-06-02"))
  },
  JudgeRow("the same, and the date cannot be read", "review: offense_date_missing") {
    $0.counts[0].offenseDate = .unreadable
    $0.warrants = [SampleCase.warrant(.bench, .open, issued: "2014-06-01")]
    $0.counts[0].birthDate = .day(day("1996-06-01"))
  },
  JudgeRow("no offense date, and of age for five years", "candidate: covered") {
    $0.counts[0].offenseDate = .blank
    $0.warrants = [SampleCase.warrant(.bench, .open, issued: "2014-06-01")]
    $0.counts[0].birthDate = .day(day("1991-06-01"))
  },
  JudgeRow("no column of offense dates", "candidate: covered") {
    $0.counts[0].offenseDate = .notBound
  },
  JudgeRow("no offense date, and 17 when the warrant was issued", "review: defendant_under_18") {
    $0.counts[0].offenseDate = .blank
    $0.warrants = [SampleCase.warrant(.bench, .open, issued: "2014-06-01")]
    $0.counts[0].birthDate = .day(day("1996-07-01"))
  },
  JudgeRow("neither offense date nor birth date", "review: birth_date_missing") {
    $0.counts[0].offenseDate = .blank
    $0.counts[0].birthDate = .blank
  },
  JudgeRow("no birth date", "review: birth_date_missing") { $0.counts[0].birthDate = .blank },
  JudgeRow("born after the day of screening", "review: defendant_under_18") {
    $0.counts[0].birthDate = .day(day("2031-01-01"))
  },
  JudgeRow("the defendant died", "review: deceased") { $0.counts[0].mark = .deceased },
  JudgeRow("a juvenile case", "review: juvenile_court") { $0.counts[0].mark = .juvenile },
  JudgeRow("a mark that nobody mapped", "review: mark_unknown") { $0.counts[0].mark = .unmapped },
  JudgeRow("superseded, the final version is missing", "review: version_not_final") {
    $0.counts[0].mark = .superseded
  },
  JudgeRow("one identifier, two birth dates", "review: identity_conflict") {
    $0.doubts = [.identityConflict]
  },
]
