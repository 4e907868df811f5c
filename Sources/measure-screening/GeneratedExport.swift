internal import Foundation

/// An export of a given size with its warrants, made by `generate-sample` and kept for next time.
///
/// Cost: about 250 bytes a row on disk, and a few seconds for a million rows.
struct GeneratedExport {
  /// The folder of the export and of the lists.
  let directory: String
  /// The charge export.
  let charges: String
  /// The warrants of the same cases.
  let warrants: String

  /// Finds the export of this size, or makes it.
  ///
  /// Both files get their final names only when they are whole. Throws what ``Programs`` throws, and
  /// `cannotWrite`.
  init(rowCount: Int, directory: String, generator: String) throws {
    self.directory = directory
    charges = "\(directory)/charges-\(rowCount).csv"
    warrants = "\(directory)/warrants-\(rowCount).csv"
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
        "rows", "\(rowCount)", "--out", charges + ".partial", "--warrants", warrants + ".partial",
      ])
    for path in [warrants, charges] {
      guard rename(path + ".partial", path) == 0 else {
        throw MeasureError.cannotWrite(path: path, reason: MeasureError.sentence(for: errno))
      }
    }
  }
}
