internal import DelimitedText

/// Reads exports that nobody has described yet and says what is in them.
///
/// One pass, streaming, with the reader that `screen` uses: rows, lines and rejects are the same.
/// Files with the same header and dialect are one group and share one profile. Memory: some blocks,
/// up to 80 MiB of row fingerprints (120 while they grow), and at most 1.8 MiB a column, less where
/// there are more than 64.
public struct ExportInspector {
  /// Runs the tasks of a round, each of the numbers below `count` once, on as many threads as there
  /// are; it comes back when all are done.
  public typealias RoundRunner = (_ count: Int, _ task: @Sendable (Int) -> Void) -> Void

  /// The first bytes that the dialect is found from.
  static let headByteCount = 256 << 10

  private var groups: [InspectedGroup] = []
  private let asked: Layout.Kind?
  private let rounds: RoundRunner

  /// Makes an inspector; `kind` overrules what the columns suggest.
  ///
  /// Without a runner of rounds everything is done by the caller's thread. Nothing that is found
  /// depends on the runner.
  public init(
    kind: Layout.Kind? = nil,
    rounds: @escaping RoundRunner = { count, task in for index in 0..<count { task(index) } }
  ) {
    asked = kind
    self.rounds = rounds
  }

  /// Reads one file, or standard input (`-`), to its end; `onBlock` is called once a block and may throw to stop.
  ///
  /// Throws what the reader throws.
  public mutating func read(_ path: String, onBlock: () throws -> Void = {}) throws {
    var input = path == "-" ? ByteInput.standardInput() : try ByteInput(path: path)
    let (head, isWhole) = try input.lookAhead(Self.headByteCount)
    let detection = DialectDetection(head, isWhole: isWhole)
    let header = HeaderReading(detection)
    var evidence = TextEvidence()
    let name = input.name
    var reader = SegmentReader(input: input, blockByteCount: 2 << 20)
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
      reader, path: name, detection: detection, header: header, first: first,
      evidence: evidence, rounds: rounds, onBlock: onBlock)
  }

  /// What was found.
  public func report() -> InspectionReport {
    InspectionReport(groups: InspectionReport.related(groups.map { $0.report(asked: asked) }))
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
}
