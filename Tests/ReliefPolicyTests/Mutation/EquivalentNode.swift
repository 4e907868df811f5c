import CourtRecords

@testable import ReliefPolicy

/// A node of a policy that can be turned round without any case coming out otherwise, and why.
///
/// What is listed here and is noticed all the same fails the test, as does what is not listed.
struct EquivalentNode {
  /// As ``PolicyMutation/name``.
  let name: String
  let why: String

  /// Those of a policy, by what it is.
  static func all(of policy: Policy) -> [EquivalentNode] {
    if policy.addressesNothing { return ofSilence(policy) }
    return ofUnknownStage(policy) + ofUnconfirmedRelief(policy) + (byPolicy[policy.id] ?? [])
  }

  private static func nodes(_ names: [String], _ why: String) -> [EquivalentNode] {
    names.map { EquivalentNode(name: $0, why: why) }
  }

  // MARK: By what a policy is

  /// A policy that addresses nothing reaches no case, so that nothing else of it is ever asked.
  private static func ofSilence(_ policy: Policy) -> [EquivalentNode] {
    let kept = ["otherwise", "book", "books"]
    let names = policy.mutations(laws: []).map(\.name).filter { name in
      let node = String(name.prefix { $0 != ":" && $0 != " " })
      let isRule = policy.categoryRules.keys.contains { $0.rawValue == node }
      return isRule ? name.hasSuffix(": dropped") : !kept.contains(node)
    }
    return nodes(names, "No rule speaks of any charge: neither courts nor stages are asked.")
  }

  /// At a stage that nobody knows a case is for review, whatever the policy would give.
  private static func ofUnknownStage(_ policy: Policy) -> [EquivalentNode] {
    guard case .review? = policy.relief[.unknown]?.answer else { return [] }
    return nodes(
      ["unknown: review -> relief(CourtRecords.Relief.dismiss)"],
      "A case whose stage is unknown is for review, with or without a relief.")
  }

  /// A relief that nobody has confirmed is never given, so that its name does not matter.
  private static func ofUnconfirmedRelief(_ policy: Policy) -> [EquivalentNode] {
    policy.relief.flatMap { stage, rule -> [EquivalentNode] in
      guard case .relief(let asked) = rule.answer, !rule.verified else { return [] }
      return nodes(
        [
          "\(stage.rawValue): \(rule.answer) -> relief(CourtRecords.Relief.\(asked == .seal ? "dismiss" : "seal"))"
        ],
        "A relief that is not verified is never given.")
    }
  }

  // MARK: By policy

  private static let byPolicy: [String: [EquivalentNode]] = [
    "ca-san-francisco-2020": nodes(
      ["PC 647c: decline -> manual_review", "PC 647c: verified: false -> true"],
      "An export writes 647C, which may be 647(c): unclear, whatever the line says.")
      + nodes(
        ["SFMPC 153: verified: false -> true", "SFMPC 169: verified: false -> true"],
        "The statutes file does not confirm the section either."),
    "ca-san-francisco-2022": nodes(
      [
        "arrest_warrant: review -> relief(CourtRecords.Relief.dismiss)",
        "not_filed: review -> relief(CourtRecords.Relief.dismiss)",
        "open_bench_warrant_after_plea: review -> relief(CourtRecords.Relief.dismiss)",
        "open_bench_warrant_before_plea: review -> relief(CourtRecords.Relief.dismiss)",
        "pending: review -> relief(CourtRecords.Relief.dismiss)", "unknown: review -> none",
        "attempts: true -> false", "basis: any -> top",
      ], "It declines nothing: every case that it reaches is for review by its charge already.")
      + nodes(
        ["selling: dropped"], "The line says what `otherwise` says; it is there for its source."),
    "md-baltimore-2021": nodes(
      ["CR 11-307: verified: true -> false"],
      "The statutes file does not confirm the section either."),
    "model": nodes(
      ["loitering_prostitution: dropped"],
      "Loitering is of seller or buyer, and both are declined.")
      + nodes(
        ["otherwise: not_addressed -> decline"],
        "Every category of conduct has a line, and what is unrelated is never addressed."),
    "ny-bronx-2021": nodes(
      [
        "pending: relief(CourtRecords.Relief.dismissRepealed) -> none",
        "pending: relief(CourtRecords.Relief.dismissRepealed) -> review",
      ], "Since the repeal the statute itself answers for a pending case, and as the policy does."),
    "ny-manhattan-2021": nodes(
      ["ED 6512: condition massage: else not_addressed turned"],
      "A text can say massage or leave it open; it never says no."),
    "ny-manhattan-2022": ["PL 140.05", "PL 140.10", "PL 140.15"].flatMap(trespass),
  ]

  /// Two of the four conditions on trespass can be answered by nothing in an export.
  private static func trespass(_ section: String) -> [EquivalentNode] {
    func conditions(_ ids: [String], _ turns: [String], _ why: String) -> [EquivalentNode] {
      nodes(ids.flatMap { id in turns.map { "\(section): condition \(id): \($0)" } }, why)
    }
    return conditions(
      ["no-family-offense", "no-supervisor"], ["dropped"],
      "Either of the two alone leaves every case to a person.")
      + conditions(
        ["no-family-offense", "no-supervisor"], ["else prosecute turned"],
        "Nothing in an export can say that the condition fails.")
      + conditions(
        ["no-stalking"], ["dropped", "PL 120.45 dropped", "never answered"],
        "Stalking is guarded: the guard excludes the case first.")
      + nodes(
        ["\(section): verified: true -> false"],
        "No case of trespass is decided without a person, who is asked about the conditions first.")
  }
}
