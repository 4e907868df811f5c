internal import CourtRecords

extension RunTally {
  /// The eight keys of rows: read, then the seven outcomes that sum to it.
  var rowsJSON: JSONText {
    .object(
      [JSONText.Member("read", .number(rowsRead))]
        + RowOutcome.allCases.map { .init($0.rawValue, .number(rows[$0] ?? 0)) })
  }

  /// Distinct cases, then the four outcomes that sum to them.
  var casesJSON: JSONText {
    .object(
      [JSONText.Member("read", .number(distinctCases))]
        + CaseOutcome.allCases.map { .init($0.rawValue, .number(cases[$0] ?? 0)) })
  }

  /// Warrant rows read, then the seven outcomes that sum to them.
  var warrantsJSON: JSONText {
    .object(
      [JSONText.Member("read", .number(warrantsRead))]
        + WarrantOutcome.allCases.map { .init($0.rawValue, .number(warrants[$0] ?? 0)) })
  }

  /// Candidate cases by year, earliest first.
  var warrantYearsJSON: JSONText {
    .object(
      byWarrantYear.sorted { $0.key < $1.key }.map { .init(String($0.key), .number($0.value)) })
  }

  /// Each field's words that nobody mapped, the commonest first.
  var unmappedWordsJSON: JSONText {
    let fields = unmappedWords.sorted { ByteOrder.precedes($0.key, $1.key) }
    return .object(
      fields.map { field, words in
        let sorted = Self.byCount(words.mapValues { UInt64(clamping: $0) })
        return .init(
          field,
          .array(
            sorted.map { word, count in
              .object([.init("word", .string(word)), .init("rows", .number(count))])
            }))
      })
  }

  /// Reasons with their counts and sentences, the commonest first.
  static func reasonsJSON(_ reasons: [ReasonWord: UInt64]) -> JSONText {
    .array(
      sorted(reasons).map { word, count in
        .object([
          .init("reason", .string(word.rawValue)), .init("count", .number(count)),
          .init("text", .string(word.sentence)),
        ])
      })
  }

  /// Reasons by count, the commonest first, then by word; those that never held are left out.
  static func sorted(_ reasons: [ReasonWord: UInt64]) -> [(word: ReasonWord, count: UInt64)] {
    reasons.filter { $0.value > 0 }.map { (word: $0.key, count: $0.value) }.sorted {
      $0.count != $1.count
        ? $0.count > $1.count : ByteOrder.precedes($0.word.rawValue, $1.word.rawValue)
    }
  }

  /// Numbers by size, the largest first, then by name.
  static func byCount(_ numbers: [String: UInt64]) -> [(name: String, count: UInt64)] {
    numbers.map { (name: $0.key, count: $0.value) }.sorted {
      $0.count != $1.count ? $0.count > $1.count : ByteOrder.precedes($0.name, $1.name)
    }
  }
}

extension RunFacts {
  /// The rule files by role, then id.
  var rulesJSON: JSONText { Self.json(of: rules) }

  /// Rule files by role, then id.
  static func json(of rules: [RuleFile]) -> JSONText {
    let sorted = rules.sorted {
      ByteOrder.precedes([$0.role, $0.id, $0.sha256], [$1.role, $1.id, $1.sha256])
    }
    return .array(
      sorted.map { rule in
        .object([
          .init("role", .string(rule.role)), .init("id", .string(rule.id)),
          .init("sha256", .string(rule.sha256)),
        ])
      })
  }
}
