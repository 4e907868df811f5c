import Foundation
import TestSupport
import Testing

/// The laws of the house that can be read off its files.
///
/// The others are shown where things run: conservation, unknown, exclusions, same bytes, explain
/// equals decide and nothing half-written in DismissalScreeningTests, ReliefPolicyTests and
/// ScreenerCommandTests; libcsv as the measure of the faster reader in DelimitedTextTests.
@Suite("The laws and habits of the house", .serialized)
struct LawTests {
  @Test("the top level holds exactly what the house page names")
  func topLevel() throws {
    let listed = String(
      decoding: try House.output(of: [
        "git", "ls-files", "--cached", "--others", "--exclude-standard",
      ]), as: UTF8.self)
    let top = Set(listed.split(separator: "\n").compactMap { $0.split(separator: "/").first })
      .filter { !$0.hasPrefix(".") }.sorted()
    #expect(top == ["Package.swift", "README.md", "Rules", "SampleData", "Sources", "Tests"])
  }

  @Test("no file is over 400 lines")
  func length() throws {
    for file in try House.sources() + House.tests() {
      let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
      #expect(count <= 400, "\(file.path) has \(count) lines.")
    }
  }

  @Test("nothing in the sources can reach a network")
  func network() throws {
    let words = [
      "URLSession", "URLRequest", "URLConnection", "NWConnection", "socket(", "connect(",
      "getaddrinfo", "gethostbyname", "CFStream", "NIO",
    ]
    let modules: Set = ["FoundationNetworking", "Network", "NIO", "AsyncHTTPClient"]
    for file in try House.sources() {
      #expect(file.imports.allSatisfy { !modules.contains($0.module) }, "\(file.path)")
      for word in words {
        #expect(!file.says(word), "\(file.path): \(word)")
      }
      // `Data(contentsOf:)` and its kin fetch whatever an address names.
      #expect(!file.says("URL(string:"), "\(file.path)")
    }
  }

  @Test("the clock is asked by the commands alone")
  func clock() throws {
    let words = ["Date()", "Date.now", "time(nil)", "localtime", "gettimeofday", "clock_gettime"]
    let commands: Set = ["screener", "generate-sample", "measure-screening"]
    for file in try House.sources() where !commands.contains(file.target) {
      for word in words {
        #expect(!file.says(word), "\(file.path): \(word)")
      }
    }
  }

  @Test(
    "nothing that is written depends on the locale or on hash seeds",
    arguments: [
      "localizedCompare", "localizedStandard", "String(format:", "NumberFormatter", "DateFormatter",
      "Locale.current", ".formatted(", "hashValue", "Hasher(",
    ])
  func sameBytes(word: String) throws {
    for file in try House.sources() where file.target != "measure-screening" {
      #expect(!file.says(word), "\(file.path): \(word)")
    }
  }

  @Test("what a trap says is a fixed text: a crash must not tell whose row it was")
  func traps() throws {
    let traps = /(precondition|preconditionFailure|fatalError|assert|assertionFailure)\(/
    // Numbers that are of no row.
    let allowed: Set = ["byteCount", "code"]
    var count = 0
    for file in try House.sources() {
      for match in file.text.matches(of: traps) {
        count += 1
        // To the end of the statement, which is at most four lines.
        let rest = file.text[match.range.upperBound...]
        let statement = rest.split(separator: "\n", omittingEmptySubsequences: false).prefix(4)
          .joined(separator: "\n")
        let call = statement.prefix(
          upTo: statement.range(of: ")\n")?.lowerBound ?? statement.endIndex)
        for word in call.split(separator: "\\(").dropFirst() {
          let name = word.prefix { $0 != ")" }
          #expect(allowed.contains(String(name)), "\(file.path): \(name)")
        }
      }
    }
    #expect(count > 20)
  }

  @Test("no try!, and no force cast")
  func force() throws {
    for file in try House.sources() {
      for (index, line) in file.code.enumerated() {
        #expect(!line.contains("try!") && !line.contains("as!"), "\(file.path):\(index + 1)")
      }
    }
  }

  @Test("every @unchecked Sendable has its reason in the comment above it")
  func uncheckedSendable() throws {
    var count = 0
    for file in try House.sources() {
      for (index, line) in file.code.enumerated() where line.contains("@unchecked Sendable") {
        count += 1
        let above = file.lines[..<index].reversed()
          .map { $0.trimmingCharacters(in: .whitespaces) }
          .drop { $0.hasPrefix("@") }.prefix { $0.hasPrefix("///") }
        #expect(
          above.contains { $0.contains("`@unchecked Sendable`") },
          "\(file.path):\(index + 1) gives no reason.")
      }
    }
    #expect(count > 0)
  }

  @Test(
    "no path of a machine stands in a file of the repository",
    arguments: [
      "Sources", "Tests", "Rules", "SampleData",
    ])
  func machinePaths(folder: String) throws {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: "\(PackagePlaces.root)/\(folder)")
    for name in names {
      guard
        let data = FileManager.default.contents(atPath: "\(PackagePlaces.root)/\(folder)/\(name)")
      else {
        continue
      }
      let home = Data(PackagePlaces.root.utf8)
      #expect(
        PackagePlaces.root.split(separator: "/").count < 2 || data.range(of: home) == nil,
        "\(folder)/\(name)")
    }
  }

  @Test("XCTest is used nowhere")
  func testing() throws {
    for file in try House.tests() {
      #expect(!file.imports.contains { $0.module == "XCTest" }, "\(file.path)")
    }
  }
}
