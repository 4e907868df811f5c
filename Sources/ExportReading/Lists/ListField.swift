/// What a column of a list from outside an export can hold.
///
/// Such lists come from another agency, from a public defender or from a court: an exclusion list, a
/// client list, the list of another office, the answers to a motion.
public enum ListField: String, Sendable, Hashable, CaseIterable {
  /// The court.
  case court
  /// The case or docket number.
  case caseNumber = "case_number"
  /// An identifier of the person, such as a NYSID; a list may have several columns of them.
  case personID = "person_id"
  /// The whole name.
  case name
  /// The given name, where the surname has a column of its own.
  case givenName = "given_name"
  /// The surname.
  case surname
  /// The birth date.
  case birthDate = "birth_date"
  /// The own reference of whoever made the list.
  case reference
  /// Why the entry stands there.
  case reason
  /// The statute, as printed.
  case citation
  /// The warrant's number.
  case warrantNumber = "warrant_number"
  /// What was decided.
  case answer
  /// The day of the decision.
  case day

  /// The field in words, for a sentence.
  public var words: String {
    switch self {
    case .court: "a court"
    case .caseNumber: "a case or docket number"
    case .personID: "a person identifier"
    case .name, .givenName, .surname: "a name"
    case .birthDate: "a birth date"
    case .reference: "a reference"
    case .reason: "a reason"
    case .citation: "a citation"
    case .warrantNumber: "a warrant number"
    case .answer: "an answer"
    case .day: "a day"
    }
  }
}
