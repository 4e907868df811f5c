internal import CourtRecords

/// What one entry of a list from outside says of one case.
struct ListNotice: Sendable, Equatable {
  /// What it makes of the case.
  let word: ReasonWord
  /// The list's path.
  let list: String
  /// The entry's line in it, counted from 1.
  let line: Int
  /// What else the entry says, such as the agency's reason; often empty.
  let text: String

  /// Where the entry stands and what it says.
  var sentence: String {
    text.isEmpty ? "\(list), line \(line)" : "\(list), line \(line): \(text)"
  }
}
