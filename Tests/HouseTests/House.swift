import Foundation
import TestSupport

/// The house as it stands in the file system and in the manifest.
enum House {
  /// A source file of the package.
  struct File: Sendable {
    /// The path below the top folder, such as `Sources/screener/Version.swift`.
    let path: String
    let text: String

    /// The target that the file belongs to.
    var target: String { String(path.split(separator: "/")[1]) }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The lines without comments and without the insides of plain string literals.
    ///
    /// Enough to look for words of code; multi-line literals are prose too, and rare.
    let code: [String]
    private let allCode: String

    init(path: String, text: String) {
      self.path = path
      self.text = text
      code = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.code)
      allCode = code.joined(separator: "\n")
    }

    private static func code(of line: Substring) -> String {
      var code: [UInt8] = []
      var isInText = false
      var before = UInt8(ascii: " ")
      for byte in line.utf8 {
        if byte == UInt8(ascii: "\""), before != UInt8(ascii: "\\") { isInText.toggle() }
        if !isInText, byte == UInt8(ascii: "/"), before == byte {
          code.removeLast()
          break
        }
        if !isInText { code.append(byte) }
        before = byte
      }
      return String(decoding: code, as: UTF8.self)
    }

    /// Whether a word stands in the file's code.
    func says(_ word: String) -> Bool { allCode.contains(word) }

    /// The modules that the file imports, with the access level of each import.
    var imports: [(access: String, module: String)] {
      code.compactMap { line in
        let words = line.split(separator: " ").map(String.init).filter { !$0.hasPrefix("@") }
        guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count
        else { return nil }
        // `import struct Foundation.Data` names a kind and a member.
        let named = words.count > place + 2 ? words[place + 2] : words[place + 1]
        let module = named.split(separator: ".").first.map(String.init) ?? named
        return (place == 0 ? "internal" : words[0], module)
      }
    }
  }

  private static let read = ["Sources", "Tests"].map { folder in
    Result {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: "\(PackagePlaces.root)/\(folder)")
      return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
        File(
          path: "\(folder)/\(name)",
          text: try String(
            contentsOfFile: "\(PackagePlaces.root)/\(folder)/\(name)", encoding: .utf8))
      }
    }
  }

  /// All Swift files of the package's sources, by path.
  static func sources() throws -> [File] { try read[0].get() }

  /// All Swift files of its tests.
  static func tests() throws -> [File] { try read[1].get() }

  /// What a program prints, run in the package's top folder.
  static func output(of arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: PackagePlaces.root)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(command: arguments) }
    return data
  }

  struct Failure: Error {
    let command: [String]
  }
}
