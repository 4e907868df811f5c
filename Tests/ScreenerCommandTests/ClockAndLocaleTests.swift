import Testing

extension ScreenerCommandTests {
  /// The command where clock, locale and time zone are not what anybody would expect.
  @Suite("Odd clocks, locales and time zones", .serialized)
  struct ClockAndLocaleTests {
    private static let cases = "Tests/ScreenerCommandTests/Cases"

    /// What prints numbers, days and names, and the folder of a run; all of it into `$OUT/said`.
    private static let work =
      "{ mkdir \"$OUT/x\"; \(ScreenerCommandTests.tiny) --out \"$OUT/x/run\";"
      + " screener inspect \(cases)/inspect-mojibake/*.csv;"
      + " screener charges \(cases)/crosswalk-lists/charges.csv --limit 0;"
      + " screener classify 'PL 230.00' 'İSTANBUL'; screener --nothing; } > \"$OUT/said\" 2>&1"

    /// Does the work as usual and with something exported, and compares all that came out.
    private static func same(_ exported: String, before: String = "") throws -> BuiltProgram.Output
    {
      try BuiltProgram.run(
        "\(work); mv \"$OUT/x\" \"$OUT/usual\"; mv \"$OUT/said\" \"$OUT/usual.txt\"; \(before)"
          + " (export \(exported); \(work)); diff -r \"$OUT/usual\" \"$OUT/x\""
          + " && cmp \"$OUT/usual.txt\" \"$OUT/said\" && test $(wc -l < \"$OUT/said\") -gt 40"
          + " && echo same")
    }

    @Test(
      "whatever the locale and the time zone, the same bytes",
      arguments: [
        ("tr_TR", "UTF-8", "Pacific/Kiritimati"), ("de_DE", "ISO-8859-1", "Europe/Berlin"),
        ("ar_EG", "UTF-8", "XXX-25:70"), ("ja_JP", "EUC-JP", ":"),
        ("fa_IR", "UTF-8", "America/St_Johns"), ("nowhere", "NONE", "Nowhere/Nothing"),
      ])
    func locale(name: String, letters: String, zone: String) throws {
      // Most machines have few locales: where its source is there, the one that is asked for is made.
      let output = try Self.same(
        "LC_ALL=\(name).\(letters) LANG=\(name).\(letters) LANGUAGE=\(name) TZ=\(zone)"
          + " LOCPATH=\"$OUT/locales\"",
        before: "mkdir \"$OUT/locales\"; localedef --no-archive -i \(name) -f \(letters)"
          + " \"$OUT/locales/\(name).\(letters)\" > \"$OUT/made\" 2>&1;")
      #expect(output == .init(stdout: "same\n", stderr: "", status: 0))
    }

    @Test("a time zone, a locale and a home of nothing", arguments: ["LC_ALL= LANG= TZ= HOME="])
    func blank(environment: String) throws {
      #expect(try Self.same(environment) == .init(stdout: "same\n", stderr: "", status: 0))
    }

    // MARK: The clock

    /// Makes a library that answers for the clock with `ODD_CLOCK`, as no right to set it is needed.
    private static let library = """
      cat > "$OUT/clock.c" <<'END'
      #include <stdlib.h>
      #include <sys/syscall.h>
      #include <sys/time.h>
      #include <time.h>
      #include <unistd.h>
      static time_t odd(void) { return atoll(getenv("ODD_CLOCK")); }
      time_t time(time_t *at) { return at ? (*at = odd()) : odd(); }
      int gettimeofday(struct timeval *restrict at, void *restrict zone) {
        at->tv_sec = odd();
        at->tv_usec = 0;
        return 0;
      }
      int clock_gettime(clockid_t clock, struct timespec *at) {
        if (clock != CLOCK_REALTIME) return syscall(SYS_clock_gettime, clock, at);
        at->tv_sec = odd();
        at->tv_nsec = 0;
        return 0;
      }
      END
      cc -D_DEFAULT_SOURCE -shared -fPIC -o "$OUT/clock.so" "$OUT/clock.c"

      """

    private static func clock(_ seconds: Int) -> String {
      "LD_PRELOAD=\"$OUT/clock.so\" ODD_CLOCK=\(seconds)"
    }

    /// Whether this system has a C compiler, and lets a library answer for the clock.
    private static let canTurnClock: Bool = {
      let output = try? BuiltProgram.run(library + "\(clock(-1)) date -u +%F")
      return output?.stdout == "1969-12-31\n"
    }()

    @Test(
      "whatever the clock says, the same bytes where the day is given",
      .enabled(if: canTurnClock, "There is no C compiler to make an odd clock with."),
      arguments: [-2_208_988_801, -1, 0, 2_147_483_648, 4_294_967_296, 253_402_300_800, Int.max])
    func given(seconds: Int) throws {
      let output = try Self.same(Self.clock(seconds), before: Self.library)
      #expect(output == .init(stdout: "same\n", stderr: "", status: 0))
    }

    private static let undated = ScreenerCommandTests.tiny.replacing(
      " --as-of 2021-01-29", with: "")

    @Test(
      "without a day the clock's is used and stated, however far it is off",
      .enabled(if: canTurnClock, "There is no C compiler to make an odd clock with."),
      arguments: [
        (-2_208_988_801, "1899-12-31"), (-1, "1969-12-31"), (2_147_483_648, "2038-01-19"),
        (4_294_967_296, "2106-02-07"), (253_402_300_799, "9999-12-31"),
      ])
    func stated(seconds: Int, day: String) throws {
      let output = try BuiltProgram.run(
        Self.library + "\(Self.clock(seconds)) \(Self.undated) --hypothetical --out \"$OUT/run\""
          + " --quiet; grep -ho '\"as_of\": \"[^\"]*\"' \"$OUT/run/summary.json\" \"$OUT/run/manifest.json\" | sort -u;"
          + " \(Self.clock(seconds)) \(Self.undated) --out \"$OUT/other\" --quiet")
      #expect(output.stdout == "\"as_of\": \"\(day)\"\n")
      // A policy that is not in force on that day is refused, so that a wrong clock is seen.
      #expect((output.status == 65) == (day < "2021"))
      #expect(output.stderr.contains("the as-of date is \(day)") == (day < "2021"))
    }

    @Test(
      "a clock beyond all days is told, and asked only where no day is given",
      .enabled(if: canTurnClock, "There is no C compiler to make an odd clock with."),
      arguments: [-11_676_096_001, 253_402_300_800, Int.max, Int.min])
    func beyond(seconds: Int) throws {
      let compare =
        "screener compare \(Self.cases)/screen-table/charges.csv --policy model"
        + " --policy ny-brooklyn-2021"
      let output = try BuiltProgram.run(
        Self.library
          + "export \(Self.clock(seconds)); \(Self.undated) --out \"$OUT/run\"; echo $?;"
          + " \(compare) > /dev/null; echo $?; ls -A \"$OUT\"")
      #expect(output.stdout == "64\n64\nclock.c\nclock.so\n")
      let sentence =
        "screener: The clock of this computer stands at no day of the years 1600 to 9999. Set the "
        + "clock, or give the day with --as-of YYYY-MM-DD.\n"
      #expect(output.stderr == sentence + sentence)
    }
  }
}
