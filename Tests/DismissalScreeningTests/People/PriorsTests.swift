import DismissalScreening
import TestSupport
import Testing

/// Philadelphia: sellers with at most two earlier convictions for prostitution.
private let philadelphia: [PersonSituation] = {
  let conviction = [
    "DISPOSITION": "Guilty Plea - Negotiated", "DISP_DATE": "2010-06-01", "STATUS": "CLOSED",
    "OFFENSE_DATE": "2010-01-05",
  ]
  @Sendable func priors(
    _ export: inout PeopleExport, _ draw: PersonSituation.Draw, _ count: Int, from first: Int = 0,
    _ changes: [String: String] = [:]
  ) {
    for number in 0..<count {
      export.count(
        draw.other(first + number), draw.cells(conviction.merging(changes) { $1 }))
    }
  }
  @Sendable func asked(
    _ export: inout PeopleExport, _ draw: PersonSituation.Draw, _ changes: [String: String] = [:]
  ) {
    export.count(draw.docket, draw.cells(changes))
  }
  func twoAnd(
    _ name: String, _ expected: String, _ changes: [String: String]
  ) -> PersonSituation {
    PersonSituation(name, expected) {
      asked(&$0, $1)
      priors(&$0, $1, 2)
      priors(&$0, $1, 1, from: 2, changes)
    }
  }
  let unknown = "review priors_unknown"
  return [
    PersonSituation("none", "candidate covered") { asked(&$0, $1) },
    PersonSituation("two", "candidate covered") {
      asked(&$0, $1)
      priors(&$0, $1, 2)
    },
    PersonSituation("three", "review policy_review") {
      asked(&$0, $1)
      priors(&$0, $1, 3)
    },
    PersonSituation("three in another court", "review policy_review") {
      asked(&$0, $1)
      priors(&$0, $1, 3, ["COURT": "COURT OF COMMON PLEAS OF PHILADELPHIA COUNTY"])
    },
    PersonSituation("three that were dismissed", "candidate covered") {
      asked(&$0, $1)
      priors(&$0, $1, 3, ["DISPOSITION": "Nolle Prossed"])
    },
    PersonSituation("three that came later", "candidate covered") {
      asked(&$0, $1)
      priors(&$0, $1, 3, ["DISP_DATE": "2017-05-02"])
    },
    PersonSituation("three for promoting", "candidate covered") {
      asked(&$0, $1)
      priors(&$0, $1, 3, ["CHARGE": "18 § 5902 §§ B4", "TEXT": "Prom Pros-Procure Patron"])
    },
    PersonSituation("three for patronizing", "candidate covered") {
      asked(&$0, $1)
      priors(&$0, $1, 3, ["CHARGE": "18 § 5902 §§ E", "TEXT": "Patronizing Prostitutes"])
    },
    PersonSituation("two, and one row of them twice more", "candidate covered") {
      asked(&$0, $1)
      priors(&$0, $1, 2)
      priors(&$0, $1, 1)
      priors(&$0, $1, 1, ["SEX": "F"])
    },
    PersonSituation("four counts of this docket", "candidate covered") {
      for number in 1...4 { asked(&$0, $1, ["COUNT": "\(number)"]) }
    },
    twoAnd("a word that nobody mapped", unknown, ["DISPOSITION": "SEE JACKET"]),
    twoAnd("held for court: the end is elsewhere", unknown, ["DISPOSITION": "Held for Court"]),
    twoAnd("probation without verdict", unknown, ["DISPOSITION": "Probation Without Verdict"]),
    twoAnd("the date of the conviction is missing", unknown, ["DISP_DATE": ""]),
    twoAnd("the section without its subsection", unknown, ["CHARGE": "18 § 5902"]),
    twoAnd("no charge can be read", unknown, ["CHARGE": "", "TEXT": ""]),
    twoAnd("a sealed one", unknown, ["FLAG": "SEALED"]),
    twoAnd("a row without a case number", unknown, ["DOCKET": ""]),
    PersonSituation("two counts of one docket and one of another", unknown) {
      asked(&$0, $1)
      priors(&$0, $1, 2)
      priors(&$0, $1, 1, ["COUNT": "2"])
    },
    PersonSituation("two rows of one count disagree", unknown) {
      asked(&$0, $1)
      priors(&$0, $1, 3)
      priors(&$0, $1, 1, ["DISPOSITION": "Dismissed"])
    },
    PersonSituation("no identifier", unknown) { asked(&$0, $1, ["SID": ""]) },
    PersonSituation("a filler for an identifier", unknown) { asked(&$0, $1, ["SID": "UNKNOWN"]) },
    PersonSituation("two birth dates, one of them on a theft", unknown) {
      asked(&$0, $1)
      $0.count(
        $1.other(9),
        $1.cells(["CHARGE": "18 § 3929 §§ A1", "TEXT": "Retail Theft", "DOB": "1949-12-31"]))
    },
    PersonSituation("the identifier stands in a row that cannot be read", unknown) {
      asked(&$0, $1)
      $0.broken("PHILADELPHIA MUNICIPAL COURT,X,\($1.who["SID"] ?? ""),1")
    },
    PersonSituation("the offense date of this one is missing", unknown) {
      asked(&$0, $1, ["OFFENSE_DATE": ""])
      priors(&$0, $1, 3)
    },
  ]
}()

extension ScreeningTests {
  @Suite("Earlier convictions and other cases of one person")
  struct PriorsTests {
    private static let perfect = [
      "COURT": "PHILADELPHIA MUNICIPAL COURT", "CHARGE": "18 § 5902 §§ A1",
      "TEXT": "Prom Pros-Inmate In House Of Prost/Business", "GRADE": "M3",
      "OFFENSE_DATE": "2017-05-01", "STATUS": "OPEN",
    ]

    private static func files(seed: UInt64, without: Set<String> = []) throws -> (
      files: PeopleExport.Files, truth: [String: String]
    ) {
      let (export, truth) = PersonSituation.export(philadelphia, perfect, seed: 2018)
      let files = try export.write(
        seed: seed, rules: RulesFolder(), jurisdiction: "US-PA", without: without)
      return (files, truth)
    }

    @Test(
      "equal the truth of every situation, in any order of rows", arguments: [1, 2] as [UInt64])
    func truth(seed: UInt64) throws {
      let (files, truth) = try Self.files(seed: seed)
      let lists = try files.screen("pa-philadelphia-2018", asOf: "2018-02-15")
      let verdicts = try lists.verdictsByNumber()
      let names = Dictionary(
        uniqueKeysWithValues: truth.keys.map { docket in
          (docket, philadelphia[((Int(docket.dropFirst()) ?? 0) - 10_000) / 100].name)
        })
      let differences = truth.filter { verdicts[$0.key] != $0.value }.map {
        "\(names[$0.key] ?? ""): \(verdicts[$0.key] ?? "not listed"), not \($0.value)"
      }
      #expect(Set(differences).sorted() == [])
      let candidates = Set(verdicts.filter { $0.value == "candidate covered" }.keys)
      #expect(candidates == Set(truth.filter { $0.value == "candidate covered" }.keys))
    }

    @Test("do not depend on workers, blocks or the order of rows")
    func sameBytes() throws {
      let (files, _) = try Self.files(seed: 3)
      let plain = try files.screen("pa-philadelphia-2018", asOf: "2018-02-15")
      for (workers, blockBytes) in [(1, 777), (7, 4_096)] {
        let other = try files.screen(
          "pa-philadelphia-2018", asOf: "2018-02-15", workers: workers, blockBytes: blockBytes)
        for file in try plain.files() {
          #expect(try plain.bytes(file) == other.bytes(file), "\(file), \(workers) workers")
        }
      }
      let (shuffled, _) = try Self.files(seed: 4)
      let meaning = try shuffled.screen("pa-philadelphia-2018", asOf: "2018-02-15").meaning()
      #expect(try plain.meaning() == meaning)
    }

    @Test(
      "are unknown for everybody where the export lacks the column",
      arguments: ["SID", "DISPOSITION"])
    func unbound(column: String) throws {
      let (files, truth) = try Self.files(seed: 5, without: [column])
      let verdicts = try files.screen("pa-philadelphia-2018", asOf: "2018-02-15").verdictsByNumber()
      for (docket, verdict) in verdicts where truth[docket] == "review policy_review" {
        #expect(verdict == "review priors_unknown")
      }
    }

    @Test("order by the offense date where no column holds the day of the disposition")
    func offenseDates() throws {
      var export = PeopleExport(Self.perfect)
      for (docket, year) in [("D1", "2016"), ("D2", "2018")] {
        let who = ["SID": "S-\(docket)", "DOB": "1980-01-01", "NAME": "QUILL, ADA"]
        export.count(docket, who)
        for number in 1...3 {
          export.count(
            "\(docket)-\(number)",
            who.merging([
              "DISPOSITION": "GUILTY", "DISP_DATE": "2016-01-01", "OFFENSE_DATE": "\(year)-01-01",
              "STATUS": "CLOSED",
            ]) { $1 })
        }
      }
      let files = try export.write(
        rules: RulesFolder(), jurisdiction: "US-PA", without: ["DISP_DATE"])
      let verdicts = try files.screen("pa-philadelphia-2018", asOf: "2018-02-15").verdictsByNumber()
      #expect(verdicts["D1"] == "review policy_review" && verdicts["D2"] == "candidate covered")
    }

    @Test("explain shows each of them with its line")
    func explained() throws {
      var export = PeopleExport(Self.perfect)
      let who = ["SID": "S1", "DOB": "1980-01-01", "NAME": "QUILL, ADA"]
      export.count("D1", who)
      for (number, disposition) in ["GUILTY", "DISMISSED", "GUILTY", "GUILTY"].enumerated() {
        export.count(
          "P\(number)",
          who.merging([
            "DISPOSITION": disposition, "DISP_DATE": "201\(number)-03-01", "STATUS": "CLOSED",
            "OFFENSE_DATE": "2009-01-01", "FLAG": number == 3 ? "SEALED" : "",
          ]) { $1 })
      }
      let files = try export.write(rules: RulesFolder(), jurisdiction: "US-PA")
      let lines = CSVText.records(try bytes(of: files.charges)).map {
        String(decoding: $0[1], as: UTF8.self)
      }
      let (lists, explain) = try files.run("pa-philadelphia-2018", asOf: "2018-02-15")
      #expect(try lists.verdictsByNumber()["D1"] == "review priors_unknown")
      let text = try explain("D1")
      for (number, why) in [
        ("P0", "counts, an earlier conviction"), ("P1", "does not count, no conviction"),
        ("P2", "counts, an earlier conviction"),
      ] {
        let place = try #require(lines.firstIndex(of: number))
        #expect(text.contains("/ \(number): \(why)\n"))
        #expect(text.contains("charges.csv, record \(place), line \(place + 1)\n"))
      }
      #expect(text.contains("A sealed record, withheld: may count\n"))
      #expect(!text.contains("/ P3"))
    }
  }
}
