/// Why what stands in a file cannot be opened as an export.
///
/// Each prints as what follows a path: what it is, and what to do.
public enum OpeningFault: Error, Equatable, Sendable {
  /// The file is of a kind that holds no rows of text.
  case foreign(ForeignFormat)
  /// An archive, or a compressed file, stands inside another.
  case nested
  /// A ZIP archive comes through a pipe, where its directory, which ends it, cannot be read first.
  case archiveInPipe
  /// An archive of several files was named where one is read.
  case severalFiles(count: Int)
  /// An archive holds no file.
  case noFiles
  /// An archive does not hold the file that was named in it.
  case noSuchFile(String)
  /// An archive holds more files than ``OpeningLimits`` allow.
  case tooManyFiles(limit: Int)
  /// The name of a file in an archive leads out of it, or cannot be shown.
  case unsafeName(reason: String)
  /// A file in an archive is encrypted.
  case encrypted
  /// A file in an archive is packed by a method that is not read.
  case unknownMethod
  /// The compressed bytes end before their contents do.
  case cutShort
  /// The compressed bytes contradict themselves; the library's words.
  case corrupt(String)
  /// Bytes that are no gzip member stand behind the last one.
  case bytesBehind
  /// More bytes come out than is plausible.
  case tooLarge(limit: UInt64)
  /// More bytes come out of each byte than is plausible.
  case tooDense(limit: UInt64)
  /// There is not enough memory to unpack.
  case noMemory
}

extension OpeningFault: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .foreign(let format): format.description
    case .nested:
      "is an archive or a compressed file inside another. Unpack the outer one, and name what is "
        + "in it."
    case .archiveInPipe:
      "is a ZIP archive, which cannot be read through a pipe. Name the archive as a file."
    case .severalFiles(let count):
      "is a ZIP archive of \(count) files, and one is read here. Name one of them: ARCHIVE.zip/NAME."
    case .noFiles: "is a ZIP archive without any file. Ask for the export again."
    case .noSuchFile(let name):
      "is a ZIP archive that holds no file '\(name)'. Check the name; letters' case matters."
    case .tooManyFiles(let limit):
      "is a ZIP archive of more than \(limit) files. Unpack it, and name the exports in it."
    case .unsafeName(let reason):
      "is a ZIP archive that holds a name which \(reason). Ask who made it, and unpack it by hand."
    case .encrypted: "is encrypted. Unpack the archive with its password, and name the file."
    case .unknownMethod:
      "is packed by a method that is not read here. Unpack the archive, and name the file."
    case .cutShort:
      "ends in the middle of its compressed data. Copy or download it again, completely."
    case .corrupt(let reason):
      "is damaged (\(reason)). Copy or download it again, and test it with 'gzip -t' or 'unzip -t'."
    case .bytesBehind:
      "holds bytes behind its compressed data that belong to nothing. Copy or download it again, or "
        + "unpack it and look at its end."
    case .tooLarge(let limit):
      "unpacks to more than \(limit >> 30) GiB, which no export does. If it is one, unpack it and "
        + "name the file."
    case .tooDense(let limit):
      "unpacks to more than \(limit) times its size, which no export does. If it is one, unpack it "
        + "and name the file."
    case .noMemory: "cannot be unpacked for want of memory. Close other programs and run again."
    }
  }
}
