internal import DelimitedText
internal import Dispatch
internal import ExportReading
internal import MotionReports

/// An input opened, its layout found and its columns bound.
struct OpenedInput: ~Copyable {
  let name: String
  let layout: Layout
  let export: OpenedExport
  let digest: InputDigest

  /// The station that reads its rows for so many workers.
  consuming func station(
    workers: Int, onProgress: @escaping @Sendable (UInt64) -> Void
  ) -> ReadingStation {
    let shape = export.shape
    return ReadingStation(
      reader: export.takeReader(), shape: shape, digest: digest, blockWindow: workers * 4,
      onProgress: onProgress)
  }
}

/// The next input, opened while the one before it is read.
///
/// Finding the layout of a file takes a millisecond, a tenth of what reading a small file takes.
///
/// `@unchecked Sendable`: name and input are touched on the queue alone, and an input that was taken is
/// no longer here: a reader has one owner at any moment.
final class OpeningAhead: @unchecked Sendable {
  private let queue = DispatchQueue(label: "screening.opening")
  private var name = ""
  private var opened: OpenedInput?

  /// Opens an input beside everything else.
  ///
  /// What cannot be opened so is opened again, and faulted, when its turn comes.
  func begin(_ name: String, open: @escaping @Sendable () throws -> OpenedInput) {
    queue.async { [self] in
      self.name = name
      opened = try? open()
    }
  }

  /// The input, where it is the one that was opened ahead.
  func take(_ name: String) -> OpenedInput? {
    var taken: OpenedInput?
    queue.sync { if self.name == name { taken = opened.take() } }
    return taken
  }
}

extension InputReading {
  /// Opens an input that will be read after the next one.
  func openAhead(_ name: String, kind: Layout.Kind) {
    if name == "-" { return }
    ahead.begin(name) { try openNow(name, kind: kind, isSecond: false) }
  }

  /// Opens an input through the layout that was asked for, else the one that knows its header.
  func open(
    _ name: String, kind: Layout.Kind, isSecond: Bool = false
  ) throws -> OpenedInput {
    if let opened = ahead.take(name) { return opened }
    return try openNow(name, kind: kind, isSecond: isSecond)
  }

  private func openNow(
    _ name: String, kind: Layout.Kind, isSecond: Bool
  ) throws -> OpenedInput {
    let shown = name == "-" ? "standard input" : name
    var input = name == "-" ? ByteInput.standardInput() : try ByteInput(path: name)
    var digest =
      options.digestsInputs ? try InputDigest(&input, archives: archives) : .none()
    var reader = SegmentReader(
      input: input,
      blockByteCount: Self.blockByteCount(
        of: input.size, asked: options.blockByteCount, memoryLimit: options.memoryLimit))
    if let asked = layouts.askedLayout(kind, isSecond: isSecond) {
      let export = try asked.open(reader) { digest.update($0) }
      guard export.binding.isComplete else {
        throw ScreeningError.layoutDoesNotFit(
          file: shown, layout: asked.id, missing: export.binding.missingNames,
          ambiguous: export.binding.ambiguousNames)
      }
      return OpenedInput(name: shown, layout: asked, export: export, digest: digest)
    }
    guard name != "-" else {
      // What comes through a pipe cannot be looked at twice: its first record is its header.
      let header = try reader.readHeader { digest.update($0) }
      let layout = try layouts.layout(
        for: [UInt8(ascii: ","): ExportHead(header: header.cells)], kind: kind, file: shown)
      return OpenedInput(
        name: shown, layout: layout, export: layout.adopt(reader, header: header.cells),
        digest: digest)
    }
    let layout = try layouts.layout(for: layouts.heads(of: name), kind: kind, file: shown)
    let export = try layout.open(reader) { digest.update($0) }
    return OpenedInput(name: shown, layout: layout, export: export, digest: digest)
  }

  /// How much of a file is read at a time.
  ///
  /// A small file in blocks of the usual size leaves workers idle at its end: 260 files of 4 MB took
  /// half as long again as one. So a file is at least sixteen blocks, of 64 KiB or more. And where memory
  /// is short, the blocks in work, some two dozen for two workers, take an eighth of it.
  static func blockByteCount(of fileByteCount: UInt64?, asked: Int, memoryLimit: Int) -> Int {
    func pages(_ byteCount: Int) -> Int { (byteCount + 4095) / 4096 * 4096 }
    var most = min(asked, max(1 << 16, pages(memoryLimit / 192)))
    if let fileByteCount {
      most = min(most, max(1 << 16, pages(Int(clamping: fileByteCount / 16))))
    }
    return most
  }
}
