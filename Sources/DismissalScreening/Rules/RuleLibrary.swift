internal import CourtRecords
internal import DelimitedText
public import ExportReading
internal import Foundation
internal import Glibc
internal import MotionReports
public import ReliefPolicy
internal import RuleDocuments

/// The rules folder: statutes, policies and layouts, each file read once with its digest.
public struct RuleLibrary: Sendable {
  /// A rule file's content and digest.
  public struct File: Sendable {
    /// The file as the user may open it.
    public let path: String
    /// The name without its ending: the id of policies and layouts.
    public let id: String
    /// The text.
    public let text: String
    /// The SHA-256 in lower-case hexadecimal.
    public let sha256: String
  }

  /// The folder.
  public let folder: String
  /// Statutes files, by name.
  public let statutes: [File]
  /// Files of words that several statutes files share, by name.
  public let words: [File]
  /// Policy files, by name.
  public let policies: [File]
  /// Layout files, by name.
  public let layouts: [File]

  /// Reads the rules folder; throws `ScreeningError.rulesNotFound` when it is none.
  public init(folder: String) throws {
    self.folder = folder
    guard FileManager.default.fileExists(atPath: folder + "/policies") else {
      throw ScreeningError.rulesNotFound(tried: [folder])
    }
    statutes = try Self.files(in: folder + "/statutes")
    words = try Self.files(in: folder + "/words")
    policies = try Self.files(in: folder + "/policies")
    layouts = try Self.files(in: folder + "/layouts")
  }

  /// The SHA-256 of all rule files: of a line for each, its digest and its path in the folder.
  ///
  /// `sha256sum statutes/*.yaml words/*.yaml policies/*.yaml layouts/*.yaml | sha256sum` gives the
  /// same in the rules folder, under `LC_ALL=C`.
  public var sha256: String {
    let rooms = [("statutes", statutes), ("words", words), ("policies", policies)]
    let lines = (rooms + [("layouts", layouts)]).flatMap { room, files in
      files.map { "\($0.sha256)  \(room)/\($0.id).yaml\n" }
    }
    return ContentDigest.hex(of: Array(lines.joined().utf8))
  }

  /// The rules folder among the usual places: the one named, else the environment's, else beside
  /// the executable or above it, else in the working directory.
  public static func locate(
    named: String?, environment: [String: String], executable: String
  ) throws -> String {
    var tried: [String] = []
    func isRules(_ path: String) -> Bool {
      tried.append(path)
      return FileManager.default.fileExists(atPath: path + "/policies")
    }
    if let named {
      guard isRules(named) else { throw ScreeningError.rulesNotFound(tried: tried) }
      return named
    }
    if let set = environment["SCREENER_RULES"], !set.isEmpty {
      guard isRules(set) else { throw ScreeningError.rulesNotFound(tried: tried) }
      return set
    }
    var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    for _ in 0..<6 {
      folder.deleteLastPathComponent()
      if isRules(folder.path + "/Rules") { return folder.path + "/Rules" }
      if folder.path == "/" { break }
    }
    if isRules("Rules") { return "Rules" }
    throw ScreeningError.rulesNotFound(tried: tried)
  }

  private static func files(in folder: String) throws -> [File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    if names.isEmpty { try expectPermission(to: folder) }
    return try names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { try file(at: folder + "/" + $0) }
  }

  /// Throws where something is there that may not be read: it must not pass for nothing.
  private static func expectPermission(to path: String) throws {
    guard access(path, F_OK) == 0, access(path, R_OK) != 0 else { return }
    throw DelimitedTextError.cannotOpen(path: path, code: errno)
  }

  static func file(at path: String) throws -> File {
    guard let data = FileManager.default.contents(atPath: path) else {
      try expectPermission(to: path)
      throw ScreeningError.noSuchRule(role: "file", name: path, known: [], suggestion: nil)
    }
    let bytes = [UInt8](data)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let id = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    return File(
      path: path, id: id, text: String(decoding: bytes, as: UTF8.self),
      sha256: ContentDigest.hex(of: bytes))
  }

  /// The policy of an id, or of a file when `name` is a path.
  public func policy(_ name: String) throws -> (file: File, policy: Policy) {
    let file = try find(name, among: policies, role: "policy")
    let collector = FaultCollector()
    let policy = Policy.read(file.text, file: file.path, fileID: file.id, into: collector)
    try collector.throwIfAny()
    guard let policy else { throw ScreeningError.rulesNotFound(tried: [file.path]) }
    return (file, policy)
  }

  /// The law of a jurisdiction such as `US-NY`, from `us-ny.yaml`.
  ///
  /// The file's digest covers the shared words that it includes.
  public func law(_ jurisdiction: String) throws -> (file: File, law: StateLaw) {
    let file = try find(jurisdiction.lowercased(), among: statutes, role: "statutes file")
    let collector = FaultCollector()
    var text = file.text
    let law = readLaw(file, into: collector) { text += $0.text }
    try collector.throwIfAny()
    guard let law else { throw ScreeningError.rulesNotFound(tried: [file.path]) }
    // What a run rests on is the file with the words it includes: its digest is that of both.
    let digest = ContentDigest.hex(of: Array(text.utf8))
    let whole =
      text == file.text
      ? file : File(path: file.path, id: file.id, text: file.text, sha256: digest)
    return (whole, law)
  }

  /// Reads a statutes file with the shared words that it includes, each shown to `included`.
  func readLaw(
    _ file: File, into collector: FaultCollector, included: (File) -> Void = { _ in }
  ) -> StateLaw? {
    StateLaw.read(file.text, file: file.path, into: collector) { name in
      guard let found = words.first(where: { $0.id == name }) else { return nil }
      included(found)
      return (found.path, found.text)
    }
  }

  /// The layout of an id, or of a file when `name` is a path.
  public func layout(_ name: String) throws -> (file: File, layout: Layout) {
    try read(find(name, among: layouts, role: "layout"))
  }

  /// All layouts, those of one kind together; each file is read once.
  public func layoutsByKind() throws -> [(file: File, layout: Layout)] {
    let all = try layouts.map(read)
    return Layout.Kind.allCases.flatMap { kind in all.filter { $0.layout.kind == kind } }
  }

  private func read(_ file: File) throws -> (file: File, layout: Layout) {
    let collector = FaultCollector()
    let layout = Layout.read(file.text, file: file.path, fileID: file.id, into: collector)
    try collector.throwIfAny()
    guard let layout else { throw ScreeningError.rulesNotFound(tried: [file.path]) }
    return (file, layout)
  }

  private func find(_ name: String, among files: [File], role: String) throws -> File {
    if name.contains("/") || name.hasSuffix(".yaml") { return try Self.file(at: name) }
    if let file = files.first(where: { $0.id == name }) { return file }
    throw ScreeningError.noSuchRule(
      role: role, name: name, known: files.map(\.id),
      suggestion: Suggestion.nearest(to: name, among: files.map(\.id)))
  }
}
