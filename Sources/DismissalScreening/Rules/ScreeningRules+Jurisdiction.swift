internal import DelimitedText
internal import ExportReading
internal import ReliefPolicy

extension ScreeningRules {
  /// The state by whose law the charges are read.
  ///
  /// A policy in force is read over its own state's law. A hypothetical run asks the export: its
  /// charges are of the state that its layout names, whatever policy is tried on them. Of several
  /// states in one export it is the policy's own, else the first.
  static func jurisdiction(
    of policy: Policy, isHypothetical: Bool, exports: [String], asked: [Layout], known: [Layout]
  ) throws -> String {
    guard isHypothetical else { return policy.jurisdiction }
    let ofExport =
      asked.first { $0.kind == .charges }?.origin.states
      ?? exports.first.flatMap { states(ofExport: $0, known: known) } ?? []
    if ofExport.contains(policy.jurisdiction) { return policy.jurisdiction }
    if let first = ofExport.first { return first }
    guard policy.isOfAnyJurisdiction else { return policy.jurisdiction }
    throw ScreeningError.policyNotApplicable(
      "Policy \(policy.id) speaks of no state, and no layout tells by the header which state the "
        + "export is of. Name its layout with --layout.")
  }

  /// The states of an export by its header, or nil when no layout knows it or several differ.
  ///
  /// Of a folder or an archive the first file is asked. Standard input cannot be looked at beforehand.
  private static func states(ofExport name: String, known: [Layout]) -> [String]? {
    guard let file = try? ExportNames.expanded([name]).first, file != "-" else { return nil }
    let charges = known.filter { $0.kind == .charges }
    guard let heads = try? LayoutShelf.heads(of: file, layouts: charges) else { return nil }
    let found = Set(
      charges.filter { heads[$0.delimiter].map($0.fits) ?? false }.map(\.origin.states))
    return found.count == 1 ? found.first : nil
  }
}
