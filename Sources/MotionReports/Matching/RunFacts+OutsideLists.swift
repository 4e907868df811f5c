extension RunFacts {
  /// A list from outside the exports that a run looked at, and what became of its entries.
  public struct OutsideList: Sendable, Hashable {
    /// What the list is for; the raw value is its word in the manifest.
    public enum Role: String, Sendable, Hashable, CaseIterable {
      /// Another agency's list of cases and people that shall not be moved.
      case exclusions
      /// A public defender's clients.
      case clients
      /// An earlier run, whose candidates were filed.
      case alreadyFiled = "already_filed"
      /// The answers to an earlier run.
      case answers

      var title: String {
        switch self {
        case .exclusions: "Exclusion list"
        case .clients: "Client list"
        case .alreadyFiled: "Already filed"
        case .answers: "Answers"
        }
      }
    }

    /// A number with its word.
    public struct Count: Sendable, Hashable {
      /// What is counted, as a stable word.
      public var word: String
      /// How many.
      public var number: Int

      /// Makes a count.
      public init(_ word: String, _ number: Int) {
        self.word = word
        self.number = number
      }
    }

    /// What it is for.
    public var role: Role
    /// The path as the user gave it.
    public var name: String
    /// The SHA-256 of the file, or of a run's manifest.
    public var sha256: String
    /// Entries read.
    public var read: Int
    /// Entries by what became of them; their sum is `read`.
    public var entries: [Count]
    /// Cases by what the list made of them.
    public var cases: [Count]
    /// The output with one row an entry; nil when there is none.
    public var listedIn: OutputName?
    /// The columns of the list that nothing was taken from, as a reader is told of them.
    public var unusedColumns: [String]

    /// Makes the facts of a list.
    public init(
      role: Role, name: String, sha256: String, read: Int, entries: [Count], cases: [Count],
      listedIn: OutputName?, unusedColumns: [String] = []
    ) {
      self.role = role
      self.name = name
      self.sha256 = sha256
      self.read = read
      self.entries = entries
      self.cases = cases
      self.listedIn = listedIn
      self.unusedColumns = unusedColumns
    }

    /// What does not add up, as a sentence; nil when everything does.
    public var contradiction: String? {
      let sum = entries.reduce(0) { $0 + $1.number }
      return sum == read ? nil : "entries of \(name) read \(read), accounted for \(sum)"
    }

    /// The list in one sentence, without anybody's name.
    var sentence: String {
      func words(_ counts: [Count]) -> String {
        counts.map {
          "\(TerminalSummary.grouped(UInt64(clamping: $0.number))) "
            + $0.word.replacing("_", with: " ")
        }.joined(separator: ", ")
      }
      let count = TerminalSummary.grouped(UInt64(clamping: read))
      let cases = cases.isEmpty ? "" : "; cases: \(words(cases))"
      let place = listedIn.map { ": see \($0.rawValue)" } ?? ""
      return "\(role.title) \(name): \(count) read = \(words(entries))\(cases)\(place).\(unused)"
    }

    /// The columns that may have been meant for something, as a sentence.
    private var unused: String {
      guard !unusedColumns.isEmpty else { return "" }
      let shown = unusedColumns.prefix(6).map { VisibleText.escaped($0) }.joined(separator: ", ")
      let more = unusedColumns.count > 6 ? " and \(unusedColumns.count - 6) more" : ""
      return " Nothing was taken from \(shown)\(more): rename a column that should count."
    }
  }

  /// The member `lists`, or nothing when the run had none.
  var listsJSON: [JSONText.Member] {
    if lists.isEmpty { return [] }
    func numbers(_ counts: [OutsideList.Count]) -> JSONText {
      .object(counts.map { .init($0.word, .number(UInt64(clamping: $0.number))) })
    }
    return [
      JSONText.Member(
        "lists",
        .array(
          lists.map { list in
            .object([
              .init("role", .string(list.role.rawValue)), .init("name", .string(list.name)),
              .init("sha256", .string(list.sha256)),
              .init("entries", numbers([.init("read", list.read)] + list.entries)),
              .init("cases", numbers(list.cases)),
            ])
          }))
    ]
  }
}
