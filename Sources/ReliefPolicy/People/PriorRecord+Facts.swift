internal import CourtRecords

extension PriorRecord {
  /// Whether the count ended in a conviction: a charge is never counted as one.
  ///
  /// Unknown for what is neither conviction nor clean dismissal, for a plea without an end, and for
  /// records that are sealed, of a juvenile court or superseded.
  var isConviction: Truth {
    if isConflicting { return .unknown }
    switch mark {
    case .sealed, .juvenile, .superseded, .unmapped: return .unknown
    case .none, .deceased: break
    }
    switch disposition {
    case .convicted: return .yes
    case .dismissed, .acquitted: return .no
    case .deferred, .transferred, .unmapped: return .unknown
    case .failedToAppear, .none:
      let isPleaded = plea == .guilty || plea == .noContest || plea == .unmapped
      return isPleaded || sentence == .imposed ? .unknown : .no
    }
  }

  /// Whether the count is still open.
  var isPending: Truth {
    if isConflicting { return .unknown }
    switch mark {
    case .sealed, .superseded, .unmapped: return .unknown
    case .deceased: return .no
    case .none, .juvenile: break
    }
    if status == .notFiled { return .no }
    switch disposition {
    case .convicted, .dismissed, .acquitted: return .no
    case .deferred, .transferred, .unmapped: return .unknown
    case .failedToAppear: return .yes
    case .none:
      switch status {
      case .closed, .unmapped: return .unknown
      case .none, .open, .notFiled: return .yes
      }
    }
  }

  /// The day that orders a conviction: of the disposition where the export has it, else of the
  /// offense; nil where the one that should be there is missing.
  var orderingDay: CalendarDate? {
    if case .notBound = dispositionDate { return offenseDate.date }
    return dispositionDate.date
  }

  /// Whether the conviction lies before a day.
  ///
  /// Of two things on one day nobody knows which was first. Nobody is convicted before the offense.
  func isBefore(_ day: CalendarDate?, asOf: CalendarDate) -> Truth {
    guard let day else { return .unknown }
    guard let own = orderingDay else {
      return offenseDate.date.map { $0 >= day } == true ? .no : .unknown
    }
    if own > asOf || own == day { return .unknown }
    return Truth(own < day)
  }
}
