import TestSupport

/// A small export and warrants list, written one line a situation.
///
/// Each `charge` is a perfect count, one that the Brooklyn policy covers, but for what is said:
///
///     var records = RecordBuilder()
///     records.charge("2014KN000001")
///     records.charge("2014KN000001", count: 2, ["CHARGE": "PL 230.34", "SEVERITY": "BF"])
///     records.warrant("2014KN000001")
///     let lists = try records.screen()
struct RecordBuilder {
  static let chargeColumns = [
    "COURT", "DOCKET_NO", "DEFENDANT_NAME", "DATE_OF_BIRTH", "NYSID", "OFFENSE_DATE", "COUNT_NO",
    "CHARGE", "CHARGE_DESCRIPTION", "SEVERITY", "ARREST_CHARGE", "PLEA", "DISPOSITION",
    "DISPOSITION_DATE", "SENTENCE", "CASE_STATUS", "CASE_FLAGS", "ADDRESS", "NOTES",
  ]
  static let warrantColumns = [
    "COURT", "DOCKET_NO", "DEFENDANT_NAME", "WARRANT_NO", "WARRANT_TYPE", "WARRANT_STATUS",
    "ISSUE_DATE",
  ]

  private(set) var charges: [[UInt8]] = [CSVText.line(chargeColumns)]
  private(set) var warrants: [[UInt8]] = [CSVText.line(warrantColumns)]

  /// A count of a docket.
  mutating func charge(_ docket: String, count: Int = 1, _ changes: [String: String] = [:]) {
    let perfect = [
      "COURT": "KINGS CRIMINAL COURT", "DOCKET_NO": docket, "DEFENDANT_NAME": "THISTLEWICK, OTHO",
      "DATE_OF_BIRTH": "05/01/1980", "NYSID": "", "OFFENSE_DATE": "03/01/2014",
      "COUNT_NO": "\(count)", "CHARGE": "PL 230.00", "CHARGE_DESCRIPTION": "PROSTITUTION",
      "SEVERITY": "BM", "CASE_STATUS": "WARRANT ORDERED",
    ].merging(changes) { $1 }
    charges.append(CSVText.line(Self.chargeColumns.map { perfect[$0] ?? "" }))
  }

  /// A count that no policy covers.
  mutating func disorderlyConduct(
    _ docket: String, count: Int, _ changes: [String: String] = [:]
  ) {
    charge(
      docket, count: count,
      ["CHARGE": "PL 240.20(5)", "CHARGE_DESCRIPTION": "DISORDERLY CONDUCT", "SEVERITY": "V"]
        .merging(changes) { $1 })
  }

  /// An open bench warrant of a docket.
  mutating func warrant(_ docket: String, _ changes: [String: String] = [:]) {
    let perfect = [
      "COURT": "KINGS CRIMINAL COURT", "DOCKET_NO": docket, "DEFENDANT_NAME": "THISTLEWICK, OTHO",
      "WARRANT_NO": "W\(warrants.count)", "WARRANT_TYPE": "BENCH", "WARRANT_STATUS": "OPEN",
      "ISSUE_DATE": "06/01/2014",
    ].merging(changes) { $1 }
    warrants.append(CSVText.line(Self.warrantColumns.map { perfect[$0] ?? "" }))
  }

  /// A line of the export as it is, whether or not it can be read.
  mutating func rawCharge(_ line: String) { charges.append(Array(line.utf8)) }

  /// A line of the warrants list as it is.
  mutating func rawWarrant(_ line: String) { warrants.append(Array(line.utf8)) }

  /// Writes both files into a folder and gives their paths.
  func write(in folder: TemporaryFolder) throws -> (charges: String, warrants: String) {
    (
      try folder.write(Self.file(charges), to: "charges.csv"),
      try folder.write(Self.file(warrants), to: "warrants.csv")
    )
  }

  static func file(_ lines: [[UInt8]], lineEnd: String = "\n") -> [UInt8] {
    Array(lines.joined(separator: Array(lineEnd.utf8))) + Array(lineEnd.utf8)
  }

  /// Screens the records as the Brooklyn policy asks.
  func screen(
    withWarrants: Bool = true, layouts: [String] = [], rules: String = PackagePlaces.rules
  ) throws -> Screened {
    let folder = try TemporaryFolder()
    let files = try write(in: folder)
    return try Screened(
      [files.charges], warrants: withWarrants ? [files.warrants] : [], layouts: layouts,
      rules: rules)
  }
}
