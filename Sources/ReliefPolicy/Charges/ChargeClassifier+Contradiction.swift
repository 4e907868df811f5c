internal import CourtRecords

extension ChargeClassifier {
  /// Why a correction contradicts what the statutes file knows, as a clause; nil when it does not.
  ///
  /// Known with certainty are a listed section whose `citation` is verified, a verified `category`,
  /// and the guards. Nothing certain is known of a section that the file does not list.
  func contradiction(
    _ correction: ChargeCorrection, printed: ChargeReading, claimed: ChargeReading
  ) -> String? {
    if let word = categoryContradiction(correction, of: claimed) { return word }
    switch printed.citation {
    case .blank, .unread: return nil
    case .unclear(let possible):
      if let reference = correction.statute,
        !possible.contains(where: { reference.identifiers.contains($0) })
      {
        return "the citation can only be \(possible.joined(separator: ", "))"
      }
      return possibleContradiction(correction, among: possible)
    case .several(let possible):
      if let word = possibleContradiction(correction, among: possible) { return word }
      let guarded = possible.filter { isGuarded($0) }
      let named = correction.statute?.identifiers ?? []
      guard !guarded.isEmpty, !guarded.contains(where: { named.contains($0) }) else { return nil }
      return "the cell also cites \(guarded.joined(separator: ", ")), which stops a case"
    case .statute(let reference, _):
      if let word = categoryContradiction(correction, of: printed) { return word }
      guard let other = correction.statute, !other.refines(reference) else { return nil }
      if let cited = printed.citedGuard {
        return "the citation is \(reference.id), a guard (\(cited.rule.kind.rawValue))"
      }
      guard let version = printed.statute?.versions.first(where: \.isCitationVerified) else {
        return nil
      }
      return "the citation is \(reference.id), which is known as \(version.name)"
    }
  }

  /// The category that was said is not the verified one, or would deny a guard.
  private func categoryContradiction(
    _ correction: ChargeCorrection, of reading: ChargeReading
  ) -> String? {
    guard let category = correction.category, let reference = reading.citation.reference else {
      return nil
    }
    let versions = reading.statute?.versions ?? []
    let known = versions.filter { $0.verified.contains(.category) }.map(\.category)
    // Which side of a section of both a charge is on, a person may say.
    let isSide =
      known.contains(where: \.isOfBothSides) && (category == .selling || category == .buying)
    if !known.isEmpty, !known.contains(category), !isSide {
      return "\(reference.id) is known as \(known[0].rawValue)"
    }
    let kinds = [reading.citedGuard?.rule.kind] + versions.map(\.guardKind)
    let isTold = category == .traffickingOrMinor
    if !isTold, let kind = kinds.compactMap(\.self).first(where: { $0 <= .minor }) {
      return "\(reference.id) is a guard (\(kind.rawValue))"
    }
    return nil
  }

  /// A category alone, said of a citation that may be several statutes, must be one of theirs.
  private func possibleContradiction(
    _ correction: ChargeCorrection, among possible: [String]
  ) -> String? {
    guard correction.statute == nil, let category = correction.category else { return nil }
    let known = possible.flatMap { law.statutes[$0]?.versions ?? [] }
      .filter { $0.verified.contains(.category) }.map(\.category)
    guard let first = known.first, !known.contains(category) else { return nil }
    return "the citation may be \(possible.joined(separator: ", ")), known as \(first.rawValue)"
  }

  private func isGuarded(_ id: String) -> Bool {
    let reading = read(citation: id, description: "")
    return reading.citedGuard != nil
      || reading.statute?.versions.contains { $0.guardKind != nil } == true
  }
}

extension StatuteReference {
  /// Whether this is the other one, at most said more exactly.
  ///
  /// `PL 240.37(2)` refines `PL 240.37`; the other way round a subdivision would be lost.
  func refines(_ other: StatuteReference) -> Bool {
    sectionID == other.sectionID && subdivisions.starts(with: other.subdivisions)
      && (other.inchoate == nil || inchoate == other.inchoate)
  }
}

extension StatuteVersion {
  fileprivate var isCitationVerified: Bool { verified.contains(.citation) }
}
