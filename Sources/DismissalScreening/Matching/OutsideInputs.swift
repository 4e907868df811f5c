/// The lists from outside the exports that a screening is to look at, as paths.
public struct OutsideInputs: Sendable, Equatable {
  /// Other agencies' exclusion lists.
  public var exclusions: [String]
  /// A public defender's client list, or nil.
  public var clients: String?
  /// Folders of earlier runs whose lists were filed.
  public var filedRuns: [String]
  /// Answers to those, as `screener answers` wrote them.
  public var answers: [String]

  /// Names the lists; none of them by default.
  public init(
    exclusions: [String] = [], clients: String? = nil, filedRuns: [String] = [],
    answers: [String] = []
  ) {
    self.exclusions = exclusions
    self.clients = clients
    self.filedRuns = filedRuns
    self.answers = answers
  }

  /// Whether some list says anything about single cases, so that their lists have a column for it.
  var speakOfCases: Bool { !exclusions.isEmpty || !filedRuns.isEmpty }
}
