import Foundation
import Testing

/// The command as people and scripts meet it.
///
/// The tests wait for processes, so they run one after
/// the other.
@Suite("The screener command", .serialized)
struct ScreenerCommandTests {
  @Test("prints and ends as recorded", arguments: GoldenCase.all)
  func golden(example: GoldenCase) throws {
    for difference in try example.differences() { Issue.record("\(difference)") }
  }

  @Test("there are golden cases, and each is whole")
  func cases() throws {
    #expect(GoldenCase.all.count >= 25)
    for name in try FileManager.default.contentsOfDirectory(atPath: GoldenCase.folder) {
      #expect(GoldenCase.all.contains { $0.name == name }, "\(name) has no command")
    }
  }

  /// A screening of the tiny export, to be extended by options.
  static let tiny =
    "screener screen Tests/ScreenerCommandTests/Cases/screen-table/charges.csv"
    + " --warrants Tests/ScreenerCommandTests/Cases/screen-table/warrants.csv"
    + " --policy ny-brooklyn-2021 --as-of 2021-01-29"

  @Test("--format json prints exactly summary.json")
  func json() throws {
    let output = try BuiltProgram.run(
      "\(Self.tiny) --out \"$OUT/run\" --format json > \"$OUT/printed\""
        + " && cmp \"$OUT/printed\" \"$OUT/run/summary.json\" && echo same")
    #expect(output == .init(stdout: "same\n", stderr: "", status: 0))
  }

  @Test("standard input gives the lists that the file gives, but for the file's name")
  func standardInput() throws {
    let folder = "Tests/ScreenerCommandTests/Cases/screen-table"
    let output = try BuiltProgram.run(
      "\(Self.tiny) --out \"$OUT/file\" --quiet; cat \(folder)/charges.csv |"
        + " \(Self.tiny.replacing("\(folder)/charges.csv", with: "-")) --out \"$OUT/run\" --quiet;"
        + " cd \"$OUT/file\"; for f in *.csv summary.json; do"
        + " sed 's|\(folder)/charges.csv|standard input|' $f | cmp - ../run/$f && echo $f; done")
    #expect(output.stdout.split(separator: "\n").count == 10)
    #expect(output.stderr == "")
    #expect(output.status == 0)
  }

  @Test("either engine gives the same bytes on the whole sample")
  func engines() throws {
    let run = try SampleRun.folder.get()
    let output = try BuiltProgram.run(
      "screener screen SampleData/brooklyn-2021/charges.csv"
        + " --warrants SampleData/brooklyn-2021/warrants.csv --policy ny-brooklyn-2021"
        + " --as-of 2021-01-29 --out \"$OUT/run\" --quiet --engine libcsv"
        + " && diff -r \"$RUN\" \"$OUT/run\" && echo same", more: ["RUN": run])
    #expect(output == .init(stdout: "same\n", stderr: "", status: 0))
  }

  @Test("the manifest states the SHA-256 of every input and of every output")
  func manifest() throws {
    let output = try BuiltProgram.run(
      "\(Self.tiny) --out \"$OUT/run\" --quiet; cd \"$OUT/run\" && for f in *; do"
        + " [ $f = manifest.json ] || grep -q $(sha256sum < $f | cut -c1-64) manifest.json"
        + " || echo $f; done; cd - > /dev/null;"
        + " for f in Tests/ScreenerCommandTests/Cases/screen-table/*.csv; do"
        + " grep -q $(sha256sum < $f | cut -c1-64) \"$OUT/run/manifest.json\" || echo $f; done")
    #expect(output == .init(stdout: "", stderr: "", status: 0))
  }

  @Test("the folder is for its owner alone, and so are the files")
  func modes() throws {
    let output = try BuiltProgram.run(
      "umask 000; \(Self.tiny) --out \"$OUT/run\" --quiet;"
        + " stat -c %a \"$OUT\"/run \"$OUT\"/run/* | sort -u")
    #expect(output == .init(stdout: "600\n700\n", stderr: "", status: 0))
  }

  @Test("the rules are found from any working directory")
  func anyDirectory() throws {
    let output = try BuiltProgram.run("cd / && screener check | tail -1")
    #expect(output.status == 0)
    #expect(output.stdout.hasSuffix("all in order.\n"))
    #expect(output.stderr == "")
  }

  @Test("a reader that goes away is no failure")
  func closedOutput() throws {
    let output = try BuiltProgram.run(
      "{ \(Self.tiny) --out \"$OUT/run\"; echo $? > \"$OUT/status\"; } | head -1;"
        + " cat \"$OUT/status\"; { sleep 0.2; screener --help; echo $? > \"$OUT/help\"; } | true;"
        + " cat \"$OUT/help\"; { sleep 0.2; screener check; echo $? > \"$OUT/check\"; } | true;"
        + " cat \"$OUT/check\"")
    #expect(output.stdout.split(separator: "\n").dropFirst() == ["0", "0", "0"])
    #expect(output.stderr == "")
  }

  @Test("a closed standard output is no failure, and the run is the same")
  func noOutput() throws {
    let output = try BuiltProgram.run(
      "\(Self.tiny) --out \"$OUT/plain\" --quiet;"
        + " \(Self.tiny) --out \"$OUT/run\" >&- 2>&- <&-; echo $?;"
        + " diff -r \"$OUT/plain\" \"$OUT/run\" && echo same")
    #expect(output == .init(stdout: "0\nsame\n", stderr: "", status: 0))
  }

  @Test("a disk that is full at standard output is said, and the run is whole")
  func fullOutput() throws {
    let output = try BuiltProgram.run(
      "\(Self.tiny) --out \"$OUT/run\" > /dev/full; s=$?; ls \"$OUT/run\" | grep -c .; exit $s")
    #expect(
      output
        == .init(
          stdout: "11\n",
          stderr: "screener: Standard output cannot be written: No space left on device. "
            + "What the command made is whole; only the printing failed.\n", status: 74))
  }
}
