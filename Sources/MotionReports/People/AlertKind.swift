/// Something about the person or the docket of a listed case that a reader should know before
/// filing.
///
/// An alert changes no outcome. Those that a decision rests on are reasons of the case as well.
public enum AlertKind: String, Sendable, Hashable, CaseIterable {
  /// One identifier, several birth dates.
  case severalBirthDates = "several_birth_dates"
  /// One identifier, several sexes.
  case severalSexes = "several_sexes"
  /// One identifier, several names.
  case severalNames = "several_names"
  /// One docket, several defendants.
  case severalDefendants = "several_defendants"
  /// One docket number in two courts.
  case sameNumberInTwoCourts = "same_number_in_two_courts"
  /// The defendant was under 18 on the offense date, or the case is of a juvenile court.
  case juvenile
  /// The name stands for an unknown person.
  case placeholderName = "placeholder_name"
  /// The name is of a business.
  case corporateName = "corporate_name"

  /// The alert in one sentence, without naming anybody.
  public var sentence: String {
    switch self {
    case .severalBirthDates: "One person identifier comes with several birth dates."
    case .severalSexes: "One person identifier comes with several sexes."
    case .severalNames: "One person identifier comes with several names."
    case .severalDefendants: "One docket has several defendants."
    case .sameNumberInTwoCourts: "One docket number stands in two courts."
    case .juvenile: "The defendant was under 18, or the case is of a juvenile court."
    case .placeholderName: "The name stands for an unknown person, such as DOE, LNU or FNU."
    case .corporateName: "The name looks like that of a business."
    }
  }

  /// What a number of the alert counts, for one or several.
  func unit(for number: UInt64) -> String { number == 1 ? String(unit.dropLast()) : unit }

  /// What the number of an alert counts.
  public var unit: String {
    switch self {
    case .severalBirthDates, .severalSexes, .severalNames: "identifiers"
    case .sameNumberInTwoCourts: "docket numbers"
    case .severalDefendants, .juvenile, .placeholderName, .corporateName: "cases"
    }
  }
}
