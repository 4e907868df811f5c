internal import Glibc

/// The folder that a run writes, built beside its final place and renamed when whole.
///
/// ```swift
/// var folder = try RunFolder(final: "candidates", replacing: false)
/// var file = try folder.file(named: "summary.json")
/// try file.write(bytes)
/// let written = try file.close()
/// try folder.seal()
/// ```
///
/// Until ``seal()`` nothing changes under the final name. Dropped without it, the temporary folder
/// is removed. Two runs into one folder do not mix: each has a temporary folder of its own, and the
/// later one meets a finished folder. Folders have mode 0700, files 0600, whatever the umask.
public struct RunFolder: ~Copyable, Sendable {
  /// The final path, without slashes at its end.
  public let path: String

  /// The temporary folder's path, for whoever must remove it when the process is stopped at once.
  public var temporaryPath: String { "\(parentPath)/\(temporaryName)" }

  let parent: Descriptor
  let parentPath: String
  let name: String
  let isReplacing: Bool
  /// The temporary folder's name in the parent: `NAME.PID.partial`.
  let temporaryName: String
  let temporary: Descriptor
  var isOver = false

  /// Makes the temporary folder beside the final one.
  ///
  /// Throws ``ReportError/folderExists(_:)`` when something stands at the path and `replacing` is
  /// false. A symbolic link is refused at the path and as the folder it lies in. With `replacing`,
  /// the folder there must be empty or hold nothing but what an earlier run wrote.
  public init(final path: String, replacing: Bool) throws(ReportError) {
    let place = try Self.split(path)
    let parent = try Self.openParent(of: place.whole, at: place.parent)
    let kind: SystemCalls.EntryKind?
    do throws(SystemFault) {
      kind = try SystemCalls.kind(of: place.name, in: parent)
    } catch {
      throw .cannotCreate(place.whole, code: error.code)
    }
    if kind == .link { throw .isSymbolicLink(place.whole) }
    if kind != nil {
      guard replacing else { throw .folderExists(place.whole) }
      _ = try Self.ownFiles(of: place.name, in: parent, path: place.whole)
    }
    var attempt = 1
    while true {
      let suffix = attempt == 1 ? "" : "-\(attempt)"
      let temporaryName = "\(place.name).\(getpid())\(suffix).partial"
      do throws(SystemFault) {
        temporary = try SystemCalls.makeFolder(temporaryName, in: parent)
        self.temporaryName = temporaryName
        break
      } catch {
        attempt += 1
        // A folder of that name is left from a run that was killed, or belongs to another run.
        guard error.isExisting, attempt <= 100 else {
          throw .cannotCreate(place.whole, code: error.code)
        }
      }
    }
    self.path = place.whole
    self.parentPath = place.parent
    self.name = place.name
    self.parent = consume parent
    isReplacing = replacing
  }

  deinit {
    if !isOver { Self.remove(temporaryName, temporary, from: parent) }
  }

  /// Makes a file (0600) in the temporary folder.
  public func file(named name: String) throws(ReportError) -> OutputFile {
    precondition(!isOver, "A folder that is sealed or abandoned takes no more files.")
    precondition(!name.utf8.contains(UInt8(ascii: "/")), "A file has a plain name.")
    do throws(SystemFault) {
      return OutputFile(
        name: name, path: "\(path)/\(name)",
        descriptor: try SystemCalls.createFile(name, in: temporary))
    } catch {
      throw .cannotCreate("\(path)/\(name)", code: error.code)
    }
  }

  /// Puts the folder into its final place; close every file first.
  ///
  /// After any error but ``ReportError/cannotRemoveOld(_:left:code:)`` nothing has changed under the
  /// final name.
  public mutating func seal() throws(ReportError) {
    precondition(!isOver, "A folder is sealed once.")
    do throws(SystemFault) {
      try SystemCalls.sync(temporary)
    } catch {
      throw .cannotFinish(path, code: error.code)
    }
    let replaced = try place()
    isOver = true
    if let replaced { try removeReplaced(replaced) }
    // Best effort: the rename is done, and some file systems cannot sync a folder.
    try? SystemCalls.sync(parent)
  }

  /// Removes the temporary folder and all that was written into it.
  public mutating func abandon() {
    guard !isOver else { return }
    isOver = true
    Self.remove(temporaryName, temporary, from: parent)
  }

  // MARK: Helpers

  private static func split(
    _ path: String
  ) throws(ReportError) -> (whole: String, parent: String, name: String) {
    var whole = path[...]
    while whole.utf8.count > 1, whole.utf8.last == UInt8(ascii: "/") { whole = whole.dropLast() }
    let bytes = whole.utf8
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let name = String(slash.map { whole[bytes.index(after: $0)...] } ?? whole)
    guard !name.isEmpty, name != ".", name != "..", !bytes.contains(0) else {
      throw .unusablePath(path)
    }
    var parent = "."
    if let slash { parent = slash == whole.startIndex ? "/" : String(whole[..<slash]) }
    return (String(whole), parent, name)
  }

  private static func openParent(
    of path: String, at parent: String
  ) throws(ReportError) -> Descriptor {
    do throws(SystemFault) {
      let kind = try SystemCalls.kind(of: parent)
      if kind != .link { return try SystemCalls.openFolder(parent) }
    } catch {
      throw .cannotCreate(path, code: error.code)
    }
    throw .isSymbolicLink(parent)
  }

  /// Removes a temporary folder, whose entries are plain files; best effort, as it runs on failure.
  private static func remove(
    _ name: String, _ folder: borrowing Descriptor, from parent: borrowing Descriptor
  ) {
    for entry in (try? SystemCalls.entries(of: folder)) ?? [] {
      try? SystemCalls.removeFile(entry, in: folder)
    }
    try? SystemCalls.removeFolder(name, in: parent)
  }
}
