import Testing

@Suite("The floors of the house: imports only go down", .serialized)
struct FloorTests {
  /// The floors, lowest first.
  ///
  /// Modules of one floor know nothing of each other.
  private static let floors: [[String]] = [
    ["CLibCSV", "CCrypto", "CZlib", "CZip", "CStructuralIndex", "CBuildCommit"],
    ["CourtRecords", "DelimitedText", "RuleDocuments"],
    ["ExportReading", "ReliefPolicy"],
    ["MotionReports"],
    ["DismissalScreening"],
    ["screener", "generate-sample", "measure-screening"],
  ]

  /// What a module may import of the modules below it; every other module may import all of them.
  private static let narrower: [String: Set<String>] = [
    "CourtRecords": [],
    "DelimitedText": ["CLibCSV", "CStructuralIndex", "CZlib", "CZip"],
    "RuleDocuments": [],
    "ReliefPolicy": ["CourtRecords", "RuleDocuments"],
    // It makes the numbers that the rules are tested against.
    "generate-sample": [],
  ]

  /// Modules from outside that only some targets may import.
  private static let guests: [String: Set<String>] = [
    "Dispatch": ["DismissalScreening", "screener", "generate-sample", "measure-screening"],
    "ArgumentParser": ["screener", "generate-sample", "measure-screening"],
    "Yams": ["RuleDocuments"],
  ]

  private static let ours = Set(floors.joined())

  private static func floor(of module: String) -> Int? {
    floors.firstIndex { $0.contains(module) }
  }

  /// What a target may import of the house.
  private static func allowed(to target: String) -> Set<String> {
    if let few = narrower[target] { return few }
    guard let own = floor(of: target) else { return [] }
    return Set(floors[..<own].joined())
  }

  @Test("the manifest names the same modules, and its dependencies go down")
  func manifest() throws {
    // What the tests share is no part of the product, and nothing of the product may use it.
    let targets = try Manifest.current.get().targets
      .filter { $0.type != "test" && $0.name != "TestSupport" }
    #expect(Set(targets.map(\.name)) == Self.ours)
    for target in targets {
      let used = Set(target.dependencies.map(\.name)).intersection(Self.ours)
      let strangers = used.subtracting(Self.allowed(to: target.name)).sorted()
      #expect(strangers == [], "\(target.name) depends on what does not lie below it.")
      for dependency in target.dependencies where !Self.ours.contains(dependency.name) {
        let hosts = Self.guests[dependency.name] ?? []
        #expect(hosts.contains(target.name), "\(target.name) depends on \(dependency.name).")
      }
    }
  }

  @Test("every import line goes down")
  func imports() throws {
    let files = try House.sources()
    #expect(files.count > 100)
    var count = 0
    for file in files {
      for (_, module) in file.imports where Self.ours.contains(module) {
        count += 1
        #expect(
          Self.allowed(to: file.target).contains(module), "\(file.path) imports \(module).")
      }
    }
    #expect(count > 100)
  }

  @Test("Dispatch, ArgumentParser and Yams are imported where they belong, and nowhere else")
  func guests() throws {
    var hosts: [String: Set<String>] = [:]
    for file in try House.sources() {
      for (_, module) in file.imports {
        guard let allowed = Self.guests[module] else { continue }
        #expect(allowed.contains(file.target), "\(file.path) imports \(module).")
        hosts[module, default: []].insert(file.target)
      }
    }
    #expect(Set(hosts.keys) == Set(Self.guests.keys))
  }

  @Test("threads are made by DismissalScreening and the commands alone")
  func threads() throws {
    let words = [
      "DispatchQueue", "DispatchSemaphore", "concurrentPerform", "Thread(", "pthread_create",
      "Task {", "Task.detached",
    ]
    let allowed = Self.guests["Dispatch"] ?? []
    for file in try House.sources() where !allowed.contains(file.target) {
      for word in words {
        #expect(!file.says(word), "\(file.path): \(word)")
      }
    }
  }

  @Test("each C library is imported by one Swift file, and never publicly", arguments: floors[0])
  func systemLibraries(module: String) throws {
    let lines = try House.sources().flatMap { file in
      file.imports.filter { $0.module == module }.map { (file: file, access: $0.access) }
    }
    #expect(lines.allSatisfy { $0.access == "internal" })
    // The measuring program holds the product against libcsv alone, which it must call itself.
    let yardsticks = lines.filter { $0.file.target == "measure-screening" }
    #expect(lines.count - yardsticks.count == 1, "\(lines.map(\.file.path))")
    #expect(yardsticks.count <= (module == "CLibCSV" ? 1 : 0))
  }
}
