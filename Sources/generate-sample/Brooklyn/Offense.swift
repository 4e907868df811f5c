/// An offense that the policy does not name: code book, section, class and two wordings.
struct Offense {
  /// `PL`, `VTL`, `AC`, ...
  let book: String
  /// `155.25`, `511`, `10-125`.
  let section: String
  /// The subdivision without brackets, or empty.
  let subdivision: String
  /// The severity code of the export: `EF`, `AM`, `V`, ...
  let severity: String
  /// The court's wording and the police's wording.
  let descriptions: [String]

  /// Reads one line of the catalogue: `PL|165.15|3|AM|THEFT OF SERVICES|FRAUD,...`.
  init(line: some StringProtocol) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
    book = cells[0]
    section = cells[1]
    subdivision = cells[2]
    severity = cells[3]
    descriptions = Array(cells[4...])
  }

  /// The usual spelling: `PL 165.15(3)`.
  var citation: String { "\(book) \(section)\(bracketed)" }

  /// Whether this is a felony.
  var isFelony: Bool { severity.hasSuffix("F") }

  private var bracketed: String { subdivision.isEmpty ? "" : "(\(subdivision))" }

  /// Every spelling of this offense that the generator writes; the usual one comes first.
  var spellings: [String] {
    guard book == "PL" else {
      let spelledOut = book.map { "\($0)." }.joined()
      return [
        citation, "\(spelledOut) \(section)\(bracketed)", "\(book)\(section)\(bracketed)",
        citation.lowercased(),
      ]
    }
    let digits = section.split(separator: ".").joined()
    var result = [
      citation, section + bracketed, "PL\(section)\(bracketed)", "P.L. § \(section)\(bracketed)",
      "PENAL LAW \(section)\(bracketed)",
    ]
    let code = subdivision.isEmpty ? "00" : Int(subdivision).map { padded($0, 2) }
    if let code, digits.count == 5 {
      result += ["PL \(digits)\(code)", "PL \(section) \(code)"]
    }
    return result
  }
}
