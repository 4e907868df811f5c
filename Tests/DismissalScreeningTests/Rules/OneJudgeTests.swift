import ReliefPolicy
import TestSupport
import Testing

@testable import DismissalScreening

@Suite("Classify and the list of charges call the same charges automatic")
struct OneJudgeTests {
  @Test("every section of every law, with its own texts and with others", arguments: Self.states)
  func sections(state: String) throws {
    let law = try RuleLibrary(folder: PackagePlaces.rules).law(state).law
    let classifier = ChargeClassifier(law: law)
    let texts = [
      "", "PROSTITUTION", "PETIT LARCENY", "PATRONIZING A PROSTITUTE", "RAPE OF A CHILD",
    ]
    var automatic = 0
    for id in law.statutes.keys.sorted() {
      for text in texts {
        let reading = classifier.read(citation: id, description: text)
        // Of several versions the day decides: the list asks all of them, classify the one.
        guard (reading.statute?.versions.count ?? 0) <= 1 else { continue }
        let answer = CitationAnswer(law: law, reading: reading, day: nil).classification(of: id)
        let understood = ChargeUnderstanding(of: reading)
        #expect(answer.isAutomatic == understood.isAutomatic, "\(id), \(text): \(understood.why)")
        if answer.isAutomatic { automatic += 1 }
      }
    }
    #expect(automatic > 0)
  }

  @Test(
    "an attempt at nothing, a text that agrees, an unconfirmed category",
    arguments: [
      ("US-CA", "664 PC", "ATTEMPTED CRIME", false),
      ("US-CA", "11368 HS", "FORGE NARCOTIC PRESCRIPTION", true),
      ("US-CA", "11368 HS", "PROSTITUTION", false), ("US-CA", "370 PC", "PUBLIC NUISANCE", false),
      ("US-NY", "PL 140.20", "BURGLARY IN THE THIRD DEGREE", true),
    ])
  func charges(state: String, citation: String, text: String, isAutomatic: Bool) throws {
    let law = try RuleLibrary(folder: PackagePlaces.rules).law(state).law
    let reading = ChargeClassifier(law: law).read(citation: citation, description: text)
    let answer = CitationAnswer(law: law, reading: reading, day: nil).classification(of: citation)
    #expect(answer.isAutomatic == isAutomatic, "\(answer.reason)")
    #expect(ChargeUnderstanding(of: reading).isAutomatic == isAutomatic)
  }

  private static let states: [String] = {
    let library = try? RuleLibrary(folder: PackagePlaces.rules)
    return library?.statutes.map { $0.id.uppercased() } ?? []
  }()
}
