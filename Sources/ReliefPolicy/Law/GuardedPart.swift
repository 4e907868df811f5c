public import CourtRecords

/// A subdivision that stops a case, as a citation of the section alone may mean it.
///
/// California's 266h is pimping, and 266h(b) pimping a minor: who cites 266h has not said which.
struct GuardedPart: Sendable {
  /// The identifier, such as `PC 266h(b)`.
  let id: String
  /// When it stops a case; one entry without a version where only the guards name it.
  let versions: [StatuteVersion?]

  /// All of them, by each identifier that they are a part of.
  ///
  /// `PC 647(b)(3)` stands under `PC 647` and under `PC 647(b)`. What is guarded as a whole is left
  /// out: its citation stops a case by itself.
  static func all(
    of statutes: [String: Statute], guards: [String: GuardRule]
  ) -> [String: [GuardedPart]] {
    var parts: [String: [GuardedPart]] = [:]
    for id in Set(statutes.keys).union(guards.keys).sorted() where id.contains("(") {
      let known = statutes[id]?.versions ?? []
      let versions: [StatuteVersion?] =
        known.isEmpty ? [nil] : known.filter { $0.guardKind != nil || guards[id] != nil }
      guard !versions.isEmpty else { continue }
      let part = GuardedPart(id: id, versions: versions)
      var whole = id[...]
      while let bracket = whole.lastIndex(of: "(") {
        whole = whole[..<bracket]
        if guards[String(whole)] == nil { parts[String(whole), default: []].append(part) }
      }
    }
    return parts
  }

  /// Whether a count can be meant by the part: on its offense date, and with its class.
  ///
  /// Only a class that the file verifies can tell them apart. Without a date, or without a class,
  /// it can.
  func canBe(
    on day: CalendarDate?, range: OffenseClassRange?, scale: OffenseClassScale
  ) -> Bool {
    versions.contains { version in
      guard let version else { return true }
      if let day, !version.window.contains(day) { return false }
      guard let range, version.verified.contains(.class), !version.classes.isEmpty else {
        return true
      }
      return version.classes.compactMap(scale.range(of:)).contains {
        $0.intersection(range) != nil
      }
    }
  }
}

extension StateLaw {
  /// The subdivisions of what is cited that stop a case on a day, or without one on any day.
  public func partsThatMayStop(_ reference: StatuteReference, on day: CalendarDate?) -> [String] {
    partsThatMayBeMeant(reference, on: day, range: nil)
  }

  /// The subdivisions of what is cited that stop a case and may be meant, by their identifiers.
  func partsThatMayBeMeant(
    _ reference: StatuteReference, on day: CalendarDate?, range: OffenseClassRange?
  ) -> [String] {
    guardedParts(of: reference)
      .filter { $0.canBe(on: day, range: range, scale: scale) }.map(\.id)
  }

  /// The parts of what is cited that stop a case, whatever the day and the class.
  ///
  /// A subdivision that nobody lists says which part is meant only where it is of the kind of the listed
  /// ones beside it: `647(B)(M)` holds a class, for the parts of 647(b) have numbers.
  func guardedParts(of reference: StatuteReference) -> [GuardedPart] {
    for (depth, id) in reference.identifiers.enumerated() {
      let isListed = statutes[id] != nil || guards[id] != nil
      guard isListed || guardedParts[id] != nil else { continue }
      let parts = guardedParts[id] ?? []
      guard depth > 0 else { return parts }
      let cited = reference.subdivisions[reference.subdivisions.count - depth]
      return parts.filter { part in
        let own = part.id.utf8.dropFirst(id.utf8.count + 1).first
        return own?.isDigit != cited.utf8.first?.isDigit
      }
    }
    return []
  }
}
