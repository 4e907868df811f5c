public import CourtRecords

extension ChargeReading {
  /// The reading where a column of its own says whether the charge is an attempt.
  ///
  /// A citation that is an attempt already stays one. An unmapped word leaves open which of the two
  /// it is: the citation becomes unclear, and its guard stays.
  public func marked(_ attempt: AttemptMark) -> ChargeReading {
    guard case .statute(let reference, let rest) = citation, reference.inchoate == nil else {
      return self
    }
    switch attempt {
    case .none, .no: return self
    case .yes:
      let attempted = StatuteReference(
        book: reference.book, section: reference.section, subdivisions: reference.subdivisions,
        inchoate: .attempt)
      return with(.statute(attempted, rest: rest), statute: statute)
    case .unmapped:
      return with(.unclear(possible: [reference.id]), statute: nil)
    }
  }

  private func with(_ citation: CitationReading, statute: Statute?) -> ChargeReading {
    var reading = ChargeReading(
      citation: citation, text: text, statute: statute, citedGuard: citedGuard)
    reading.lacksTarget = lacksTarget
    reading.origin = origin
    reading.correction = correction
    return reading
  }
}
