import CourtRecords
import ReliefPolicy
import RuleDocuments

/// A state's law as the package ships it, and what it makes of a charge, in words.
struct ShippedLaw {
  let law: StateLaw
  let classifier: ChargeClassifier

  static let connecticut = ShippedLaw("us-ct")
  static let maryland = ShippedLaw("us-md")
  static let pennsylvania = ShippedLaw("us-pa")
  static let texas = ShippedLaw("us-tx")

  init(_ id: String) {
    let faults = FaultCollector()
    let name = "Rules/statutes/\(id).yaml"
    let law = StateLaw.read(Package.text(of: name), file: name, into: faults) { words in
      let file = "Rules/words/\(words).yaml"
      return (file, Package.text(of: file))
    }
    guard let law else { preconditionFailure(RuleFaults(faults.faults).description) }
    self.law = law
    classifier = ChargeClassifier(law: law)
  }

  /// The statute, its category on that day, `verified` when citation, category and, where the
  /// section has versions, window are confirmed, and the guard that it runs into.
  ///
  /// Without a day a section whose versions differ in category reads `by date`.
  func reads(_ citation: String, on date: String? = nil) -> String {
    let reading = classifier.read(citation: citation, description: "")
    guard let reference = reading.citation.reference else { return reading.citation.inWords }
    var words = [reference.understood]
    let versions = reading.statute?.versions ?? []
    let current = version(of: versions, on: date)
    if let current {
      words.append(current.category.rawValue)
      let needed: Set<StatuteVersion.Fact> =
        versions.count > 1 ? [.citation, .category, .window] : [.citation, .category]
      if needed.isSubset(of: current.verified) { words.append("verified") }
    } else if !versions.isEmpty {
      words.append(date == nil ? "by date" : "outside its windows")
    }
    if let kind = reading.citedGuard?.rule.kind ?? current?.guardKind {
      words.append("guard \(kind.rawValue)")
    }
    return words.joined(separator: ", ")
  }

  /// The classes that the file gives for a charge on a day, as codes.
  func classes(_ citation: String, on date: String? = nil) -> [String] {
    let versions = classifier.read(citation: citation, description: "").statute?.versions ?? []
    return version(of: versions, on: date)?.classes ?? []
  }

  /// The categories that a text names, then its guards; `nothing` for a text not recognised.
  func names(_ text: String) -> String {
    let reading = law.wordings.read(Array(text.utf8).span)
    let words =
      reading.categories.map(\.rawValue).sorted()
      + reading.guards.map { "guard \($0.rawValue)" }.sorted()
    return words.isEmpty ? "nothing" : words.joined(separator: ", ")
  }

  private func version(of versions: [StatuteVersion], on date: String?) -> StatuteVersion? {
    guard let date else {
      return Set(versions.map(\.category)).count == 1 ? versions.first : nil
    }
    return versions.first { $0.window.contains(day(date)) }
  }
}
