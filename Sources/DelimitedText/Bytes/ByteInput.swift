/// An export open for reading, which closes itself: the text of a file, a pipe, or a file in an archive.
///
/// Bytes come in order and once. Those of a plain file come as they are. What is packed (gzip, a file
/// in a ZIP archive) is unpacked and what is UTF-16 becomes UTF-8 on the way, so that whoever reads
/// sees UTF-8 or one of the encodings with single bytes; ``origin`` tells. What holds no text is
/// refused with what it is.
///
/// For a regular file size and last change are noted at the opening and compared at the end: an export
/// that is still being written must not pass for a whole one.
public struct ByteInput: ~Copyable {
  /// What a file's bytes are made text by.
  private enum Unpacking {
    case none
    case gzip(GzipReader)
    case zip(ZipFileReader)
  }

  /// The path, or "standard input"; for messages.
  public let name: String
  private var file: FileSource
  private let limits: OpeningLimits
  private var unpacking: Unpacking
  private var conversion: Optional<UTF16Conversion>
  private var evidence: Optional<String>
  /// Whether it is known what the file is, and what the text in it is.
  private var isRecognised: (file: Bool, text: Bool)
  /// Unpacked bytes that were looked at, before they become UTF-8.
  private var unpackedAhead: ArraySlice<UInt8>
  /// Text that was looked at and is still to be read.
  private var ahead: ArraySlice<UInt8>

  /// Opens an export for reading: a file, or a file in a ZIP archive (`2019.zip/charges.csv`).
  ///
  /// An archive of one file stands for that file. Throws `cannotOpen` with the `errno` of `open(2)`,
  /// `isDirectory` for a folder, `cannotUse` for what is no text. What comes through a pipe is
  /// recognised when it is read first.
  public init(path: String) throws(DelimitedTextError) {
    self = try Self.opened(path)
  }

  static func opened(
    _ path: String, limits: OpeningLimits = OpeningLimits()
  ) throws(DelimitedTextError) -> ByteInput {
    if let parts = ExportNames.parts(of: path) {
      return try opened(parts.inner, in: parts.archive, limits: limits)
    }
    var input = ByteInput(name: path, file: try FileSource(path: path), limits: limits)
    if input.file.size != nil { try input.recogniseFile() }
    return input
  }

  private static func opened(
    _ inner: String, in path: String, limits: OpeningLimits
  ) throws(DelimitedTextError) -> ByteInput {
    var input = ByteInput(
      name: "\(path)/\(inner)", file: try FileSource(path: path), limits: limits)
    let head = try input.file.lookAhead(InputContent.headByteCount)
    // ENOTDIR, as `open(2)` says of a path through a file.
    guard InputContent(head) == .zip else { throw .cannotOpen(path: input.name, code: 20) }
    let archive = try ZipDirectory.open(input.file, limits: limits)
    let files = try ExportNames.files(of: archive, path: path, limits: limits)
    guard let entry = files.first(where: { $0.name == inner }) else {
      throw .cannotUse(path: path, fault: .noSuchFile(inner))
    }
    input.unpacking = .zip(
      try ZipFileReader(entry, of: archive, named: input.name, limits: limits))
    input.isRecognised.file = true
    return input
  }

  /// Opens a file whose bytes are wanted as they are, whatever they are.
  ///
  /// Throws as `init(path:)`, but for `cannotUse`.
  public init(fileAsItIs path: String) throws(DelimitedTextError) {
    self.init(name: path, file: try FileSource(path: path), limits: OpeningLimits())
    isRecognised = (true, true)
  }

  /// The process's standard input; it stays open when the value goes.
  ///
  /// Its size is known when the shell redirected it from a regular file.
  public static func standardInput() -> ByteInput {
    ByteInput(
      name: "standard input", file: FileSource.standardInput(), limits: OpeningLimits())
  }

  private init(name: String, file: consuming FileSource, limits: OpeningLimits) {
    self.name = name
    self.file = file
    self.limits = limits
    // Not where they are declared: `self` is given as a whole by an initializer above.
    unpacking = .none
    conversion = nil
    evidence = nil
    isRecognised = (false, false)
    unpackedAhead = []
    ahead = []
  }

  /// The number of bytes there are to read, those of the file or, of a file in an archive, unpacked;
  /// `nil` for a pipe, a terminal or a device.
  public var size: UInt64? {
    if case .zip(let reader) = unpacking { return reader.entry.unpackedByteCount }
    return file.size
  }

  /// How much of ``size`` is read.
  public var progress: UInt64 {
    if case .zip(let reader) = unpacking { return reader.byteOffset }
    return file.byteOffset
  }

  /// The bytes of the file that were read so far; for a file in an archive those of the archive, all.
  public var fileByteCount: UInt64 {
    if case .zip = unpacking { return file.size ?? 0 }
    return file.byteOffset
  }

  /// The path of the archive that the file is in; nil when it is in none.
  public var archivePath: String? {
    if case .zip = unpacking { return file.name }
    return nil
  }

  /// Whether the bytes read are known to be the bytes of the file.
  ///
  /// False for a pipe of which nothing was read.
  public var isPlain: Bool { isRecognised.file && origin.isPlain }

  /// How the text is made from the file; known once something was read.
  public var origin: TextOrigin {
    var origin = TextOrigin()
    switch unpacking {
    case .none: origin.packing = .none
    case .gzip: origin.packing = .gzip
    case .zip: origin.packing = .zip
    }
    if let conversion {
      origin.encoding = conversion.encoding
      origin.evidence = evidence
      origin.replacedCharacters = conversion.replacedCharacters
    }
    return origin
  }

  /// Has every byte of the file shown to `observer`, as it is in the file, once and in order.
  ///
  /// To be called before anything is read. A file in an archive shows nothing: its bytes do not come
  /// in the order of the archive's.
  public mutating func observeFile(
    _ observer: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    file.onBytes = observer
  }

  /// The file for reading at any place; nil unless what is read are the bytes of a regular file.
  var positioned: PositionedFile? {
    guard isPlain, isRecognised.text, ahead.isEmpty, unpackedAhead.isEmpty else { return nil }
    return file.positioned
  }

  /// Takes the next bytes of a plain file as read: somebody read them by their place.
  mutating func pass(_ bytes: UnsafeRawBufferPointer) throws(DelimitedTextError) {
    try file.pass(bytes)
  }

  /// Reads up to `buffer.count` bytes and returns their number; 0 is the end of the input.
  ///
  /// May return fewer bytes than asked for, as pipes do. At the end of a regular file its size is
  /// checked. Throws `cannotRead` with the `errno` of `read(2)`, `changedWhileReading`, and
  /// `cannotUse` for packed data that are damaged, cut short or implausibly dense.
  public mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    guard buffer.count > 0 else { return 0 }
    if !ahead.isEmpty { return Self.give(&ahead, to: buffer) }
    return try readOn(into: buffer)
  }

  /// Looks at up to `limit` bytes that come next, which stay to be read; `isWhole` when they are all.
  ///
  /// For pipes too, which cannot be opened twice. Throws what `read(into:)` throws.
  public mutating func lookAhead(
    _ limit: Int
  ) throws(DelimitedTextError) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes = Array(ahead)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    var isWhole = false
    while bytes.count < limit, !isWhole {
      let wanted = min(block.count, limit - bytes.count)
      let count = try readOn(into: UnsafeMutableRawBufferPointer(rebasing: block[..<wanted]))
      bytes += block[..<count]
      isWhole = count == 0
    }
    ahead = bytes[...]
    return (bytes, isWhole || (isPlain && size == UInt64(bytes.count)))
  }

  // MARK: From the file to text

  private mutating func readOn(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    if !isRecognised.file { try recogniseFile() }
    if !isRecognised.text { try recogniseText() }
    if conversion == nil { return try readUnpacked(into: buffer) }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = conversion?.take(into: buffer) ?? 0
      if count > 0 || conversion?.isAtEnd ?? true { return count }
      let more = try readUnpacked(into: block)
      conversion?.add(UnsafeRawBufferPointer(rebasing: block[..<more]))
    }
  }

  private mutating func readUnpacked(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DelimitedTextError) -> Int {
    if !unpackedAhead.isEmpty { return Self.give(&unpackedAhead, to: buffer) }
    switch unpacking {
    case .none: return try file.read(into: buffer)
    case .gzip(let reader): return try reader.read(into: buffer, from: &file)
    case .zip(let reader): return try reader.read(into: buffer)
    }
  }

  /// Finds out what the file is, without taking a byte from it.
  private mutating func recogniseFile() throws(DelimitedTextError) {
    let content = InputContent(try file.lookAhead(InputContent.headByteCount))
    isRecognised = (true, true)
    switch content {
    case .text:
      break
    case .utf16(let isBigEndian, let reason):
      conversion = UTF16Conversion(isBigEndian: isBigEndian)
      evidence = reason
    case .gzip:
      isRecognised.text = false
      do {
        unpacking = .gzip(try GzipReader(limits: limits))
      } catch {
        throw .cannotUse(path: name, fault: error)
      }
    case .zip:
      guard file.size != nil else { throw .cannotUse(path: name, fault: .archiveInPipe) }
      isRecognised.text = false
      unpacking = .zip(try onlyFile())
    case .foreign(let format):
      throw .cannotUse(path: name, fault: .foreign(format))
    }
  }

  /// The file of an archive of one.
  private func onlyFile() throws(DelimitedTextError) -> ZipFileReader {
    let archive = try ZipDirectory.open(file, limits: limits)
    let files = try ExportNames.files(of: archive, path: name, limits: limits)
    guard let only = files.first, files.count == 1 else {
      throw .cannotUse(path: name, fault: .severalFiles(count: files.count))
    }
    return try ZipFileReader(only, of: archive, named: "\(name)/\(only.name)", limits: limits)
  }

  /// Finds out what was packed.
  private mutating func recogniseText() throws(DelimitedTextError) {
    let head = UnsafeMutableRawBufferPointer.allocate(
      byteCount: InputContent.headByteCount, alignment: 16)
    defer { head.deallocate() }
    var count = 0
    while count < head.count {
      let more = try readUnpacked(into: UnsafeMutableRawBufferPointer(rebasing: head[count...]))
      if more == 0 { break }
      count += more
    }
    let bytes = Array(head[..<count])
    unpackedAhead = bytes[...]
    isRecognised.text = true
    switch InputContent(bytes) {
    case .text:
      break
    case .utf16(let isBigEndian, let reason):
      conversion = UTF16Conversion(isBigEndian: isBigEndian)
      evidence = reason
    case .gzip, .zip, .foreign(.tar), .foreign(.otherArchive):
      throw .cannotUse(path: name, fault: .nested)
    case .foreign(let format):
      throw .cannotUse(path: name, fault: .foreign(format))
    }
  }

  private static func give(
    _ bytes: inout ArraySlice<UInt8>, to buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    let given = bytes.prefix(buffer.count)
    buffer.copyBytes(from: given)
    bytes = bytes.dropFirst(given.count)
    return given.count
  }
}
