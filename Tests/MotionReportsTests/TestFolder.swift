import Foundation

@testable import MotionReports

/// A fresh folder for one test, removed with it.
final class TestFolder {
  let path: String

  init() throws {
    let base = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath()
    path = base.appendingPathComponent("motion-reports-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: false)
  }

  func entries(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }
}

/// Makes a list in a throw-away run folder, fills it, and gives the file's text.
func listText(
  _ name: OutputName, fill: (consuming OutputFile) throws -> WrittenFile
) throws -> String {
  let test = try TestFolder()
  var folder = try RunFolder(final: test.path("run"), replacing: false)
  let written = try fill(try folder.file(name))
  try folder.seal()
  let text = try test.text("run/\(name.rawValue)")
  precondition(written.sha256 == ContentDigest.hex(of: Array(text.utf8)))
  precondition(written.byteCount == UInt64(text.utf8.count))
  return text
}
