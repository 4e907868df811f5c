/// Where the cells of one field come from: a column, a piece of one, or several joined.
public struct ColumnSource: Sendable, Hashable {
  /// How a column is found.
  public enum Place: Sendable, Hashable {
    /// By its name in the header: the first is the usual one, the others aliases.
    case named([String])
    /// By its number, counted from 1, in a file without a header.
    case numbered(Int)
  }

  /// Which piece of a column's cell is meant.
  public enum Slice: Sendable, Hashable {
    /// The whole cell.
    case whole
    /// What stands before the first occurrence of a separator; the whole cell when it holds none.
    case before([UInt8])
    /// What stands behind the first occurrence; nothing when the cell holds none.
    case after([UInt8])
    /// Its letters alone, one blank for whatever stands between two runs: `2014 CF 000123 S` is
    /// `CF S`, the part of a case number that tells the court.
    case letters
  }

  /// One column of the source.
  public struct Part: Sendable, Hashable {
    /// The column.
    public var place: Place
    /// The piece of it.
    public var slice: Slice
  }

  /// The columns, in the order in which they are joined; nearly always one.
  public var parts: [Part]
  /// What stands between two joined pieces; blank pieces are left out with their separator.
  public var separator: [UInt8]
  /// What stands behind the last of several pieces, such as a bracket that the separator opened.
  public var end: [UInt8]

  /// Pieces, joined where they are several.
  public init(parts: [Part], separator: [UInt8] = [], end: [UInt8] = []) {
    self.parts = parts
    self.separator = separator
    self.end = end
  }

  /// The names, when the source is one whole column that has names.
  public var names: [String]? {
    guard isWholeColumn, case .named(let names) = parts[0].place else { return nil }
    return names
  }

  /// Whether the source is one whole column, whose cells need not be copied.
  public var isWholeColumn: Bool { parts.count == 1 && parts[0].slice == .whole }
}

/// How the counts of one record stand in it, where they are more than one cell each.
public struct LayoutShape: Sendable, Hashable {
  /// Groups of columns, each of which holds one count, side by side; empty when there are none.
  public var groups: [[ExportField: ColumnSource]] = []
  /// Cells that hold several counts; nil when none do.
  public var packed: PackedCells?
  /// The stages of a charge in columns of their own, earliest first; empty when there are none.
  public var stages: [[ExportField: ColumnSource]] = []
  /// Texts that mean blank in one field only.
  public var fieldBlanks: [ExportField: Set<String>] = [:]

  /// One count a record, every field in one column.
  public init() {}

  /// Whether a record is one count, whose cells are read where they stand.
  public var isPlain: Bool {
    groups.isEmpty && packed == nil && stages.isEmpty && fieldBlanks.isEmpty
  }
}

/// Several counts in one cell, with what separates them.
public struct PackedCells: Sendable, Hashable {
  /// The fields whose cells hold one piece a count.
  public var columns: [ExportField: ColumnSource]
  /// What stands between two counts.
  public var separator: [UInt8]
  /// Whole cells that say that the record holds no count.
  public var none: Set<String>
}
