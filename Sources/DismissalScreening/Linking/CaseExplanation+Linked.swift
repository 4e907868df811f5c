internal import CourtRecords
internal import ExportReading
internal import MotionReports
internal import ReliefPolicy

extension CaseExplanation {
  /// What the files beside the charges gave, each fact with its file and line.
  ///
  /// What tells who the person is stands in the first lines, where it can be masked.
  static func addLinks(
    to tree: inout ExplanationTree, _ one: CaseDecider.Case, _ intake: InputIntake
  ) {
    guard let links = one.links else { return }
    let personal: Set<ExportField> = [.defendantName, .birthDate, .personID, .sex]
    tree.line(1, links.taken.isEmpty ? "Linked files: no fact taken" : "Linked files")
    for fact in links.taken {
      let value = personal.contains(fact.field) ? "" : " \(fact.value)"
      let number = fact.count.map { one.assembled.facts.counts[$0].number } ?? 0
      let count = number == 0 ? "" : " of count \(number)"
      tree.line(
        2, "\(fact.field.rawValue)\(value)\(count): \(place(fact.place, intake))")
    }
    for row in links.rows where row.reason != nil {
      guard let entry = intake.linked?.entry(row.entry) else { continue }
      let reason = row.reason?.rawValue.replacing("_", with: " ") ?? ""
      let by = row.by.map { " by \(place($0, intake))" } ?? ""
      tree.line(2, "not taken: \(place(entry.place, intake)): \(reason)\(by)")
    }
    for other in links.disagreements {
      let count = other.count.isEmpty ? "" : " of count \(other.count)"
      tree.line(1, "Sources disagree: \(other.field)\(count)")
      let values = other.isPersonal ? ("", "") : (" \(other.first)", " \(other.second)")
      let places = (
        other.firstPlace.map { place($0, intake) } ?? "the charges",
        other.secondPlace.map { place($0, intake) } ?? "the second source, which lacks it"
      )
      tree.line(2, "\(places.0):\(values.0)")
      tree.line(2, "\(places.1):\(values.1)")
    }
  }
}
