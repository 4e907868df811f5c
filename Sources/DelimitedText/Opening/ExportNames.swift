internal import Glibc

/// The names under which exports are read: paths, and names inside folders and ZIP archives.
///
/// A file in an archive is named by the archive's path, a slash, and its name in the archive, as if
/// the archive were a folder: `2019.zip/kings/charges.csv`.
public enum ExportNames {
  /// The names with every folder and archive replaced by the files in it, in byte order of their names.
  ///
  /// `-`, pipes, files of other kinds and paths that lead nowhere stay as they are. Of a folder all files
  /// count but hidden ones; a folder in it is no file and is refused with `isDirectory`, for half of what
  /// somebody meant would be missing without a word. Of an archive its folders do not count. What macOS
  /// and Windows leave for themselves counts nowhere. Throws `emptyFolder` for a folder without files,
  /// `cannotOpen` for one that cannot be read; `cannotUse` for an archive that is damaged, that is a
  /// workbook, or whose names lead out of it; and what opening throws.
  public static func expanded(_ names: [String]) throws(DelimitedTextError) -> [String] {
    var all: [String] = []
    for name in names {
      for path in try name == "-" ? [name] : files(ofFolder: name) ?? [name] {
        guard path != "-", let file = try archiveFile(path) else {
          all.append(path)
          continue
        }
        let entries = try files(of: ZipDirectory.open(file, limits: OpeningLimits()), path: path)
        all += entries.map { "\(path)/\($0.name)" }
      }
    }
    return all
  }

  /// The files of a folder by byte order of their names; nil for what is no folder.
  private static func files(ofFolder path: String) throws(DelimitedTextError) -> [String]? {
    guard kind(of: path) == S_IFDIR else { return nil }
    guard let folder = opendir(path) else { throw .cannotOpen(path: path, code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix("."), !isLeftover(name) { names.append(name) }
    }
    if errno != 0 { throw .cannotOpen(path: path, code: errno) }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !names.isEmpty else { throw .emptyFolder(path: path) }
    let paths = names.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    for path in paths where kind(of: path) == S_IFDIR { throw .isDirectory(path: path) }
    return paths
  }

  /// What stands at a path, links followed; nil where nothing does.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// A regular file that begins as an archive does, opened; nil for anything else.
  ///
  /// A pipe is not touched: its bytes come once.
  private static func archiveFile(_ path: String) throws(DelimitedTextError) -> FileSource? {
    guard kind(of: path) == S_IFREG else { return nil }
    var file = try FileSource(path: path)
    guard InputContent(try file.lookAhead(InputContent.headByteCount)) == .zip else { return nil }
    return file
  }

  /// The path of the archive in a name, and the name in the archive; nil when no file stands on the
  /// way.
  static func parts(of name: String) -> (archive: String, inner: String)? {
    var end = name.startIndex
    while let slash = name[end...].dropFirst().firstIndex(of: "/") {
      end = slash
      let path = String(name[..<slash])
      guard let kind = kind(of: path) else { return nil }
      if kind == S_IFREG {
        let inner = String(name[name.index(after: slash)...])
        return inner.isEmpty ? nil : (path, inner)
      }
    }
    return nil
  }

  /// The files of an archive by byte order of their names, all of them safe to name.
  static func files(
    of archive: ZipArchive, path: String, limits: OpeningLimits = OpeningLimits()
  ) throws(DelimitedTextError) -> [ZipArchive.Entry] {
    do throws(OpeningFault) {
      return try checkedFiles(of: archive, limits: limits)
    } catch {
      throw .cannotUse(path: path, fault: error)
    }
  }

  private static func checkedFiles(
    of archive: ZipArchive, limits: OpeningLimits
  ) throws(OpeningFault) -> [ZipArchive.Entry] {
    if let format = document(archive.entries) { throw .foreign(format) }
    var files: [ZipArchive.Entry] = []
    for entry in archive.entries where !isLeftover(entry.name) {
      if let reason = danger(in: entry.name) { throw .unsafeName(reason: reason) }
      if !entry.name.hasSuffix("/") { files.append(entry) }
    }
    guard !files.isEmpty else { throw .noFiles }
    var total: UInt64 = 0
    for file in files {
      let (sum, overflow) = total.addingReportingOverflow(file.unpackedByteCount)
      total = overflow ? .max : sum
    }
    if total > limits.unpackedBytes { throw .tooLarge(limit: limits.unpackedBytes) }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return files
  }

  /// The kind of document that an archive is inside; nil for an archive of files.
  private static func document(_ entries: [ZipArchive.Entry]) -> ForeignFormat? {
    let names = Set(entries.map(\.name))
    if names.contains("[Content_Types].xml") {
      return names.contains { $0.hasPrefix("xl/") } ? .xlsx : .officeDocument
    }
    if names.contains("mimetype"), names.contains("content.xml") { return .openDocument }
    if names.contains(where: { $0.hasSuffix(".iwa") || $0 == "Index.zip" }) { return .numbers }
    return nil
  }

  /// What macOS and Windows put into archives for themselves.
  private static func isLeftover(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    return name.hasPrefix("__MACOSX/") || last == ".DS_Store" || last == "Thumbs.db"
      || last == "desktop.ini"
  }

  /// Why a name in an archive is not to be trusted, as what follows "a name which"; nil when it is.
  static func danger(in name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name.utf8.count > 1024 { return "is longer than 1,024 bytes" }
    if name.hasPrefix("/") || name.dropFirst().hasPrefix(":") {
      return "begins at the top of a disk"
    }
    if name.contains("\\") { return "holds a backslash" }
    if name.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    {
      return "holds control characters"
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || parts.contains(".") { return "leads out of the archive" }
    if parts.dropLast().contains("") { return "holds an empty folder name" }
    return nil
  }
}

/// Opens the directory of an archive, with its path in what is thrown.
enum ZipDirectory {
  static func open(
    _ file: borrowing FileSource, limits: OpeningLimits
  ) throws(DelimitedTextError) -> ZipArchive {
    do throws(OpeningFault) {
      return try ZipArchive(descriptor: file.descriptor, limits: limits)
    } catch {
      throw .cannotUse(path: file.name, fault: error)
    }
  }
}
