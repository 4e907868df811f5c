import DelimitedText
import TestSupport

/// The Brooklyn sample, and what one run makes of it: screened once for all tests.
enum Sample {
  static let charges = PackagePlaces.sample + "/charges.csv"
  static let warrants = PackagePlaces.sample + "/warrants.csv"

  /// One line of `truth.csv`, the generator's own plan.
  struct Truth: Sendable {
    let verdict: String
    let family: String
  }

  private static let screened = Result { try Screened([charges], warrants: [warrants]) }
  private static let plan = Result {
    let rows = try CSVText.table(bytes(of: PackagePlaces.sample + "/truth.csv"))
    return Dictionary(
      rows.map { row in
        (
          CaseName(court: row["court"] ?? "", number: row["case_number"] ?? ""),
          Truth(
            verdict: "\(row["outcome"] ?? "") \(row["reason"] ?? "")", family: row["family"] ?? "")
        )
      }, uniquingKeysWith: { first, _ in first })
  }
  private static let read = Result { try ExportRecords(path: charges) }

  /// The run of the README's first command.
  static func run() throws -> Screened { try screened.get() }

  /// What must come out for every docket.
  static func truth() throws -> [CaseName: Truth] { try plan.get() }

  /// The rows of the export, readable and not.
  static func records() throws -> ExportRecords { try read.get() }
}

/// The rows of an export as they stand in the file.
struct ExportRecords: Sendable {
  /// A readable row.
  struct Row: Sendable {
    let raw: [UInt8]
    let cells: [[UInt8]]

    func text(_ column: Int) -> String { String(decoding: cells[column], as: UTF8.self) }
    var name: CaseName { CaseName(court: text(0), number: text(1)) }
  }

  let header: [UInt8]
  let columns: [String]
  private(set) var rows: [Row] = []
  private(set) var rejects: [(kind: RejectKind, raw: [UInt8])] = []

  init(path: String) throws {
    var reader = SegmentReader(input: try ByteInput(path: path))
    let head = try reader.readHeader(Dialect()) { _ in }
    header = head.rawBytes.filter { $0 != 0x0D && $0 != 0x0A }
    columns = head.cells.map { String(decoding: $0, as: UTF8.self) }
    let shape = RecordShape(
      columnCount: head.cells.count, lastColumnIsBound: false, header: head.cells)
    let buffer = SegmentBuffer()
    while let segment = try reader.next(shape: shape, into: buffer, onBlock: { _ in }) {
      for record in segment.records {
        let raw = segment.rawBytes(of: record).withUnsafeBufferPointer { Array($0) }
        var cells = CSVText.records(raw)[0]
        while cells.count < columns.count { cells.append([]) }
        rows.append(Row(raw: raw, cells: Array(cells.prefix(columns.count))))
      }
      for reject in segment.rejects {
        rejects.append(
          (reject.kind, segment.rawBytes(of: reject).withUnsafeBufferPointer { Array($0) }))
      }
    }
  }

  /// The place of a column.
  func column(_ name: String) -> Int {
    guard let place = columns.firstIndex(of: name) else {
      preconditionFailure("The sample has no column \(name).")
    }
    return place
  }

  /// An export of some rows as they stand in the file, and of the rejects.
  func file(
    _ rows: [Row], withRejects: Bool = false, lineEnd: String = "\r\n"
  ) -> [UInt8] {
    let bad = rejects.filter { $0.kind != .quoteNotClosed && $0.kind != .repeatedHeader }
    return RecordBuilder.file(
      [header] + rows.map(\.raw) + (withRejects ? bad.map(\.raw) : []), lineEnd: lineEnd)
  }
}
