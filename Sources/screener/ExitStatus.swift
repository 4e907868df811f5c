import ArgumentParser
import DelimitedText
import DismissalScreening
import ExportReading
import Glibc
import MotionReports
import RuleDocuments

/// The exit statuses, with one meaning each (sysexits.h where it has one).
enum ExitStatus {
  static let done: Int32 = 0
  static let internalFailure: Int32 = 1
  static let needsAttention: Int32 = 2
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let inputMissing: Int32 = 66
  static let noThread: Int32 = 71
  static let cannotCreate: Int32 = 73
  static let inputOutput: Int32 = 74
  static let interrupted: Int32 = 130

  /// The status of an error.
  static func of(_ error: any Error) -> Int32 {
    switch error {
    case let error as ScreeningError: of(error)
    case let error as DelimitedTextError: of(error)
    case let error as ReportError: of(error.failure)
    case is RuleFaults: badData
    case is ClockFault: usage
    default: internalFailure
    }
  }

  private static func of(_ error: ScreeningError) -> Int32 {
    switch error {
    case .rulesNotFound, .inputChanged, .inputNotKept, .inputNotDigested, .ruleNotKept: inputMissing
    case .noSuchRule(let role, _, _, _): role == "file" ? inputMissing : usage
    case .policyNotApplicable, .noLayout, .wrongKind, .severalLayouts, .layoutDoesNotFit,
      .rulesChanged, .severalJurisdictions, .noLaw, .keysDiffer:
      badData
    case .namedTwice, .standardInputTwice, .outsideRunFile, .noSuchCase, .ambiguousCase: usage
    case .sumsDisagree: internalFailure
    case .interrupted: Interruption.status
    }
  }

  private static func of(_ error: DelimitedTextError) -> Int32 {
    switch error {
    case .cannotOpen, .isDirectory, .emptyFolder: inputMissing
    case .cannotRead, .changedWhileReading: inputOutput
    case .emptyInput, .cannotUse, .nulBytes, .headerFault, .invalidDialect: badData
    case .splitterDisagrees, .splitterFailed, .linesDoNotAddUp: internalFailure
    }
  }

  private static func of(_ failure: ReportError.Failure) -> Int32 {
    switch failure {
    case .creation: cannotCreate
    case .inputOutput: inputOutput
    case .manifest: badData
    case .missing: inputMissing
    }
  }

  /// Runs a command's work: errors become one sentence on standard error and a status.
  static func guarding(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode(of(error))
    }
  }
}
