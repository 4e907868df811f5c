internal import CourtRecords

/// What stops a run, as one plain sentence each.
public enum ScreeningError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The rules folder was not found.
  case rulesNotFound(tried: [String])
  /// No rule file has the id, and no file the path.
  case noSuchRule(role: String, name: String, known: [String], suggestion: String?)
  /// The policy cannot be applied as of the day, or to this export.
  case policyNotApplicable(String)
  /// No layout fits the header of an export.
  case noLayout(file: String, kind: String, nearest: String?, missing: [String])
  /// The file is a warrants list given as a charge export, or the other way round.
  case wrongKind(file: String, asked: String, found: String, layout: String)
  /// Two layouts fit.
  case severalLayouts(file: String, layouts: [String])
  /// The layout that was asked for does not fit.
  case layoutDoesNotFit(file: String, layout: String, missing: [String], ambiguous: [String])
  /// A file is named twice.
  case namedTwice(file: String)
  /// Exports of two states, which no law understands together.
  case severalJurisdictions(
    file: String, jurisdiction: String, other: String, otherJurisdiction: String)
  /// A crosswalk was given, and there is no law to read it by.
  case noLaw(jurisdiction: String, file: String)
  /// The layouts of two files to be joined make case numbers comparable in different ways.
  case keysDiffer(file: String, layout: String, key: String, other: String, otherKey: String)
  /// A run cannot be written down where it would name a file outside its own folder.
  case outsideRunFile(file: String, runFile: String)
  /// Standard input is named beside another use of it.
  case standardInputTwice
  /// The numbers of the run do not add up: a fault of the program.
  case sumsDisagree([String])
  /// The run was asked to stop.
  case interrupted
  /// The case that was asked about is not in the input.
  case noSuchCase(String)
  /// Several courts have a case of that number.
  case ambiguousCase(String, courts: [String])
  /// An input is not what it was when the run was made.
  case inputChanged(file: String)
  /// A rule file is not what it was when the run was made.
  case rulesChanged(role: String, id: String)
  /// The run used a rule file outside the rules folder, which must be named again.
  case ruleNotKept(role: String, name: String)
  /// A run cannot be explained because it read standard input.
  case inputNotKept
  /// A run cannot be explained because nobody can tell whether its input has changed.
  case inputNotDigested(file: String)

  /// The sentence: what, where, and what to do next.
  public var description: String {
    switch self {
    case .rulesNotFound(let tried):
      return "The rules folder was not found (tried \(tried.joined(separator: ", "))). "
        + "Name it with --rules DIR."
    case .noSuchRule(let role, let name, let known, let suggestion):
      if known.isEmpty { return "There is no \(role) '\(name)'. Check the path." }
      let near = suggestion.map { "Did you mean '\($0)'? " } ?? ""
      return "There is no \(role) '\(name)'. \(near)Known: \(known.joined(separator: ", "))."
    case .policyNotApplicable(let sentence):
      return sentence
    case .noLayout(let file, let kind, let nearest, let missing):
      let near =
        nearest.map {
          " The nearest is '\($0)', for which the header lacks \(missing.joined(separator: ", "))."
        } ?? ""
      return "No \(kind) layout knows the header of \(file).\(near) "
        + "Write a layout for it (Rules/README.md) and name it with --layout."
    case .wrongKind(let file, let asked, let found, let layout):
      let both =
        asked == "warrants" && found == "charges"
        ? " Where an export of charges has columns of warrants, name a second layout for them, of the "
          + "kind 'warrants', with --layout."
        : ""
      return "\(file) was given as a \(asked) file, and its header is that of a \(found) file "
        + "(layout '\(layout)'). Charge exports stand alone, warrants lists behind --warrants.\(both)"
    case .severalLayouts(let file, let layouts):
      return "Several layouts fit the header of \(file): \(layouts.joined(separator: ", ")). "
        + "Name one with --layout."
    case .layoutDoesNotFit(let file, let layout, let missing, let ambiguous):
      let lacks = missing.isEmpty ? "" : " The header lacks \(missing.joined(separator: ", "))."
      let twice =
        ambiguous.isEmpty ? "" : " Several columns fit \(ambiguous.joined(separator: "; "))."
      return "Layout '\(layout)' does not fit the header of \(file).\(lacks)\(twice) "
        + "Correct the layout's columns, or choose another."
    case .namedTwice(let file):
      return "\(file) is named twice. Name every file once: its rows would count double."
    case .severalJurisdictions(let file, let jurisdiction, let other, let otherJurisdiction):
      return "\(file) is an export of \(jurisdiction), and \(other) one of \(otherJurisdiction). "
        + "List the exports of each state by themselves."
    case .noLaw(let jurisdiction, let file):
      return
        "There is no statutes file for \(jurisdiction), so the crosswalk \(file) cannot be read. "
        + "Leave out --crosswalk, or add the file to the rules folder."
    case .keysDiffer(let file, let layout, let key, let other, let otherKey):
      return "\(file) cannot be joined to the charges, for case numbers would be compared in two "
        + "ways: layout '\(layout)' says 'key: \(key)', and layout '\(other)' says "
        + "'key: \(otherKey)'. Write the same line into both layouts."
    case .outsideRunFile(let file, let runFile):
      return "\(runFile) cannot name \(file), for a run file names only files of its own folder "
        + "and those below. Write the run file into a folder above all of them."
    case .standardInputTwice:
      return "Standard input can be read only once. Name the other input as a file."
    case .sumsDisagree(let sums):
      return "The numbers of this run do not add up: \(sums.joined(separator: "; ")). "
        + "Nothing was written. This is a fault of the program: please report it."
    case .interrupted:
      return "Stopped. Nothing was written."
    case .noSuchCase(let name):
      return "No row of the run's input has the case \(name). "
        + "Give COURT/CASE as the lists print them, or the case number alone."
    case .ambiguousCase(let number, let courts):
      return "Several courts have a case \(number): \(courts.joined(separator: ", ")). "
        + "Write COURT/\(number)."
    case .inputChanged(let file):
      return "\(file) is not the file that the run read: its SHA-256 differs. "
        + "Put the original back, or screen again."
    case .rulesChanged(let role, let id):
      return "The \(role) '\(id)' has changed since the run. Screen again, or restore the file."
    case .inputNotDigested(let file):
      return "The run was made with --no-input-digest, so nothing tells whether \(file) is still "
        + "what it read. Screen again without that option, then explain."
    case .ruleNotKept(let role, let name):
      return "The run used the \(role) '\(name)', which is not in the rules folder. "
        + "Name its file with --\(role)."
    case .inputNotKept:
      return "The run read standard input, which cannot be read again. "
        + "Screen a file to have its cases explained."
    }
  }
}
