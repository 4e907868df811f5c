internal import CourtRecords

/// What a citation cell may have been before a spreadsheet, a copy or a conversion damaged it.
///
/// A guess, which never decides: it may only hold a charge back that would else pass unnoticed, such as
/// `PL ２３０.００` beside a text that nobody knows.
enum DamagedCitation {
  /// The text that the cell may have been, in upper case; nil when nothing speaks for damage.
  static func guess(_ cell: Span<UInt8>) -> String? {
    guard cell.count > 0, cell.count <= 100 else { return nil }
    let text = text(cell)
    let bare = replacingLetterO(restored(text))
    return bare.isEmpty || bare == text ? nil : bare
  }

  /// The cell's text in upper case; what is not UTF-8 loses its bytes outside ASCII.
  private static func text(_ cell: Span<UInt8>) -> String {
    cell.withUnsafeBufferPointer { bytes in
      (String(validating: bytes, as: UTF8.self)
        ?? String(decoding: bytes.filter { $0 < 0x80 }, as: UTF8.self)).uppercased()
    }
  }

  /// Look-alikes made ASCII, and signs that a spreadsheet or a conversion added left out.
  private static func restored(_ text: String) -> String {
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // ="230.00" and '230.00 keep a spreadsheet from reading a number.
      case 0x3D, 0x22, 0x27: continue
      case 0..<0x80: restored.append(scalar)
      case 0xA0, 0xA7, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: restored.append(" ")
      case 0x2010...0x2015, 0x2212: restored.append("-")
      case 0xB7, 0x2024, 0x2027: restored.append(".")
      case 0xFF01...0xFF5E:
        Unicode.Scalar(scalar.value - 0xFEE0).map { restored.append($0) }
      default:
        if let letter = lookAlikes[scalar] {
          restored.append(letter)
        } else if scalar.properties.numericType == .decimal,
          let value = scalar.properties.numericValue
        {
          restored.append(Unicode.Scalar(0x30 + UInt8(value)))
        }
      }
    }
    return String(restored)
  }

  /// The capitals of Cyrillic and Greek that look like those of citations (Unicode, confusables.txt).
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{410}": "A", "\u{412}": "B", "\u{415}": "E", "\u{417}": "3", "\u{41A}": "K", "\u{41C}": "M",
    "\u{41D}": "H", "\u{41E}": "O", "\u{420}": "P", "\u{421}": "C", "\u{422}": "T", "\u{425}": "X",
    "\u{391}": "A", "\u{392}": "B", "\u{395}": "E", "\u{397}": "H", "\u{399}": "I", "\u{39A}": "K",
    "\u{39B}": "L", "\u{39C}": "M", "\u{39D}": "N", "\u{39F}": "O", "\u{3A1}": "P", "\u{3A4}": "T",
    "\u{3A7}": "X",
  ]

  /// `23O.00` with the letter O for the digit, where a digit or a point stands beside it.
  private static func replacingLetterO(_ text: String) -> String {
    var bytes = Array(text.utf8)
    func isNumeric(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (bytes[index].isDigit || bytes[index] == 0x2E)
    }
    for index in bytes.indices where bytes[index] == 0x4F {
      if isNumeric(index - 1) { bytes[index] = 0x30 }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CitationParser {
  /// Unclear where the cell may have been a citation of sex work before it was damaged, else unread.
  func readDamaged(_ cell: Span<UInt8>) -> CitationReading {
    guard let guess = DamagedCitation.guess(cell) else { return .unread }
    let text = CitationText(Array(guess.utf8).span)
    guard text.isReadable, !text.bytes.isEmpty else { return .unread }
    let possible: [String]
    switch readPlain(text) {
    case .statute(let reference, _): possible = reference.identifiers
    case .unclear(let ids), .several(let ids): possible = ids
    case .blank, .unread: return .unread
    }
    let isOfSexWork = possible.contains { id in
      law.statutes[id]?.versions.contains(where: \.category.isSexWork) == true
    }
    return isOfSexWork
      ? .unclear(possible: possible.filter { law.statutes[$0] != nil }.sorted()) : .unread
  }
}
