import Foundation
import Synchronization
import TestSupport

/// A generated export of one policy, and what a run makes of it.
struct PolicySample: Sendable {
  /// One line of `truth.csv`, the generator's own plan.
  struct Truth: Sendable {
    let court: String
    let number: String
    /// Outcome and reason, such as `review after_plea`.
    let verdict: String
    let relief: String
    let family: String
    let priors: Int?

    /// A case without any count that the policy reaches is in no list; `explain` tells why.
    var mayBeUnlisted: Bool {
      ["not_covered no_covered_charge", "not_covered not_addressed", "not_covered authority"]
        .contains(verdict)
    }

    var name: CaseName { CaseName(court: court, number: number) }
  }

  private let folder: TemporaryFolder
  let charges: String
  let warrants: String
  let truth: [Truth]

  private static let made = Mutex<[String: (sample: PolicySample, run: Screened?)]>([:])

  /// The sample of a policy: generated once for all tests.
  static func of(_ policy: String) throws -> PolicySample {
    if let one = made.withLock({ $0[policy]?.sample }) { return one }
    let sample = try PolicySample(policy)
    made.withLock { $0[policy] = (sample, nil) }
    return sample
  }

  /// The sample, screened once for all tests under its own policy.
  static func screened(_ policy: String, asOf: String) throws -> Screened {
    let sample = try of(policy)
    if let run = made.withLock({ $0[policy]?.run }) { return run }
    let run = try Screened(
      [sample.charges], warrants: [sample.warrants], policy: policy, asOf: asOf)
    made.withLock { $0[policy]?.run = run }
    return run
  }

  /// Runs the built generator.
  private init(_ policy: String) throws {
    folder = try TemporaryFolder()
    charges = folder.path("charges.csv")
    warrants = folder.path("warrants.csv")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PackagePlaces.programs + "/generate-sample")
    process.arguments = ["policy", policy, "--out", folder.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(policy: policy) }
    truth = CSVText.table(try bytes(of: folder.path("truth.csv"))).map { row in
      Truth(
        court: row["court"] ?? "", number: row["case_number"] ?? "",
        verdict: "\(row["outcome"] ?? "") \(row["reason"] ?? "")", relief: row["relief"] ?? "",
        family: row["family"] ?? "",
        priors: Int(row["priors"] ?? ""))
    }
  }

  /// The generator ended with an error, which it printed.
  struct Failed: Error {
    let policy: String
  }

  /// How many dockets of the families named by the words are in the plan.
  func planned(_ families: [String]) -> Int { truth.count { families.contains($0.family) } }
}
