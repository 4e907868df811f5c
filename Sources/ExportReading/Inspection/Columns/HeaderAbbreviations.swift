/// The words that the shortened ones of header names stand for.
enum HeaderAbbreviations {
  /// What header names shorten, and the words of Spanish ones.
  private static let known: [String: String] = [
    "CRT": "COURT", "NM": "NAME", "OFN": "OFFENSE", "OFFN": "OFFENSE", "LVL": "LEVEL",
    "DEG": "DEGREE", "LIT": "TEXT", "DSPO": "DISP", "DSP": "DISP", "JDGMT": "DISPOSITION",
    "JUDGMENT": "DISPOSITION", "CH": "CHARGE", "CHRG": "CHARGE", "MGL": "STATUTE",
    "DFT": "DEFENDANT", "ARRESTEE": "DEFENDANT", "OFFENDER": "DEFENDANT",
    "NAM": "NAME", "BRTH": "BIRTH", "CLS": "CLASS", "VIO": "VIOLATION", "VIOL": "VIOLATION",
    "FIND": "FINDING", "STS": "STATUS", "DSC": "DESCRIPTION", "DSCR": "DESCRIPTION",
    "SECT": "SECTION", "DTE": "DATE", "WAR": "WARRANT", "CAPIAS": "WARRANT",
    "CASO": "CASE", "CAUSA": "CAUSE", "EXPEDIENTE": "DOCKET", "NUMERO": "NUMBER",
    "ACUSADO": "DEFENDANT", "IMPUTADO": "DEFENDANT", "NOMBRE": "NAME", "APELLIDO": "SURNAME",
    "NAC": "BIRTH", "NACIMIENTO": "BIRTH", "FEC": "DATE", "FECHA": "DATE", "HECHOS": "OFFENSE",
    "DELITO": "OFFENSE", "CARGO": "CHARGE", "ARTICULO": "STATUTE", "GRADO": "DEGREE",
    "ESTADO": "STATUS", "ESTATUS": "STATUS", "FALLO": "DISPOSITION", "JUZGADO": "COURT",
    "DIRECCION": "ADDRESS",
    // A count rather than a county.
    "CNT": "CNT",
    // Columns of several values have names in the plural.
    "STATUTES": "STATUTE", "CITATIONS": "CITATION", "SECTIONS": "SECTION", "CODES": "CODE",
    "OFFENSES": "OFFENSE", "DESCRIPTIONS": "DESCRIPTION", "CLASSES": "CLASS", "DEGREES": "DEGREE",
    "DISPOSITIONS": "DISPOSITION", "VERDICTS": "VERDICT", "FINDINGS": "FINDING", "PLEAS": "PLEA",
    "SENTENCES": "SENTENCE", "NUMBERS": "NUMBER", "DATES": "DATE", "BW": "WARRANT",
    "EXEC": "EXECUTED", "VAC": "VACATED", "RCL": "RECALLED", "RECLD": "RECALLED", "SRVD": "SERVED",
    "CLRD": "CLEARED", "ORD": "ORDERED", "DKT": "DOCKET", "WGT": "WEIGHT", "SUBSEC": "SUBSECTION",
    "TYP": "TYPE", "DSCP": "DESCRIPTION",
  ]

  /// The word that a capital one of a name stands for; itself where nothing shorter is known.
  static func full(_ word: String) -> String {
    if let full = known[word] { return full }
    return withoutVowels[word] ?? skeleton(word) ?? word
  }

  /// Words that systems of few letters write without their vowels: `WRNT`, `FNDG`, `DFDT`.
  private static let shortened = [
    "WARRANT", "DEFENDANT", "FINDING", "DISPOSITION", "CHARGE", "OFFENSE", "STATUTE", "DESCRIPTION",
    "SENTENCE", "NUMBER", "DOCKET", "COURT", "COUNTY", "SECTION", "VIOLATION", "CITATION", "BIRTH",
    "STATUS", "DEGREE", "SEVERITY", "PERSON", "BENCH",
  ]

  /// Each of them without any vowel, and with one letter of a pair.
  private static let withoutVowels: [String: String] = {
    var table: [String: String] = [:]
    for word in shortened {
      let bare = consonants(word)
      if bare.count >= 3 { table[bare] = word }
    }
    return table
  }()

  /// The one word of which a word of three letters or more, and no vowel, is what was left: its first
  /// letter, some of the others in their order, and one of its last two.
  private static func skeleton(_ word: String) -> String? {
    guard (3...6).contains(word.count), consonants(word) == word else { return nil }
    let fits = shortened.filter { full in
      guard full.first == word.first, let last = word.last, full.suffix(2).contains(last) else {
        return false
      }
      var rest = full[...]
      return word.allSatisfy { letter in
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[rest.index(after: place)...]
        return true
      }
    }
    return fits.count == 1 ? fits[0] : nil
  }

  private static func consonants(_ word: String) -> String {
    var bare = ""
    for letter in word where !"AEIOU".contains(letter) && bare.last != letter {
      bare.append(letter)
    }
    return bare
  }
}
