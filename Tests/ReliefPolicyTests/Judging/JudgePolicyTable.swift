import CourtRecords
import ReliefPolicy

/// A policy whose first charge has conditions, each written as in a policy file.
private func conditioned(_ conditions: String..., charge: String = "PL 230.00") -> SamplePolicy {
  var sample = SamplePolicy()
  sample.basis = "any"
  sample.books = []
  sample.conditions = conditions
  let ids = conditions.indices.map { "c\($0)" }.joined(separator: ", ")
  sample.charges = ["statute: \(charge), treatment: decline, when: [\(ids)]"]
  return sample
}

private let noFelony = "id: c0, says: no felony, kind: no_felony_count, doubtful: [ED 6512]"
private let prosecuted = conditioned("\(noFelony), else: prosecute")
private let standAlone = conditioned(
  "id: c0, says: alone, kind: no_crime_count, else: not_addressed", charge: "PL 240.20")
private let noTrespass = conditioned(
  "id: c0, says: no trespass, kind: no_count_of, statutes: [PL 140.10], else: prosecute")
private let noPromoting = conditioned(
  "id: c0, says: no promoting, kind: no_count_of, statutes: [PL 240.37(3)], else: prosecute")
private let dismissingPending: SamplePolicy = {
  var sample = SamplePolicy()
  sample.relief["pending"] = "dismiss"
  return sample
}()
private let confirmed = conditioned(
  "id: c0, says: somebody knows, kind: person_confirms, else: prosecute")
private let massage = conditioned(
  "id: c0, says: massage, kind: speaks_of, words: [\"MASSAG*\"], beside: [ED 7802], "
    + "else: not_addressed",
  charge: "ED 6512")

private let felony = SampleCount("PL 155.30", class: "EF")
private let unlicensed = SampleCount("ED 6512(1)", "UNLICENSED MASSAGE", class: "EF")
private let violation = SampleCount("PL 240.20", class: "V")

/// The rows about what a policy can say beyond naming charges.
let judgePolicyTable: [JudgeRow] = [
  // A relief for pending cases.
  JudgeRow("pending, no warrant", "candidate: covered", by: dismissingPending) {
    $0.warrants = []
  },
  JudgeRow("pending after a plea of guilty", "review: after_plea", by: dismissingPending) {
    $0.warrants = []
    $0.counts[0].plea = .guilty
  },
  JudgeRow("pending, and sentenced on another count", "review: after_plea", by: dismissingPending) {
    $0.warrants = []
    $0.counts.append(SampleCount("PL 240.20", class: "V"))
    $0.counts[1].sentence = .imposed
  },

  // A condition on counts of a subdivision.
  JudgeRow("another subdivision", "review: mixed_counts", by: noPromoting) {
    $0.counts.append(SampleCount("PL 240.37(2)", class: "V"))
  },
  JudgeRow("the section alone may be it", "review: condition_unknown", by: noPromoting) {
    $0.counts.append(SampleCount("PL 240.37", class: "V"))
  },
  JudgeRow("that subdivision", "excluded: condition_not_met", by: noPromoting) {
    $0.counts.append(SampleCount("PL 240.37(3)", class: "AM"))
  },

  // A condition on felony counts.
  JudgeRow("no felony count", "candidate: covered", by: prosecuted),
  JudgeRow("a felony count: prosecuted", "excluded: condition_not_met", by: prosecuted) {
    $0.counts.append(felony)
  },
  JudgeRow("the doubtful felony alone", "review: felony_count", by: prosecuted) {
    $0.counts.append(unlicensed)
  },
  JudgeRow("the doubtful felony and another", "excluded: condition_not_met", by: prosecuted) {
    $0.counts += [unlicensed, felony]
  },
  JudgeRow("a count of unknown class may be a felony", "review: class_unknown", by: prosecuted) {
    $0.counts.append(SampleCount("GBL 396-R", class: ""))
  },
  JudgeRow("a count that nobody sees may be a felony", "review: condition_unknown", by: prosecuted)
  { $0.completeness = .topOnly },
  JudgeRow("a misdemeanor is no felony", "review: mixed_counts", by: prosecuted) {
    $0.counts.append(SampleCount("PL 155.25", class: "AM"))
  },
  JudgeRow(
    "what fails may be diverted", "review: felony_count",
    by: conditioned("\(noFelony), else: divert")
  ) { $0.counts.append(felony) },
  JudgeRow(
    "what fails may be outside the policy", "not_covered: not_addressed",
    by: conditioned("\(noFelony), else: not_addressed")
  ) { $0.counts.append(felony) },

  // A charge that stands alone.
  JudgeRow("violations alone", "candidate: covered", by: standAlone) {
    $0.counts = [violation, violation]
  },
  JudgeRow("a violation beside a misdemeanor", "not_covered: not_addressed", by: standAlone) {
    $0.counts = [violation, SampleCount()]
  },
  JudgeRow("a violation beside an unknown class", "review: class_unknown", by: standAlone) {
    $0.counts = [violation, SampleCount("PL 999.02", class: "")]
  },

  // A count of a named section, a word in the text, a person.
  JudgeRow("no trespass beside it", "candidate: covered", by: noTrespass),
  JudgeRow("trespass beside it", "excluded: condition_not_met", by: noTrespass) {
    $0.counts.append(SampleCount("PL 140.10(a)", class: "BM"))
  },
  JudgeRow("a citation that may be trespass", "review: unread_count", by: noTrespass) {
    $0.counts.append(SampleCount("140.1", class: "V"))
  },
  JudgeRow("only a person knows", "review: condition_unknown", by: confirmed),
  JudgeRow("the text says massage", "candidate: covered", by: massage) {
    $0.counts = [unlicensed]
  },
  JudgeRow("the text is silent", "review: condition_unknown", by: massage) {
    $0.counts = [SampleCount("ED 6512(1)", class: "EF")]
  },

  // Earlier convictions.
  JudgeRow("two are allowed", "candidate: covered", by: priors(else: "divert")) {
    $0.priorConvictions = 2
  },
  JudgeRow("three are too many: diverted", "review: policy_review", by: priors(else: "divert")) {
    $0.priorConvictions = 3
  },
  JudgeRow(
    "three are too many: prosecuted", "excluded: condition_not_met", by: priors(else: "prosecute")
  ) { $0.priorConvictions = 3 },
  JudgeRow("nobody knows how many", "review: priors_unknown", by: priors(else: "prosecute")),

  // The defendant's other cases.
  JudgeRow("nobody knows of other cases", "review: history_unknown", by: noRecentArrest),

  // A charge that is prosecuted, and was covered at arrest.
  JudgeRow("beside a covered count it excludes", "excluded: prosecuted_charge", by: prosecuting) {
    $0.counts.append(patronizingAfterArrest)
  },
  JudgeRow("alone it is for a person", "review: charged_as_covered", by: prosecuting) {
    $0.counts = [patronizingAfterArrest]
  },
  JudgeRow("never covered, it is outside", "not_covered: no_covered_charge", by: prosecuting) {
    $0.counts = [SampleCount("PL 230.04", class: "AM")]
  },

  // Authority and statutes.
  JudgeRow("a code book of another office", "not_covered: authority", by: ofPenalLaw) {
    $0.counts = [SampleCount("AC 10-125(b)", class: "V")]
  },
  JudgeRow("beside a covered count it is one more count", "review: mixed_counts", by: ofPenalLaw) {
    $0.counts = [SampleCount(), SampleCount("AC 10-125(b)", class: "V")]
  },
  JudgeRow("loitering under a policy for sellers", "review: direction_unknown", by: sellers) {
    $0.counts = [SampleCount("PL 240.37(2)", class: "V")]
  },
  JudgeRow("void before its day is for a person", "review: policy_review", by: void) {
    $0.counts = [SampleCount("PL 240.37(2)", class: "V")]
  },
  JudgeRow("void from its day", "candidate: covered", by: void) {
    $0.counts = [SampleCount("PL 240.37(3)", class: "AM")]
    $0.asOf = "2021-02-02"
  },
]

private let patronizingAfterArrest: SampleCount = {
  var count = SampleCount("PL 230.04", class: "AM")
  count.chargedAs = "PL 230.00"
  return count
}()

private let prosecuting: SamplePolicy = {
  var sample = SamplePolicy()
  sample.basis = "any"
  sample.charges = [
    "statute: PL 230.00, treatment: decline", "statute: PL 230.04, treatment: prosecute",
  ]
  return sample
}()

private let ofPenalLaw: SamplePolicy = {
  var sample = SamplePolicy.byCategory("selling decline", "quality_of_life decline")
  sample.basis = "any"
  sample.books = ["PL"]
  return sample
}()

private let sellers = SamplePolicy.byCategory("selling decline")

private let void: SamplePolicy = {
  var sample = SamplePolicy()
  sample.charges = [
    "statute: PL 230.00, treatment: decline", "statute: PL 240.37, treatment: void_statute",
  ]
  return sample
}()

private let noRecentArrest = conditioned(
  "id: c0, says: no arrest in ten years, kind: no_recent_arrest, years: 10, else: prosecute")

private func priors(else treatment: String) -> SamplePolicy {
  conditioned(
    "id: c0, says: at most two, kind: prior_convictions, statutes: [PL 230.00], at_most: 2, "
      + "else: \(treatment)")
}
