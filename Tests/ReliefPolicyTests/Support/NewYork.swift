import CourtRecords
import Foundation
import ReliefPolicy
import RuleDocuments
import TestSupport

/// The law of New York and the policy of Brooklyn, as the package ships them.
enum NewYork {
  static let law: StateLaw = Traps.law("US-NY")

  static let brooklyn: Policy = policy(
    PackagePlaces.text(of: "Rules/policies/ny-brooklyn-2021.yaml"), id: "ny-brooklyn-2021")

  static let classifier = ChargeClassifier(law: law)

  static func policy(_ text: String, id: String) -> Policy {
    let faults = FaultCollector()
    guard let policy = Policy.read(text, file: "\(id).yaml", fileID: id, into: faults) else {
      preconditionFailure(RuleFaults(faults.faults).description)
    }
    return policy
  }
}

func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(iso: text) else { preconditionFailure("\(text) is no day.") }
  return date
}
