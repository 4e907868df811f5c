/// The sample of one policy: its export, its warrant list and its truth.
struct PolicySample {
  let plan: PolicyPlan
  let screening: PolicyPlan.Screening
  private let dockets: [PolicyDocket]
  private let chargeLines: [String]
  private let warrantLines: [String]

  /// Makes the sample; plans with several policies give the same export for each of them.
  init(plan: PolicyPlan, screening place: Int, seed: UInt64? = nil) throws {
    self.plan = plan
    screening = plan.screenings[place]
    var builder = PolicySampleBuilder(plan: plan, seed: seed ?? plan.screenings[0].seed)
    for family in try plan.families(of: place) { builder.add(family) }
    dockets = builder.dockets
    var random = builder.random
    var charges: [(place: UInt64, lines: [String])] = []
    var warrants: [(place: UInt64, line: String)] = []
    for docket in dockets {
      var lines = docket.rows.map { Self.line(docket.cells($0, plan.office)) }
      // An address with two commas that nobody quoted: too many cells.
      if docket.isBroken, let row = docket.rows.first {
        lines.append(Self.line(docket.cells(row, plan.office)) + ",9 OLD KILN ROAD, APT 2, REAR")
      }
      charges.append((random.next(), lines))
      for warrant in docket.warrants {
        warrants.append((random.next(), Self.line(docket.cells(warrant, plan.office))))
      }
    }
    chargeLines = charges.sorted { $0.place < $1.place }.flatMap { $0.lines }
    warrantLines = warrants.sorted { $0.place < $1.place }.map { $0.line }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { csvCell($0) }.joined(separator: ",")
  }

  // MARK: - Files

  /// Returns charges.csv: UTF-8, LF.
  func chargesFile() -> [UInt8] { file(plan.office.chargeColumns, chargeLines) }

  /// Returns warrants.csv: UTF-8, LF.
  func warrantsFile() -> [UInt8] { file(plan.office.warrantColumns, warrantLines) }

  private func file(_ columns: [OfficeRecords.Column], _ lines: [String]) -> [UInt8] {
    let header = Self.line(columns.map { $0.header })
    return Array(([header] + lines).joined(separator: "\n").utf8) + [0x0A]
  }

  /// Returns truth.csv: every docket once, by court and number.
  ///
  /// `priors` is the number of earlier convictions that the policy counts, blank where it counts
  /// none; `rests_on` says `priors` where the answer needs them.
  func truthFile() -> [UInt8] {
    var text = "court,case_number,outcome,reason,relief,priors,rests_on,family\n"
    let sorted = dockets.sorted { ($0.court.name, $0.number) < ($1.court.name, $1.number) }
    for docket in sorted {
      let cells = [
        docket.court.name, docket.number, docket.answer.outcome, docket.answer.reason,
        docket.answer.relief, docket.priors.map { String($0) } ?? "",
        docket.restsOnPriors ? "priors" : "", docket.family,
      ]
      text += Self.line(cells) + "\n"
    }
    return Array(text.utf8)
  }

  /// What was planned, counted, as Markdown tables.
  func report() -> String {
    var families: [String: (dockets: Int, answer: String)] = [:]
    var outcomes: [String: Int] = [:]
    for docket in dockets {
      let answer =
        docket.answer.outcome == "candidate"
        ? "candidate, \(docket.answer.relief)" : "\(docket.answer.outcome), \(docket.answer.reason)"
      families[docket.family, default: (0, answer)].dockets += 1
      outcomes[docket.answer.outcome, default: 0] += 1
    }
    var lines = ["| outcome | dockets |", "|---|---:|"]
    for name in ["candidate", "excluded", "review", "not_covered"] {
      lines.append("| \(name) | \(outcomes[name, default: 0]) |")
    }
    lines += ["", "| family | dockets | answer |", "|---|---:|---|"]
    for (name, family) in families.sorted(by: { $0.key < $1.key }) {
      lines.append("| \(name) | \(family.dockets) | \(family.answer) |")
    }
    return lines.joined(separator: "\n")
  }
}
