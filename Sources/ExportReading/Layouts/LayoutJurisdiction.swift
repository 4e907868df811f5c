internal import RuleDocuments

/// Under whose law the charges of an export are: one state, or the one that a column names.
public struct LayoutJurisdiction: Sendable, Hashable {
  /// The states, such as `US-NY`, in the order of the file; never empty.
  ///
  /// A run that is asked for no other state reads by the law of the first.
  public let states: [String]
  /// The words of the column, each with its state or ``other``; empty when every row is of one state.
  public let words: CodeTable<String>

  /// What stands for every jurisdiction without a code here: federal, tribal, abroad.
  public static let other = "other"

  /// Every row is of one state.
  init(state: String) {
    states = [state]
    words = CodeTable()
  }

  /// Reads `{column: STATE, codes: {US-NY: [NY, NEW YORK], other: [FED]}}`; nil with a fault when no
  /// state is named.
  init?(_ mapping: RuleMapping) {
    mapping.allow(["column", "codes"])
    _ = mapping.required("column")
    guard let codes = mapping.required("codes")?.mapping() else { return nil }
    var states: [String] = []
    var words = CodeTable<String>()
    for (name, place, texts) in codes.all {
      guard name == Self.other || Self.isState(name) else {
        place.report(
          "'\(name)' is no state such as US-NY; '\(Self.other)' is for all that is none.")
        continue
      }
      if name != Self.other { states.append(name) }
      for word in texts.texts() {
        if let fault = words.add(word, name) { texts.report(fault) }
      }
    }
    if states.isEmpty {
      mapping.place.report("Name at least one state, the export's own first: US-NY: [NY].")
      return nil
    }
    self.states = states
    self.words = words
  }

  private static func isState(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.count == 5 && name.hasPrefix("US-")
      && bytes[3...].allSatisfy { (0x41...0x5A).contains($0) }
  }
}
