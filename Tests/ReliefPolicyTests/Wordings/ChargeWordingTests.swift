import CourtRecords
import ReliefPolicy
import Testing

func wording(_ text: String) -> TextReading {
  NewYork.law.wordings.read(Array(text.utf8).span)
}

@Suite("Charge texts of New York")
struct ChargeWordingTests {
  @Test(
    "texts that name sex work",
    arguments: [
      ("PROSTITUTION", .selling),
      ("prostitution", .selling),
      ("  PROSTITUTION (DQO) ", .selling),
      ("PROSTITUTION - NOT DNA ELIGIBLE", .selling),
      ("ATTEMPTED PROSTITUTION", .selling),
      ("PROSTITUTION IN A SCHOOL ZONE", .selling),
      ("PROSTITUTION, PATRONIZING 4, 3", .buying),
      ("PATRONIZE PROSTITUTE-3", .buying),
      ("PATRONIZING A PERSON FOR PROSTITUTION IN THE THIRD DEGREE", .buying),
      ("LOITERING FOR PROSTITUTION OR TO PATRONIZE", .loiteringProstitution),
      ("LOIT PROST", .loiteringProstitution),
      ("LOITERING FOR THE PURPOSE OF ENGAGING IN A PROSTITUTION OFFENSE", .loiteringProstitution),
      ("LOITERING TO PROMOTE PROSTITUTION", .thirdParty),
      ("PROSTITUTION 4,PROMOTING&SECURING", .thirdParty),
      ("PROSTITUTION 3,PROMOTING BUSINESS", .thirdParty),
      ("PROSTITUTION,PERMITTING", .thirdParty),
      ("PROSTITUTION 3, PROMOTING UNDER 19", .traffickingOrMinor),
      ("PROSTITUTION 2, UNDER 16", .traffickingOrMinor),
      ("PROSTITUTION 2, COMPULSORY", .traffickingOrMinor),
      ("PROSTITUTION 1, UNDER 11", .traffickingOrMinor),
      ("PROSTITUTION, PATRONIZING 2, 1", .traffickingOrMinor),
      ("SEX TRAFFICKING", .traffickingOrMinor),
      ("COMPELLING PROSTITUTION", .traffickingOrMinor),
      ("PROSTITUTION & RELATED OFFENSES", .mixed),
      ("SOLICITING PROSTITUTION", .mixed),
    ] as [(String, ConductCategory)])
  func sexWork(text: String, category: ConductCategory) {
    let found = wording(text)
    #expect(found.categories == [category])
    #expect(found.hasSexWorkWords && !found.isBlank)
  }

  @Test(
    "false friends: they share a word with prostitution and are no sex work",
    arguments: [
      "PROMOTING A SEXUAL PERFORMANCE BY A CHILD", "PROMOTING A SEXUAL PERFORMANCE",
      "PROMOTING SUICIDE ATTEMPT", "GAMBLING 2,PROMOTING,BOOKMAKING", "PROMOTING GAMBLING",
      "PROMOTING PRISON CONTRABAND", "LOITERING,DEVIATE SEX", "LOITERING 1ST DEGREE FOR DRUG",
      "LOITERING,GAMBLING,OTHER", "LOITERING,SCHOOL", "LOITERING,UNCLASSIFIED",
      "LOITERING,MASQUERADING", "LOITERING,TRANSPORTATION FACILITY", "LOITERING",
      "LABOR TRAFFICKING",
      "SOLICITATION 5,CRIMINAL", "SOLICITATION 4, CRIMINAL", "SOLICITATION 3,2,1, CRIMINAL",
      "AGGRESSIVE SOLICITING", "UNLAWFUL SOLICITATION IN THE SUBWAY", "EXPOSURE OF A PERSON",
      "LEWDNESS,PUBLIC", "OBSCENITY 1", "ACCOSTING,FRAUDULENT", "TRAFFIC INFRACTION",
      "DISORDERLY CONDUCT", "TRESPASS 3, CRIMINAL", "PROSTHETIC LIMB, THEFT OF",
      "INTOXICATED PATRON, SALE TO", "PETIT LARCENY", "RESISTING ARREST",
    ])
  func falseFriends(text: String) {
    let found = wording(text)
    #expect(!found.hasSexWorkWords, "\(found.categories)")
    #expect(found.categories.allSatisfy { !$0.isSexWork })
  }

  @Test(
    "a text cut at 30 characters means what the whole text means",
    arguments: [
      ("LOITERING FOR PROSTITUTION OR", "PL 240.37(2)"),
      ("LOITERING TO PROMOTE PROSTITUT", "PL 240.37(3)"),
      ("LOITERING FOR THE PURPOSE OF E", "PL 240.37"),
      ("PROSTITUTION 4,PROMOTING&SECUR", "PL 230.20"),
      ("PROSTITUTION 3,PROMOTING BUSIN", "PL 230.25(1)"),
      ("PROSTITUTION 3, PROMOTING UNDE", "PL 230.25(2)"),
      ("PATRONIZING A PERSON FOR PROST", "PL 230.04"),
    ])
  func cut(text: String, statute: String) {
    #expect(text.count >= 29)
    #expect(wording(text).statutes.contains(statute))
  }

  @Test("a cut text keeps its categories and guards", arguments: [29, 30, 31, 35, 40])
  func cutGuards(length: Int) {
    let whole = "PROSTITUTION 3, PROMOTING UNDER 19 YEARS OF AGE"
    #expect(wording(String(whole.prefix(length))).guards.contains(.minor))
    let loitering = "LOITERING TO PROMOTE PROSTITUTION IN A PUBLIC PLACE"
    #expect(wording(String(loitering.prefix(length))).categories == [.thirdParty])
  }

  @Test(
    "guard words beside prostitution",
    arguments: [
      ("PROSTITUTION OF A MINOR", .minor), ("PROSTITUTION, CHILD UNDER 17", .minor),
      ("PATRONIZING, PERSON <17", .minor), ("PROSTITUTION U/18", .minor),
      ("JUVENILE PROSTITUTION", .minor), ("PROSTITUTION BY FORCE", .force),
      ("COMPELLING PROSTITUTION", .force), ("PROSTITUTION BY THREAT", .force),
      ("PROSTITUTION & ASSAULT", .violence), ("PROSTITUTION/ROBBERY", .violence),
      ("PROSTITUTION WITH A KNIFE", .weapon), ("PROSTITUTION, FIREARM", .weapon),
      ("PROSTITUTION - TRAFFICKING", .trafficking), ("PROSTITUTION; RAPE 1", .sexOffense),
    ] as [(String, GuardKind)])
  func guards(text: String, kind: GuardKind) {
    #expect(wording(text).guards.contains(kind))
  }

  @Test(
    "guard words by themselves",
    arguments: [
      ("RAPE 1", [.sexOffense]), ("SEXUAL ABUSE 3,2", [.sexOffense]), ("SODOMY 1", [.sexOffense]),
      ("ROBBERY,OPEN AREA UNCLASSIFIED", [.violence]), ("ASSAULT 3", [.violence]),
      ("BURGLARY,RESIDENCE,NIGHT", [.violence]), ("STRANGULATION 1ST", [.violence]),
      ("CHILD, ENDANGERING WELFARE", [.minor]), ("CPW 4", [.weapon]),
      ("CRIMINAL POSSESSION OF A WEAPON IN THE FOURTH DEGREE", [.weapon]),
      ("HUMAN TRAFFICKING", [.trafficking]),
    ] as [(String, Set<GuardKind>)])
  func guardsAlone(text: String, kinds: Set<GuardKind>) {
    #expect(wording(text).guards == kinds)
  }

  @Test(
    "words that guard nothing",
    arguments: [
      "POSSESSION OF BURGLAR'S TOOLS(DQO)", "TRAFFIC INFRACTION", "PETIT LARCENY",
      "MAJOR DRUG TRAFFICKER, TRAFFICKING IN NARCOTICS", "SALE OF TOBACCO TO A MINOR",
      "CHILD SEAT", "UNDER THE INFLUENCE", "FORGERY IN THE THIRD DEGREE", "RESISTING ARREST",
      "PROSTITUTION", "LOITERING FOR PROSTITUTION OR TO PATRONIZE", "DISORDERLY CONDUCT",
    ])
  func noGuards(text: String) {
    #expect(wording(text).guards.isEmpty)
  }

  @Test("a text without letters or digits is blank", arguments: ["", "  ", "-", "...", "\t/\n"])
  func blank(text: String) {
    #expect(wording(text).isBlank && wording(text).categories.isEmpty)
  }

  @Test("a text that nobody listed is not recognised, and says nothing")
  func unrecognised() {
    let found = wording("XYZZY PLUGH")
    #expect(!found.isBlank && found.categories.isEmpty && found.guards.isEmpty)
    #expect(!found.hasSexWorkWords && found.statutes.isEmpty)
  }

  @Test("a byte outside ASCII separates words and never joins them")
  func windows1252() {
    let bytes = Array("PROSTITUTION".utf8) + [0x96] + Array("UNDER 16".utf8)
    let found = NewYork.law.wordings.read(bytes.span)
    #expect(found.guards == [.minor] && found.categories == [.traffickingOrMinor])
  }

  @Test("the words behind a citation, and those in place of one, count as text")
  func textInTheCitationCell() {
    let behind = NewYork.classifier.read(
      citation: "PL 230.00 PROSTITUTION OF A MINOR", description: "")
    #expect(behind.citation.reference?.id == "PL 230.00")
    #expect(behind.text.guards == [.minor])
    let instead = NewYork.classifier.read(
      citation: "LOITERING FOR PROSTITUTION OR", description: "")
    #expect(instead.citation == .unread && instead.text.hasSexWorkWords)
  }
}

@Suite("Charge texts of real exports")
struct RealWordingTests {
  /// What the labels of the shared table mean in the categories of the statutes file.
  private static let categories: [String: ConductCategory] = [
    "selling_or_generic": .selling, "patronizing_or_soliciting": .buying, "promoting": .thirdParty,
    "loitering_for_prostitution": .loiteringProstitution,
  ]

  /// The first and second degree of patronizing concern minors; the table does not tag them.
  private static let untagged: Set<String> = ["prostitution, patronizing 2, 1"]

  @Test("every New York row of the shared table has the category of its label")
  func variants() throws {
    guard let rows = SharedTable.rows("sex-work-variants.csv") else { return }
    let ours = rows.filter { $0["jurisdiction"]?.hasPrefix("NY") == true }
    #expect(ours.count >= 13)
    for row in ours {
      let text = try #require(row["description"])
      let tags = row["tags"] ?? ""
      let isGuarded =
        tags.contains("minor") || tags.contains("force") || Self.untagged.contains(text)
      let label = try #require(row["label"].flatMap { Self.categories[$0] }, "\(row)")
      let expected = isGuarded ? .traffickingOrMinor : label
      #expect(wording(text).categories == [expected], "\(text)")
      #expect(wording(text).guards.isEmpty == !isGuarded, "\(text)")
      #expect(wording(text).hasSexWorkWords, "\(text)")
    }
  }

  @Test("no other New York row of the shared table is taken for sex work")
  func others() throws {
    guard let rows = SharedTable.rows("charge-descriptions.csv"),
      let variants = SharedTable.rows("sex-work-variants.csv")
    else { return }
    let sexWork = Set(variants.compactMap { $0["description"] })
    var checked = 0
    for row in rows where row["jurisdiction"]?.hasPrefix("NY") == true {
      let text = try #require(row["description"])
      guard !sexWork.contains(text) else { continue }
      #expect(!wording(text).hasSexWorkWords, "\(text)")
      checked += 1
    }
    #expect(checked > 250)
  }
}
