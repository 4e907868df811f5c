internal import Yams

/// A YAML rule file read with its places, ready to be asked for values.
///
/// Every question that the file cannot answer is reported with file, line and column to the
/// collector, and reading goes on: a person sees all faults of all files at once.
public struct RuleDocument {
  /// The largest rule file that is read, in bytes.
  ///
  /// A rule file is written by hand; a larger one is a mistake or an attack.
  public static let byteLimit = 8 << 20

  /// Reads a YAML text; nil (with faults reported) when it is no YAML mapping.
  public static func read(
    _ text: String, file: String, into collector: FaultCollector
  ) -> RuleMapping? {
    func fault(_ line: Int, _ column: Int, _ message: String) {
      collector.report(RuleFault(file: file, line: line, column: column, message: message))
    }
    guard text.utf8.count <= byteLimit else {
      fault(0, 0, "The file is larger than \(byteLimit >> 20) MiB, which no rule file is.")
      return nil
    }
    guard aliasCount(text) <= aliasLimit else {
      fault(
        0, 0,
        "The file repeats values by name (*name) more than \(aliasLimit) times, "
          + "which no rule file needs. Write them out.")
      return nil
    }
    do {
      // Scalars are read as text by whoever asks for them: what type each looks like is nobody's
      // question, and asking it, by regular expressions, was a third of a small run.
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        fault(0, 0, "The file is empty. Write the keys that Rules/README.md describes.")
        return nil
      }
      if let (mark, message) = excess(node) {
        fault(mark?.line ?? 0, mark?.column ?? 0, message)
        return nil
      }
      return RuleValue(node: node, file: file, collector: collector).mapping()
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        // libyaml gives up at a thousand levels, with a hint for programmers.
        let isDeep = problem.hasPrefix("Maximum nesting level")
        fault(
          mark.line, mark.column, isDeep ? tooDeep : "This is not valid YAML: \(problem).")
      case .duplicatedKeysInMapping(let duplicates, let context):
        let keys = duplicates.map { "\($0)" }.sorted().joined(separator: ", ")
        fault(context.mark.line, context.mark.column, "A key occurs twice: \(keys).")
      default:
        fault(0, 0, "This is not valid YAML: \(error).")
      }
      return nil
    } catch {
      fault(0, 0, "This is not valid YAML: \(error).")
      return nil
    }
  }
}

/// One value of a rule file, with its place.
public struct RuleValue {
  private let node: Node
  private let file: String
  private let collector: FaultCollector

  fileprivate init(node: Node, file: String, collector: FaultCollector) {
    self.node = node
    self.file = file
    self.collector = collector
  }

  /// The line of the value, counted from 1.
  public var line: Int { node.mark?.line ?? 0 }

  /// Reports a fault at this value's place.
  public func report(_ message: String) {
    let mark = node.mark
    collector.report(
      RuleFault(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, message: message))
  }

  /// The value as a mapping; nil and a fault when it is something else.
  public func mapping() -> RuleMapping? {
    guard case .mapping(let mapping) = node else {
      report("Here a mapping (key: value) is expected.")
      return nil
    }
    var entries: [(key: String, keyValue: RuleValue, value: RuleValue)] = []
    for (key, value) in mapping {
      let keyValue = RuleValue(node: key, file: file, collector: collector)
      guard case .scalar(let scalar) = key else {
        keyValue.report("A key must be plain text.")
        continue
      }
      entries.append(
        (scalar.string, keyValue, RuleValue(node: value, file: file, collector: collector)))
    }
    return RuleMapping(entries: entries, place: self)
  }

  /// The value as a list; nil and a fault when it is something else.
  public func list() -> [RuleValue]? {
    guard case .sequence(let sequence) = node else {
      report("Here a list is expected.")
      return nil
    }
    return sequence.map { RuleValue(node: $0, file: file, collector: collector) }
  }

  /// Whether the value is written as nothing: `null`, `~` or left out after the colon.
  public var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// Whether the value is a mapping; asked where a value may be written in several ways.
  public var isMapping: Bool {
    if case .mapping = node { true } else { false }
  }

  /// Whether the value is a list.
  public var isList: Bool {
    if case .sequence = node { true } else { false }
  }

  /// The value as text exactly as written; nil and a fault when it is no scalar.
  public func text() -> String? {
    guard case .scalar(let scalar) = node else {
      report("Here plain text is expected.")
      return nil
    }
    return scalar.string
  }

  /// The value as `true` or `false`; nil and a fault otherwise.
  public func flag() -> Bool? {
    guard let text = text() else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report("'\(text)' is neither true nor false.")
      return nil
    }
  }

  /// The value as a whole number; nil and a fault otherwise.
  public func number() -> Int? {
    guard let text = text() else { return nil }
    if let number = Int(text) { return number }
    report("'\(text)' is not a whole number.")
    return nil
  }

  /// The value as one of the words of a closed vocabulary; nil and a fault otherwise.
  public func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = text() else { return nil }
    if let word = Word(rawValue: text) { return word }
    report(
      "'\(text)' is not a word here. "
        + Suggestion.sentence(for: text, among: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// The value as a list of texts; a single text counts as a list of one.
  public func texts() -> [String] {
    if case .scalar = node { return text().map { [$0] } ?? [] }
    return list()?.compactMap { $0.text() } ?? []
  }

  /// Reads the text through `parse`; nil and a fault naming `expected` when that gives nil.
  public func parsed<Parsed>(_ expected: String, _ parse: (String) -> Parsed?) -> Parsed? {
    guard let text = text() else { return nil }
    if let parsed = parse(text) { return parsed }
    report("'\(text)' is not \(expected).")
    return nil
  }
}

/// A mapping of a rule file, whose keys are a closed set.
public struct RuleMapping {
  private let entries: [(key: String, keyValue: RuleValue, value: RuleValue)]
  /// The mapping's own place.
  public let place: RuleValue

  fileprivate init(
    entries: [(key: String, keyValue: RuleValue, value: RuleValue)], place: RuleValue
  ) {
    self.entries = entries
    self.place = place
  }

  /// Reports every key that is not allowed, with the nearest allowed one.
  public func allow(_ keys: [String]) {
    for entry in entries where !keys.contains(entry.key) {
      entry.keyValue.report(
        "'\(entry.key)' is not a key here. " + Suggestion.sentence(for: entry.key, among: keys))
    }
  }

  /// The value of a key, or nil when the key is absent or null.
  public subscript(key: String) -> RuleValue? {
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// The value of a key that must be there; nil and a fault when it is not.
  public func required(_ key: String) -> RuleValue? {
    if let value = self[key] { return value }
    place.report("The key '\(key)' is missing.")
    return nil
  }

  /// All keys with their values, in the order of the file.
  public var all: [(key: String, place: RuleValue, value: RuleValue)] {
    entries.map { ($0.key, $0.keyValue, $0.value) }
  }
}
