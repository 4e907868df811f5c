import CourtRecords
import ReliefPolicy
import Testing

/// A pair, what somebody signed about it, and what must come of it under the policy of Brooklyn.
struct CorrectedRow: Sendable, CustomTestStringConvertible {
  let citation: String
  let text: String
  let statute: String
  let category: String
  let finding: String
  /// A part of what contradicts it; empty when nothing does.
  let contradiction: String

  init(
    _ citation: String, _ text: String, statute: String = "", category: String = "",
    _ finding: String, against contradiction: String = ""
  ) {
    self.citation = citation
    self.text = text
    self.statute = statute
    self.category = category
    self.finding = finding
    self.contradiction = contradiction
  }

  var testDescription: String { "\(citation) | \(text) -> \(statute) \(category)" }

  var reading: ChargeReading {
    NewYork.classifier.read(
      citation: Array(citation.utf8).span, description: Array(text.utf8).span,
      correction: ChargeCorrection(
        statute: statute.isEmpty ? nil : NewYork.classifier.reference(named: statute),
        category: ConductCategory(rawValue: category), signedBy: "Marrowby",
        signedOn: day("2021-01-20"), line: 7))
  }

  static func found(_ reading: ChargeReading, policy: Policy = NewYork.brooklyn) -> ChargeFinding {
    CoverageRules(law: NewYork.law, policy: policy, asOf: day("2021-01-29"))
      .finding(for: reading, offenseDate: .day(day("2014-03-01")))
  }
}

@Suite("Charges that a person corrected and signed")
struct CrosswalkFindingTests {
  static let settled = [
    // A statute that the file knows and the policy covers settles what could not be read.
    CorrectedRow("SEE COMMENT", "PROSTITUTION", statute: "PL 230.00", "covered"),
    CorrectedRow("", "", statute: "PL 240.37", "covered"),
    CorrectedRow("23000", "PROSTITUTION", statute: "PL 230.00", "covered"),
    CorrectedRow("230.00 / 240.20", "PROSTITUTION", statute: "PL 230.00", "covered"),
    CorrectedRow("PL 230.00", "DISORDERLY CONDUCT", statute: "PL 230.00", "covered"),
    CorrectedRow("PL 240.37", "LOIT PROST", statute: "PL 240.37(2)", "covered"),
    // The policy leaves subdivision 3 to a person, and does not cover patronizing.
    CorrectedRow("SEE COMMENT", "", statute: "PL 240.37(3)", "possibly: policy_review"),
    CorrectedRow("SEE COMMENT", "PROSTITUTION", statute: "PL 230.20", "unrelated"),
    CorrectedRow("SEE COMMENT", "PROSTITUTION", statute: "PL 155.25", "unrelated"),
    // A category alone sets aside what was not read; it never carries.
    CorrectedRow("LOCAL 99", "NOISE", category: "unrelated", "unrelated"),
    CorrectedRow("SEE COMMENT", "PROSTITUTION", category: "unrelated", "unrelated"),
    CorrectedRow("SEE COMMENT", "", category: "selling", "possibly: citation_unread"),
    CorrectedRow(
      "PL 230.00", "DISORDERLY CONDUCT", category: "selling", "possibly: text_disagrees"),
    // Guards are turned on, and never off.
    CorrectedRow(
      "LOCAL 99", "", category: "trafficking_or_minor", "guarded: trafficking by the crosswalk"),
    CorrectedRow(
      "SEE COMMENT", "PROSTITUTION OF A MINOR", statute: "PL 230.00", "possibly: guard_word"),
    CorrectedRow("LOCAL 99", "ROBBERY", category: "unrelated", "unrelated, may be guarded"),
    CorrectedRow("LOCAL 99", "", statute: "PL 230.34", "guarded: trafficking by PL 230.34"),
    CorrectedRow("230.3", "", statute: "PL 230.34", "guarded: trafficking by PL 230.34"),
  ]

  @Test("a correction settles what was in doubt", arguments: settled)
  func settles(row: CorrectedRow) {
    #expect(CorrectedRow.found(row.reading).inWords == row.finding)
    #expect(row.reading.correction?.contradiction == nil)
    #expect(row.reading.correction?.correction.line == 7)
  }

  static let contradicted = [
    CorrectedRow(
      "PL 230.34", "SEX TRAFFICKING", statute: "PL 230.00", "guarded: trafficking by PL 230.34",
      against: "PL 230.34, a guard (trafficking)"),
    CorrectedRow(
      "PL 230.34", "SEX TRAFFICKING", category: "unrelated", "guarded: trafficking by PL 230.34",
      against: "known as trafficking_or_minor"),
    CorrectedRow(
      "PL 120.05", "ASSAULT 2", statute: "PL 230.00", "guarded: violence by PL 120",
      against: "a guard (violence)"),
    CorrectedRow(
      "PL 155.25", "PETIT LARCENY", statute: "PL 230.00", "possibly: crosswalk_contradicts",
      against: "known as Petit larceny"),
    CorrectedRow(
      "PL 230.00", "PROSTITUTION", statute: "PL 155.25", "possibly: crosswalk_contradicts",
      against: "known as Prostitution"),
    CorrectedRow(
      "PL 230.00", "PROSTITUTION", category: "unrelated", "possibly: crosswalk_contradicts",
      against: "known as selling"),
    CorrectedRow(
      "PL 230.00", "PROSTITUTION", statute: "PL 230.34", "guarded: trafficking by PL 230.34",
      against: "known as Prostitution"),
    CorrectedRow(
      "PL 240.37(3)", "", statute: "PL 240.37",
      "possibly: crosswalk_contradicts, policy_review", against: "PL 240.37(3)"),
    CorrectedRow(
      "SEE COMMENT", "", statute: "PL 230.00", category: "unrelated",
      "possibly: crosswalk_contradicts, citation_unread", against: "PL 230.00 is known as selling"),
    CorrectedRow(
      "230.4", "", statute: "PL 230.00", "possibly: crosswalk_contradicts, citation_unclear",
      against: "can only be"),
    CorrectedRow(
      "230.00 / 120.05", "", statute: "PL 230.00",
      "possibly: crosswalk_contradicts, several_citations", against: "stops a case"),
    CorrectedRow(
      "23000", "", category: "unrelated", "possibly: crosswalk_contradicts, citation_unclear",
      against: "known as selling"),
    // Where neither side could matter, the count only holds back a case that has a covered one.
    CorrectedRow(
      "PL 155.25", "PETIT LARCENY", statute: "PL 155.30", "unrelated",
      against: "known as Petit larceny"),
  ]

  @Test("what the statutes file knows stands against a correction", arguments: contradicted)
  func contradicts(row: CorrectedRow) {
    let found = CorrectedRow.found(row.reading)
    #expect(found.inWords == row.finding)
    let why = row.reading.correction?.contradiction ?? "nothing"
    #expect(why.contains(row.contradiction), "\(why)")
    if found.kind != .guarded { #expect(found.doubts.first == .crosswalkContradicts) }
  }

  @Test("a category of a statute that is not listed stays unverified")
  func unlisted() {
    let policy = SamplePolicy.byCategory("selling decline").policy
    let row = CorrectedRow("VTL 509(1)", "UNLICENSED OPERATOR", category: "selling", "")
    #expect(CorrectedRow.found(row.reading, policy: policy).inWords == "possibly: not_verified")
  }

  @Test(
    "who is charged under a section of both sides, a person may say",
    arguments: [("selling", "covered"), ("buying", "prosecuted")])
  func direction(category: String, expected: String) {
    let policy = SamplePolicy.byCategory("selling decline", "buying prosecute").policy
    let plain = NewYork.classifier.read(citation: "PL 240.37", description: "")
    #expect(CorrectedRow.found(plain, policy: policy).inWords == "possibly: direction_unknown")
    let aside = CorrectedRow("PL 240.37", "", category: category, "")
    #expect(
      CorrectedRow.found(aside.reading, policy: policy).inWords == "possibly: direction_unknown")
    let row = CorrectedRow("PL 240.37", "", statute: "PL 240.37", category: category, "")
    #expect(row.reading.correction?.contradiction == nil)
    let found = CorrectedRow.found(row.reading, policy: policy)
    #expect(found.kind.rawValue == expected, "\(found)")
  }

  @Test("no correction makes a candidate of what was guarded, or turns a guard word off")
  func neverUnguarded() {
    let charges = [
      ("PL 230.34", ""), ("PL 230.30", "PROMOTING"), ("PL 120.05", "ASSAULT 2"),
      ("PL 230.00", "PROSTITUTION OF A MINOR"), ("", "SEX TRAFFICKING"), ("PL 160.10", "ROBBERY"),
      ("230.00 / 120.05", ""), ("230.3", "COMPEL PROSTITUTION BY FORCE"),
    ]
    let statutes = ["", "PL 230.00", "PL 240.37", "PL 240.37(2)", "PL 155.25", "VTL 509(1)"]
    let categories = [""] + ConductCategory.allCases.map(\.rawValue)
    for (citation, text) in charges {
      for statute in statutes {
        for category in categories where !(statute.isEmpty && category.isEmpty) {
          let row = CorrectedRow(citation, text, statute: statute, category: category, "")
          let found = CorrectedRow.found(row.reading)
          #expect(found.kind != .covered, "\(row.testDescription)")
          #expect(
            found.kind == .guarded || found.matters || found.mayBeGuarded
              || found.doubts.contains(.crosswalkContradicts), "\(row.testDescription)")
        }
      }
    }
  }

  @Test(
    "how a charge is understood, for a person who goes through a list",
    arguments: [
      ("PL 230.00", "PROSTITUTION", "listed", true), ("PL 230.34", "", "guarded", true),
      ("PL 120.99", "", "guarded", true), ("VTL 509(1)", "UNLICENSED OPERATOR", "elsewhere", true),
      ("", "", "blank", false), ("", "PROSTITUTION", "text_only", false),
      ("SEE COMMENT", "PROSTITUTION", "unread", false), ("230.0", "", "unclear", false),
      ("230.00 / 240.20", "", "several", false),
      ("PL 230.00", "PATRONIZING", "text_disagrees", false),
      ("PL 230.00", "PROSTITUTION OF A MINOR", "guard_word", false),
    ])
  func understood(citation: String, text: String, why: String, isAutomatic: Bool) {
    let understood = ChargeUnderstanding(
      of: NewYork.classifier.read(citation: citation, description: text))
    #expect(understood.why.rawValue == why)
    #expect(understood.isAutomatic == isAutomatic)
    #expect(understood.sentence.hasSuffix("."))
  }

  @Test("what is understood automatically is what a policy decides without a person")
  func understoodAsDecided() {
    for row in Self.settled + Self.contradicted {
      let understood = ChargeUnderstanding(of: row.reading)
      let found = CorrectedRow.found(row.reading)
      if understood.isAutomatic {
        #expect(
          found.doubts.isEmpty || found.doubts == [.policyReview], "\(row.testDescription)")
      }
    }
  }
}
