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
    "SALE OF SEXUAL RELATIONS", "HIRING A PERSON SELLING SEXUAL RELATIONS WHO IS 18 OR OLDER",
    // Florida 796.07(2)(b), as a county cuts it.
    "Offer Agree Secure/Lewd Act", "Offer Agree Secure For Lewd Act",
    // Massachusetts, a heading of a list of offenses.
    "Immoral soliciting",
    // Massachusetts c. 272 section 26: soliciting in bars, and letting it happen.
    "RESTAURANT/BAR ALLOW SOLICITATION IN c272 §26",
    "RESTAURANT/BAR RESORT TO FOR IMMORALITY c272 §26",
    // Houses: disorderly ones are kept like houses of prostitution.
    "DISORDERLY HOUSE", "KEEP DISORDERLY HOUSE", "NOISY & DISORDERLY HOUSE KEEP c272 §53",
    "NOISY & DISORDERLY HOUSE, KEEP c272 §53", "Disorderly house, keep  Ch. 272 S 53",
  ]

  @Test(
    "wordings that a reading of the whole table found misread stay mended",
    arguments: [
      // A section or a date of chapter 272 is no age.
      ("US-MA", "PROSTITUTION PROCURE PERSON TO PRACTICE c272 §12", "third_party"),
      ("US-MA", "PROSTITUTE SOLICIT FOR c272 §8 11/21/11", "third_party"),
      ("US-MA", "PROSTITUTION INDUCE CHILD 12", "trafficking_or_minor, guard minor"),
      // Nor is every A and B an assault and battery.
      ("US-MA", "DRUG, POSSESS TO DISTRIB CLASS A, SUBSQ. c94C §32(b)", "unrelated"),
      ("US-MA", "A&B c265 §13A", "unrelated, guard violence"),
      // Peddlers want a permit; immoral soliciting is of either side.
      ("US-MA", "SOLICIT WITHOUT PERMIT", "unrelated"), ("US-MA", "Immoral soliciting", "mixed"),
      // Kansas sells and buys `sexual relations`.
      ("US-ZZ", "SALE OF SEXUAL RELATIONS", "selling"),
      (
        "US-ZZ", "HIRING A PERSON SELLING SEXUAL RELATIONS WHO IS 18 OR OLDER",
        "buying, guard minor"
      ),
      ("US-ZZ", "AGGRAVATED INDECENT LIBERTIES WITH CHILD", "guard minor"),
      ("US-ZZ", "ELECTRONIC SOLICITATION", "guard minor"),
      ("US-FL", "Offer Agree Secure For Lewd Act", "third_party"),
      ("US-FL", "Use Computer for Child Exploit", "guard minor"),
    ])
  func mended(state: String, text: String, expected: String) {
    let classifier = EveryLaw.classifiers[state] ?? EveryLaw.wordsAlone
    let reading = classifier.read(citation: "", description: text).text
    let words =
      reading.categories.map(\.rawValue).sorted()
      + reading.guards.map { "guard \($0.rawValue)" }.sorted()
    #expect(words.joined(separator: ", ") == expected)
  }

  @Test(
    "sections about children that a reading of the whole table found unguarded",
    arguments: [
      ("US-CA", "273F PC"), ("US-CA", "273G PC"), ("US-FL", "847.012 4"),
      ("US-FL", "810.145(8a1)"),
    ])
  func guarded(state: String, citation: String) throws {
    let classifier = try #require(EveryLaw.classifiers[state])
    #expect(classifier.read(citation: citation, description: "").citedGuard?.rule.kind == .minor)
  }

  @Test("no unrelated charge is taken for sex work, by its citation or by its text")
  func unrelated() {
    guard let charges = SharedTable.rows("charge-descriptions.csv"),
      let variants = SharedTable.rows("sex-work-variants.csv")
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
