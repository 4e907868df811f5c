internal import Foundation

/// An export of a given size with its warrants, made by `generate-sample` and kept for next time.
///
/// It is in UTF-8, because most peers read nothing else. Cost: about 250 bytes a row on disk, and a
/// few seconds for a million rows.
struct GeneratedExport {
  /// The folder of the export and of the lists.
  let directory: String
  /// The charge export.
  let charges: String
  /// The warrants of the same cases.
  let warrants: String

  /// Finds the export of this size, or makes it; `oddPercent` of its rows have a stray quote.
  ///
  /// Both files get their final names only when they are whole. Throws what ``Programs`` throws, and
  /// `cannotWrite`.
  init(rowCount: Int, oddPercent: Int = 0, directory: String, generator: String) throws {
    self.directory = directory
    let kind = oddPercent == 0 ? "" : "-odd-\(oddPercent)"
    charges = "\(directory)/charges\(kind)-\(rowCount).csv"
    warrants = "\(directory)/warrants\(kind)-\(rowCount).csv"
    let files = FileManager.default
    if files.fileExists(atPath: charges), files.fileExists(atPath: warrants) { return }
    do {
      try files.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw MeasureError.cannotWrite(path: directory, reason: "the folder cannot be made")
    }
    _ = try Programs.run(
      generator,
      [
        "rows", "\(rowCount)", "--utf8", "--odd", "\(oddPercent)", "--out", charges + ".partial",
        "--warrants", warrants + ".partial",
      ])
    for path in [warrants, charges] {
      guard rename(path + ".partial", path) == 0 else {
        throw MeasureError.cannotWrite(path: path, reason: MeasureError.sentence(for: errno))
      }
    }
  }
}
