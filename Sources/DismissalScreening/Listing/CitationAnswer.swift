internal import CourtRecords
internal import ReliefPolicy

/// Puts into words what the law makes of one charge.
struct CitationAnswer {
  let law: StateLaw
  let reading: ChargeReading
  let day: CalendarDate?

  func classification(of citation: String) -> ChargeClassification {
    let version = version
    let doubts = doubts(version)
    return ChargeClassification(
      citation: citation, statute: reading.citation.reference?.id,
      category: category(version)?.rawValue, classes: classes(version),
      attempt: reading.citation.reference?.inchoate?.rawValue,
      verified: StatuteVersion.Fact.allCases.filter { version?.verified.contains($0) == true }
        .map(\.rawValue),
      isAutomatic: isAutomatic(version),
      reason: ([how] + about(version) + notes(version) + doubts).joined(separator: " "))
  }

  // MARK: The facts

  private var versions: [StatuteVersion] { reading.statute?.versions ?? [] }

  /// The version in force on the day; without a day the only one, or the last of several that mean
  /// the same.
  private var version: StatuteVersion? {
    if reading.lacksTarget { return nil }
    guard let day else { return meansOneThing ? versions.last : nil }
    return versions.first { $0.window.contains(day) }
  }

  private var meansOneThing: Bool {
    Set(versions.map(\.category)).count == 1 && Set(versions.map(\.guardKind)).count == 1
  }

  private func category(_ version: StatuteVersion?) -> ConductCategory? {
    if let version { return version.category }
    if reading.citation.reference != nil, reading.statute == nil, !reading.lacksTarget {
      return reading.citedGuard == nil ? .unrelated : nil
    }
    return reading.statute == nil && reading.text.categories.count == 1
      ? reading.text.categories.first : nil
  }

  /// The classes of an attempt are those that the state's law lowers them to.
  private func classes(_ version: StatuteVersion?) -> [String] {
    guard let version else { return [] }
    guard reading.citation.reference?.inchoate != nil else { return version.classes }
    var lowered: [String] = []
    for code in version.classes.compactMap({ law.attempts.lowered[$0] })
    where !lowered.contains(code) { lowered.append(code) }
    return lowered
  }

  /// As in the list of charges, but for one day: without it a section that changed is open.
  private func isAutomatic(_ version: StatuteVersion?) -> Bool {
    guard let version else { return versions.isEmpty && reading.isAutomatic(over: []) }
    var onDay = reading
    onDay.guardedParts = guardedParts
    return onDay.isAutomatic(over: [version])
  }

  /// The parts of what is cited that stop a case on the day; without a day all of them.
  private var guardedParts: [String] {
    guard let reference = reading.citation.reference else { return [] }
    return law.partsThatMayStop(reference, on: day)
  }

  private func guardKind(_ version: StatuteVersion?) -> GuardKind? {
    reading.citedGuard?.rule.kind ?? version?.guardKind
  }

  // MARK: The sentences

  private var how: String {
    switch reading.citation {
    case .blank: return "There is no citation."
    case .unread: return "No code book of \(law.name) has a citation like this."
    case .unclear(let possible):
      return possible.isEmpty
        ? "Digits are missing or too many, and nothing in the file is like it."
        : "It may be \(Self.listed(possible, "or")); a person must look."
    case .several(let possible):
      return "More than one citation is in it: \(Self.listed(possible, "and"))."
    case .statute(let reference, let rest):
      let book = law.books.first { $0.id == reference.book }?.name ?? reference.book
      return "Read as \(reference.understood) (\(book))"
        + (rest.isEmpty ? "." : ", with the words '\(rest)' behind it.")
    }
  }

  private func about(_ version: StatuteVersion?) -> [String] {
    guard let reference = reading.citation.reference else { return [] }
    if reading.lacksTarget { return ["It names no offense that it aims at."] }
    guard let statute = reading.statute else {
      return reading.citedGuard == nil
        ? ["The file does not list it: something else."] : []
    }
    var found: [String] = []
    if let version {
      found.append("\(statute.id) is \(version.name)\(Self.period(version.window)).")
      if let void = version.void {
        found.append("No prosecution may be begun or go on from \(void.from) on.")
      }
    } else if let day {
      found.append("\(statute.id) was not in force on \(day).")
    } else {
      let meanings = versions.map { "\($0.category.rawValue)\(Self.period($0.window))" }
      found.append(
        "\(statute.id) changed its meaning: \(meanings.joined(separator: "; ")). "
          + "The offense date decides.")
    }
    if statute.id != reference.id, statute.id != reference.sectionID || version != nil {
      found.append("The file does not tell \(reference.id) apart from it.")
    }
    return found
  }

  /// What the case is to expect of it.
  private func notes(_ version: StatuteVersion?) -> [String] {
    if let kind = guardKind(version) {
      let id = reading.citedGuard.map { $0.id } ?? reading.statute?.id ?? ""
      return ["It stops every case that it is charged in (\(kind.rawValue), by \(id))."]
    }
    return version?.category == .unrelated
      ? ["It is neither sex work nor anything that policies name."] : []
  }

  /// Why a person must look, a sentence each.
  private func doubts(_ version: StatuteVersion?) -> [String] {
    var found: [String] = []
    if let version {
      if version.category != .unrelated, guardKind(version) == nil, !guardedParts.isEmpty {
        found.append(
          "Without its subdivision it may be \(Self.listed(guardedParts, "or")), which stops a case."
        )
      }
      if version.category == .mixed { found.append("Seller or buyer, it does not say.") }
      let unconfirmed = reading.unconfirmed(version)
      // Nothing rests on what exactly an unrelated charge is.
      if !unconfirmed.isEmpty, version.category != .unrelated, guardKind(version) == nil {
        let names = unconfirmed.map(\.rawValue).sorted()
        found.append("No source confirms the \(Self.listed(names, "and")).")
      }
    }
    return found + textDoubts(version)
  }

  private func textDoubts(_ version: StatuteVersion?) -> [String] {
    let text = reading.text
    if text.isBlank { return [] }
    var found: [String] = []
    let names = text.categories.map(\.rawValue).sorted()
    if let version {
      let matters = version.category != .unrelated || text.hasSexWorkWords
      if matters, !reading.isNamedByText, !names.isEmpty,
        !text.categories.contains(version.category),
        !text.categories.contains(.mixed)
      {
        found.append("The text says \(Self.listed(names, "or")).")
      }
    } else if !names.isEmpty {
      found.append("The text suggests \(Self.listed(names, "or")).")
    }
    if !text.guards.isEmpty {
      found.append(
        "The text speaks of \(Self.listed(text.guards.sorted().map(\.rawValue), "and")).")
    }
    return found
  }

  private static func listed(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  private static func period(_ window: DateWindow) -> String {
    switch (window.from, window.until) {
    case (nil, nil): ""
    case (let from?, nil): " from \(from)"
    case (nil, let until?): " until before \(until)"
    case (let from?, let until?): " from \(from) until before \(until)"
    }
  }
}
