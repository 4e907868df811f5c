import Foundation
import Testing

extension ScreeningTests {
  @Suite("Alerts and suggestions about people")
  struct AlertTests {
    private static let perfect = [
      "COURT": "KINGS CRIMINAL COURT", "CHARGE": "PL 230.00", "TEXT": "PROSTITUTION",
      "GRADE": "BM", "OFFENSE_DATE": "2014-03-01", "STATUS": "OPEN", "DOB": "1980-05-01",
    ]

    private func screened(_ fill: (inout PeopleExport) -> Void) throws -> Screened {
      var export = PeopleExport(Self.perfect)
      fill(&export)
      return try export.write(rules: RulesFolder(), jurisdiction: "US-NY")
        .screen("ny-brooklyn-2021", asOf: "2021-01-29")
    }

    private func alerts(_ lists: Screened) throws -> [String: Set<String>] {
      var alerts: [String: Set<String>] = [:]
      for row in try lists.table("alerts.csv") {
        alerts[row["alert"] ?? "", default: []].insert(row["case_number"] ?? "")
      }
      return alerts
    }

    private static func fillAlerts(_ export: inout PeopleExport) {
      for n in 10..<20 {
        let (x, y) = ("\(n)A", "\(n)B")
        func pair(_ kind: String, _ one: [String: String], _ other: [String: String]) {
          export.count(
            "\(kind)\(x)", ["SID": "\(kind)\(n)", "NAME": "QUILL, ADA"].merging(one) { $1 })
          export.count(
            "\(kind)\(y)", ["SID": "\(kind)\(n)", "NAME": "QUILL, ADA"].merging(other) { $1 })
        }
        pair("BORN", ["DOB": "1970-01-\(n)"], ["DOB": "1971-01-\(n)"])
        pair("SEX", ["SEX": "F"], ["SEX": "Male"])
        pair("SAMESEX", ["SEX": "F"], ["SEX": "FEMALE"])
        pair("NAME", ["NAME": "QUILL, ADA"], ["NAME": "BRACKEN, ADA"])
        pair("MIDDLE", ["NAME": "QUILL, ADA"], ["NAME": "QUILL, ADA M."])
        export.count("SEV\(n)", ["SID": "SEVA\(n)", "NAME": "QUILL, ADA"])
        export.count("SEV\(n)", ["SID": "SEVB\(n)", "NAME": "BRACKEN, OTHO", "COUNT": "2"])
        export.count("TWO\(n)", ["SID": "TWOA\(n)", "NAME": "UMBER, ADA"])
        export.count(
          "TWO\(n)", ["SID": "TWOB\(n)", "NAME": "VETCH, ADA", "COURT": "BRONX CRIMINAL COURT"])
        export.count("YOUNG\(n)", ["SID": "Y\(n)", "NAME": "WREN, ADA", "DOB": "1996-04-\(n)"])
        export.count("DOE\(n)", ["SID": "D\(n)", "NAME": "DOE, JANE"])
        export.count("LLC\(n)", ["SID": "L\(n)", "NAME": "ROSE SPA LLC"])
        export.count(
          "SEALED\(n)",
          ["SID": "BORN\(n)", "NAME": "SECRETWORT, IDA", "DOB": "1969-09-09", "FLAG": "SEALED"])
      }
    }

    @Test("every alert finds its ten cases, and no other")
    func kinds() throws {
      let lists = try screened { Self.fillAlerts(&$0) }
      let found = try alerts(lists)
      func both(_ kind: String) -> Set<String> {
        Set((10..<20).flatMap { ["\(kind)\($0)A", "\(kind)\($0)B"] })
      }
      func one(_ kind: String) -> Set<String> { Set((10..<20).map { "\(kind)\($0)" }) }
      #expect(found["several_birth_dates"] == both("BORN"))
      #expect(found["several_sexes"] == both("SEX"))
      #expect(found["several_names"] == both("NAME"))
      #expect(found["several_defendants"] == one("SEV"))
      #expect(found["same_number_in_two_courts"] == one("TWO"))
      #expect(found["juvenile"] == one("YOUNG"))
      #expect(found["placeholder_name"] == one("DOE"))
      #expect(found["corporate_name"] == one("LLC"))
      #expect(found.count == 8)
    }

    @Test("nothing of a sealed record stands in any file")
    func sealed() throws {
      let lists = try screened { Self.fillAlerts(&$0) }
      for file in try lists.files() {
        let text = String(decoding: try lists.bytes(file), as: UTF8.self)
        #expect(!text.contains("SECRETWORT") && !text.contains("1969-09-09"), "\(file)")
      }
      #expect(try lists.verdictsByNumber()["SEALED12"] == "not_covered sealed")
    }

    @Test("counts stand in the summary, and the files are for their owner alone")
    func summary() throws {
      let lists = try screened { Self.fillAlerts(&$0) }
      let text = String(decoding: try lists.bytes("summary.json"), as: UTF8.self)
      for (kind, count) in [("several_birth_dates", 10), ("corporate_name", 10)] {
        #expect(text.contains("\"alert\": \"\(kind)\",\n      \"count\": \(count),"))
      }
      for file in ["alerts.csv", "possible-people.csv"] {
        let mode = try FileManager.default.attributesOfItem(atPath: "\(lists.folder)/\(file)")[
          .posixPermissions]
        #expect(mode as? Int == 0o600)
      }
    }

    private static func fillSuggestions(_ export: inout PeopleExport) {
      for n in 10..<20 {
        let born = ["DOB": "19\(n + 50)-03-04"]
        func person(_ docket: String, _ name: String, _ more: [String: String] = [:]) {
          export.count("\(docket)\(n)", born.merging(["NAME": name]) { $1 }.merging(more) { $1 })
          export.warrant("\(docket)\(n)")
        }
        // One person by name and birth date, under three marks.
        person("SAME1-", "UNDERTWINE, YOLANDE", ["SID": "U1\(n)"])
        person("SAME2-", "Yolande Undertwine", ["SID": "U2\(n)"])
        person("SAME3-", "UNDERTWINE, YOLANDE")
        // Two letters of many, and one of few.
        person("NEAR1-", "MOONFALLOW, ZINNIA")
        person("NEAR2-", "MOONFALOW, ZINIA")
        person("FAR1-", "ABEL, ED")
        person("FAR2-", "OBEL, AD")
        // One identifier joins already.
        person("JOIN1-", "VETCHLING, IDA", ["SID": "V\(n)"])
        person("JOIN2-", "VETCHLING, IDA", ["SID": "V\(n)"])
        // A linkage tool says so.
        person("LINK1-", "LARKSPUR, MAY", ["CLUSTER": "C\(n)"])
        person("LINK2-", "HOLLYHOCK, JUNE", ["CLUSTER": "C\(n)"])
        person("DOE1-", "DOE, JANE")
        person("DOE2-", "DOE, JANE")
      }
    }

    @Test("suggests who may be one person, with the evidence")
    func suggestions() throws {
      let lists = try screened { Self.fillSuggestions(&$0) }
      var groups: [String: (cases: Set<String>, evidence: Set<String>, identifiers: Set<String>)] =
        [:]
      for row in try lists.table("possible-people.csv") {
        var group = groups[row["group"] ?? ""] ?? ([], [], [])
        group.cases.insert(row["case_number"] ?? "")
        group.evidence.insert(row["evidence"] ?? "")
        group.identifiers.insert(row["identifiers"] ?? "")
        groups[row["group"] ?? ""] = group
      }
      #expect(groups.count == 30)
      for n in 10..<20 {
        func holds(_ cases: [String], _ evidence: String, identifiers: Int) -> Bool {
          groups.values.contains {
            $0.cases == Set(cases.map { "\($0)\(n)" }) && $0.evidence == [evidence]
              && $0.identifiers == ["\(identifiers)"]
          }
        }
        #expect(
          holds(["SAME1-", "SAME2-", "SAME3-"], "same_name_and_birth_date", identifiers: 2))
        #expect(holds(["NEAR1-", "NEAR2-"], "near_name_and_same_birth_date", identifiers: 0))
        #expect(holds(["LINK1-", "LINK2-"], "same_cluster", identifiers: 0))
      }
    }

    @Test("neither suggestions nor clusters change an outcome or a number of people")
    func onlySuggests() throws {
      let with = try screened { Self.fillSuggestions(&$0) }
      let without = try screened { export in
        Self.fillSuggestions(&export)
        export = export.without("CLUSTER")
      }
      #expect(try with.verdictsByNumber() == without.verdictsByNumber())
      #expect(with.summary.people == without.summary.people)
      #expect(with.summary.cases["candidate"] == 130)
      // Three identifiers and nine cases without one, each ten times: nobody is joined by a name.
      #expect(with.summary.people == ["lower": 30, "upper": 120])
      let text = String(decoding: try with.bytes("summary.json"), as: UTF8.self)
      #expect(text.contains("\"cases_without_identifier\": 90"))
    }

    @Test("do not depend on workers or the order of rows")
    func sameFiles() throws {
      var export = PeopleExport(Self.perfect)
      Self.fillAlerts(&export)
      Self.fillSuggestions(&export)
      let files = try export.write(rules: RulesFolder(), jurisdiction: "US-NY")
      let plain = try files.screen("ny-brooklyn-2021", asOf: "2021-01-29")
      let workers = try files.screen(
        "ny-brooklyn-2021", asOf: "2021-01-29", workers: 7, blockBytes: 777)
      let shuffled = try export.write(seed: 9, rules: RulesFolder(), jurisdiction: "US-NY")
        .screen("ny-brooklyn-2021", asOf: "2021-01-29")
      for file in ["alerts.csv", "possible-people.csv"] {
        #expect(try plain.bytes(file) == workers.bytes(file))
      }
      #expect(try plain.meaning() == shuffled.meaning())
      let order = { (lists: Screened) in
        try lists.table("possible-people.csv").map {
          "\($0["group"] ?? "") \($0["case_number"] ?? "")"
        }
      }
      #expect(try order(plain) == order(shuffled))
    }

    @Test("a formula in a name is written so that no spreadsheet runs it")
    func formula() throws {
      let lists = try screened { export in
        export.count("D1", ["NAME": "=DOE(1)", "SID": "S1"])
        export.warrant("D1")
      }
      #expect(try lists.table("alerts.csv").map { $0["defendant"] } == ["'=DOE(1)"])
    }
  }
}
