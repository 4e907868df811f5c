import CourtRecords
import Foundation
import Testing

@testable import MotionReports

@Suite("SummaryReport")
struct SummaryReportTests {
  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func keys(_ bytes: [UInt8], indent: String) -> [String] {
    lines(bytes).filter { $0.hasPrefix(indent + "\"") && $0.contains("\":") }
      .map { String($0.dropFirst(indent.count + 1).prefix { $0 != "\"" }) }
  }

  @Test("has its keys in a fixed order, hypothetical first")
  func order() {
    let bytes = SummaryReport.bytes(facts: Samples.facts(), tally: Samples.tally())
    #expect(
      keys(bytes, indent: "  ") == [
        "hypothetical", "policy", "policy_title", "as_of", "warrant_years", "rows", "charges",
        "cases", "warrants", "people", "people_range", "alerts", "possible_people", "by_offense",
        "by_relief", "by_warrant_year", "review_reasons", "excluded_reasons",
        "not_covered_reasons", "near_misses", "near_miss_conditions", "reject_kinds", "duplicates",
        "rows_without_case_number", "text", "unmapped_words",
        "rules",
      ])
    #expect(
      Array(keys(bytes, indent: "    ").prefix(8)) == [
        "read", "candidate", "accompanying", "excluded", "review", "not_covered", "duplicate",
        "rejected",
      ])
  }

  @Test("adds up as printed")
  func sums() throws {
    let tally = Samples.tally()
    #expect(tally.contradictions == [])
    let bytes = SummaryReport.bytes(facts: Samples.facts(), tally: tally)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    for key in ["rows", "cases", "warrants"] {
      var numbers = try #require(json[key] as? [String: Int])
      let read = numbers.removeValue(forKey: "read")
      #expect(numbers.values.reduce(0, +) == read)
    }
    let offenses = try #require(json["by_offense"] as? [String: Int])
    let cases = try #require(json["cases"] as? [String: Int])
    #expect(offenses.values.reduce(0, +) == cases["candidate"])
  }

  @Test("sorts reasons by count, then by word, each with its sentence")
  func reasons() {
    let text = lines(SummaryReport.bytes(facts: Samples.facts(), tally: Samples.tally()))
    let found = text.filter { $0.hasPrefix("      \"reason\":") }.map { $0.dropFirst(6) }
    #expect(
      found == [
        "\"reason\": \"after_plea\",", "\"reason\": \"tie_at_top\",",
        "\"reason\": \"citation_unclear\",", "\"reason\": \"guard_weapon\",",
      ])
    #expect(text.contains("      \"text\": \"\(ReasonWord.afterPlea.sentence)\""))
  }

  @Test("says why people are a range, and counts alerts and suggestions")
  func people() {
    var tally = Samples.tally()
    tally.people.candidateCases = 1_119
    tally.people.casesWithoutIdentifier = 119
    tally.people.alerts = [.juvenile: 7, .severalBirthDates: 2]
    tally.people.possibleGroups = 3
    tally.people.possibleCases = 8
    let text = String(
      decoding: SummaryReport.bytes(facts: Samples.facts(), tally: tally), as: UTF8.self)
    #expect(text.contains("\"cases_without_identifier\": 119"))
    #expect(
      text.contains(
        "119 candidate cases have no person identifier: each may be of a person counted already, or "
          + "of another."))
    #expect(text.contains("\"count\": 2,\n      \"unit\": \"identifiers\""))
    #expect(text.contains("\"groups\": 3,\n    \"cases\": 8"))
    tally.people.casesWithoutIdentifier = 1_119
    #expect(
      tally.people.rangeReason?.hasPrefix("No candidate case has a person identifier") == true)
    tally.people.casesWithoutIdentifier = 0
    #expect(tally.people.rangeReason == nil)
  }

  @Test("gives equal bytes for equal numbers, whatever the order they came in")
  func same() {
    var reversed = Samples.tally()
    reversed.unmappedWords = [:]
    for (field, words) in Samples.tally().unmappedWords.reversed() {
      reversed.unmappedWords[field] = words
    }
    var facts = Samples.facts()
    facts.rules.reverse()
    #expect(
      SummaryReport.bytes(facts: Samples.facts(), tally: Samples.tally())
        == SummaryReport.bytes(facts: facts, tally: reversed))
  }
}
