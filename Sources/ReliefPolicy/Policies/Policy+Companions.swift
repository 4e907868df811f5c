internal import CourtRecords

extension Policy {
  /// Why the companions and the offenses with a victim cannot be meant as they stand, with the line.
  func whyNoCompanions(law: StateLaw?) -> [(message: String, line: Int)] {
    var found: [(String, Int)] = []
    for companion in companions {
      let id = companion.statute
      if let rule = statuteRules[id], rule.treatment != .notAddressed {
        found.append(
          (
            "'\(id)' has a line under 'charges' (line \(rule.line)): what the policy speaks of by "
              + "itself is no companion.", companion.line
          ))
      }
      if victims.contains(where: { $0.statute == id }) {
        found.append(("'\(id)' cannot go along and hold the case at once.", companion.line))
      }
      if let law, Self.stops(id, law) {
        found.append(
          (
            "This line never decides: '\(id)' is guarded, and a guard excludes the case first.",
            companion.line
          ))
      }
    }
    return found
  }

  /// Whether the law guards a section or subdivision, or the whole chapter it stands in.
  private static func stops(_ id: String, _ law: StateLaw) -> Bool {
    if law.guards[id] != nil { return true }
    guard let blank = id.firstIndex(of: " ") else { return false }
    let section = id[id.index(after: blank)...].prefix { $0 != "(" }
    return law.guardRule(book: String(id[..<blank]), section: String(section)) != nil
  }
}
