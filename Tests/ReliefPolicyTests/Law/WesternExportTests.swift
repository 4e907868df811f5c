import CourtRecords
import ReliefPolicy
import Testing

/// The charges that departments and prosecutors of the three states write, against two other
/// opinions: the labels of the shared table, and the categories that Chicago's police gives its rows.
@Suite("Charges of California, Illinois and Massachusetts as records write them")
struct WesternExportTests {
  private static let laws: [String: ShippedLaw] = [
    "CA": .california, "IL": .illinois, "MA": .massachusetts,
  ]

  /// What the labels of the shared table mean in the categories of a statutes file.
  private static let labels: [String: ConductCategory] = [
    "selling_or_generic": .selling, "patronizing_or_soliciting": .buying, "promoting": .thirdParty,
    "loitering_for_prostitution": .loiteringProstitution, "trafficking": .traffickingOrMinor,
  ]

  /// Charges that the statutes file puts elsewhere than the label of the shared table, and why.
  private static let explained: [String: ConductCategory] = [
    // Procuring, and soliciting a rape: the labels follow the word SOLICIT.
    "PC 266e": .thirdParty, "PC 653f(c)": .unrelated, "ILCS720 11-15(a)(1)": .thirdParty,
    "GL 272/8": .thirdParty,
    // The labels have no tag for force, or for a minor of 16 or 17 years.
    "PC 266a": .traffickingOrMinor, "PC 266b": .traffickingOrMinor,
    "PC 266g": .traffickingOrMinor, "PC 266h(b)(1)": .traffickingOrMinor,
    "PC 266i(b)(1)": .traffickingOrMinor,
    // The buyer, whose text says TO PROMOTE; the whole subdivision is both sides.
    "PC 647(b)(2)": .buying, "PC 647(b)": .mixed,
    // In the street, by seller or for a seller: one ordinance for both.
    "MCC 8-8-060": .loiteringProstitution, "MCC 8-8-050": .loiteringProstitution,
    // Walking the streets; the bare sections hold several offenses, which their texts tell apart.
    "GL 272/53/A": .loiteringProstitution, "GL 272/53/B": .loiteringProstitution,
    "GL 272/53/C": .loiteringProstitution, "GL 272/53": .unrelated, "GL 272/53A": .mixed,
    // Only the text says that the person asked was under 18, and the text is guarded.
    "ILCS720 11-14.1(a)": .buying,
    // No section of the law of California.
    "US 18-1591(a)(1)": .traffickingOrMinor,
  ]

  @Test("a charge that the shared table calls sex work has the category of its label")
  func variants() throws {
    guard let rows = SharedTable.rows("sex-work-variants.csv") else { return }
    var checked = 0
    for row in rows {
      guard let law = row["jurisdiction"].flatMap({ Self.laws[String($0.prefix(2))] }),
        let label = row["label"].flatMap({ Self.labels[$0] })
      else { continue }
      let cell = try #require(row["statute_code"])
      let text = try #require(row["description"])
      let tags = row["tags"] ?? ""
      let isGuarded = tags.contains("minor") || tags.contains("force")
      let expected = isGuarded ? .traffickingOrMinor : label
      let read = law.reads(cell)
      // A serial number in the place of a citation: the text decides.
      if read == "unclear" || read == "unread" {
        let named = law.names(text)
        let alternatives = [expected.rawValue, "mixed", "loitering_prostitution", "third_party"]
        #expect(alternatives.contains { named.hasPrefix($0) }, "\(text)")
        #expect(!isGuarded || named.contains("guard"), "\(text)")
      } else if !read.contains(", \(expected.rawValue)") {
        let parts = read.split(separator: ", ").map(String.init)
        let reason = try #require(Self.explained[parts[0]], "\(cell): \(read), \(row)")
        #expect(parts.contains(reason.rawValue) || read.contains("guard"), "\(cell): \(read)")
        #expect(
          !isGuarded || read.contains("guard") || law.names(text).contains("guard"), "\(text)")
      }
      checked += 1
    }
    #expect(checked > 160)
  }

  @Test("no other charge of the shared tables is taken for sex work")
  func others() throws {
    guard let rows = SharedTable.rows("charge-descriptions.csv"),
      let variants = SharedTable.rows("sex-work-variants.csv")
    else { return }
    let sexWork = Set(
      variants.filter { $0["label"] != "false_friend" }.compactMap { $0["description"] })
    // No variants of the table: sellers, buyers and keepers of bars; a child asked for sex.
    let more = [
      "RESTAURANT/BAR", "INDECENT SOL", "SOL TO MEET", "SOLICITATION TO MEET", "Immoral soliciting",
    ]
    var checked = 0
    for row in rows {
      guard let law = row["jurisdiction"].flatMap({ Self.laws[String($0.prefix(2))] }) else {
        continue
      }
      let text = try #require(row["description"])
      if sexWork.contains(text) || more.contains(where: { text.hasPrefix($0) }) { continue }
      let wording = law.law.wordings.read(Array(text.utf8).span)
      #expect(!wording.hasSexWorkWords, "\(text): \(law.names(text))")
      checked += 1
    }
    #expect(checked > 2500)
  }

  /// Charges where Chicago's table and the statutes file differ, with the category of the file.
  private static let chicago: [String: String] = [
    // Keeping a disorderly house or a house of ill fame: "other offense" in the table.
    "MCC 8-4-090": "third_party", "MCC 8-8-010": "third_party",
    // "Solicitation to meet a child" in the table; its own text is "soliciting - public morals".
    "MCC 8-8-050": "loitering_prostitution",
    // Offenses against children: "sex offenses involving children" in the table.
    "ILCS720 11-6(a)": "trafficking_or_minor", "ILCS720 11-6(a)(5)": "trafficking_or_minor",
    "ILCS720 11-6.6(a)": "trafficking_or_minor",
  ]

  @Test("Chicago's own categories agree")
  func chicagoCategories() throws {
    let name = "chicago-pd-charge-lookup/CPD offense lookup - Arrests.csv"
    guard let rows = SharedTable.rows(name) else { return }
    let theirs: Set<String> = [
      "Prostitution-related offenses", "Human trafficking/involutary servitude",
    ]
    let ours = ConductCategory.allCases.filter(\.isSexWork).map { ", \($0.rawValue)" }
    var agreed = 0
    for row in rows {
      // The first line of the file begins with a byte order mark.
      let cell = try #require(row["\u{FEFF}CHARGE1STATUTE"] ?? row["CHARGE1STATUTE"])
      let read = ShippedLaw.illinois.reads(cell)
      let isOurs = ours.contains { read.contains($0) }
      let isTheirs = theirs.contains(row["OffenseDescription2"] ?? "")
      if isOurs == isTheirs {
        agreed += isOurs ? 1 : 0
      } else {
        let statute = read.split(separator: ", ").first.map(String.init) ?? ""
        let category = try #require(Self.chicago[statute], "\(cell): \(read), \(row)")
        #expect(read.contains(", \(category)"), "\(cell): \(read)")
      }
    }
    #expect(agreed > 30)
  }
}
