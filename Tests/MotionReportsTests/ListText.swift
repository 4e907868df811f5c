import TestSupport

@testable import MotionReports

/// Makes a list in a throw-away run folder, fills it, and gives the file's text.
func listText(
  _ name: OutputName, fill: (consuming OutputFile) throws -> WrittenFile
) throws -> String {
  let test = try TemporaryFolder()
  var folder = try RunFolder(final: test.path("run"), replacing: false)
  let written = try fill(try folder.file(name))
  try folder.seal()
  let text = try test.text("run/\(name.rawValue)")
  precondition(written.sha256 == ContentDigest.hex(of: Array(text.utf8)))
  precondition(written.byteCount == UInt64(text.utf8.count))
  return text
}
