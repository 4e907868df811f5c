import CourtRecords
import ReliefPolicy
import RuleDocuments

/// A state's law as the package ships it, and what it makes of a charge, in words.
struct ShippedLaw {
  let law: StateLaw
  let classifier: ChargeClassifier

  static let california = ShippedLaw("US-CA")
  static let illinois = ShippedLaw("US-IL")
  static let massachusetts = ShippedLaw("US-MA")
  static let connecticut = ShippedLaw("US-CT")
  static let maryland = ShippedLaw("US-MD")
  static let pennsylvania = ShippedLaw("US-PA")
  static let texas = ShippedLaw("US-TX")

  init(_ jurisdiction: String) {
    guard let law = EveryLaw.all[jurisdiction], let read = EveryLaw.classifiers[jurisdiction]
    else { preconditionFailure("There is no law of \(jurisdiction).") }
    self.law = law
    classifier = read
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
