/// Where the fields of a layout stand in one file.
public struct LayoutBinding: Sendable, Hashable {
  /// The column, counted from 0, of each field that is one whole column.
  public let columns: [ExportField: Int]
  /// Required fields of which the header lacks a column.
  public let missing: [ExportField]
  /// The same in words: a field, and the column's usual name where it is one of several.
  public let missingNames: [String]
  /// Fields for which several columns would do.
  public let ambiguous: [ExportField]
  /// The same in words: a field, the columns, and what to write in the layout.
  public let ambiguousNames: [String]
  /// The number of columns of the file.
  public let columnCount: Int
  /// How records become counts where that takes more than reading a cell; else nil.
  public let expansion: ExpansionPlan?

  /// Whether the header is one of this layout's.
  public var isComplete: Bool { missing.isEmpty && ambiguous.isEmpty }
}

extension Layout {
  /// The columns of each bound field in a header, or what was not found.
  ///
  /// For a layout without header the names do not matter, only their number is taken; see
  /// ``bindWithoutHeader()``.
  public func bind(header: [String]) -> LayoutBinding {
    var binder = ColumnBinder(layout: self, header: header)
    return binder.bind()
  }

  /// The columns of a layout whose files have no header; nil when it has one.
  public func bindWithoutHeader() -> LayoutBinding? {
    guard case .none(let width) = header else { return nil }
    return bind(header: Array(repeating: "", count: width))
  }
}

/// Finds the columns of a layout in one header.
private struct ColumnBinder {
  let layout: Layout
  let header: HeaderNames
  private var missing: [ExportField] = []
  private var missingNames: [String] = []
  private var ambiguous: [ExportField] = []
  private var ambiguousNames: [String] = []

  init(layout: Layout, header: [String]) {
    self.layout = layout
    self.header = HeaderNames(header)
  }

  mutating func bind() -> LayoutBinding {
    var columns: [ExportField: Int] = [:]
    var sources: [ExportField: BoundSource] = [:]
    for field in ExportField.allCases {
      guard let source = layout.sources[field] else { continue }
      let isOptional = layout.optional.contains(field)
      guard let bound = bind(source, field, isOptional: isOptional) else { continue }
      sources[field] = bound
      if source.isWholeColumn { columns[field] = bound.parts[0].column }
    }
    // First, for it finds further columns missing.
    let expansion = layout.isPlain ? nil : expansion(sources)
    return LayoutBinding(
      columns: columns, missing: missing, missingNames: missingNames, ambiguous: ambiguous,
      ambiguousNames: ambiguousNames, columnCount: header.count, expansion: expansion)
  }

  private mutating func expansion(_ shared: [ExportField: BoundSource]) -> ExpansionPlan {
    let shape = layout.shape
    var groups: [[ExportField: BoundSource]] = []
    for (place, group) in shape.groups.enumerated() {
      // Files have as many groups as their fullest record: all but the first may be absent.
      let isAbsent = place > 0 && group.values.allSatisfy { columns(of: $0).isEmpty }
      if !isAbsent { groups.append(bind(group)) }
    }
    return ExpansionPlan(
      shared: shared, groups: groups, packed: shape.packed.map { bind($0.columns) } ?? [:],
      separator: shape.packed?.separator ?? [], none: shape.packed?.none ?? [],
      stages: shape.stages.map { bind($0) }, fieldBlanks: shape.fieldBlanks,
      blanks: layout.blanks, columnCount: header.count)
  }

  private mutating func bind(
    _ group: [ExportField: ColumnSource]
  ) -> [ExportField: BoundSource] {
    var bound: [ExportField: BoundSource] = [:]
    for field in ExportField.allCases {
      guard let source = group[field] else { continue }
      bound[field] = bind(source, field, isOptional: layout.optional.contains(field))
    }
    return bound
  }

  private mutating func bind(
    _ source: ColumnSource, _ field: ExportField, isOptional: Bool
  ) -> BoundSource? {
    var parts: [BoundSource.Part] = []
    for part in source.parts {
      let found = columns(of: part.place)
      if found.count > 1, !ambiguous.contains(field) {
        ambiguous.append(field)
        ambiguousNames.append("\(field.rawValue) (\(header.sentence(of: found)))")
      }
      if let first = found.first {
        parts.append(BoundSource.Part(column: first, slice: part.slice))
      } else if !isOptional {
        note(missing: field, part.place, isAlone: layout.columns[field] != nil)
      }
    }
    guard parts.count == source.parts.count else { return nil }
    return BoundSource(parts: parts, separator: source.separator, end: source.end)
  }

  private mutating func note(
    missing field: ExportField, _ place: ColumnSource.Place, isAlone: Bool
  ) {
    if !missing.contains(field) { missing.append(field) }
    missingNames.append(isAlone ? field.rawValue : "\(field.rawValue) ('\(place.usualName)')")
  }

  private func columns(of source: ColumnSource) -> [Int] {
    source.parts.flatMap { columns(of: $0.place) }
  }

  private func columns(of place: ColumnSource.Place) -> [Int] {
    switch place {
    case .numbered(let number): (1...max(1, header.count)).contains(number) ? [number - 1] : []
    case .named(let aliases): header.columns(named: aliases)
    }
  }
}

extension ColumnSource.Place {
  /// The first name, or the number.
  fileprivate var usualName: String {
    switch self {
    case .named(let names): names.first ?? ""
    case .numbered(let number): "\(number)"
    }
  }
}
