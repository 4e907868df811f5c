import ExportReading
import Foundation
import TestSupport
import Testing

/// Writes small files, inspects them together, and removes them.
func inspected(
  _ files: [(name: String, bytes: [UInt8])], kind: Layout.Kind? = nil
) throws -> InspectionReport {
  let folder = try TemporaryFolder()
  var inspector = ExportInspector(kind: kind)
  for file in files { try inspector.read(folder.write(file.bytes, to: file.name)) }
  return inspector.report()
}

/// Inspects one file and gives its only group.
func inspected(_ text: String, kind: Layout.Kind? = nil) throws -> InspectionReport.Group {
  try #require(inspected([("export.csv", Array(text.utf8))], kind: kind).groups.first)
}

/// A header and invented rows, `count` of them, made by `row`.
func table(_ header: String, _ count: Int = 60, _ row: (Int) -> String) -> String {
  ([header] + (0..<count).map(row)).joined(separator: "\n") + "\n"
}

extension InspectionReport.Group {
  /// The name of the column proposed for a field.
  func column(for field: ExportField) -> String? {
    columns.first { $0.field == field.rawValue }?.name
  }
}
