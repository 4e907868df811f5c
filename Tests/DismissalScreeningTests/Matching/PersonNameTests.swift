import CourtRecords
import Testing

@testable import DismissalScreening

@Suite("Names, birth dates and what they prove")
struct PersonNameTests {
  @Test(
    "two names",
    arguments: [
      ("THISTLEWICK, OTHO", "Otho Thistlewick", NameRelation.same),
      ("THISTLEWICK, OTHO", "THISTLEWICK OTHO", .same),
      ("Thistlewick, Otho J.", "THISTLEWICK, OTHO", .same),
      ("O'Bríen-Vance, Mary", "OBRIEN VANCE, MARY", .same),
      ("O\u{2019}Brien, Šárka", "OBRIEN, SARKA", .same),
      ("Øster, Łucja", "OSTER, LUCJA", .same), ("Strauß, Ana", "STRAUSS, ANA", .same),
      ("J.R. VEERLING", "VEERLING, JOHN R", .onePartDiffers),
      ("Veerling, Otho (2)", "VEERLING, OTHO", .same),
      ("Otho Veerling 3rd", "VEERLING, OTHO", .same),
      ("García López, Ada", "GARCIA, ADA", .partial),
      ("García-López, Ada", "ADA GARCIA LOPEZ", .same),
      ("Thistlewick, Otho, Jr.", "THISTLEWICK, OTHO", .same),
      ("Thistlewick, Otho A", "THISTLEWICK, OTHO B", .otherInitial),
      ("Thistlewick, Otho Jr", "THISTLEWICK, OTHO SR", .otherInitial),
      ("OTHO THISTLEWICK", "THISTLEWICK OTHO", .reordered),
      ("OTHO, THISTLEWICK", "THISTLEWICK, OTHO", .reordered),
      ("THISTLEWICK, OTHO", "THISTLEWIK, OTHO", .nearSpelling),
      ("THISTLEWICK, OTHO", "THISLTEWICK, OTHO", .nearSpelling),
      ("THISTLEWICK, OTHO", "THISTLEWACK, OTHO", .nearSpelling),
      ("MARY ANN VOLE", "MARYANN VOLE", .nearSpelling),
      ("THISTLEWICK, OTHO", "THYSTLEWYCK, OTHO", .nearSpelling),
      ("VEER, ADA", "VEEN, ADA", .nearSpelling), ("VOLE, BO", "VALE, BI", .different),
      ("THISTLEWICK, OTHO", "THISTLEWICK, OTHO BERNARD", .partial),
      ("THISTLEWICK, OTHO", "THISTLEWICK, AMBROSE", .onePartDiffers),
      ("THISTLEWICK, OTHO", "GLASSWATER, OTHO", .onePartDiffers),
      ("THISTLEWICK, OTHO", "GLASSWATER, AMBROSE", .different),
      ("LI, BO", "LU, BO", .onePartDiffers),
      ("", "THISTLEWICK, OTHO", .unknown), ("N/A", "", .unknown),
    ])
  func names(one: String, other: String, expected: NameRelation) {
    #expect(NameRelation.between(PersonName(one), PersonName(other)) == expected)
    #expect(NameRelation.between(PersonName(other), PersonName(one)) == expected)
  }

  @Test(
    "the names that a cell of a client list holds",
    arguments: [
      ("Veerling, Otho a/k/a Otto Marchwick", ["Veerling, Otho", "Otto Marchwick"]),
      ("Otho Veerling AKA Red", ["Otho Veerling", "Red"]),
      ("Otho Veerling also known as O. Vale", ["Otho Veerling", "O. Vale"]),
      ("Veerling, Otho (aka Red)", ["Veerling, Otho"]), ("AKA, MIRIAM", ["AKA, MIRIAM"]),
      ("", []), ("N", []),
    ] as [(String, [String])])
  func aliases(text: String, expected: [String]) {
    #expect(PersonName.all(in: text) == expected)
  }

  @Test("titles are no part of a name, unless it is all there is")
  func titles() {
    #expect(PersonName("Mr. Otho Veerling") == PersonName("Otho Veerling"))
    #expect(PersonName("Veerling, Ms Ada").words == ["ADA", "VEERLING"])
    #expect(PersonName("MISS").words == ["MISS"])
  }

  @Test(
    "a year of two digits is of the last century, but for the first years of this one",
    arguments: [("7/22/81", "1981-07-22"), ("07-22-03", "2003-07-22"), ("3.5.1980", "1980-03-05")])
  func shortYears(text: String, expected: String) {
    #expect(BirthDay.read(text)?.description == expected)
  }

  @Test(
    "two birth dates",
    arguments: [
      ("1980-03-05", "1980-03-05", BirthRelation.same), ("1980-03-05", "1980-05-03", .swapped),
      ("1980-03-05", "1981-03-05", .oneDiffers), ("1980-03-05", "1980-03-06", .oneDiffers),
      ("1980-03-05", "1981-03-06", .different), ("1980-03-05", "", .unknown),
    ])
  func births(one: String, other: String, expected: BirthRelation) {
    let days = (CalendarDate(iso: one), CalendarDate(iso: other))
    #expect(BirthRelation.between(days.0, days.1) == expected)
    #expect(BirthRelation.between(days.1, days.0) == expected)
  }

  @Test(
    "birth dates as lists write them",
    arguments: [
      "1980-03-05", "03/05/1980", "3/5/1980", "19800305", "5-Mar-1980", "1980-03-05 00:00:00",
    ])
  func written(text: String) {
    #expect(BirthDay.read(text)?.description == "1980-03-05")
  }

  @Test("nothing is proved where more than one field differs")
  func twoDiffer() {
    for name in NameRelation.allCases where name != .same {
      for birth in BirthRelation.allCases where birth != .same {
        let evidence = ClientEvidence.weigh(
          name: name, birth: birth, sharesPerson: nil, sharesDocket: false)
        #expect(evidence == nil, "\(name) \(birth)")
      }
    }
  }

  @Test("another identifier never leaves name and birth date certain")
  func otherIdentifier() {
    for name in NameRelation.allCases {
      for birth in BirthRelation.allCases {
        for docket in [true, false] {
          let evidence = ClientEvidence.weigh(
            name: name, birth: birth, sharesPerson: false, sharesDocket: docket)
          #expect(evidence?.strength != .certain)
        }
      }
    }
  }
}
