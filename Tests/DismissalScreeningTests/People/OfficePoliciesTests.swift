import Testing

/// A case in a few words: its counts, and whether a bench warrant is open.
private func situation(
  _ name: String, _ expected: String, isWarrantOpen: Bool = true, _ counts: [String: String]...
) -> PersonSituation {
  PersonSituation(name, expected) { export, draw in
    for (place, count) in counts.enumerated() {
      export.count(draw.docket, draw.cells(count.merging(["COUNT": "\(place + 1)"]) { $1 }))
    }
    if isWarrantOpen { export.warrant(draw.docket) }
  }
}

private let disorderly = [
  "CHARGE": "PL 240.20(5)", "TEXT": "DISORDERLY CONDUCT", "GRADE": "V",
]
private let theft = ["CHARGE": "PL 165.15", "TEXT": "THEFT OF SERVICES", "GRADE": "AM"]
private let larceny = ["CHARGE": "PL 155.30", "TEXT": "GRAND LARCENY 4", "GRADE": "EF"]
private let loitering = ["CHARGE": "PL 240.37(2)", "TEXT": "", "GRADE": "V"]

private func ended(_ disposition: String, _ more: [String: String] = [:]) -> [String: String] {
  more.merging(["DISPOSITION": disposition, "STATUS": "CLOSED"]) { $1 }
}

private func open(_ disposition: String, _ more: [String: String] = [:]) -> [String: String] {
  more.merging(["DISPOSITION": disposition]) { $1 }
}

private let manhattan: [PersonSituation] = [
  situation("warrant", "candidate covered", [:]),
  situation("pending", "candidate covered", isWarrantOpen: false, [:]),
  situation("did not appear", "candidate covered", open("FTA")),
  situation(
    "did not appear, no warrant", "review stage_unknown", isWarrantOpen: false, open("FTA")),
  situation("after a plea", "review after_plea", ["PLEA": "GUILTY"]),
  situation("convicted", "not_covered convicted", isWarrantOpen: false, ended("Pled guilty")),
  situation("dismissed", "not_covered dismissed", isWarrantOpen: false, ended("Nolle prosequi")),
  situation("ACD", "review stage_unknown", isWarrantOpen: false, open("ACD")),
  situation("diversion", "review stage_unknown", isWarrantOpen: false, open("Pretrial diversion")),
  situation("forfeiture", "review stage_unknown", isWarrantOpen: false, open("Bond forfeiture")),
  situation(
    "consolidated", "review stage_unknown", isWarrantOpen: false, open("Consolidated")),
  situation("unknown word", "review disposition_unknown", open("SEE PART JP2")),
  situation("felony beside", "excluded condition_not_met", [:], larceny),
  situation("mixed", "review mixed_counts", [:], disorderly),
  situation(
    "a plea to another count", "not_covered convicted_of_other", isWarrantOpen: false,
    ended("Dismissed"), ended("Convicted", disorderly)),
  situation(
    "arrested for it, convicted of another", "not_covered convicted_of_other",
    isWarrantOpen: false, ended("Convicted", theft.merging(["CHARGED_AS": "PL 230.00"]) { $1 })),
  situation(
    "arrested for it, charged with another", "review charged_as_covered",
    theft.merging(["CHARGED_AS": "PL 230.00"]) { $1 }),
]

private let bronx: [PersonSituation] = [
  situation("pending", "candidate covered", isWarrantOpen: false, loitering),
  situation(
    "after a plea", "candidate covered", loitering.merging(["PLEA": "GUILTY"]) { $1 }),
  situation("two counts of one section", "candidate covered", loitering, loitering),
  situation("another charge", "excluded mixed_case", loitering, disorderly),
  situation("prostitution", "not_covered not_listed", [:]),
  situation(
    "convicted", "review post_judgment", isWarrantOpen: false, ended("Convicted", loitering)),
  situation(
    "dismissed", "not_covered dismissed", isWarrantOpen: false, ended("Dismissed", loitering)),
]

private let seattle: [PersonSituation] = [
  situation("before a plea", "candidate covered", [:]),
  situation("after a plea", "candidate covered", ["PLEA": "GUILTY"]),
  situation("pending", "review pending_without_warrant", isWarrantOpen: false, [:]),
  situation(
    "a buyer's count beside it", "excluded prosecuted_charge", [:],
    ["CHARGE": "SMC 12A.10.040", "TEXT": "SEXUAL EXPLOITATION"]),
  situation(
    "continued by stipulation", "review stage_unknown", open("Stipulated order of continuance")),
  situation("bail forfeited", "review stage_unknown", open("Bail forfeiture")),
]

/// An office's policy over its own situations.
struct OfficeCase: Sendable, CustomTestStringConvertible {
  let policy: String
  let asOf: String
  let jurisdiction: String
  let perfect: [String: String]
  let situations: [PersonSituation]

  var testDescription: String { policy }

  static let all = [
    OfficeCase(
      policy: "ny-manhattan-2022", asOf: "2022-02-01", jurisdiction: "US-NY",
      perfect: [
        "COURT": "MANHATTAN CRIMINAL COURT", "CHARGE": "PL 230.00", "TEXT": "PROSTITUTION",
        "GRADE": "BM", "OFFENSE_DATE": "2014-03-01", "STATUS": "OPEN",
      ], situations: manhattan),
    OfficeCase(
      policy: "ny-bronx-2021", asOf: "2021-03-08", jurisdiction: "US-NY",
      perfect: [
        "COURT": "BRONX CRIMINAL COURT", "CHARGE": "PL 230.00", "TEXT": "PROSTITUTION",
        "GRADE": "BM", "OFFENSE_DATE": "2014-03-01", "STATUS": "OPEN",
      ], situations: bronx),
    OfficeCase(
      policy: "wa-seattle-2021", asOf: "2021-09-10", jurisdiction: "US-WA",
      perfect: [
        "COURT": "SEATTLE MUNICIPAL COURT", "CHARGE": "SMC 12A.10.020", "TEXT": "PROSTITUTION",
        "GRADE": "SM", "OFFENSE_DATE": "2015-05-01", "STATUS": "OPEN",
      ], situations: seattle),
  ]
}

extension ScreeningTests {
  @Suite("Stages and relief under the offices' policies")
  struct OfficePoliciesTests {
    @Test("every situation, twelve times, at any number of workers", arguments: OfficeCase.all)
    func truth(office: OfficeCase) throws {
      let (export, truth) = PersonSituation.export(office.situations, office.perfect, seed: 99)
      let files = try export.write(
        seed: 5, rules: RulesFolder(), jurisdiction: office.jurisdiction)
      let lists = try files.screen(office.policy, asOf: office.asOf)
      let verdicts = try lists.verdictsByNumber()
      let differences = truth.compactMap { docket, expected -> String? in
        let name = office.situations[((Int(docket.dropFirst()) ?? 0) - 10_000) / 100].name
        let verdict = verdicts[docket] ?? "not_covered not_listed"
        return verdict == expected ? nil : "\(name): \(verdict), not \(expected)"
      }
      #expect(Set(differences).sorted() == [])
      #expect(Set(truth.values).count >= 4)
      let other = try files.screen(office.policy, asOf: office.asOf, workers: 7, blockBytes: 777)
      for file in try lists.files() {
        #expect(try lists.bytes(file) == other.bytes(file), "\(file)")
      }
    }

    @Test("near misses name their condition, and add up in the summary")
    func nearMisses() throws {
      let office = OfficeCase.all[0]
      let (export, truth) = PersonSituation.export(office.situations, office.perfect, seed: 3)
      let lists = try export.write(rules: RulesFolder(), jurisdiction: "US-NY")
        .screen(office.policy, asOf: office.asOf)
      let rows = try lists.table("excluded.csv")
      let expected = truth.values.count { $0 == "excluded condition_not_met" }
      #expect(rows.count == expected && lists.summary.near_misses == expected)
      #expect(
        rows.allSatisfy {
          $0["near_miss"] == "yes"
            && $0["condition_text"]?.hasSuffix("The accusatory instrument has no felony count.")
              == true
        })
      let summary = String(decoding: try lists.bytes("summary.json"), as: UTF8.self)
      #expect(summary.contains("\"near_miss_conditions\""))
    }

    @Test("a mixed case says in its list which counts fall and which remain")
    func mixed() throws {
      let office = OfficeCase.all[0]
      let (export, _) = PersonSituation.export(office.situations, office.perfect, seed: 3)
      let lists = try export.write(rules: RulesFolder(), jurisdiction: "US-NY")
        .screen(office.policy, asOf: office.asOf)
      let texts = try lists.table("review.csv").filter { $0["reason"] == "mixed_counts" }
        .map { $0["reason_text"] ?? "" }
      // Both counts are on the list: the policy covers the second where it stands alone.
      #expect(texts.count == 24)
      #expect(
        Set(texts) == [
          "Some counts of the case are covered and some are not. Count 1 (PL 230.00) falls; count 2 "
            + "(PL 240.20(5)) remains."
        ])
    }
  }
}
