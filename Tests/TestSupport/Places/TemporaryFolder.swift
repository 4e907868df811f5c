package import Foundation
import Glibc
import Synchronization

/// A fresh folder that goes when the value goes, and with the process at the latest.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path = TemporaryPlace.next()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func path(_ name: String) -> String { "\(path)/\(name)" }

  package func url(_ name: String) -> URL { URL(fileURLWithPath: path(name)) }

  /// Writes a file and gives its path; folders on the way are made.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let place = path(name)
    let folder = (place as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: place))
    return place
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: false)
  }

  package func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// The names in the folder, or in one below it, sorted.
  package func entries(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  package func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }
}

/// A file that goes when the value goes, and with the process at the latest.
package final class TemporaryFile: Sendable {
  package let path = TemporaryPlace.next()

  package init(_ bytes: [UInt8] = []) { write(bytes) }

  package convenience init(_ text: String) { self.init(Array(text.utf8)) }

  deinit { unlink(path) }

  package func write(_ bytes: [UInt8]) {
    let file = fopen(path, "w")
    bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }
}

/// The bytes of a file.
package func bytes(of path: String) throws -> [UInt8] {
  try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
}

/// Names for what tests put on the disk, all in one folder of the process.
///
/// What many tests share lives as long as the process and never goes by itself, so the folder around
/// everything goes when the process ends.
private enum TemporaryPlace {
  private static let folder: String = {
    var template = Array("/tmp/screenXXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "No folder can be made in /tmp.")
    let path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Some commands run as a user without rights.
    chmod(path, 0o755)
    atexit { try? FileManager.default.removeItem(atPath: TemporaryPlace.folder) }
    return path
  }()

  private static let count = Atomic(0)

  /// A path that nothing has, always of one length: the command wraps lines that hold it.
  static func next() -> String {
    let number = String(count.add(1, ordering: .relaxed).newValue, radix: 36)
    return "\(folder)/" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}
