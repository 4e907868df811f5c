internal import CourtRecords

/// What columns of their own say of a charge beside its citation and text.
///
/// Part of the key by which a charge is read once; nothing where the export has no such column.
struct ChargeMarks: Equatable {
  /// Whether it is an attempt.
  var attempt = AttemptMark.none
  /// Under whose law it is.
  var origin = ChargeOrigin.own

  /// The marks in a byte; nil where they leave the charge as citation and text have it.
  var byte: UInt8? {
    let first: UInt8 =
      switch attempt {
      case .none, .no: 0
      case .yes: 1
      case .unmapped: 2
      }
    let second: UInt8 =
      switch origin {
      case .own: 0
      case .elsewhere: 4
      case .unknown: 8
      }
    return first | second == 0 ? nil : first | second
  }

  /// The marks of an earlier stage: an attempt column speaks of the charge as it stands.
  var ofEarlierStage: ChargeMarks { ChargeMarks(origin: origin) }
}
