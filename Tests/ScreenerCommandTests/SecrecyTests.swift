import Foundation
import TestSupport
import Testing

extension ScreenerCommandTests {
  /// What may be seen by others than the attorney: nobody's name is in it.
  @Suite("Nobody's name where none belongs", .serialized)
  struct SecrecyTests {
    private static let secrets = Result { try Secrets() }

    private static let screen =
      "screener screen \"$DATA/charges.csv\" --warrants \"$DATA/warrants.csv\""
      + " --policy ny-brooklyn-2021 --as-of 2021-01-29"

    /// Every command, in every way that it prints, and as many of its errors as there are files.
    private static let commands = [
      "\(screen) --out \"$OUT/run\"; cat \"$OUT/run/summary.json\" \"$OUT/run/manifest.json\"",
      "\(screen) --out \"$OUT/run\" --format json", "\(screen) --out \"$OUT/run\" --strict",
      "\(screen) --out \"$OUT/run\" --memory-limit 1",
      "screener compare \"$DATA/charges.csv\" --warrants \"$DATA/warrants.csv\" --policy model"
        + " --policy ny-brooklyn-2021 --out \"$OUT/run\"; cat \"$OUT/run/comparison.json\""
        + " \"$OUT/run/comparison.csv\"",
      "screener compare \"$DATA/charges.csv\" --policy model --policy ny-brooklyn-2021"
        + " --format csv",
      "screener compare \"$DATA/charges.csv\" --policy model --policy ny-brooklyn-2021"
        + " --format json",
      "screener inspect \"$DATA/charges.csv\" \"$DATA/warrants.csv\""
        + " --write-layout \"$OUT/new.yaml\"; cat \"$OUT/new.yaml\"",
      "screener inspect \"$DATA/charges.csv\" --format json",
      "screener inspect \"$DATA/headless.csv\"", "screener inspect \"$DATA/faulty.csv\"",
      "screener charges \"$DATA/charges.csv\"",
      "screener charges \"$DATA/charges.csv\" --format json",
      "screener charges \"$DATA/charges.csv\" --format csv",
      "\(screen) --out \"$OUT/run\" --quiet; for n in 10 11 12 13 14 15 16 17 19 20 24 28 32 34 36 70 72; do"
        + " screener explain \"$OUT/run\" 2014KN0000$n; done",
      "\(screen) --out \"$OUT/run\" --quiet; screener explain \"$OUT/run\" 2099KN000000;"
        + " cp \"$OUT/run/candidates.csv\" \"$OUT/run/manifest.json\";"
        + " screener explain \"$OUT/run\" 2014KN000010",
      "for f in headless.csv faulty.csv other.json warrants.csv; do for c in screen charges; do"
        + " screener $c \"$DATA/$f\" --policy ny-brooklyn-2021 --out \"$OUT/run\"; done; done",
      "for f in headless.csv faulty.csv other.json charges.csv; do screener screen"
        + " \"$DATA/charges.csv\" --warrants \"$DATA/$f\" --policy ny-brooklyn-2021"
        + " --as-of 2021-01-29 --out \"$OUT/run\"; done",
      "screener screen \"$DATA/charges.csv\" --layout \"$DATA/warrants.csv\""
        + " --policy \"$DATA/charges.csv\" --as-of 2021-01-29 --out \"$OUT/run\"",
      "screener screen \"$DATA/charges.csv\" --layout \"$DATA/warrants.csv\""
        + " --policy ny-brooklyn-2021 --as-of 2021-01-29 --out \"$OUT/run\"",
      "\(screen) --crosswalk \"$DATA/charges.csv\" --out \"$OUT/run\"",
      "screener check \"$DATA/charges.csv\" \"$DATA/other.json\"",
    ]

    @Test("on the terminal, in errors, in the summary and in the manifest", arguments: commands)
    func streams(command: String) throws {
      let secrets = try Self.secrets.get()
      let output = try BuiltProgram.run(command, more: ["DATA": secrets.scratch.path("")])
      #expect(!(output.stdout + output.stderr).isEmpty)
      #expect(secrets.found(in: output.stdout) == [], "standard output")
      #expect(secrets.found(in: output.stderr) == [], "standard error")
    }

    @Test("the test can fail: the lists hold names, and so does explain --show-names")
    func control() throws {
      let secrets = try Self.secrets.get()
      let output = try BuiltProgram.run(
        "\(Self.screen) --out \"$OUT/run\" --quiet; cat \"$OUT\"/run/*.csv;"
          + " screener explain \"$OUT/run\" 2014KN000010 --show-names >&2",
        more: ["DATA": secrets.scratch.path("")])
      #expect(secrets.found(in: output.stdout).count > 20)
      #expect(secrets.found(in: output.stderr).count >= 2)
      #expect(secrets.words.count == Set(secrets.words).count)
    }

    @Test("the program can reach no network: it links nothing that could")
    func network() throws {
      let program = try Data(
        contentsOf: URL(fileURLWithPath: "\(PackagePlaces.programs)/screener"))
      // The names of what a program asks of its libraries stand in it, each between two zeros.
      func asks(_ name: String) -> Bool {
        program.range(of: Data([0] + Array(name.utf8) + [0])) != nil
      }
      for name in [
        "socket", "connect", "accept4", "sendto", "recvfrom", "sendmsg",
        "recvmsg", "getaddrinfo", "gethostbyname", "res_query", "SSL_connect", "BIO_new_connect",
        "curl_easy_init", "libFoundationNetworking.so", "libcurl.so.4", "libssl.so.3",
      ] {
        #expect(!asks(name), "\(name)")
      }
      #expect(asks("pwrite") || asks("pwrite64"), "The names are where this test looks for them.")
      #expect(asks("libFoundation.so"))
    }
  }
}
