internal import DelimitedText
internal import ExportReading
internal import Synchronization

/// The layouts that a run may read its exports by: those asked for, and all of the rules folder.
struct LayoutShelf: Sendable {
  let asked: [(file: RuleLibrary.File, layout: Layout)]
  let known: [(file: RuleLibrary.File, layout: Layout)]
  private let last = LastChoice()

  /// Reads all layouts of the library, and those asked for, which may be files elsewhere.
  init(library: RuleLibrary, asked names: [String]) throws {
    asked = try names.map { try library.layout($0) }
    known = try library.layoutsByKind()
  }

  /// The layout of a kind that was asked for, or nil.
  ///
  /// Of two for charges the first is that of the exports, the other that of a second source.
  func askedLayout(_ kind: Layout.Kind, isSecond: Bool = false) -> Layout? {
    let ofKind = asked.filter { $0.layout.kind == kind }
    return (isSecond && ofKind.count > 1 ? ofKind[1] : ofKind.first)?.layout
  }

  /// The one layout that knows a file by its first records, which are given for each delimiter.
  func layout(
    for heads: [UInt8: ExportHead], kind: Layout.Kind, file: String
  ) throws -> Layout {
    if let layout = last.layout(for: heads, kind: kind) { return layout }
    let layout = try choose(for: heads, kind: kind, file: file)
    last.remember(layout, for: heads, kind: kind)
    return layout
  }

  private func choose(
    for heads: [UInt8: ExportHead], kind: Layout.Kind, file: String
  ) throws -> Layout {
    let fitting = known.map(\.layout).filter { layout in
      heads[layout.delimiter].map(layout.fits) ?? false
    }
    let ofKind = fitting.filter { $0.kind == kind }
    if let only = ofKind.first, ofKind.count == 1 { return only }
    if ofKind.count > 1 {
      throw ScreeningError.severalLayouts(file: file, layouts: ofKind.map(\.id))
    }
    // Two columns make an exclusion list: that such a layout fits says nothing.
    if let other = fitting.first(where: { $0.kind != .exclusions }) {
      throw ScreeningError.wrongKind(
        file: file, asked: kind.rawValue, found: other.kind.rawValue, layout: other.id)
    }
    let nearest = known.map(\.layout)
      .compactMap { layout -> (layout: Layout, binding: LayoutBinding, share: Double)? in
        guard layout.kind == kind, let head = heads[layout.delimiter], !layout.isHeaderless else {
          return nil
        }
        let binding = layout.nearestBinding(head)
        let needed = layout.boundFields.subtracting(layout.optional).count
        guard binding.missing.count * 2 <= needed else { return nil }
        return (layout, binding, Double(binding.missing.count) / Double(max(1, needed)))
      }
      .min { $0.share < $1.share }
    throw ScreeningError.noLayout(
      file: file, kind: kind.rawValue, nearest: nearest?.layout.id,
      missing: nearest?.binding.missingNames ?? [])
  }

  /// The layout of an exclusion list: the one that was asked for, of several that which fits, else the
  /// one of the rules folder that knows its header; nil where its columns are to be found by their
  /// names.
  func layout(ofExclusions path: String) throws -> Layout? {
    let asked = asked.map(\.layout).filter { $0.kind == .exclusions }
    if asked.count == 1 { return asked[0] }
    let layouts =
      asked.isEmpty ? known.map(\.layout).filter { $0.kind == .exclusions } : asked
    if layouts.isEmpty { return nil }
    let heads = try Self.heads(of: path, layouts: layouts)
    let fitting = layouts.filter { heads[$0.delimiter].map($0.fits) ?? false }
    if fitting.count > 1 {
      throw ScreeningError.severalLayouts(file: path, layouts: fitting.map(\.id))
    }
    if fitting.isEmpty, !asked.isEmpty {
      throw ScreeningError.noLayout(
        file: path, kind: Layout.Kind.exclusions.rawValue, nearest: nil, missing: [])
    }
    return fitting.first
  }

  /// The first records of a file under each delimiter that some layout has.
  ///
  /// Throws where it can be read under none of them, and then what reading it with commas throws.
  func heads(of path: String) throws(DelimitedTextError) -> [UInt8: ExportHead] {
    try Self.heads(of: path, layouts: known.map(\.layout))
  }

  /// The same for some layouts.
  static func heads(
    of path: String, layouts: [Layout]
  ) throws(DelimitedTextError) -> [UInt8: ExportHead] {
    let comma = UInt8(ascii: ",")
    let others = Set(layouts.map(\.delimiter)).subtracting([comma]).sorted()
    let count = layouts.map(\.header.reach).max() ?? 1
    var heads: [UInt8: ExportHead] = [:]
    var failure: DelimitedTextError?
    for delimiter in [comma] + others {
      do {
        heads[delimiter] = try head(of: path, delimiter: delimiter, count: count)
      } catch  where error.isOfHeader {
        failure = failure ?? error
      }
    }
    if heads.isEmpty, let failure { throw failure }
    return heads
  }

  private static func head(
    of path: String, delimiter: UInt8, count: Int
  ) throws(DelimitedTextError) -> ExportHead {
    // Small blocks: a header seldom has more, and a file of 4 MB was read twice for its heads.
    try ExportHead(
      SegmentReader(input: try ByteInput(path: path), blockByteCount: 1 << 14),
      dialect: Dialect(delimiter: delimiter), count: count)
  }
}

/// The layout that was chosen last, and for what: the files of a folder mostly begin alike.
///
/// To ask all layouts again for each of 260 files of 4 MB cost a twentieth of the run.
private final class LastChoice: Sendable {
  private struct Choice {
    let heads: [UInt8: ExportHead]
    let kind: Layout.Kind
    let layout: Layout
  }

  private let choice = Mutex<Choice?>(nil)

  func layout(for heads: [UInt8: ExportHead], kind: Layout.Kind) -> Layout? {
    choice.withLock { choice in
      guard let choice, choice.kind == kind, choice.heads == heads else { return nil }
      return choice.layout
    }
  }

  func remember(_ layout: Layout, for heads: [UInt8: ExportHead], kind: Layout.Kind) {
    choice.withLock { $0 = Choice(heads: heads, kind: kind, layout: layout) }
  }
}
