import Foundation
import Testing

extension ScreenerCommandTests {
  /// What may be seen by others than the attorney: nobody's name is in it.
  @Suite("Nobody's name where none belongs", .serialized)
  struct SecrecyTests {
    /// An export in which every cell that tells of a person is a word of its own.
    private struct Secrets {
      let scratch: ScratchFolder
      /// Every name, number, address and remark of the files.
      private(set) var words: [String] = []
      private var next = 0

      private static let columns = [
        "COURT", "DOCKET_NO", "DEFENDANT_NAME", "DATE_OF_BIRTH", "NYSID", "OFFENSE_DATE",
        "COUNT_NO", "CHARGE", "CHARGE_DESCRIPTION", "SEVERITY", "ARREST_CHARGE", "PLEA",
        "DISPOSITION", "DISPOSITION_DATE", "SENTENCE", "CASE_STATUS", "CASE_FLAGS", "ADDRESS",
        "NOTES",
      ]

      /// A word that stands nowhere else, such as `BRAVOLKEX`.
      private mutating func word() -> String {
        let ones = ["BRAV", "CLOM", "DRUN", "FLIS", "GRET", "KLAV", "PRUM", "STOV", "TRIL", "VRAX"]
        let twos = ["OLK", "ANDR", "IBB", "EMS", "UFT", "ARG", "ISP", "ONQ", "EVR", "UTZ"]
        let word =
          ones[next / 10 % 10] + twos[next % 10] + ["EX", "IG", "OB", "UM"][next / 100 % 4]
        next += 1
        words.append(word)
        return word
      }

      private mutating func row(_ docket: String, _ changes: [String: String] = [:]) -> String {
        var cells = [
          "COURT": "KINGS CRIMINAL COURT", "DOCKET_NO": docket,
          "DEFENDANT_NAME": "\"\(word()), \(word())\"", "DATE_OF_BIRTH": "05/01/1980",
          "NYSID": word(), "OFFENSE_DATE": "03/01/2014", "COUNT_NO": "1", "CHARGE": "PL 230.00",
          "CHARGE_DESCRIPTION": "PROSTITUTION", "SEVERITY": "BM", "CASE_STATUS": "WARRANT ORDERED",
          "ADDRESS": "17 \(word()) LANE", "NOTES": "SAID \(word())",
        ]
        cells.merge(changes) { $1 }
        return Self.columns.map { cells[$0] ?? "" }.joined(separator: ",")
      }

      init() throws {
        scratch = try ScratchFolder()
        var charges = [Self.columns.joined(separator: ",")]
        var warrants = [
          "COURT,DOCKET_NO,DEFENDANT_NAME,WARRANT_NO,WARRANT_TYPE,WARRANT_STATUS,ISSUE_DATE"
        ]
        // Some rows slid by a column or more: a name stands where a code should.
        let slid = ["PLEA", "DISPOSITION", "CASE_STATUS", "CASE_FLAGS", "SEVERITY", "COUNT_NO"]
          .flatMap {
            [[$0: "\"\(word()), \(word())\""], [$0: word()], [$0: "\(word()) \(word())"]]
          }
        let changes: [[String: String]] =
          [
            [:], ["CHARGE": "PL 230.34"], ["CHARGE_DESCRIPTION": "PETIT LARCENY"],
            ["DATE_OF_BIRTH": "13/13/1980"], ["CASE_FLAGS": "SEALED"], ["PLEA": "GUILTY"],
            ["DISPOSITION": "DISMISSED", "CASE_STATUS": "CLOSED"], ["CHARGE": "230.0"],
            ["DOCKET_NO": ""], ["COURT": "QUEENS CRIMINAL COURT"],
          ] + slid
        for (number, change) in changes.enumerated() {
          let docket = "2014KN0000\(10 + number)"
          charges.append(row(docket, change))
          let court = "KINGS CRIMINAL COURT"
          warrants.append(
            "\(court),\(docket),\"\(word()), \(word())\",W\(number),BENCH,OPEN,06/01/2014")
        }
        // Rows that cannot be read.
        charges.append("\"\(word())\" \(word()),2014KN000070,\(word())")
        charges.append("KINGS CRIMINAL COURT,2014KN000071,\(word())")
        charges.append(row("2014KN000072") + ",\(word()),\(word())")
        warrants.append("KINGS CRIMINAL COURT,2014KN000010,\"\(word())\" \(word()),W9")
        charges.append("KINGS CRIMINAL COURT,2014KN000073,\"\(word())")
        let text = charges.joined(separator: "\n") + "\n"
        try text.write(to: scratch.url("charges.csv"), atomically: false, encoding: .utf8)
        try (warrants.joined(separator: "\n") + "\n")
          .write(to: scratch.url("warrants.csv"), atomically: false, encoding: .utf8)
        try charges.dropFirst().joined(separator: "\n")
          .write(to: scratch.url("headless.csv"), atomically: false, encoding: .utf8)
        try "\"\(word())\" x,\(word())\n".write(
          to: scratch.url("faulty.csv"), atomically: false, encoding: .utf8)
        try "{\"name\": \"\(word())\"}\n".write(
          to: scratch.url("other.json"), atomically: false, encoding: .utf8)
      }

      /// The words that stand in a text.
      func found(in text: String) -> [String] { words.filter { text.contains($0) } }
    }

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
        contentsOf: URL(fileURLWithPath: "\(BuiltProgram.folder)/screener"))
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
