import Foundation
import MotionReports
import TestSupport
import Testing

@testable import DismissalScreening

@Suite("Rounds: what was filed and answered before", .serialized)
struct RoundsTests {
  private static let times = 10

  /// Seven candidates and what is answered to each, so many times.
  private struct Files {
    let charges, warrants: String
    let first: Screened
    let answers: String
    let folder: TemporaryFolder

    static func docket(_ kind: Int, _ time: Int) -> String {
      "2014KN\(100_000 + kind * 1000 + time)"
    }

    init() throws {
      folder = try TemporaryFolder()
      var records = RecordBuilder()
      for kind in 0..<8 {
        for time in 0..<RoundsTests.times {
          records.charge(Self.docket(kind, time))
          records.warrant(Self.docket(kind, time))
        }
      }
      (charges, warrants) = try records.write(in: folder)
      first = try Screened([charges], warrants: [warrants])
      var lines = ["Docket,Decision,Decision Date,Remarks"]
      for time in 0..<RoundsTests.times {
        lines.append("\(Self.docket(0, time)),Granted,2021-03-01,")
        lines.append("\(Self.docket(1, time)),DENIED,2021-03-01,victim objects")
        lines.append("\(Self.docket(2, time)),adjourned,2021-03-01,")
        lines.append("\(Self.docket(3, time)),GRANTED,,")
        lines.append("\(Self.docket(3, time)),DENIED,,")
        lines.append("\(Self.docket(4, time)),GRANTED,,")
        lines.append("\(Self.docket(4, time)),granted,,")
        lines.append("2099KN\(100_000 + time),GRANTED,,")
        lines.append(",GRANTED,,")
      }
      let court = try folder.write(lines.joined(separator: "\n") + "\n", to: "court.csv")
      let reading = try AnswerReading(
        run: first.folder, file: court, library: RuleLibrary(folder: PackagePlaces.rules)
      ).read()
      text = reading.text
      answers = try folder.write(reading.csv, to: "answers.csv")
    }

    let text: String
  }

  @Test("granted is left out, denied and unclear are for a person, and the rest was filed")
  func nextRound() throws {
    let files = try Files()
    let run = try Screened(
      [files.charges], warrants: [files.warrants],
      outside: OutsideInputs(filedRuns: [files.first.folder], answers: [files.answers]))
    let expected = [
      "not_covered granted_before", "review denied_before", "review answer_unclear",
      "review answer_unclear", "not_covered granted_before", "not_covered already_filed",
      "not_covered already_filed", "not_covered already_filed",
    ]
    let verdicts = try run.verdicts()
    for (kind, verdict) in expected.enumerated() {
      for time in 0..<Self.times {
        let name = CaseName(court: "KINGS CRIMINAL COURT", number: Files.docket(kind, time))
        #expect(verdicts[name] == verdict, "\(kind)")
      }
    }
    let denied = try run.table("review.csv").filter { $0["reason"] == "denied_before" }
    #expect(
      denied.allSatisfy {
        ($0["listed"] ?? "").contains("denied; 2021-03-01; victim objects")
          && ($0["listed"] ?? "").contains("candidates.csv, line ")
      })
    #expect(run.summary.cases["candidate"] == 0)
  }

  @Test("the answers add up in both directions")
  func numbers() throws {
    let files = try Files()
    #expect(files.text.contains("90 read = 60 matched, 10 unmatched, 10 duplicate, 10 rejected."))
    #expect(
      files.text.contains(
        "80 = 20 granted, 10 denied, 20 unclear, 30 without an answer."))
    let rows = CSVText.table(try bytes(of: files.answers))
    #expect(rows.count { $0["result"] == "unanswered" } == 30)
    #expect(Set(rows.map { $0["run"] ?? "" }).count == 1)
  }

  @Test("a case that is new, or that an earlier run did not list, is a candidate all the same")
  func others() throws {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    records.charge("2014KN000001")
    records.warrant("2014KN000001")
    let first = try records.screen()
    records.charge("2014KN000002")
    records.warrant("2014KN000002")
    // The same number in another court was never filed.
    records.charge("2014KN000001", ["COURT": "KINGS SUPREME COURT"])
    records.warrant("2014KN000001", ["COURT": "KINGS SUPREME COURT"])
    let (charges, warrants) = try records.write(in: folder)
    let run = try Screened(
      [charges], warrants: [warrants], outside: OutsideInputs(filedRuns: [first.folder]))
    #expect(try run.table("candidates.csv").count == 2)
    #expect(try run.table("not-covered.csv").map { $0["reason"] } == ["already_filed"])
  }

  @Test("a guard that has come to light since wins over the earlier round")
  func guarded() throws {
    let folder = try TemporaryFolder()
    var records = RecordBuilder()
    records.charge("2014KN000001")
    records.warrant("2014KN000001")
    let first = try records.screen()
    records.charge("2014KN000001", count: 2, ["CHARGE": "PL 265.01", "SEVERITY": "AM"])
    let (charges, warrants) = try records.write(in: folder)
    let run = try Screened(
      [charges], warrants: [warrants], outside: OutsideInputs(filedRuns: [first.folder]))
    #expect(try run.verdict("2014KN000001") == "excluded guard_weapon")
  }

  @Test("a folder that somebody touched is refused")
  func touched() throws {
    let files = try Files()
    let list = "\(files.first.folder)/candidates.csv"
    try Data(bytes(of: list) + Array("x\n".utf8)).write(to: URL(fileURLWithPath: list))
    let error = #expect(throws: (any Error).self) {
      try Screened([files.charges], outside: OutsideInputs(filedRuns: [files.first.folder]))
    }
    #expect("\(try #require(error))".contains("is not the file that the run wrote"))
  }

  @Test("answers to another run, and files that nobody's command wrote, are refused")
  func strays() throws {
    let files = try Files()
    let other = try Screened([files.charges], warrants: [files.warrants], years: 2014...2014)
    for (run, answers, expected) in [
      (other.folder, files.answers, "The answer is to a run that is not named"),
      (files.first.folder, files.charges, "The header lacks run, court"),
    ] {
      let error = #expect(throws: (any Error).self) {
        try Screened(
          [files.charges], outside: OutsideInputs(filedRuns: [run], answers: [answers]))
      }
      #expect("\(try #require(error))".contains(expected))
    }
  }

  @Test("explain shows the earlier round and its answer")
  func explained() throws {
    let files = try Files()
    let outside = OutsideInputs(filedRuns: [files.first.folder], answers: [files.answers])
    let run = try Screened([files.charges], warrants: [files.warrants], outside: outside)
    let explanation = try Screened.run(
      [files.charges], warrants: [files.warrants], outside: outside
    ).explain(
      court: nil, caseNumber: Files.docket(1, 0), asIn: ManifestReader.read(folder: run.folder))
    let text = explanation.text(showingNames: false)
    #expect(explanation.reason == "denied_before")
    #expect(text.contains("Listed: \(files.answers), line ") && text.contains("victim objects"))
  }

  @Test(
    "an answer is plain or unclear",
    arguments: [
      ("GRANTED", "granted"), ("So ordered.", "granted"), ("DENIED", "denied"),
      ("GRANTED?", "unclear"), ("GRANTED 1/2", "unclear"), ("GRANTED IN PART", "unclear"),
      ("NOT DENIED", "unclear"), ("N/A", "unclear"), ("", "unclear"),
    ])
  func words(cell: String, answer: String) {
    #expect(CourtAnswer(cell: cell).rawValue == answer)
  }
}
