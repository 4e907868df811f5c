internal import CourtRecords

extension Decision {
  // MARK: Lists from outside the export

  /// Why nothing is left to ask for the case, as an earlier round has it; nil when something is.
  var listedAsDone: ReasonWord? {
    if facts.listed.contains(.answerUnclear) || facts.listed.contains(.deniedBefore) { return nil }
    if facts.listed.contains(.grantedBefore) { return .grantedBefore }
    return facts.listed.contains(.alreadyFiled) ? .alreadyFiled : nil
  }

  /// What an earlier round leaves to a person.
  ///
  /// Asked behind the stage and the counts: a case that has ended meanwhile needs nobody's time.
  mutating func holdForEarlierRounds() {
    for word in [ReasonWord.deniedBefore, .answerUnclear] where facts.listed.contains(word) {
      hold(word)
    }
  }
}
