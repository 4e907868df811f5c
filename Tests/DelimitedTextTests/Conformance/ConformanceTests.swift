import DelimitedText
import Foundation
import TestSupport
import Testing

@Suite("Public collections of odd CSV")
struct ConformanceTests {
  /// The header and the rows of a file, as ``ConformanceCase`` writes them.
  private func outcome(of bytes: [UInt8], block: Int) throws -> String {
    let file = TemporaryFile(bytes)
    let reading: Reading
    do {
      reading = try read(file, blockByteCount: block, matchesHeader: true)
    } catch is DelimitedTextError {
      return "error"
    }
    let rows = reading.result.rows.map { row in
      row.reject.map { "!" + $0.rawValue }
        ?? (row.cells ?? []).map(Self.text).joined(separator: "·")
    }
    #expect(reading.totals.linesAddUp)
    return ([reading.header.joined(separator: "·")] + rows).joined(separator: " / ")
      .replacingOccurrences(of: "\r", with: "\\r").replacingOccurrences(of: "\n", with: "\\n")
      .replacingOccurrences(of: "\0", with: "\\0")
  }

  private static func text(_ cell: [UInt8]?) -> String {
    let bytes = cell ?? []
    return CellText.utf8(bytes.span)
  }

  @Test("every case comes out as the table says", arguments: ConformanceCase.all)
  func cases(one: ConformanceCase) throws {
    for block in [1, 3, 1 << 20] {
      #expect(try outcome(of: one.bytes, block: block) == one.ours)
    }
  }

  @Test("the article on hostile input holds the table as it is tested")
  func article() throws {
    let article = PackagePlaces.text(
      of: "Sources/DismissalScreening/DismissalScreening.docc/HostileInput.md")
    for one in ConformanceCase.all {
      #expect(article.contains(one.row + "\n"), "\(one.row)")
    }
    let rows = article.split(separator: "\n").filter { line in
      ConformanceCase.all.contains { line.hasPrefix("| \($0.collection) | ") }
    }
    #expect(rows.count == ConformanceCase.all.count)
  }
}
