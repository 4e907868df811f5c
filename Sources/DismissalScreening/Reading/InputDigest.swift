internal import DelimitedText
internal import MotionReports
internal import Synchronization

/// The digest of an input's file as it is, however its text is made from it.
///
/// A plain file's text is its bytes, and is digested block by block. What is unpacked or converted on
/// the way is digested as the file gives it; an archive once for all its files.
struct InputDigest: ~Copyable, Sendable {
  private var text = ContentDigest()
  private let file: FileDigest?
  private let archive: String?
  private let isWanted: Bool

  /// Begins a digest that nobody wants: ``finish()`` gives an empty text.
  static func none() -> InputDigest { InputDigest(isWanted: false) }

  private init(isWanted: Bool) {
    file = nil
    archive = nil
    self.isWanted = isWanted
  }

  /// Whether blocks of text have to be given.
  var takesBlocks: Bool { isWanted && file == nil && archive == nil }

  /// Begins the digest of text that stands in its file as it is.
  init() {
    self.init(isWanted: true)
  }

  /// Begins the digest of an input of which nothing was read yet.
  init(_ input: inout ByteInput, archives: ArchiveDigests) throws(DelimitedTextError) {
    isWanted = true
    guard input.archivePath == nil else {
      archive = try input.archivePath.map(archives.sha256)
      file = nil
      return
    }
    archive = nil
    guard !input.isPlain else {
      file = nil
      return
    }
    let digest = FileDigest()
    input.observeFile { digest.update($0) }
    file = digest
  }

  /// Takes the next block of the text.
  mutating func update(_ block: UnsafeRawBufferPointer) {
    if takesBlocks { text.update(block) }
  }

  /// Ends the digest, once the text is read to its end; empty when nobody wanted it.
  mutating func finish() -> String {
    if !isWanted { return "" }
    return archive ?? file?.finish() ?? text.finish()
  }
}

/// A digest that is fed from inside an input.
private final class FileDigest: Sendable {
  private let digest = Mutex(ContentDigest())

  func update(_ bytes: UnsafeRawBufferPointer) {
    // The bytes are only looked at, inside the lock.
    nonisolated(unsafe) let bytes = bytes
    digest.withLock { $0.update(bytes) }
  }

  func finish() -> String { digest.withLock { $0.finish() } }
}

/// The digests of the archives of a run, each read once.
final class ArchiveDigests: Sendable {
  private let known = Mutex<[String: String]>([:])

  /// The SHA-256 of an archive; throws what opening and reading it throw.
  func sha256(_ path: String) throws(DelimitedTextError) -> String {
    if let digest = known.withLock({ $0[path] }) { return digest }
    var file = try ByteInput(fileAsItIs: path)
    var digest = ContentDigest()
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
    defer { block.deallocate() }
    while true {
      let count = try file.read(into: block)
      if count == 0 { break }
      digest.update(UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
    let hex = digest.finish()
    known.withLock { $0[path] = hex }
    return hex
  }
}
