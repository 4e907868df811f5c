public import CourtRecords
public import DelimitedText

/// What a screening is asked to do.
public struct ScreeningOptions: Sendable {
  /// The charge exports, as paths; `-` is standard input.
  public var exports: [String]
  /// The warrants lists, as paths; `-` is standard input.
  public var warrants: [String]
  /// The files beside the charges.
  public var linked = LinkedFiles()
  /// The policy, by id or as a path.
  public var policy: String
  /// Layouts, by id or as paths; a kind without one is recognised by the header.
  public var layouts: [String]
  /// The crosswalk file, or nil.
  public var crosswalk: String?
  /// The lists from outside the exports: exclusions, clients, earlier rounds.
  public var outside: OutsideInputs
  /// The day as of which is judged.
  public var asOf: CalendarDate
  /// The years in which the open warrant must have been issued; nil for all.
  public var warrantYears: ClosedRange<Int>?
  /// Whether the policy's dates and authority are lifted.
  public var isHypothetical: Bool
  /// The number of workers; at least 1.
  ///
  /// No output depends on it.
  public var workerCount: Int
  /// The bytes of a block.
  ///
  /// No output depends on it.
  public var blockByteCount: Int
  /// Who splits the records; no output depends on it.
  public var engine: SplitEngine

  /// Whether the manifest gets the SHA-256 of each input, by which a run can be checked and explained.
  public var digestsInputs: Bool
  /// About how many bytes of memory a run may take for what it keeps of rows; past that they go to
  /// the disk.
  ///
  /// No output depends on it.
  public var memoryLimit: Int

  /// Makes options.
  public init(
    exports: [String], warrants: [String] = [], policy: String, layouts: [String] = [],
    crosswalk: String? = nil, asOf: CalendarDate, warrantYears: ClosedRange<Int>? = nil,
    isHypothetical: Bool = false, outside: OutsideInputs = OutsideInputs(),
    workerCount: Int = 2, blockByteCount: Int = 1 << 20, engine: SplitEngine = .clean,
    memoryLimit: Int = 2 << 30, digestsInputs: Bool = true
  ) {
    self.exports = exports
    self.warrants = warrants
    self.policy = policy
    self.layouts = layouts
    self.crosswalk = crosswalk
    self.outside = outside
    self.asOf = asOf
    self.warrantYears = warrantYears
    self.isHypothetical = isHypothetical
    self.workerCount = max(1, workerCount)
    self.blockByteCount = max(1, blockByteCount)
    self.engine = engine
    self.memoryLimit = max(1, memoryLimit)
    self.digestsInputs = digestsInputs
  }
}

/// What a run tells while it goes on.
public struct ScreeningProgress: Sendable {
  /// Bytes read so far, over all inputs.
  public var bytesRead: UInt64
  /// Bytes of all inputs, or nil when one of them has no known size.
  public var bytesInAll: UInt64?
  /// Rows delivered so far.
  public var rows: UInt64
}

/// What a run watches and tells: all callbacks may come from any thread.
public struct ScreeningHooks: Sendable {
  /// Asked between blocks; true stops the run.
  public var isInterrupted: @Sendable () -> Bool
  /// Told after each block.
  public var onProgress: @Sendable (ScreeningProgress) -> Void
  /// Told the path of the temporary folder once it exists.
  public var onTemporaryFolder: @Sendable (String) -> Void

  /// Makes hooks that never interrupt and tell nobody, unless given.
  public init(
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    onProgress: @escaping @Sendable (ScreeningProgress) -> Void = { _ in },
    onTemporaryFolder: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.isInterrupted = isInterrupted
    self.onProgress = onProgress
    self.onTemporaryFolder = onTemporaryFolder
  }
}
