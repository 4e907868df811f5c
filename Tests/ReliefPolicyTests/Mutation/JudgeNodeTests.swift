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
        guard let law = EveryLaw.all[example.jurisdiction ?? policy.jurisdiction] else {
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
    func quick() async throws {
      try await turnEach { Self.known.allSatisfy(\.holds) }
    }

    @Test("turned round, each makes a test of the suites fail; the others are written down")
    func suites() async throws {
      var arguments = __CommandLineArguments_v0()
      arguments.filter = [try #require(Self.environment["NODES_SUITES"])]
      arguments.quiet = true
      // The runner that the test program itself starts with: the laws are read once for all nodes.
      let chosen = arguments
      try await turnEach {
        let status: CInt = await __swiftPMEntryPoint(passing: chosen)
        return status == 0
      }
    }

    private static let environment = ProcessInfo.processInfo.environment

    /// Turns each of the nodes that were asked for, and writes down which ones the check passes.
    private func turnEach(_ passes: () async throws -> Bool) async throws {
      let path = try #require(Self.environment["NODES_LOG"])
      let nodes = try #require(Self.environment["NODES"]).split(separator: ",").compactMap {
        Int($0)
      }
      let log = try FileHandle(forWritingTo: URL(filePath: path))
      try log.seekToEnd()
      try #require(await passes(), "with no node turned")
      for node in nodes {
        // Written before: a turned node may end the process.
        try log.write(contentsOf: Data("begun \(node)\n".utf8))
        turnedNode = node
        let isUnnoticed = try await passes()
        turnedNode = 0
        if isUnnoticed { try log.write(contentsOf: Data("unnoticed \(node)\n".utf8)) }
      }
    }
  }
#endif
