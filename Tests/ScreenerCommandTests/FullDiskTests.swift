import Foundation
import Testing

extension ScreenerCommandTests {
  /// The command where the system gives less than it needs.
  @Suite("Short of disk, descriptors and permission", .serialized)
  struct FullDiskTests {
    @Test("a disk that holds some of the lists and not all: nothing half-written")
    func someFit() throws {
      let output = try BuiltProgram.run(
        "for blocks in 0 1 2 3 4 5 6 8 10 12 16 24; do"
          + " (ulimit -f $blocks; \(ScreenerCommandTests.tiny) --out \"$OUT/run\" --quiet 2>&1;"
          + " echo $? ) | sed -E 's/(run\\/)[a-z-]+\\.(csv|json)/\\1FILE/';"
          + " ls -A \"$OUT\"; rm -rf \"$OUT/run\"; done | sort | uniq -c | sed -E 's/^ +[0-9]+ //'")
      #expect(
        output.stdout == """
          0
          74
          run
          screener: $OUT/run/FILE cannot be written: File too large. Check the disk and run again; \
          no finished folder was touched.

          """)
    }

    /// Whether this system lets a test have a small disk of its own.
    private static let hasOwnDisks: Bool = {
      let output = try? BuiltProgram.run("unshare -rm mount -t tmpfs -o size=64k none \"$OUT\"")
      return output?.status == 0
    }()

    @Test(
      "a disk that is full at any point: nothing half-written",
      .enabled(if: hasOwnDisks, "This system gives a test no disk of its own."),
      arguments: ["size", "nr_inodes"])
    func ownDisk(limit: String) throws {
      // Every size from one page on, and every number of files; a disk of its own for each.
      let sizes = limit == "size" ? (1...24).map { "\($0 * 4)k" } : (2...18).map { "\($0)" }
      let output = try BuiltProgram.run(
        "unshare -rm sh -c 'mkdir \"$OUT/disk\"; for size in \(sizes.joined(separator: " ")); do"
          + " mount -t tmpfs -o \(limit)=$size none \"$OUT/disk\" || exit 9;"
          + " \(ScreenerCommandTests.tiny) --out \"$OUT/disk/run\" --quiet 2>&1; echo $?;"
          + " ls -A \"$OUT/disk\"; umount \"$OUT/disk\"; done'"
          + " | sed -E 's/(run\\/)[a-z-]+\\.(csv|json)/\\1FILE/' | sort -u")
      let said =
        limit == "size"
        ? """
        0
        74
        run
        screener: $OUT/disk/run/FILE cannot be written: No space left on device. Check the disk and \
        run again; no finished folder was touched.

        """
        : """
        0
        73
        74
        run
        screener: $OUT/disk/run/FILE cannot be created: No space left on device. Check that the \
        folder it lies in exists and may be written to.
        screener: What does not fit into memory cannot be put aside in $OUT/disk/run/spill: No space \
        left on device. Free some disk space there, or allow more memory with --memory-limit, and \
        run again; no finished folder was touched.

        """
      #expect(output.stdout == said)
      #expect(output.stderr == "")
    }

    @Test("rows that do not fit into memory or on the disk")
    func spill() throws {
      let output = try BuiltProgram.run(
        "(ulimit -f 0; screener screen SampleData/brooklyn-2021/charges.csv --policy ny-brooklyn-2021"
          + " --as-of 2021-01-29 --out \"$OUT/run\" --quiet --memory-limit 1"
          + " 2>&1; echo $?) | cat; ls -A \"$OUT\"")
      #expect(
        output.stdout == """
          screener: What does not fit into memory cannot be put aside in $OUT/run/spill: \
          File too large. Free some disk space there, or allow more memory with --memory-limit, \
          and run again; no finished folder was touched.
          74

          """)
    }

    @Test("a proposal that does not fit on the disk leaves no file")
    func proposal() throws {
      let output = try BuiltProgram.run(
        "(ulimit -f 0; screener inspect Tests/ScreenerCommandTests/Cases/screen-table/charges.csv"
          + " --write-layout \"$OUT/new.yaml\" 2>&1 >/dev/null; echo $?) | cat; ls -A \"$OUT\"")
      #expect(
        output.stdout
          == "screener: $OUT/new.yaml cannot be written: File too large.\n74\n")
    }

    @Test("without descriptors it says so, and leaves nothing", arguments: 7...16)
    func descriptors(limit: Int) throws {
      let output = try BuiltProgram.run(
        "ulimit -n \(limit); \(ScreenerCommandTests.tiny) --out \"$OUT/run\" --quiet; s=$?;"
          + " [ $s = 0 ] || [ -z \"$(ls -A \"$OUT\")\" ] || echo left; exit $s")
      #expect(output.stdout == "")
      if output.status != 0 {
        #expect(output.stderr.hasPrefix("screener: ") && output.stderr.hasSuffix(".\n"))
        #expect((64...74).contains(output.status))
      }
    }

    @Test("a folder in which nothing can be made, and an export that cannot be opened")
    func places() throws {
      let output = try BuiltProgram.run(
        "\(ScreenerCommandTests.tiny) --out /proc/run; echo $?;"
          + " ln -s loop \"$OUT/loop\"; screener screen \"$OUT/loop\" --policy ny-brooklyn-2021"
          + " --as-of 2021-01-29 --out \"$OUT/run\"; echo $?; ls -A \"$OUT\"")
      #expect(output.stdout == "73\n66\nloop\n")
      #expect(
        output.stderr == """
          screener: /proc/run cannot be created: No such file or directory. Check that the folder \
          it lies in exists and may be written to.
          screener: $OUT/loop: cannot be opened: Too many levels of symbolic links. Check the path \
          and its permissions.

          """)
    }

    @Test(
      "without permission it says to what, and leaves nothing",
      .enabled(
        if: Unprivileged.prefix != nil, "The tests run with all rights and cannot give them up."))
    func permission() throws {
      let alone = try #require(Unprivileged.prefix)
      let screen = ScreenerCommandTests.tiny
      let output = try BuiltProgram.run(
        "mkdir \"$OUT/closed\" \"$OUT/rules\"; cp -r Rules/* \"$OUT/rules\";"
          + " echo a,b > \"$OUT/mine.csv\"; chmod 000 \"$OUT/mine.csv\" \"$OUT/rules/policies\";"
          + " chmod 555 \"$OUT/closed\"; chmod 777 \"$OUT\"; say() { echo \"status $?\" >&2; };"
          + " \(alone) \(screen) --out \"$OUT/closed/run\" --quiet; say;"
          + " \(alone) screener screen \"$OUT/mine.csv\" --policy ny-brooklyn-2021"
          + " --as-of 2021-01-29 --out \"$OUT/run\" --quiet; say;"
          + " \(alone) \(screen) --warrants \"$OUT/mine.csv\" --out \"$OUT/run\" --quiet; say;"
          + " \(alone) \(screen) --rules \"$OUT/rules\" --out \"$OUT/run\" --quiet; say;"
          + " \(alone) screener inspect \"$OUT/mine.csv\"; say; ls -A \"$OUT\"")
      #expect(output.stdout == "closed\nmine.csv\nrules\n")
      #expect(
        output.stderr == """
          screener: $OUT/closed/run cannot be created: Permission denied. Check that the folder it \
          lies in exists and may be written to.
          status 73
          screener: $OUT/mine.csv: cannot be opened: Permission denied. Check the path and its \
          permissions.
          status 66
          screener: $OUT/mine.csv: cannot be opened: Permission denied. Check the path and its \
          permissions.
          status 66
          screener: $OUT/rules/policies: cannot be opened: Permission denied. Check the path and its \
          permissions.
          status 66
          screener: $OUT/mine.csv: cannot be opened: Permission denied. Check the path and its \
          permissions.
          status 66

          """)
    }
  }
}
