import CourtRecords
import ReliefPolicy
import Testing

/// The shared table of all charges, of which only a few have to do with sex work.
@Suite("The shared table of all charges")
struct UnrelatedChargeTests {
  private static let sexWork: Set<ConductCategory> = [
    .selling, .buying, .thirdParty, .loiteringProstitution, .mixed,
  ]

  /// Wordings of sex work that the table of sex-work charges leaves out, or has under another label.
  private static let alsoSexWork: Set<String> = [
    "PURCHASING SEXUAL RELATIONS", "LOITERING FOR PURPOSE OF SOLICITING",
    // Florida 796.07(2)(b), as a county cuts it.
    "Offer Agree Secure/Lewd Act",
    // Massachusetts c. 272 section 26: soliciting in bars, and letting it happen.
    "RESTAURANT/BAR ALLOW SOLICITATION IN c272 §26",
    "RESTAURANT/BAR RESORT TO FOR IMMORALITY c272 §26",
    // Houses: disorderly ones are kept like houses of prostitution.
    "DISORDERLY HOUSE", "KEEP DISORDERLY HOUSE", "NOISY & DISORDERLY HOUSE KEEP c272 §53",
    "NOISY & DISORDERLY HOUSE, KEEP c272 §53", "Disorderly house, keep  Ch. 272 S 53",
  ]

  @Test("no unrelated charge is taken for sex work, by its citation or by its text")
  func unrelated() {
    guard let charges = Package.sharedRows("charge-descriptions.csv"),
      let variants = Package.sharedRows("sex-work-variants.csv")
    else { return }
    let known = Set(
      variants.filter { $0["label"] != "false_friend" }.compactMap { $0["description"] })
    var seen: [ConductCategory: Set<String>] = [:]
    for row in charges {
      let state = "US-" + (row["jurisdiction"] ?? "").prefix(2)
      guard let text = row["description"], let citation = row["statute_code"] else { continue }
      // Ordinals of a list are no citations.
      let isOrdinal = row["source"] == "ma-sentencing-commission-master-crime-list"
      let classifier = EveryLaw.classifiers[state] ?? EveryLaw.wordsAlone
      let reading = classifier.read(citation: isOrdinal ? "" : citation, description: text)
      var found = reading.text.categories
      found.formUnion(reading.statute?.versions.map(\.category) ?? [])
      for category in found.intersection(Self.sexWork) {
        seen[category, default: []].insert(text)
        #expect(
          known.contains(text) || Self.alsoSexWork.contains(text),
          "\(state) \(citation) \(text) as \(category.rawValue)")
      }
    }
    #expect(Set(seen.keys) == Self.sexWork)
  }
}
