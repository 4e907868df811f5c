internal import CourtRecords
public import RuleDocuments

extension StateLaw {
  /// Reports windows that leave holes, and words that never decide.
  public func checkCoherence(file: String, into collector: FaultCollector) {
    func report(_ message: String) {
      collector.report(RuleFault(file: file, line: 0, column: 0, message: message))
    }
    for id in statutes.keys.sorted() {
      let versions = statutes[id]?.versions ?? []
      for (one, next) in zip(versions, versions.dropFirst()) {
        guard let until = one.window.until, let from = next.window.from, until < from,
          !next.followsGap
        else { continue }
        report(
          "Between \(until) and \(from) no version of '\(id)' is in force. If the number was vacant, "
            + "write 'after_gap: true' in the later version; else mend the dates.")
      }
    }
    for (shadowed, by) in wordings.words.shadowed {
      report(
        "The words \(shadowed.inWords) never decide: \(by.inWords) before them fit every such text."
      )
    }
  }
}

extension WordLists {
  /// Patterns whose category is never reached, each with the earlier one that takes all its texts.
  ///
  /// A state's own patterns may well stand before shared ones: only those of one file are compared.
  var shadowed: [(ChargeWordings.Pattern, by: ChargeWordings.Pattern)] {
    files.map { $0.words + $0.lastWords }.flatMap { list in
      list.indices.compactMap {
        index -> (ChargeWordings.Pattern, by: ChargeWordings.Pattern)? in
        let pattern = list[index]
        guard pattern.category != nil, pattern.guardKind == nil else { return nil }
        return list[list.startIndex..<index].first {
          $0.category != nil && $0.takesAll(of: pattern)
        }
        .map { (pattern, by: $0) }
      }
    }
  }
}

extension ChargeWordings.Pattern {
  /// Whether every text that fits the other pattern fits this one.
  func takesAll(of other: Self) -> Bool {
    if other.isUnordered, !isUnordered, all.count > 1 { return false }
    var rest = other.all
    for word in all {
      guard let place = rest.firstIndex(where: word.covers) else { return false }
      rest.removeSubrange(isUnordered ? place..<place + 1 : 0..<place + 1)
    }
    return none.allSatisfy { word in other.none.contains { $0.covers(word) } }
  }

  var inWords: String {
    "[" + all.map(\.inWords).joined(separator: ", ") + "]"
  }
}

extension ChargeWordings.Word {
  /// Whether it fits every word that the other fits.
  func covers(_ other: Self) -> Bool {
    other.forms.allSatisfy { theirs in forms.contains { $0.coversForm(theirs) } }
  }

  private func coversForm(_ other: Self) -> Bool {
    isPrefix ? other.text.starts(with: text) : !other.isPrefix && other.text == text
  }

  var inWords: String {
    forms.map { String(decoding: $0.text, as: UTF8.self) + ($0.isPrefix ? "*" : "") }
      .joined(separator: " or ")
  }
}
