import DismissalScreening
import TestSupport
import Testing

extension ScreeningTests {
  @Suite("What stops a run, in one sentence")
  struct RefusalTests {
    /// What a run of one file says when it stops.
    private func refusal(
      of text: String, layouts: [String] = [], asOf: String = "2021-01-29",
      policy: String = "ny-brooklyn-2021", rules: String = PackagePlaces.rules
    ) throws -> String {
      let folder = try TemporaryFolder()
      let file = try folder.write(text, to: "charges.csv")
      do {
        _ = try Screened([file], policy: policy, layouts: layouts, asOf: asOf, rules: rules)
        return "no refusal"
      } catch {
        return "\(error)".replacing(folder.path + "/", with: "").replacing(rules, with: "Rules")
      }
    }

    private var perfect: String {
      var records = RecordBuilder()
      records.charge("2014KN000001")
      return String(decoding: RecordBuilder.file(records.charges), as: UTF8.self)
    }

    @Test("a header that no layout knows")
    func unknownHeader() throws {
      #expect(
        try refusal(of: "name,age\na,1\n")
          == "No charges layout knows the header of charges.csv. "
          + "Write a layout for it (Rules/README.md) and name it with --layout.")
    }

    @Test("a header that a layout nearly knows names what is missing")
    func nearlyKnown() throws {
      #expect(
        try refusal(of: perfect.replacing("SEVERITY", with: "GRADE"))
          == "No charges layout knows the header of charges.csv. The nearest is "
          + "'ny-nyc-criminal-court', for which the header lacks class. "
          + "Write a layout for it (Rules/README.md) and name it with --layout.")
    }

    @Test("a layout that was asked for and does not fit")
    func doesNotFit() throws {
      #expect(
        try refusal(
          of: perfect.replacing("ADDRESS", with: "DOCKET"), layouts: ["ny-nyc-criminal-court"])
          == "Layout 'ny-nyc-criminal-court' does not fit the header of charges.csv. "
          + "Several columns fit case_number (columns 2, 18: write 'DOCKET_NO' or 'DOCKET'). "
          + "Correct the layout's columns, or choose another.")
    }

    @Test("two layouts that fit; naming one helps")
    func twoLayouts() throws {
      let rules = try RulesFolder()
      try rules.copyLayout("ny-nyc-criminal-court", as: "ny-second")
      #expect(
        try refusal(of: perfect, rules: rules.path)
          == "Several layouts fit the header of charges.csv: ny-nyc-criminal-court, ny-second. "
          + "Name one with --layout.")
      #expect(
        try refusal(of: perfect, layouts: ["ny-second"], rules: rules.path) == "no refusal")
    }

    @Test("a policy before its day; the day itself is in force")
    func notInForce() throws {
      #expect(
        try refusal(of: perfect, asOf: "2021-01-28")
          == "Policy ny-brooklyn-2021 is in force from 2021-01-29 on, and the as-of date is "
          + "2021-01-28. Choose a later --as-of, or use --hypothetical.")
      #expect(try refusal(of: perfect, asOf: "2021-01-29") == "no refusal")
    }

    @Test("a policy that is unknown")
    func unknownPolicy() throws {
      #expect(
        try refusal(of: perfect, policy: "ny-broklyn-2021").hasPrefix(
          "There is no policy 'ny-broklyn-2021'. Did you mean 'ny-brooklyn-2021'? Known: "))
    }

    @Test("an export of a state in which the policy has no authority")
    func otherState() throws {
      let rules = try RulesFolder()
      try rules.changeLayout("ny-nyc-criminal-court") {
        $0.replacing("jurisdiction: US-NY", with: "jurisdiction: US-PA")
      }
      try rules.addStatutes("us-pa")
      #expect(
        try refusal(of: perfect, rules: rules.path)
          == "Policy ny-brooklyn-2021 has authority in US-NY, and charges.csv is an export of "
          + "US-PA by its layout 'ny-nyc-criminal-court'. "
          + "Choose a policy of US-PA, or use --hypothetical.")
    }

    @Test("an export of a state whose law is not in the rules")
    func stateWithoutLaw() throws {
      let rules = try RulesFolder()
      try rules.changeLayout("ny-nyc-criminal-court") {
        $0.replacing("jurisdiction: US-NY", with: "jurisdiction: US-ZZ")
      }
      #expect(
        try refusal(of: perfect, rules: rules.path)
          == "The rules hold no law of US-ZZ, so that its exports can be inspected and not "
          + "screened. Write statutes/us-zz.yaml (Rules/README.md).")
    }

    @Test("a file that is named twice, as export or as warrants list")
    func namedTwice() throws {
      let folder = try TemporaryFolder()
      let file = try folder.write(perfect, to: "charges.csv")
      #expect(throws: ScreeningError.namedTwice(file: file)) { try Screened([file, file]) }
      // As a warrants list too it needs a layout that says what of it is a warrant.
      #expect(
        throws: ScreeningError.wrongKind(
          file: file, asked: "warrants", found: "charges", layout: "ny-nyc-criminal-court")
      ) {
        try Screened([file], warrants: [file])
      }
      #expect(throws: ScreeningError.namedTwice(file: file)) {
        try Screened([file], warrants: [file, file])
      }
      #expect(throws: ScreeningError.standardInputTwice) {
        try Screened(["-"], warrants: ["-"])
      }
    }

    @Test("a hypothetical run says so in the first line of every list and the first key of JSON")
    func hypothetical() throws {
      let folder = try TemporaryFolder()
      let file = try folder.write(perfect, to: "charges.csv")
      let lists = try Screened([file], asOf: "2020-06-01", isHypothetical: true)
      for name in try lists.files() {
        let text = String(decoding: try lists.bytes(name), as: UTF8.self)
        let first = text.split(separator: "\n").prefix(name.hasSuffix(".json") ? 2 : 1)
        #expect(first.joined().lowercased().contains("hypothetical"), "\(name)")
      }
    }

    @Test(
      "no refusal repeats what stands in the rows",
      arguments: [
        "QUILLFEATHER,1\n", "\"QUILLFEATHER", "\"QUILLFEATHER\"X,1\n", "QUILL\u{0}FEATHER,1\n",
        "KINGS CRIMINAL COURT,2014KN000001,\"QUILLFEATHER, OTHO\",05/01/1980\n",
      ])
    func noNames(text: String) throws {
      let said = try refusal(of: text)
      #expect(said != "no refusal")
      #expect(!said.contains("QUILL"))
      #expect(!said.contains("FEATHER"))
    }
  }
}
