import Foundation

/// Rule files and citations damaged at random, the same way for the same seed.
package struct DocumentMangler {
  package var random: SeededGenerator

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// How many rounds a fuzz test goes: few in a plain run of the tests, `FUZZ_TIMES` as many by hand.
  package static func rounds(_ few: Int) -> Int {
    few * (ProcessInfo.processInfo.environment["FUZZ_TIMES"].flatMap { Int($0) } ?? 1)
  }

  private static let scalars = [
    "", "~", "[", "]", "{", "}", "[]", "{}", "\"", "'", "- ", "? ", ": ", "#", "|", ">", "&a", "*a",
    "-1", "0", "99999999999999999999", "1e9", "0000-00-00", "2021-02-30", "9999-12-31", "true",
    "no",
    "null", "PL 230.00", "PL 230.00 to 230.00", "PL", "§", "\u{0}", "\u{FEFF}", "\t", "\u{1F9FE}",
    "..", "../../etc/passwd", "*", "**", "a*b", "decline", "prosecute", "all", "any", "US-NY",
  ]

  /// A text with one to four damages.
  package mutating func mangled(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...4, using: &random) where lines.count > 1 {
      let place = Int.random(in: 0..<lines.count, using: &random)
      let other = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<9, using: &random) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[other], at: place)
      case 2: lines.swapAt(place, other)
      case 3: lines.removeLast(lines.count - place)
      case 4:
        // The value behind a key.
        if let colon = lines[place].firstIndex(of: ":") {
          lines[place] = lines[place][...colon] + " " + random.pick(Self.scalars)
        }
      case 5: lines[place] = "  " + lines[place]
      case 6: lines[place] = String(lines[place].drop { $0 == " " })
      case 7: lines[place] = cell(lines[place])
      default: lines.insert(lines[place] + random.pick(Self.scalars), at: other)
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }

  /// A cell with one to three characters changed, taken out, doubled or put in.
  package mutating func cell(_ text: String) -> String {
    var characters = Array(text)
    let others = Array("0123456789 .-()/§,;:ABCMPLXab\u{E9}\u{A0}'\"=&*+")
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0...characters.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where place < characters.count: characters.remove(at: place)
      case 1 where place < characters.count: characters[place] = random.pick(others)
      case 2 where place < characters.count: characters.insert(characters[place], at: place)
      case 3 where place < characters.count: characters.removeLast(characters.count - place)
      default: characters.insert(random.pick(others), at: place)
      }
    }
    return String(characters)
  }
}
