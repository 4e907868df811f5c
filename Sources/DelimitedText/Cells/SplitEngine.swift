/// Who splits the records that the cutter accepted.
public enum SplitEngine: String, Sendable, Hashable, CaseIterable {
  /// Plainly clean records are sliced where they lie, all others go to libcsv, record by record.
  case clean
  /// Every record goes to libcsv.
  case libcsv
}
