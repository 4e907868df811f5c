import Foundation
import Testing

extension ScreenerCommandTests {
  /// Several runs that want one folder at the same time.
  @Suite("Several runs into one folder", .serialized)
  struct SharedFolderTests {
    /// Four runs at once; what they said, how they ended, and what is there afterwards.
    private static func together(_ options: String) -> String {
      let tiny = ScreenerCommandTests.tiny
      return "\(tiny) --out \"$OUT/plain\" --quiet; cd \"$OUT\"; mkdir said;"
        + " for n in 1 2 3 4; do (cd - > /dev/null; \(tiny) --out \"$OUT/run\" \(options) --quiet"
        + " 2> \"$OUT/said/$n\"; echo \"status $?\" >> \"$OUT/said/$n\") & done; wait;"
        + " cat said/* | sort; rm -r said; diff -r plain run && ls -A"
    }

    @Test("one has it, the others say so and leave nothing", arguments: 1...5)
    func one(round: Int) throws {
      let output = try BuiltProgram.run(Self.together(""))
      let said =
        "screener: $OUT/run exists already. Use --replace to replace it, or choose another --out.\n"
      #expect(
        output
          == .init(
            stdout: String(repeating: said, count: 3) + "status 0\n"
              + String(repeating: "status 73\n", count: 3) + "plain\nrun\n",
            stderr: "", status: 0))
    }

    @Test(
      "with --replace each takes its turn, and what stands there is one of them", arguments: 1...5)
    func replacing(round: Int) throws {
      let output = try BuiltProgram.run(Self.together("--replace"))
      #expect(
        output
          == .init(
            stdout: String(repeating: "status 0\n", count: 4) + "plain\nrun\n", stderr: "",
            status: 0))
    }
  }
}
