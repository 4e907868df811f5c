// Only in the copy of the package that `.ci/judge-nodes` makes, in which every condition of the
// judge can be turned round.
#if TURNED_NODES
  import CourtRecords
  import Foundation
  import Testing

  @testable import ReliefPolicy

  @Suite("Nodes of the judge", .serialized)
  struct JudgeNodeTests {
    /// A case with the facts as they were read, and what must come out.
    private struct Known {
      let facts: CaseFacts
      let judge: CaseJudge
      let expected: String
      let relief: Relief?

      var holds: Bool {
        let decided = judge.determine(facts)
        return decided.inWords == expected && (relief == nil || decided.relief == relief)
      }
    }

    private static let known: [Known] =
      judgeTable.map { row in
        let judge = row.sample.judge(row.policy?.policy ?? NewYork.brooklyn)
        return Known(
          facts: row.sample.facts, judge: judge, expected: row.expected, relief: nil)
      }
      + ShippedExample.all.compactMap { shipped in
        let (policy, example) = (shipped.policy, shipped.example)
        guard let law = Package.laws[example.jurisdiction ?? policy.jurisdiction] else {
          return nil
        }
        let rules = CoverageRules(
          law: law, policy: policy, asOf: example.asOf ?? policy.window.from ?? day("2023-03-01"),
          liftsAuthority: policy.isRecommendation)
        return Known(
          facts: example.facts.caseFacts(law: law),
          judge: CaseJudge(rules: rules, isHypothetical: policy.isRecommendation),
          expected: "\(example.outcome.rawValue): \(example.reason.rawValue)",
          relief: example.relief)
      }

    @Test("turned round, each makes a known case come out otherwise; the others are written down")
    func quick() throws {
      let environment = ProcessInfo.processInfo.environment
      let log = try FileHandle(
        forWritingTo: URL(filePath: try #require(environment["NODES_LOG"])))
      try log.seekToEnd()
      let first = try #require(environment["NODES_FIRST"].flatMap { Int($0) })
      let last = try #require(environment["NODES_LAST"].flatMap { Int($0) })
      let isSound = Self.known.allSatisfy(\.holds)
      #expect(isSound, "with no node turned")
      for node in first...last {
        // Written before: a turned node may end the process.
        try log.write(contentsOf: Data("begun \(node)\n".utf8))
        turnedNode = node
        let isNoticed = !Self.known.allSatisfy(\.holds)
        turnedNode = 0
        if !isNoticed { try log.write(contentsOf: Data("unnoticed \(node)\n".utf8)) }
      }
    }
  }
#endif
