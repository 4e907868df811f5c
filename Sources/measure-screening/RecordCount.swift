internal import CLibCSV
internal import Glibc

/// The cells and records of a file, as libcsv counts them on one thread.
///
/// The yardstick: libcsv's own `csvinfo` in other words, with blocks of 1 MiB. Nothing is kept of a
/// cell. The only file of this target that speaks to libcsv.
struct RecordCount {
  /// The cells, those of the header among them.
  private(set) var cellCount = 0
  /// The records, the header among them; blank lines are none.
  private(set) var recordCount = 0

  /// Counts a whole file; throws what ``ReadLoop`` throws, and `countStopped`.
  static func run(path: String) throws -> RecordCount {
    var parser = csv_parser()
    // Fails only for a null pointer (csv.3, "csv_init").
    guard csv_init(&parser, 0) == 0 else {
      throw MeasureError.countStopped(path: path, reason: "it could not begin")
    }
    defer { csv_free(&parser) }
    // The default grows the cell buffer by 128 bytes a time.
    csv_set_blk_size(&parser, 4096)

    var count = RecordCount()
    _ = try ReadLoop.run(path: path) { block in
      guard
        csv_parse(&parser, block.baseAddress, block.count, takeCell, endRecord, &count)
          == block.count
      else { throw stopped(path, csv_error(&parser)) }
    }
    guard csv_fini(&parser, takeCell, endRecord, &count) == 0 else {
      throw stopped(path, csv_error(&parser))
    }
    return count
  }

  private static let takeCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      _, _, count in
      count?.assumingMemoryBound(to: RecordCount.self).pointee.cellCount += 1
    }

  private static let endRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, count in
    count?.assumingMemoryBound(to: RecordCount.self).pointee.recordCount += 1
  }

  private static func stopped(_ path: String, _ code: Int32) -> MeasureError {
    .countStopped(
      path: path, reason: csv_strerror(code).map { String(cString: $0) } ?? "error \(code)")
  }
}
