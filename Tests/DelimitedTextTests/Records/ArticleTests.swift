import DelimitedText
import Foundation
import TestSupport
import Testing

/// The tables of the article "What is a record", read out of the article itself.
@Suite("What the article says of records")
struct ArticleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let input: String
    let outcome: String
    let lastColumnIsBound: Bool
    var testDescription: String { input }
  }

  /// Every line of a table whose first two cells are code.
  static let examples: [Example] = {
    let text = PackagePlaces.text(
      of: "Sources/DelimitedText/DelimitedText.docc/WhatIsARecord.md")
    var isBound = true
    var examples: [Example] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("### Where the last column is not bound") { isBound = false }
      guard line.hasPrefix("| `") else { continue }
      let codes = line.split(separator: "|")
        .map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.hasPrefix("`") && $0.hasSuffix("`") }
        .map { String($0.dropFirst().dropLast()) }
      guard codes.count == 2 else { continue }
      examples.append(Example(input: codes[0], outcome: codes[1], lastColumnIsBound: isBound))
    }
    return examples
  }()

  @Test("the article has its tables")
  func tables() {
    #expect(Self.examples.filter(\.lastColumnIsBound).count >= 28)
    #expect(Self.examples.filter { !$0.lastColumnIsBound }.count >= 2)
  }

  /// `read` splits with both engines and compares them cell by cell.
  @Test("every line of the tables holds for both engines, at any block size", arguments: examples)
  func holds(_ example: Example) throws {
    let file = TemporaryFile("a,b\n" + plain(example.input))
    for block in blockSizes {
      let reading = try read(
        file, blockByteCount: block, lastColumnIsBound: example.lastColumnIsBound,
        matchesHeader: true)
      let outcome = reading.result.rows.map(shown).joined(separator: "; ")
      #expect(outcome == example.outcome, "blocks of \(block)")
    }
  }

  private static let signs: [(sign: String, byte: String)] = [
    ("␍", "\r"), ("⏎", "\n"), ("⇥", "\t"), ("␠", " "), ("␀", "\0"),
  ]

  private func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          Self.signs.first { $0.sign.unicodeScalars.first == scalar }?.byte.unicodeScalars.first
            ?? scalar
        }))
  }

  private func shown(_ row: NaiveRow) -> String {
    guard let cells = row.cells else { return "rejected " + (row.reject?.rawValue ?? "") }
    return cells.map { cell in
      guard let cell else { return "missing" }
      let text = String(decoding: cell, as: UTF8.self).unicodeScalars.map { scalar in
        Self.signs.first { $0.byte.unicodeScalars.first == scalar }?.sign ?? String(scalar)
      }
      return "[" + text.joined() + "]"
    }.joined(separator: " ")
  }
}
