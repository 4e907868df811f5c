import Testing

/// Brooklyn's policy with two conditions about the person added.
private func rules() throws -> RulesFolder {
  let rules = try RulesFolder()
  try rules.changePolicy("ny-brooklyn-2021") { text in
    text.replacing(
      "\ncharges:\n",
      with: """

        conditions:
          - {id: no-arrest, says: "No arrest in ten years.", kind: no_recent_arrest, years: 10, else: prosecute, source: DA1}
          - {id: no-violence, says: "No pending violent or gun charge.", kind: no_pending_charge, guards: [violence, weapon], else: prosecute, source: DA1}

        charges:

        """
    ).replacing(
      "{statute: PL 230.00, treatment: decline,",
      with: "{statute: PL 230.00, treatment: decline, when: [CONDITION],")
  }
  return rules
}

private func situations(_ unknown: String) -> [PersonSituation] {
  @Sendable func asked(_ export: inout PeopleExport, _ draw: PersonSituation.Draw) {
    export.count(draw.docket, draw.cells())
    export.warrant(draw.docket)
  }
  func beside(
    _ name: String, _ expected: String, _ changes: [String: String]
  ) -> PersonSituation {
    PersonSituation(name, expected) { export, draw in
      asked(&export, draw)
      let assault = ["CHARGE": "PL 120.00", "TEXT": "ASSAULT 3", "GRADE": "AM"]
      export.count(draw.other(1), draw.cells(assault.merging(changes) { $1 }))
    }
  }
  let failed = "excluded condition_not_met"
  return [
    PersonSituation("nothing else", "candidate covered") { asked(&$0, $1) },
    beside("assault, open", failed, ["OFFENSE_DATE": "2005-01-01"]),
    beside("a gun, open", failed, ["CHARGE": "PL 265.03", "TEXT": "", "GRADE": "CF"]),
    beside("assault, in another court", failed, ["COURT": "BRONX CRIMINAL COURT"]),
    beside("assault, dismissed", "candidate covered", ["DISPOSITION": "DISMISSED"]),
    beside("assault, adjourned", unknown, ["DISPOSITION": "ACD"]),
    beside("assault, a word that nobody mapped", unknown, ["DISPOSITION": "XX"]),
    beside("assault, closed without an end", unknown, ["STATUS": "CLOSED"]),
    beside("theft, open", "candidate covered", ["CHARGE": "PL 155.25", "TEXT": "PETIT LARCENY"]),
    PersonSituation("no identifier", unknown) {
      $0.count($1.docket, $1.cells(["SID": ""]))
      $0.warrant($1.docket)
    },
  ]
}

extension ScreeningTests {
  @Suite("Arrests and pending charges elsewhere")
  struct OtherCasesTests {
    private static let perfect = [
      "COURT": "KINGS CRIMINAL COURT", "CHARGE": "PL 230.00", "TEXT": "PROSTITUTION",
      "GRADE": "BM", "OFFENSE_DATE": "2004-03-01", "STATUS": "OPEN",
    ]

    private static func screen(
      _ condition: String, _ situations: [PersonSituation]
    ) throws -> (verdicts: [String: String], truth: [String: String], lists: Screened) {
      let rules = try rules()
      try rules.changePolicy("ny-brooklyn-2021") { $0.replacing("CONDITION", with: condition) }
      let (export, truth) = PersonSituation.export(situations, perfect, seed: 7)
      let files = try export.write(rules: rules, jurisdiction: "US-NY")
      let lists = try files.screen("ny-brooklyn-2021", asOf: "2021-01-29")
      return (try lists.verdictsByNumber(), truth, lists)
    }

    @Test("a pending violent or gun charge keeps the case out, as a near miss")
    func pending() throws {
      let (verdicts, truth, lists) = try Self.screen(
        "no-violence", situations("review history_unknown"))
      #expect(truth.filter { verdicts[$0.key] != $0.value } == [:])
      let excluded = try lists.table("excluded.csv")
      #expect(excluded.count == 36 && excluded.allSatisfy { $0["near_miss"] == "yes" })
      #expect(
        excluded.allSatisfy {
          $0["condition_text"]
            == "A condition of the policy for this charge does not hold. It asks: No pending violent "
            + "or gun charge."
        })
      #expect(lists.summary.near_misses == 36)
    }

    @Test("an arrest in ten years keeps the case out, whatever it was for")
    func arrests() throws {
      func beside(_ name: String, _ expected: String, _ date: String) -> PersonSituation {
        PersonSituation(name, expected) { export, draw in
          export.count(draw.docket, draw.cells())
          export.warrant(draw.docket)
          export.count(
            draw.other(1),
            draw.cells([
              "CHARGE": "PL 155.25", "TEXT": "PETIT LARCENY", "GRADE": "AM", "OFFENSE_DATE": date,
              "DISPOSITION": "DISMISSED", "STATUS": "CLOSED",
            ]))
        }
      }
      let (verdicts, truth, _) = try Self.screen(
        "no-arrest",
        [
          beside("nine years ago", "excluded condition_not_met", "2012-01-29"),
          beside("ten years ago", "candidate covered", "2011-01-29"),
          beside("no date", "review history_unknown", ""),
          beside("unreadable", "review history_unknown", "SOME DAY"),
        ])
      #expect(truth.filter { verdicts[$0.key] != $0.value } == [:])
    }
  }
}
