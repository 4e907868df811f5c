/// One of the two sections that the Brooklyn policy names.
enum CoveredLaw {
  case prostitution
  case loitering

  /// The section without its code book.
  var section: String { self == .prostitution ? "230.00" : "240.37" }

  /// The first offense date that the sample uses; the sections are in force on it.
  var firstOffense: Day { self == .prostitution ? Day(1968, 1, 2) : Day(1977, 1, 10) }

  /// The first day on which the sample issues a warrant under this section.
  var firstWarrant: Day { self == .prostitution ? Day(1970, 1, 1) : Day(1977, 3, 15) }

  /// Spellings that real exports use; every one is read as this section.
  var spellings: [String] {
    switch self {
    case .prostitution:
      [
        "PL 230.00", "PL 230.00 00", "PL 2300000", "PL230.00", "P.L. § 230.00",
        "P.L. §230.00(0)", "PENAL LAW 230.00", "230.00", "230.00-00", "PL 230 00",
        "PL 0230 00 00", "pl 230.00", "PL  230.00 BM", "PL\u{A0}230.00",
      ]
    case .loitering:
      [
        "PL 240.37", "240.37", "240.37(2)", "PL 240.37(2)", "PL 240.37 02", "PL 2403702",
        "PL 0240 37 02", "P.L. § 240.37(2)", "PENAL LAW 240.37", "PL240.37",
      ]
    }
  }

  /// Wordings that agree with the section; empty means that the export has none.
  var descriptions: [String] {
    switch self {
    case .prostitution: ["PROSTITUTION", "Prostitution", "PROSTITUTION", ""]
    case .loitering:
      [
        "LOITERING FOR PROSTITUTION OR TO PATRONIZE", "LOITERING FOR PROSTITUTION OR",
        "LOIT PROST", "LOITERING FOR THE PURPOSE OF ENGAGING IN A PROSTITUTION OFFENSE", "",
      ]
    }
  }
}
