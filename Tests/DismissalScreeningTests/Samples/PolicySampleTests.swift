import DismissalScreening
import Foundation
import MotionReports
import TestSupport
import Testing

extension ScreeningTests {
  /// Every policy of the rules against an export of its own with a known answer.
  ///
  /// Brooklyn's has a suite of its own (`BrooklynSampleTests`).
  @Suite("The samples of the policies")
  struct PolicySampleTests {
    /// A policy, the day it is screened as of, and what must come out of its sample.
    struct Expected: Sendable, CustomTestStringConvertible {
      let policy: String
      let asOf: String
      var candidates: Int
      /// Candidate warrants.
      var warrants: Int
      var relief: [String: Int]
      /// The families that make the published figures, with the figures.
      var published: [Int: [String]] = [:]

      var testDescription: String { policy }
    }

    static let all = [
      Expected(
        policy: "ny-manhattan-2021", asOf: "2021-04-21", candidates: 6104, warrants: 5994,
        relief: ["vacate_warrant_and_dismiss": 5994, "dismiss": 110],
        published: [
          878: ["prostitution_warrant"], 36: ["massage_warrant"], 5080: ["loitering_warrant"],
        ]),
      Expected(
        policy: "ny-manhattan-2022", asOf: "2022-02-01", candidates: 360, warrants: 220,
        relief: ["vacate_warrant_and_dismiss": 220, "dismiss": 140]),
      Expected(
        policy: "ny-queens-2021", asOf: "2021-03-16", candidates: 673, warrants: 230,
        relief: ["vacate_warrant_and_dismiss": 230, "dismiss": 443],
        published: [
          146: ["loitering_and_related"], 84: ["loitering_warrant"], 443: ["prostitution_pending"],
        ]),
      Expected(
        policy: "ny-bronx-2021", asOf: "2021-03-08", candidates: 850, warrants: 560,
        relief: ["vacate_warrant_and_dismiss": 560, "dismiss_repealed": 290],
        published: [278: ["pending"], 540: ["warrant_after_plea", "warrant_after_sentence"]]),
      Expected(
        policy: "md-baltimore-2021", asOf: "2021-03-26", candidates: 2838, warrants: 1415,
        relief: ["vacate_warrant_and_dismiss": 1415, "dismiss": 1423],
        published: [
          540: [
            "june_prostitution", "june_trespass", "june_rogue", "june_container", "june_drugs",
            "june_paraphernalia",
          ],
          46: ["june_circuit_prostitution", "june_circuit_drugs"],
          829: [
            "march_prostitution", "march_old_code", "march_prostitution_new", "march_premises",
            "march_trespass", "march_drugs", "march_building",
          ],
          1423: ["pending_prostitution", "pending_drugs", "pending_trespass", "pending_rogue"],
        ]),
      Expected(
        policy: "wa-seattle-2021", asOf: "2021-09-10", candidates: 37, warrants: 37,
        relief: ["vacate_warrant_and_dismiss": 37], published: [8: ["prostitution_2019"]]),
      Expected(
        policy: "mi-washtenaw-2021", asOf: "2021-01-14", candidates: 180, warrants: 0,
        relief: ["decline": 180]),
      Expected(
        policy: "ca-san-francisco-2020", asOf: "2022-07-07", candidates: 410, warrants: 220,
        relief: ["vacate_warrant_and_dismiss": 220, "dismiss": 175, "decline": 15],
        published: [
          336: ["selling_2018", "buying_2018"],
          27: ["selling_2022", "buying_2022"],
        ]),
      Expected(
        policy: "ca-san-francisco-2022", asOf: "2022-07-08", candidates: 0, warrants: 0,
        relief: [:]),
      Expected(
        policy: "pa-philadelphia-2018", asOf: "2018-02-15", candidates: 883, warrants: 100,
        relief: ["vacate_warrant_and_dismiss": 100, "dismiss": 768, "decline": 15],
        published: [
          847: [
            "no_prior", "no_prior_warrant", "no_prior_loitering", "one_prior", "two_priors",
            "three_priors", "five_priors",
          ]
        ]),
      Expected(
        policy: "pa-philadelphia-2018-handbook", asOf: "2018-02-15", candidates: 831,
        warrants: 100, relief: ["vacate_warrant_and_dismiss": 100, "dismiss": 716, "decline": 15]),
      Expected(
        policy: "ct-new-haven", asOf: "2016-11-29", candidates: 0, warrants: 0, relief: [:],
        published: [13: ["stings"], 1: ["stings_drugs"]]),
      Expected(
        policy: "model", asOf: "2023-03-01", candidates: 414, warrants: 294,
        relief: [
          "vacate_warrant_and_dismiss": 282, "dismiss": 70, "vacate_conviction": 30, "seal": 20,
          "recall_arrest_warrant": 12,
        ]),
    ]

    @Test("are there for every policy of the rules")
    func everyPolicy() throws {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: PackagePlaces.rules + "/policies")
      let policies = Set(files.map { String($0.dropLast(".yaml".count)) })
      #expect(policies == Set(Self.all.map(\.policy) + ["ny-brooklyn-2021"]))
    }

    @Test("agree with the generator's plan on every docket", arguments: all)
    func truth(_ expected: Expected) throws {
      let sample = try PolicySample.of(expected.policy)
      let run = try PolicySample.screened(expected.policy, asOf: expected.asOf)
      let verdicts = try run.verdicts()
      var differences: [String: Int] = [:]
      for planned in sample.truth {
        let verdict = verdicts[planned.name] ?? "not listed"
        if verdict != planned.verdict, verdict != "not listed" || !planned.mayBeUnlisted {
          differences["\(planned.family): \(verdict), planned \(planned.verdict)", default: 0] += 1
        }
      }
      #expect(differences == [:])
      let names = Set(sample.truth.map(\.name))
      #expect(verdicts.keys.filter { !names.contains($0) }.map(\.number).sorted() == [])
      #expect(run.summary.cases["candidate"] == expected.candidates)
      #expect(run.summary.warrants["candidate"] == expected.warrants)
      #expect(run.summary.by_relief == expected.relief)
      for (figure, families) in expected.published {
        #expect(sample.planned(families) == figure)
      }
    }

    @Test(
      "explain every kind of case that is in no list by its own reason",
      arguments: [
        "ct-new-haven", "wa-seattle-2021", "ca-san-francisco-2022",
      ])
    func unlisted(_ policy: String) throws {
      let expected = try #require(Self.all.first { $0.policy == policy })
      let sample = try PolicySample.of(policy)
      let lists = try PolicySample.screened(policy, asOf: expected.asOf)
      let verdicts = try lists.verdicts()
      let run = try Screened.run(
        [sample.charges], warrants: [sample.warrants], policy: policy, asOf: expected.asOf)
      let manifest = try ManifestReader.read(folder: lists.folder)
      var families: Set<String> = []
      for planned in sample.truth where verdicts[planned.name] == nil {
        guard families.insert(planned.family).inserted else { continue }
        let said = try run.explain(court: nil, caseNumber: planned.number, asIn: manifest)
        #expect("\(said.outcome) \(said.reason)" == planned.verdict, "\(planned.family)")
      }
      #expect(!families.isEmpty)
    }

    @Test("are of one people and one warrant each in Seattle: 37 warrants, 34 people")
    func people() throws {
      let run = try PolicySample.screened("wa-seattle-2021", asOf: "2021-09-10")
      #expect(run.summary.warrants["candidate"] == 37)
      #expect(run.summary.people == ["lower": 34, "upper": 34])
    }

    @Test(
      "are one export where two policies are compared by it",
      arguments: [
        ("ca-san-francisco-2020", "ca-san-francisco-2022"),
        ("pa-philadelphia-2018", "pa-philadelphia-2018-handbook"),
      ])
    func oneExport(first: String, second: String) throws {
      let one = try PolicySample.of(first)
      let other = try PolicySample.of(second)
      #expect(try bytes(of: one.charges) == bytes(of: other.charges))
      #expect(try bytes(of: one.warrants) == bytes(of: other.warrants))
      #expect(one.truth.map(\.verdict) != other.truth.map(\.verdict))
    }
  }
}
