internal import DelimitedText
internal import ExportReading
internal import MotionReports

/// An input opened, its layout found and its columns bound.
struct OpenedInput: ~Copyable {
  let name: String
  let layout: Layout
  let export: OpenedExport
  let digest: InputDigest

  /// The station that reads its rows.
  consuming func station(onProgress: @escaping @Sendable (UInt64) -> Void) -> ReadingStation {
    let shape = export.shape
    return ReadingStation(
      reader: export.takeReader(), shape: shape, digest: digest, onProgress: onProgress)
  }
}

extension InputReading {
  /// Opens an input through the layout that was asked for, else the one that knows its header.
  func open(
    _ name: String, kind: Layout.Kind, isSecond: Bool = false
  ) throws -> OpenedInput {
    let shown = name == "-" ? "standard input" : name
    var input = name == "-" ? ByteInput.standardInput() : try ByteInput(path: name)
    var digest =
      options.digestsInputs ? try InputDigest(&input, archives: archives) : .none()
    var reader = SegmentReader(input: input, blockByteCount: options.blockByteCount)
    if let asked = layouts.askedLayout(kind, isSecond: isSecond) {
      let export = try asked.open(reader) { digest.update($0) }
      guard export.binding.isComplete else {
        throw ScreeningError.layoutDoesNotFit(
          file: shown, layout: asked.id, missing: export.binding.missingNames,
          ambiguous: export.binding.ambiguous.map(\.rawValue))
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
}
