import Testing

/// All tests that screen.
///
/// They run one after the other: a run blocks its thread while its workers
/// read, and blocked threads starve each other on a small machine.
@Suite("Screening", .serialized)
enum ScreeningTests {}
