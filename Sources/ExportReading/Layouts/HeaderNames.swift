/// The names of a file's columns, and which columns a layout means by a name.
///
/// Where a name stands several times in the header, `NAME #2` is the second column of that name, and
/// `#12` is the twelfth column where that has no name. A column that is really called so fits too: then
/// both do, and nothing is guessed.
struct HeaderNames: Sendable {
  private let printed: [String]
  private let comparable: [String]

  /// Takes the cells of a header as they stand there.
  init(_ header: [String]) {
    printed = header
    comparable = header.map { Layout.comparable($0) }
  }

  /// The number of columns.
  var count: Int { printed.count }

  /// The columns, counted from 0, that fit one of the names; more than one where it is unclear.
  func columns(named names: [String]) -> [Int] {
    let wanted = Set(names.map { Layout.comparable($0) })
    let numbered = Set(names.compactMap { occurrence($0) })
    return comparable.indices.filter { wanted.contains(comparable[$0]) || numbered.contains($0) }
  }

  /// The name by which a layout means exactly this column: with its turn where the name is not alone.
  func reference(to column: Int) -> String {
    let same = columns(like: column)
    if comparable[column].isEmpty { return "#\(column + 1)" }
    guard same.count > 1, let turn = same.firstIndex(of: column) else { return printed[column] }
    return "\(printed[column]) #\(turn + 1)"
  }

  /// Why a field does not know which of several columns is meant, and what to write.
  func sentence(of columns: [Int]) -> String {
    let shown = columns.map { "'\(reference(to: $0))'" }.joined(separator: " or ")
    let places = columns.map { String($0 + 1) }.joined(separator: ", ")
    return "columns \(places): write \(shown)"
  }

  /// The columns of the same name, itself among them; only itself where it has no name.
  func columns(like column: Int) -> [Int] {
    guard !comparable[column].isEmpty else { return [column] }
    return comparable.indices.filter { comparable[$0] == comparable[column] }
  }

  /// The column that `NAME #2` means: the second of that name, where there are several; or that of
  /// the number alone, where it has no name.
  private func occurrence(_ name: String) -> Int? {
    guard let mark = name.lastIndex(of: "#"),
      let turn = Int(name[name.index(after: mark)...].filter { $0 != " " }), turn > 0
    else { return nil }
    let base = Layout.comparable(name[..<mark])
    if base.isEmpty {
      return turn <= comparable.count && comparable[turn - 1].isEmpty ? turn - 1 : nil
    }
    let same = comparable.indices.filter { comparable[$0] == base }
    guard same.count > 1, turn <= same.count else { return nil }
    return same[turn - 1]
  }
}
