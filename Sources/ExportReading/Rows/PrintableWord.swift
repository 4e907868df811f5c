/// Decides which words of a code column may be printed where no person's data belongs.
///
/// A row that slid by a column puts a name where a disposition should stand, and whatever nobody has
/// mapped is told by its words. So a word is printed only when it speaks like a court: most of its
/// parts are words of courts, or it is as short as a code, or it stands in many rows.
public enum PrintableWord {
  /// A word that stands in so many rows is no person's name.
  private static let manyRows = 10

  /// The word as it may be printed: itself, or how many parts and letters it has.
  public static func shown(_ word: String, rows: Int) -> String {
    if isShown(word, rows: rows) { return word }
    let parts = parts(of: word)
    let letters = parts.reduce(0) { $0 + $1.count }
    return "(withheld, may be a name: \(parts.count) parts, \(letters) characters)"
  }

  /// Whether the word may be printed as it is.
  static func isShown(_ word: String, rows: Int) -> Bool {
    rows >= manyRows || speaksLikeCourt(word)
  }

  /// The same for all words of a column; those that are withheld alike are counted together.
  public static func shown(_ words: [String: Int]) -> [String: Int] {
    Dictionary(words.map { (shown($0.key, rows: $0.value), $0.value) }, uniquingKeysWith: +)
  }

  private static func speaksLikeCourt(_ word: String) -> Bool {
    let parts = parts(of: word)
    // "DOE, JO": a name is written with a comma far oftener than an outcome.
    if word.contains(",") { return parts.allSatisfy { isKnown($0, asCode: false) } }
    let words = parts.count { isKnown($0, asCode: false) }
    let known = parts.count { isKnown($0, asCode: true) }
    return known == parts.count || words > 0 && known * 2 > parts.count
  }

  private static func parts(of word: String) -> [Substring] {
    word.uppercased().split { !$0.isLetter && !$0.isNumber }
  }

  private static func isKnown(_ part: Substring, asCode: Bool) -> Bool {
    asCode && part.count <= 3 || part.allSatisfy(\.isNumber)
      || beginnings.contains { part.hasPrefix($0) }
  }

  /// How the words of courts begin that stand in code columns.
  private static let beginnings = [
    "ABAT", "ABSUEL", "ACQ", "ACTIV", "ACTV", "ADJ", "ADMIN", "AMEND", "APPEA", "ARRAI",
    "ARREST", "ATTEMPT", "BAIL", "BENCH", "BOND", "CANCEL", "CAPIAS", "CHARG", "CLOS", "CLSD",
    "COMMEN",
    "COMMUN", "COMPLET", "CONDIT", "CONSOL", "CONTEST", "CONTIN", "CONV", "COSTS", "COUNT",
    "COURT", "CULPAB", "DEATH", "DECEAS", "DECLIN", "DEFER", "DEGREE", "DESEST", "DISCH", "DISM",
    "DSM",
    "DISP", "DIVER", "DROP", "EXECUT", "EXPUNG", "FAIL", "FALSE", "FELON", "FILE", "FINE", "FORF",
    "FOUND",
    "FUGIT", "GLTY", "GUILT", "INACT", "INCOMP", "INDICT", "INFORM", "INFRAC", "ISSUE", "JAIL",
    "JUDG",
    "JURY", "JUVEN", "LESSER", "MEMO", "MENTAL", "MISD", "MISTR", "MOTION", "NOLL", "NOLO", "NOLP",
    "NONE",
    "NOTE", "OPEN", "ORDER", "OTHER", "PAID", "PAROL", "PART", "PEND", "PLEA", "PLED", "PRETRIAL",
    "PRISON", "PROBAT", "PROGR", "PROSE", "QUASH", "RECALL", "REDUC", "REFER", "REFUS", "REINST",
    "RELEAS", "REMAND", "REOPEN", "RETURN", "REVERS", "REVOK", "SEAL", "SENTEN", "SERVE", "STAT",
    "STAY", "STET", "SUPERS", "SUPERV", "TERMIN", "TIME", "TRANSF", "TRIAL", "TRUE", "UNCOND",
    "UNKNOW",
    "VACAT", "VERDIC", "VIOLAT", "VOID", "WARRANT", "WITHD", "WITHH", "YOUTH",
  ]
}
