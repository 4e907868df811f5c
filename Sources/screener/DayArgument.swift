import ArgumentParser
import CourtRecords
import Glibc

/// A day on the command line, written `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
  let day: CalendarDate

  init?(argument: String) {
    guard let day = CalendarDate(iso: argument) else { return nil }
    self.day = day
  }

  /// Today in local time; throws where the clock stands beyond the days that can be judged.
  ///
  /// Only the command knows the clock, and asks it only where no day is given.
  static var today: CalendarDate {
    get throws(ClockFault) {
      var now = time(nil)
      var parts = tm()
      guard localtime_r(&now, &parts) != nil,
        let day = CalendarDate(
          year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      else { throw ClockFault() }
      return day
    }
  }
}

/// The computer's clock names no day of the years 1600 to 9999.
struct ClockFault: Error, CustomStringConvertible {
  var description: String {
    "The clock of this computer stands at no day of the years 1600 to 9999. Set the clock, or give "
      + "the day with --as-of YYYY-MM-DD."
  }
}
