/// A criminal court of New York City.
enum Court: String, CaseIterable {
  case kings = "KINGS CRIMINAL COURT"
  case newYork = "NEW YORK CRIMINAL COURT"
  case queens = "QUEENS CRIMINAL COURT"
  case bronx = "BRONX CRIMINAL COURT"
  case richmond = "RICHMOND CRIMINAL COURT"

  /// The two letters of the court in a docket number such as `2016KN045123`.
  var code: String {
    switch self {
    case .kings: "KN"
    case .newYork: "NY"
    case .queens: "QN"
    case .bronx: "BX"
    case .richmond: "RI"
    }
  }

  /// The courts that are not the Brooklyn office's.
  static let others: [Court] = [.newYork, .queens, .bronx, .richmond]
}
