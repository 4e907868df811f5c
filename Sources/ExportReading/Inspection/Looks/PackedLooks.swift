/// The several values that one cell may hold, and what stands between them.
enum PackedLooks {
  /// What may stand between two values, as a layout writes it, and its name for people.
  static let separators: [(text: String, byte: UInt8, name: String)] = [
    ("\n", 0x0A, "line breaks"), ("|", 0x7C, "'|'"), (";", 0x3B, "';'"),
  ]

  /// The lines of a cell, or what stands between its bars; one where there are none.
  static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard let separator = bytes.first(where: { $0 == 0x0A || $0 == 0x7C }) else { return [bytes] }
    return filled(bytes.split(separator: separator))
  }

  /// What stands between the semicolons of a cell.
  static func parts(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.contains(0x3B) ? filled(bytes.split(separator: 0x3B)) : [bytes]
  }

  private static func filled(_ parts: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    parts.filter { $0.contains { $0 > 0x20 } }
  }

  /// What stands between the values of a column, by its commonest cells; nil when it holds one each.
  static func separator(_ column: ColumnEvidence) -> (text: String, byte: UInt8, name: String)? {
    let counts = separators.map { separator in
      column.values.reduce(UInt64(0)) { sum, value in
        let parts = filled(Array(value.text.utf8).split(separator: separator.byte))
        return parts.count > 1 ? sum + value.count : sum
      }
    }
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else {
      return nil
    }
    return separators[place]
  }
}
