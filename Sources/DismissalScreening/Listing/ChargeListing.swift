internal import CourtRecords
internal import DelimitedText
internal import ExportReading
public import MotionReports
internal import ReliefPolicy

/// Lists the distinct (citation, description) pairs of exports and how the law understands each.
///
/// Reads as `screen` reads, and decides nothing: no policy is asked. Memory: the distinct pairs.
public struct ChargeListing: Sendable {
  private let library: RuleLibrary
  private let shelf: LayoutShelf
  private let options: ScreeningOptions
  private let hooks: ScreeningHooks

  /// Makes the listing of exports by a rules folder; throws when a layout is faulty.
  public init(
    rulesFolder: String, exports: [String], layouts: [String] = [], crosswalk: String? = nil,
    workerCount: Int = 2, hooks: ScreeningHooks = ScreeningHooks()
  ) throws {
    library = try RuleLibrary(folder: rulesFolder)
    shelf = try LayoutShelf(library: library, asked: layouts)
    options = ScreeningOptions(
      exports: exports, policy: "", crosswalk: crosswalk, asOf: CalendarDate(dayNumber: 0),
      workerCount: workerCount)
    self.hooks = hooks
  }

  /// Reads all exports and lists their charges.
  ///
  /// Throws when an export cannot be read, when exports are of several jurisdictions, and when the
  /// crosswalk is faulty.
  public func list() throws -> ChargeListReport {
    let exports = try InputReading.ordered(options.exports)
    let reading = InputReading(layouts: shelf, rules: nil, options: options, hooks: hooks)
    let meter = ProgressMeter(bytesInAll: InputReading.byteCount(of: exports), hooks: hooks)
    var jurisdiction: (name: String, file: String)?
    var pairs: [[UInt8]: PairCounter.Counts] = [:]
    var rows: UInt64 = 0
    var rejected: UInt64 = 0
    var ofOtherLaw: UInt64 = 0
    for name in exports {
      let opened = try reading.open(name, kind: .charges)
      let layout = opened.layout
      if let first = jurisdiction, first.name != layout.jurisdiction {
        throw ScreeningError.severalJurisdictions(
          file: opened.name, jurisdiction: layout.jurisdiction, other: first.file,
          otherJurisdiction: first.name)
      }
      jurisdiction = (layout.jurisdiction, opened.name)
      let columns = opened.export.columns
      let source = SourceCells(opened.export, layout: layout, engine: options.engine)
      let bench = reading.bench { _ in
        PairCounter(
          layout: layout, columns: columns, source: source, jurisdiction: layout.jurisdiction)
      }
      let result = try reading.read(
        opened, role: "charges", meter: meter, on: bench,
        work: { counter, segment in try counter.count(segment) }, deliver: { _, _ in })
      for counter in bench.workers {
        pairs.merge(counter.pairs) { $0 + $1 }
        ofOtherLaw += counter.ofOtherLaw
      }
      rows += result.totals.records + result.totals.rejects
      rejected += result.totals.rejects
    }
    return try report(
      pairs, jurisdiction: jurisdiction?.name ?? "", rows: rows, rejected: rejected,
      ofOtherLaw: ofOtherLaw)
  }

  private func report(
    _ pairs: [[UInt8]: PairCounter.Counts], jurisdiction: String, rows: UInt64, rejected: UInt64,
    ofOtherLaw: UInt64
  ) throws -> ChargeListReport {
    let law = try law(of: jurisdiction)
    let classifier = law.map(ChargeClassifier.init)
    var crosswalk: Crosswalk?
    if let path = options.crosswalk {
      guard let law else { throw ScreeningError.noLaw(jurisdiction: jurisdiction, file: path) }
      crosswalk = try Crosswalk(path: path, law: law)
    }
    let charges = pairs.map { key, counts in
      let parts = key.split(
        separator: ReadingBook.separator, maxSplits: 1, omittingEmptySubsequences: false
      ).map { Array($0) }
      let (citation, description) = (parts[0], parts.count > 1 ? parts[1] : [])
      let entry = crosswalk?.place(citation: citation.span, description: description.span)
        .flatMap { crosswalk?.entries[$0] }
      return ChargeListReport.Charge(
        citation: String(decoding: citation, as: UTF8.self),
        description: String(decoding: description, as: UTF8.self), count: counts.deciding,
        earlierCount: counts.earlier,
        understanding: Self.understanding(
          citation, description, correction: entry?.correction, by: classifier),
        correction: entry?.correction, note: entry?.note ?? "")
    }
    return ChargeListReport(
      jurisdiction: jurisdiction, rows: rows, rejected: rejected, ofOtherLaw: ofOtherLaw,
      charges: charges)
  }

  private static func understanding(
    _ citation: [UInt8], _ description: [UInt8], correction: ChargeCorrection?,
    by classifier: ChargeClassifier?
  ) -> ChargeUnderstanding {
    guard let classifier else { return .withoutLaw }
    guard let correction else {
      return ChargeUnderstanding(
        of: classifier.read(citation: citation.span, description: description.span))
    }
    return ChargeUnderstanding(
      of: classifier.read(
        citation: citation.span, description: description.span, correction: correction))
  }

  /// The law of a jurisdiction; nil when there is no statutes file for it.
  private func law(of jurisdiction: String) throws -> StateLaw? {
    guard library.statutes.contains(where: { $0.id == jurisdiction.lowercased() }) else {
      return nil
    }
    return try library.law(jurisdiction).law
  }
}
