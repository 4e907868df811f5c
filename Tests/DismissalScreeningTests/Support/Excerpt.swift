import TestSupport

/// The part of the sample that matters: every docket of every family but the unrelated ones.
enum Excerpt {
  private static let chosen = Result {
    let truth = try Sample.truth()
    return try Sample.records().rows.filter { row in
      guard let family = truth[row.name]?.family else { return true }
      return !family.hasPrefix("unrelated")
    }
  }

  /// Its rows, some 7,000; those without a docket number are among them.
  static func rows() throws -> [ExportRecords.Row] { try chosen.get() }

  /// The first dockets of each family, and all of the families whose dockets need each other.
  static func fewOfEach(_ count: Int) throws -> [ExportRecords.Row] {
    let truth = try Sample.truth()
    var taken: [String: Set<CaseName>] = [:]
    return try rows().filter { row in
      guard let family = truth[row.name]?.family else { return false }
      if family == "identity_conflict" { return true }
      if taken[family, default: []].contains(row.name) { return true }
      guard taken[family, default: []].count < count else { return false }
      taken[family, default: []].insert(row.name)
      return true
    }
  }

  /// The sample's warrants of the dockets of some rows.
  static func warrants(of rows: [ExportRecords.Row]) throws -> [UInt8] {
    let numbers = Set(rows.map(\.name.number))
    let lines = try bytes(of: Sample.warrants).split(separator: UInt8(ascii: "\n"))
    let kept = lines.enumerated().filter { index, line in
      let cells = String(decoding: line, as: UTF8.self).split(separator: ",")
      return index == 0 || cells.count > 1 && numbers.contains(cells[1].uppercased())
    }
    return RecordBuilder.file(kept.map { Array($0.element) })
  }
}
