internal import Glibc

/// The names under which exports are read: paths, and names inside ZIP archives.
///
/// A file in an archive is named by the archive's path, a slash, and its name in the archive, as if
/// the archive were a folder: `2019.zip/kings/charges.csv`.
public enum ExportNames {
  /// The names with every archive replaced by the files in it, in byte order of their names.
  ///
  /// `-`, pipes, files of other kinds and paths that lead nowhere stay as they are. Folders, and what macOS and
  /// Windows leave in archives for themselves, are no files. Throws `cannotUse` for an archive that
  /// is damaged, that is a workbook, or whose names lead out of it, and what opening throws.
  public static func expanded(_ names: [String]) throws(DelimitedTextError) -> [String] {
    var all: [String] = []
    for name in names {
      guard name != "-", let file = try archiveFile(name) else {
        all.append(name)
        continue
      }
      let entries = try files(of: ZipDirectory.open(file, limits: OpeningLimits()), path: name)
      all += entries.map { "\(name)/\($0.name)" }
    }
    return all
  }

  /// A regular file that begins as an archive does, opened; nil for anything else.
  ///
  /// A pipe is not touched: its bytes come once.
  private static func archiveFile(_ path: String) throws(DelimitedTextError) -> FileSource? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
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
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      if status.st_mode & S_IFMT == S_IFREG {
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
