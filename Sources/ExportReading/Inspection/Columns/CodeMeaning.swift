/// What code words of courts usually mean: for proposals, which a person confirms.
///
/// A word is looked for by its beginnings, in order; the first that fits gives the meaning. The words
/// were seen in the exports of New York, Florida, California, Kansas and Connecticut.
enum CodeMeaning {
  private typealias Table = [(meaning: String, words: [String])]

  private static let dispositions: Table = [
    (
      "acquitted",
      ["NOT GUILTY", "FINDING OF NOT G", "FINDING NOT G", "ACQ", "ABSUELT", "NG ", "NG/", "ADJNG"]
    ),
    (
      "deferred",
      [
        "ADJ W/H", "ADJ W H", "ADJUDICATION W", "W/HELD", "W HELD", "WITHHELD", "DIVERSION",
        "P T DIVERSION", "PRE TRIAL", "PRETRIAL", "DEFER", "ACD", "ADJOURNED IN CONT", "STET",
        "AWH", "DIV", "SUPERVISION", "PROBATION BEFORE", "PBJ", "CWOF", "DADJ", "DEF ADJ",
        "ACC REHAB", "ACCEL",
      ]
    ),
    (
      "failed_to_appear",
      ["BW", "FTA", "FAILED TO APPEAR", "FAILURE TO APPEAR", "BENCH WARRANT", "CAPIAS"]
    ),
    ("deferred", ["BOND FORF", "BAIL FORF"]),
    (
      "transferred",
      ["TRANSFER", "CHANGE OF VENUE", "CONSOLIDAT", "REMAND", "WAIVED TO"]
    ),
    (
      "dismissed",
      [
        "DISM", "DSM", "DSMS", "DSMD", "NOLLE", "NOL PROS", "NOLPROS", "NOLPROSS", "DROPPED",
        "ABANDON",
        "NO ACTION", "NOINFO", "WITHDRAWN", "QUASH", "NO INFORMATION", "ADMINISTRATIVELY DISM",
        "DECLINED",
        "NO PROBABLE", "NO TRUE BILL", "NO PROSECUTION", "VACATED", "NP", "DESESTIMAD",
      ]
    ),
    (
      "convicted",
      [
        "ADJG", "ADJUDICATED G", "NOLO CONT", "PLEA OF G", "PLEA GUILTY", "PLEA OF NOLO",
        "FINDING OF G",
        "FINDING GUILTY", "GUILTY",
        "GLTY", "CONVICT", "PLED", "PLEAD", "CONV",
        "PG", "FOUND GUILTY", "CULPABLE",
      ]
    ),
    // Not ended: the status tells, and the warrants.
    ("none", ["FILED", "INFORMATION FILED", "CHARGES FILED", "PENDING", "OPEN", "ACTIVE"]),
  ]

  private static let tables: [ExportField: Table] = [
    .disposition: dispositions,
    .plea: [
      ("not_guilty", ["NOT GUILTY", "NG", "PNG", "NOT", "PLEA NOT", "PLEA OF NOT", "PLED NOT"]),
      ("no_contest", ["NOLO", "NO CONTEST", "NC", "PNC", "PLEA OF NO", "PLEA NO", "PLED NO"]),
      ("guilty", ["GUILTY", "GLTY", "PG", "G", "PLEA G", "PLEA OF G", "PLED G"]),
    ],
    .caseStatus: [
      ("not_filed", ["NOT FILED", "UNFILED", "NO FILE", "WARRANT REQUEST"]),
      ("closed", ["CLOS", "CLS", "CERRAD", "DISP", "ADJUDICATED", "CONCLUD", "TERMINAT"]),
      (
        "open",
        [
          "OPEN", "OPN", "ABIERT", "ACTIV", "ACTV", "FILED", "PEND", "REOP", "WARRANT", "FUGITIVE",
          "ON WARRANT", "DOCKET ON WARRANT", "BENCH WARRANT",
        ]
      ),
    ],
    .mark: [
      ("sealed", ["SEAL", "EXPUNG", "Y", "YES", "TRUE", "1"]),
      ("none", ["N", "NO", "FALSE", "0"]),
      ("deceased", ["DECEAS", "DEATH", "ABATED"]),
      ("juvenile", ["JUV", "YOUTH"]), ("superseded", ["SUPERSED", "AMENDED"]),
    ],
    .attempted: [("yes", ["TRUE", "YES", "Y", "A"]), ("no", ["FALSE", "NO", "N"])],
    .warrantType: [
      (
        "bench",
        ["BENCH", "BW", "BFW", "BOND FORF", "FTA", "FAILURE TO APPEAR", "CAPIAS", "REARREST"]
      ),
      ("arrest", ["ARREST", "AW"]),
    ],
    .warrantStatus: [
      ("recalled", ["RECALL", "VACAT", "QUASH", "CANCEL", "WITHDRAWN", "INACTIV"]),
      ("executed", ["EXECUT", "SERVED", "CLEARED", "RETURNED", "ARRESTED"]),
      ("open", ["OPEN", "ACTIV", "OUTSTANDING", "ISSUED", "UNSERVED", "NOT SERVED"]),
    ],
  ]

  /// The meaning that a word of a field probably has; nil when nothing is known of it.
  static func suggested(_ word: String, for field: ExportField) -> String? {
    let comparable = Layout.comparable(word)
    // Not guilty by reason of insanity is an ending of its own.
    guard let table = tables[field], !comparable.isEmpty, !comparable.contains("INSAN") else {
      return nil
    }
    // `ADJ W/HELD-DWLSR` is compared as `ADJ W HELD DWLSR`.
    return table.first { entry in
      entry.words.contains { candidate in
        let beginning = Layout.comparable(candidate)
        return beginning.count <= 2
          ? comparable == beginning || comparable.hasPrefix(beginning + " ")
          : comparable.hasPrefix(beginning)
      }
    }?.meaning
  }

  /// The share of a column's cells whose words have a meaning in a field.
  static func share(of column: ColumnEvidence, in field: ExportField) -> Double {
    let values = column.values.filter { !CellKind.blankTexts.contains($0.text.uppercased()) }
    let all = values.reduce(0) { $0 + $1.count }
    let told = values.filter { suggested($0.text, for: field) != nil }.reduce(0) { $0 + $1.count }
    return all > 0 ? Double(told) / Double(all) : 0
  }

  /// The field whose words a column of an unknown name holds, and the share of its cells that do.
  static func field(of column: ColumnEvidence) -> (field: ExportField, share: Double)? {
    let values = column.values.filter { !CellKind.blankTexts.contains($0.text.uppercased()) }
    let all = values.reduce(0) { $0 + $1.count }
    guard all > 0, column.isCodeLike, column.share(.text) >= 0.5 else { return nil }
    let fields: [ExportField] = [.disposition, .caseStatus]
    let shares = fields.map { field in
      let told = values.filter { value in
        guard let meaning = suggested(value.text, for: field) else { return false }
        return !meaning.isEmpty
      }
      return (
        field: field, share: Double(told.reduce(0) { $0 + $1.count }) / Double(all),
        count: told.count
      )
    }
    // One word alone may be anything.
    let best = shares.filter { $0.count >= 2 && $0.share >= 0.5 }.max { $0.share < $1.share }
    return best.map { ($0.field, $0.share) }
  }
}
