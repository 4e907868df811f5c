public import DelimitedText

/// A file opened through a layout: titles skipped, header read and bound.
public struct OpenedExport: ~Copyable {
  /// The reader, which stands before the first row.
  public var reader: SegmentReader
  /// The header's cells; empty when the file has no header.
  public let header: [[UInt8]]
  /// The columns of the layout in this file.
  public let binding: LayoutBinding
  /// What rows must look like.
  public let shape: RecordShape

  /// The columns of the file whose cells are read.
  public let wanted: [Bool]
  /// Where fields stand among the cells that are read, once records are expanded.
  public let columns: BoundColumns

  /// Gives the reader away; the rest is to be asked before.
  public consuming func takeReader() -> SegmentReader { reader }

  init(
    _ reader: consuming SegmentReader, header: [[UInt8]], binding: LayoutBinding, layout: Layout
  ) {
    self.reader = reader
    self.header = header
    self.binding = binding
    let plain = BoundColumns(binding: binding, columnCount: binding.columnCount)
    wanted = binding.expansion?.wanted ?? plain.wanted
    columns = binding.expansion?.columns ?? plain
    shape = RecordShape(
      columnCount: binding.columnCount, lastColumnIsBound: wanted.last ?? false, header: header,
      footers: layout.footers)
  }
}

extension Layout {
  /// How its cells are divided and quoted.
  public var dialect: Dialect { Dialect(delimiter: delimiter) }

  /// Opens an input that is to be read through this layout, whether or not it fits.
  ///
  /// `binding.isComplete` of what comes out tells whether it does. Where the header has to be found
  /// and is not, the first record is taken for it. Throws what the reader throws.
  public func open(
    _ reader: consuming SegmentReader, onBlock: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(DelimitedTextError) -> OpenedExport {
    switch header {
    case .none(let width):
      try reader.beginWithoutHeader(dialect, onBlock: onBlock)
      let binding = bindWithoutHeader() ?? bind(header: Array(repeating: "", count: width))
      return OpenedExport(reader, header: [], binding: binding, layout: self)
    case .named(let titleLines):
      for _ in 0..<titleLines { _ = try reader.readHeader(dialect, onBlock: onBlock) }
      return try open(behindTitles: reader, onBlock: onBlock)
    case .found:
      return try findHeader(reader, onBlock: onBlock)
    }
  }

  /// Goes on with a reader whose header was read already.
  public func adopt(
    _ reader: consuming SegmentReader, header: [[UInt8]]
  ) -> OpenedExport {
    let binding = bind(header: header.map { CellText.utf8($0.span) })
    return OpenedExport(reader, header: header, binding: binding, layout: self)
  }

  private func open(
    behindTitles reader: consuming SegmentReader, onBlock: (UnsafeRawBufferPointer) -> Void
  ) throws(DelimitedTextError) -> OpenedExport {
    let cells = try reader.readHeader(dialect, onBlock: onBlock).cells
    return adopt(reader, header: cells)
  }

  private func findHeader(
    _ reader: consuming SegmentReader, onBlock: (UnsafeRawBufferPointer) -> Void
  ) throws(DelimitedTextError) -> OpenedExport {
    let first = try reader.readHeader(dialect, onBlock: onBlock).cells
    var cells = first
    for _ in 0..<HeaderRule.mostTitles {
      if bind(header: cells.map { CellText.utf8($0.span) }).isComplete {
        return adopt(reader, header: cells)
      }
      do {
        cells = try reader.readHeader(dialect, onBlock: onBlock).cells
      } catch .emptyInput {
        break
      }
    }
    return adopt(reader, header: first)
  }
}

/// The first records of a file, to recognise its layout by.
public struct ExportHead: Sendable, Hashable {
  /// The cells as text.
  public let records: [[String]]

  /// Reads the first records, `count` at most, up to one that is faulty; throws when there is not even
  /// one.
  ///
  /// ``HeaderRule/reach`` tells how many a layout looks at.
  public init(
    _ reader: consuming SegmentReader, dialect: Dialect, count: Int
  ) throws(DelimitedTextError) {
    var records = [try Self.cells(&reader, dialect)]
    while records.count < count {
      do {
        records.append(try Self.cells(&reader, dialect))
      } catch  where error.isOfHeader {
        break
      }
    }
    self.records = records
  }

  /// A head of one record, where more cannot be looked at.
  public init(header: [[UInt8]]) {
    records = [header.map { CellText.utf8($0.span) }]
  }

  private static func cells(
    _ reader: inout SegmentReader, _ dialect: Dialect
  ) throws(DelimitedTextError) -> [String] {
    try reader.readHeader(dialect).cells.map { CellText.utf8($0.span) }
  }
}

extension Layout {
  /// The columns of this layout in a file that begins so; nil when a column is missing.
  ///
  /// A layout without header recognises nothing: it is taken only when it is asked for.
  public func fits(_ head: ExportHead) -> Bool {
    switch header {
    case .none: false
    case .named(let titles):
      head.records.indices.contains(titles) && bind(header: head.records[titles]).isComplete
    case .found: head.records.contains { bind(header: $0).isComplete }
    }
  }

  /// The columns in the record that would be the header, to tell what is missing there.
  public func nearestBinding(_ head: ExportHead) -> LayoutBinding {
    switch header {
    case .none(let width): bind(header: Array(repeating: "", count: width))
    case .named(let titles):
      bind(header: head.records.indices.contains(titles) ? head.records[titles] : [])
    case .found:
      head.records.map { bind(header: $0) }.min { $0.missing.count < $1.missing.count }
        ?? bind(header: [])
    }
  }
}
