/// Words and codes for how serious an offense is.
enum ClassLooks {
  private static let codes: Set<String> = [
    "F", "M", "V", "I", "AF", "BF", "CF", "DF", "EF", "AM", "BM", "CM", "UM", "AI", "AII", "AV",
    "FELONY", "MISDEMEANOR", "MISD", "VIOLATION", "INFRACTION", "SUMMARY", "PETTY",
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "M1", "M2", "M3", "M4", "MO", "MO3", "FO", "TCX",
    "CT", "NI", "TC", "NI0", "CO3", "FM", "S", "X", "H", "IC", "GM", "SM", "PM",
  ]

  /// Whether an upper-cased cell is such a word.
  static func matches(_ upper: [UInt8]) -> Bool {
    guard upper.count <= 24 else { return false }
    let bare = upper.filter { isLetter($0) || (0x30...0x39).contains($0) }
    if bare.count <= 11, codes.contains(String(decoding: bare, as: UTF8.self)) { return true }
    let words = upper.split { !isLetter($0) }
    guard (2...4).contains(words.count), words.allSatisfy({ $0.count <= 12 }) else { return false }
    return words.contains { levels.contains(String(decoding: $0, as: UTF8.self)) }
  }

  private static let levels: Set<String> = [
    "FELONY", "MISDEMEANOR", "MISD", "VIOLATION", "FEL",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || byte >= 0x80
  }
}
