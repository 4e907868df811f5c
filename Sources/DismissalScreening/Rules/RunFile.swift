public import CourtRecords
internal import Foundation
internal import RuleDocuments

/// A run written down: which files are screened, through which layouts, by which policy and how.
///
/// Read from YAML (`Rules/schemas/run.schema.json`), and written by `screen --save-run`. Files are
/// named relative to the run file's own folder and cannot lie outside it, whatever links say: a run
/// file that somebody was sent reads nothing but what was sent along. Where the lists go is not in
/// it, so that the same run can be repeated into another folder.
public struct RunFile: Sendable, Hashable {
  /// What the run is called; nil when nobody said.
  public var title: String?
  /// The charge exports, as paths.
  public var charges: [String] = []
  /// The files beside them.
  public var linked = LinkedFiles()
  /// The warrants lists.
  public var warrants: [String] = []
  /// The policy: an id, or a path.
  public var policy = ""
  /// The layouts: ids, or paths.
  public var layouts: [String] = []
  /// The crosswalk, or nil.
  public var crosswalk: String?
  /// The day as of which is judged; nil for the day of the run.
  public var asOf: CalendarDate?
  /// The years in which the open warrant must have been issued; nil for all.
  public var warrantYears: ClosedRange<Int>?
  /// Whether the policy's dates and authority are lifted.
  public var isHypothetical = false

  private static let keys = [
    "title", "note", "charges", "cases", "parties", "dispositions", "second", "warrants", "policy",
    "layouts", "crosswalk", "as_of", "warrant_years", "hypothetical",
  ]

  /// A run without files.
  public init() {}

  /// Reads a run file; throws all its faults together, or that there is no such file.
  public static func read(path: String) throws -> RunFile {
    let file = try RuleLibrary.file(at: path)
    let collector = FaultCollector()
    let run = read(file.text, file: path, into: collector)
    try collector.throwIfAny()
    guard let run else {
      throw ScreeningError.noSuchRule(role: "file", name: path, known: [], suggestion: nil)
    }
    return run
  }

  /// Reads the text of a run file; nil, with every fault reported, when something in it is wrong.
  static func read(_ text: String, file: String, into collector: FaultCollector) -> RunFile? {
    let before = collector.faults.count
    guard let root = RuleDocument.read(text, file: file, into: collector) else { return nil }
    root.allow(keys)
    let place = RunFolderPaths(runFile: file)
    var run = RunFile()
    func files(_ key: String) -> [String] {
      guard let value = root[key] else { return [] }
      let values = value.isList ? value.list() ?? [] : [value]
      return values.compactMap { $0.checked(place) }
    }
    run.title = root["title"]?.text()
    run.charges = files("charges")
    if root.required("charges") != nil, run.charges.isEmpty {
      root["charges"]?.report("Name at least one charge export.")
    }
    run.linked.cases = files("cases")
    run.linked.parties = files("parties")
    run.linked.dispositions = files("dispositions")
    run.linked.second = files("second")
    run.warrants = files("warrants")
    run.policy = root.required("policy")?.ruleName(place) ?? ""
    run.layouts = (root["layouts"]?.list() ?? []).compactMap { $0.ruleName(place) }
    run.crosswalk = root["crosswalk"]?.checked(place)
    run.asOf = root["as_of"]?.parsed("a day written YYYY-MM-DD") { CalendarDate(iso: $0) }
    run.warrantYears = root["warrant_years"]?.parsed("years such as 1970-2011", years)
    run.isHypothetical = root["hypothetical"]?.flag() ?? false
    return collector.faults.count == before ? run : nil
  }

  /// Years from and to, both inside: `1970-2011`, or one year alone.
  public static func years(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-").map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.count == 4 }),
      let first = Int(parts[0]), let last = Int(parts[parts.count - 1]), first <= last
    else { return nil }
    return first...last
  }

  /// The options of the run; `today` judges where the file names no day, and is asked only there.
  public func options(
    today: @autoclosure () throws -> CalendarDate
  ) rethrows -> ScreeningOptions {
    var options = try ScreeningOptions(
      exports: charges, warrants: warrants, policy: policy, layouts: layouts,
      crosswalk: crosswalk, asOf: asOf ?? today(), warrantYears: warrantYears,
      isHypothetical: isHypothetical)
    options.linked = linked
    return options
  }

  /// Every file that the run reads, policies and layouts aside.
  var inputs: [String] {
    charges + linked.second + linked.cases + linked.parties + linked.dispositions + warrants
      + (crosswalk.map { [$0] } ?? [])
  }
}

/// The folder of a run file, which its paths cannot leave.
struct RunFolderPaths {
  /// The folder as the user named it; empty for the working directory.
  let folder: String
  /// The same as the file system has it, links followed.
  private let real: String

  init(runFile: String) {
    let cut = runFile.lastIndex(of: "/")
    folder = cut.map { String(runFile[...$0]) } ?? ""
    real = Self.real(folder.isEmpty ? "." : folder)
  }

  /// The path to a file that is named relative to the folder; nil when it would lie outside it.
  func path(_ name: String) -> String? {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.hasPrefix("~"),
      !name.split(separator: "/").contains("..")
    else { return nil }
    let path = folder + name
    return isInside(Self.real(path)) ? path : nil
  }

  /// How a file is named from this folder; nil when it lies outside it.
  func name(of path: String) -> String? {
    let absolute = Self.real(path)
    guard isInside(absolute) else { return nil }
    return String(absolute.dropFirst(real == "/" ? 1 : real.count + 1))
  }

  private func isInside(_ path: String) -> Bool {
    real == "/" || path.hasPrefix(real + "/")
  }

  private static func real(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}

extension RuleValue {
  /// The value as the path of a file in the run file's folder; nil and a fault when it leaves it.
  fileprivate func checked(_ place: RunFolderPaths) -> String? {
    guard let text = text() else { return nil }
    if let path = place.path(text) { return path }
    report(
      "'\(text)' is not in the folder of the run file. Put the file there or below, and name it "
        + "from there.")
    return nil
  }

  /// The value as a rule's id, or as the path of a rule file in the run file's folder.
  fileprivate func ruleName(_ place: RunFolderPaths) -> String? {
    guard let text = text() else { return nil }
    return text.contains("/") || text.hasSuffix(".yaml") ? checked(place) : text
  }
}
