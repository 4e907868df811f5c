// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, lowest first. Imports only go down; `HouseTests` checks it.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// The commit that a build is made of, which only the environment knows for sure: what SwiftPM tells
// of the repository (`Context.gitInformation`) is kept from one build to the next and grows stale.
let commit = (Context.environment["SCREENER_COMMIT"] ?? "").filter { $0.isHexDigit }

let package = Package(
  name: "dismissal-screener",
  products: [
    .executable(name: "screener", targets: ["screener"]),
    .library(name: "DismissalScreening", targets: ["DismissalScreening"]),
  ],
  dependencies: [
    // The command line as types; used by the three executables only.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // YAML with marks (line and column of every node); used by RuleDocuments only.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: system C libraries. No pkgConfig: libcsv-dev ships no .pc file.
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),

    // The one kernel that Swift cannot express: vector comparisons to bit masks.
    .target(name: "CStructuralIndex"),

    // The commit, from the environment of the build: a Swift setting cannot carry a text.
    .target(
      name: "CBuildCommit", cSettings: [.define("SCREENER_COMMIT", to: "\"\(commit)\"")]),

    // Floor 1: three vocabularies that know nothing of each other.
    .target(name: "CourtRecords", swiftSettings: settings),
    .target(
      name: "DelimitedText", dependencies: ["CLibCSV", "CStructuralIndex", "CZip", "CZlib"],
      swiftSettings: settings),
    .target(
      name: "RuleDocuments", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: settings),

    // Floor 2: exports on one side, law and policy on the other.
    .target(
      name: "ExportReading", dependencies: ["CourtRecords", "DelimitedText", "RuleDocuments"],
      swiftSettings: settings),
    .target(
      name: "ReliefPolicy", dependencies: ["CourtRecords", "RuleDocuments"],
      swiftSettings: settings),

    // Floor 3: everything that writes.
    .target(
      name: "MotionReports",
      dependencies: ["CCrypto", "CourtRecords", "DelimitedText", "ExportReading", "ReliefPolicy"],
      swiftSettings: settings),

    // Floor 4: the run.
    .target(
      name: "DismissalScreening",
      dependencies: [
        "CourtRecords", "DelimitedText", "RuleDocuments", "ExportReading", "ReliefPolicy",
        "MotionReports",
      ],
      swiftSettings: settings),

    // Floor 5: the commands.
    .executableTarget(
      name: "screener",
      dependencies: [
        "CBuildCommit", "CourtRecords", "DelimitedText", "RuleDocuments", "ExportReading",
        "ReliefPolicy", "MotionReports", "DismissalScreening", argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "generate-sample", dependencies: [argumentParser], swiftSettings: settings),
    .executableTarget(
      name: "measure-screening", dependencies: ["CLibCSV", "DelimitedText", argumentParser],
      swiftSettings: settings),

    // Tests, a target a module; the house's own rules are tests too. What they share is a target.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "CourtRecordsTests", dependencies: ["CourtRecords", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DelimitedTextTests", dependencies: ["DelimitedText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RuleDocumentsTests", dependencies: ["RuleDocuments"], swiftSettings: settings),
    .testTarget(
      name: "ExportReadingTests",
      dependencies: [
        "CourtRecords", "DelimitedText", "RuleDocuments", "ExportReading", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReliefPolicyTests",
      dependencies: ["CourtRecords", "RuleDocuments", "ReliefPolicy", "TestSupport"],
      // Tables of wordings are read where they stand.
      exclude: ["Wordings/field-charges.tsv", "Wordings/field-wordings.tsv"],
      swiftSettings: settings),
    .testTarget(
      name: "MotionReportsTests",
      dependencies: [
        "CourtRecords", "DelimitedText", "ReliefPolicy", "MotionReports", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DismissalScreeningTests",
      dependencies: [
        "CourtRecords", "DelimitedText", "ExportReading", "ReliefPolicy", "MotionReports",
        "DismissalScreening", "TestSupport", "generate-sample",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ScreenerCommandTests", dependencies: ["screener", "generate-sample", "TestSupport"],
      // Golden cases are read where they stand: they are no resources of the bundle.
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: settings),
  ]
)
