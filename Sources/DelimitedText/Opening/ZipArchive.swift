internal import CZip
internal import Glibc

/// The directory of a ZIP archive, and its files as they are unpacked.
///
/// The only file that touches libzip, which reads the directory (ZIP64 too), unpacks, and checks the
/// CRC and length of every file. Nothing is written to a disk.
final class ZipArchive {
  /// One file in the archive.
  struct Entry: Sendable {
    let index: UInt64
    /// Its path in the archive, as UTF-8; a name that is not is read as code page 437, as ZIP has it.
    let name: String
    let unpackedByteCount: UInt64
    let packedByteCount: UInt64
    let isEncrypted: Bool
    let isReadable: Bool
  }

  private let archive: OpaquePointer
  /// All entries, folders too, in the order of the directory.
  let entries: [Entry]

  /// Opens an archive whose descriptor is `descriptor`, which stays the caller's.
  ///
  /// Throws `cutShort` where the directory at the end is missing, `corrupt` where it is damaged.
  init(descriptor: Int32, limits: OpeningLimits) throws(OpeningFault) {
    let own = dup(descriptor)
    guard own >= 0 else { throw .corrupt("its descriptor cannot be doubled") }
    var code: Int32 = 0
    guard let archive = zip_fdopen(own, ZIP_CHECKCONS, &code) else {
      Glibc.close(own)
      // Without the directory that ends an archive it is none.
      if code == ZIP_ER_NOZIP || code == ZIP_ER_EOF { throw .cutShort }
      throw .corrupt(Self.text(of: code))
    }
    let count = zip_get_num_entries(archive, 0)
    guard count <= Int64(limits.files) else {
      zip_discard(archive)
      throw .tooManyFiles(limit: limits.files)
    }
    var entries: [Entry] = []
    for index in 0..<UInt64(max(0, count)) {
      guard let entry = Self.entry(index, of: archive) else {
        zip_discard(archive)
        throw .corrupt("the directory cannot be read")
      }
      entries.append(entry)
    }
    self.archive = archive
    self.entries = entries
  }

  deinit { zip_discard(archive) }

  private static func entry(_ index: UInt64, of archive: OpaquePointer) -> Entry? {
    var found = zip_stat_t()
    zip_stat_init(&found)
    guard zip_stat_index(archive, index, 0, &found) == 0,
      let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_GUESS))
    else { return nil }
    return Entry(
      index: index, name: String(cString: name), unpackedByteCount: found.size,
      packedByteCount: found.comp_size, isEncrypted: found.encryption_method != ZIP_EM_NONE,
      isReadable: zip_compression_method_supported(Int32(found.comp_method), 0) == 1)
  }

  fileprivate func open(_ entry: Entry) throws(OpeningFault) -> OpaquePointer {
    if entry.isEncrypted { throw .encrypted }
    if !entry.isReadable { throw .unknownMethod }
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      guard let error = zip_get_error(archive) else { throw .corrupt("it cannot be opened") }
      throw .corrupt(String(cString: zip_error_strerror(error)))
    }
    return file
  }

  fileprivate static func read(
    _ file: OpaquePointer, into buffer: UnsafeMutableRawBufferPointer
  ) throws(OpeningFault) -> Int {
    guard let base = buffer.baseAddress, buffer.count > 0 else { return 0 }
    let count = zip_fread(file, base, UInt64(buffer.count))
    guard count >= 0 else {
      guard let error = zip_file_get_error(file) else { throw .corrupt("it cannot be read") }
      if zip_error_code_zip(error) == ZIP_ER_EOF { throw .cutShort }
      throw .corrupt(String(cString: zip_error_strerror(error)))
    }
    return Int(count)
  }

  fileprivate static func close(_ file: OpaquePointer) { zip_fclose(file) }

  private static func text(of code: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}

/// Unpacks one file of an archive while it is read.
final class ZipFileReader {
  /// The path of the archive and the name in it, with a slash between.
  let name: String
  let entry: ZipArchive.Entry
  // Kept for as long as the file is open, which belongs to it.
  private let archive: ZipArchive
  private let file: OpaquePointer
  private let limits: OpeningLimits
  /// The bytes unpacked so far.
  private(set) var byteOffset: UInt64 = 0

  init(
    _ entry: ZipArchive.Entry, of archive: ZipArchive, named name: String, limits: OpeningLimits
  ) throws(DelimitedTextError) {
    do throws(OpeningFault) {
      if let fault = limits.fault(
        unpacked: entry.unpackedByteCount, packed: entry.packedByteCount)
      {
        throw fault
      }
      file = try archive.open(entry)
    } catch {
      throw .cannotUse(path: name, fault: error)
    }
    self.name = name
    self.entry = entry
    self.archive = archive
    self.limits = limits
  }

  deinit { ZipArchive.close(file) }

  /// Unpacks up to `buffer.count` bytes and returns their number; 0 is the end of the file.
  func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    do throws(OpeningFault) {
      let count = try ZipArchive.read(file, into: buffer)
      byteOffset += UInt64(count)
      // The directory may say less than is there.
      if byteOffset > entry.unpackedByteCount { throw .corrupt("it is longer than it says") }
      if count == 0, buffer.count > 0, byteOffset < entry.unpackedByteCount { throw .cutShort }
      return count
    } catch {
      throw .cannotUse(path: name, fault: error)
    }
  }
}
