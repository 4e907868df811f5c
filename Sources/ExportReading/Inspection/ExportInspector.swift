internal import DelimitedText
internal import Glibc

/// Reads exports that nobody has described yet and says what is in them.
///
/// One pass, streaming, with the reader that `screen` uses: rows, lines and rejects are the same.
/// Files with the same header and dialect are one group and share one profile. Memory: a block, up
/// to 64 MiB of row fingerprints, and at most 1.5 MiB a column.
public struct ExportInspector {
  /// The first bytes that the dialect is found from.
  static let headByteCount = 256 << 10

  private var groups: [InspectedGroup] = []
  private let asked: Layout.Kind?

  /// Makes an inspector; `kind` overrules what the columns suggest.
  public init(kind: Layout.Kind? = nil) {
    asked = kind
  }

  /// Reads one file to its end; `onBlock` is called once a block and may throw to stop.
  ///
  /// Throws what the reader throws, such as `utf16`.
  public mutating func read(_ path: String, onBlock: () throws -> Void = {}) throws {
    let (head, isWhole) = try Self.head(of: path)
    if TextEvidence.utf16(head) != nil { throw DelimitedTextError.utf16(path: path) }
    let detection = DialectDetection(head, isWhole: isWhole)
    let header = HeaderReading(detection)
    var evidence = TextEvidence()
    var reader = SegmentReader(input: try ByteInput(path: path))
    for _ in 0..<header.titleRecords {
      _ = try reader.readHeader(detection.dialect) { evidence.add($0) }
    }
    let first = try reader.readHeader(detection.dialect) { evidence.add($0) }
    let width = header.hasHeader ? first.cells.count : detection.cellCount
    let names =
      header.hasHeader
      ? first.cells.map { CellText.utf8($0.span) } : (1...max(1, width)).map { "column \($0)" }
    let place = group(
      names, dialect: detection.dialect, hasHeader: header.hasHeader,
      titles: header.titleRecords, header: header.hasHeader ? first.cells : [])
    try groups[place].read(
      &reader, path: path, detection: detection, header: header, first: first,
      evidence: &evidence, onBlock: onBlock)
  }

  /// What was found.
  public func report() -> InspectionReport {
    InspectionReport(groups: groups.map { $0.report(asked: asked) })
  }

  private mutating func group(
    _ names: [String], dialect: Dialect, hasHeader: Bool, titles: Int, header: [[UInt8]]
  ) -> Int {
    let found = groups.firstIndex {
      $0.names == names && $0.dialect == dialect && $0.hasHeader == hasHeader
        && $0.titleRecords == titles
    }
    if let found { return found }
    groups.append(
      InspectedGroup(
        names: names, dialect: dialect, hasHeader: hasHeader, titleRecords: titles,
        header: header))
    return groups.count - 1
  }

  private static func head(of path: String) throws(DelimitedTextError) -> ([UInt8], Bool) {
    var input = try ByteInput(path: path)
    // A pipe cannot be read twice, and its beginning must be known before its rows are.
    guard input.size != nil else { throw .cannotOpen(path: path, code: ESPIPE) }
    var bytes = [UInt8](repeating: 0, count: headByteCount)
    var count = 0
    while count < bytes.count {
      let start = count
      let step: Int
      do {
        step = try bytes.withUnsafeMutableBytes { buffer in
          try input.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
        }
      } catch let error as DelimitedTextError {
        throw error
      } catch {
        preconditionFailure("Reading throws nothing else.")
      }
      if step == 0 { return (Array(bytes.prefix(count)), true) }
      count += step
    }
    return (bytes, input.size.map { $0 <= UInt64(count) } ?? false)
  }
}
