/// What header names usually mean: the dictionary for proposals.
///
/// Sources: NIEM and ECF 5 names, the bulk file of the California Department of Justice, New York's
/// OCA-STAT and pretrial data, Cook County, Maryland and Philadelphia, the clerk of Okaloosa.
enum FieldNames {
  /// How sure a name is.
  enum Strength: Int, Sendable, Comparable {
    /// The name fits and could mean other things.
    case weak = 1
    /// The name says it.
    case clear
    /// The name is in the dictionary.
    case known

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  private static let dictionary: [ExportField: [String]] = [
    .court: [
      "court", "court name", "j CaseCourt", "STP_ORI_CNTY_NAME", "disposition_court_name",
      "Court System", "court_office__court__display_name", "STP_ORI_DESCR", "county_name",
    ],
    .caseNumber: [
      "case_number", "case no", "docket", "docket number", "docket_no", "docket_id", "CaseID",
      "j CaseNumberText", "CaseNumberText", "ecf CaseTrackingID", "CaseTrackingID",
      "FE_NUM_DOCKET", "FE_NUM_CRT_CASE", "internal_case_id", "case_id", "cause number",
      "court case number", "c_case_number", "index number", "court case", "cas",
    ],
    .defendantName: [
      "defendant", "defendant name", "nc PersonName", "PersonName", "PRI_NAME", "REQ_NAME",
      "name", "name true", "defname", "true name", "suspect_name", "party name", "full name",
      "defendant full name",
    ],
    .birthDate: [
      "dob", "date of birth", "birth date", "birthdate", "nc PersonBirthDate", "PersonBirthDate",
      "PRI_DOB", "REQ_DOB", "defendant dob", "D.O.B.",
    ],
    .personID: [
      "CII_NUMBER", "SUBJECT_ID", "FBI_NUMBER", "PartyID", "defendant_id", "def_spn", "MNI",
      "NYSID", "SID", "SPN", "person id", "SO number", "jacket number", "MNI number", "name id",
      "person number", "j PersonStateFingerprintIdentification",
    ],
    .countNumber: [
      "count", "count no", "count number", "charge no", "charge number", "charge_seq",
      "j ChargeSequenceID", "ChargeSequenceID", "CNT_ORDER", "sequence_number", "charge_id",
      "charge count", "ct", "ct #", "cnt #", "count #", "charge #", "chg #", "charge seq no",
    ],
    .citation: [
      "citation", "statute", "statute code", "statute number", "law code", "LAW_CODE",
      "article_section", "top_arraign_article_section", "charged_section", "statute_name",
      "StatuteCodeSectionIdentification", "OFFENSE_CODE", "offense statute", "charge statute",
      "charge code", "violation code", "section", "CJIS Code", "agency_code", "CHARGE1STATUTE",
    ],
    .description: [
      "description", "charge description", "j ChargeDescriptionText", "ChargeDescriptionText",
      "offense description", "OFFENSE_DESCR", "top_charge_at_arraign", "offense_title",
      "statute_description", "PD_DESC", "OFNS_DESC", "c_charge_desc", "charge text",
      "CHARGE1DESCRIPTION", "CHGDESC", "CHRGDESC", "CHARGEDESC", "OFFDESC", "reason_for_warrant",
      "offense", "untruncated offense", "curr_off_lit",
    ],
    .offenseClass: [
      "class", "charge class", "charged_class", "grade", "severity", "degree",
      "charge degree", "j ChargeDegreeText", "ChargeDegreeText", "ChargeSeverityLevel",
      "OFFENSE_TOC", "LAW_CAT_CD", "c_charge_degree", "offense level", "F/M", "lvl", "curr_l_d",
      "disposition_charged_class",
    ],
    .offenseDate: [
      "offense date", "offence date", "incident date", "date of offense", "incident_begin_date",
      "c_offense_date", "violation date", "crime date", "off date", "OffDt", "OFFDATE",
      "date of violation",
    ],
    .earlierCitation: ["arrest charge", "arrest_statute", "original charge", "amended from"],
    .plea: ["plea", "plea text", "plea code"],
    .disposition: [
      "disposition", "DISP_DESCR", "charge_disposition", "disposition_type", "court action",
      "j ChargeDisposition", "DispositionDescriptionText", "case disposition", "outcome",
    ],
    .dispositionDate: [
      "disposition date", "DISP_DATE", "nc DispositionDate", "disp date", "date disposed", "dispdt",
      "DISPDATE", "dispodt", "dispodate",
    ],
    .sentence: ["sentence", "sentence text", "SENT_LOC_DESCR", "sentence imposed"],
    .caseStatus: [
      "case status", "status", "status_name", "docket_status", "nc ActivityStatus",
      "ActivityStatus",
    ],
    .mark: ["case flags", "flags", "sealed", "sealed flag"],
    .warrantNumber: [
      "warrant number", "warrant no", "warrant id", "FE_NUM_BNCH_WARR", "FE_NUM_WARRANT",
      "warrant", "warrants",
    ],
    .warrantType: ["warrant type", "j WarrantType", "type of warrant"],
    .warrantStatus: ["warrant status"],
    .issueDate: [
      "issue date", "issued", "date issued", "warrant date", "first_bench_warrant_date",
      "warrant issue date",
    ],
  ]

  private static let known: [String: ExportField] = {
    var table: [String: ExportField] = [:]
    for field in ExportField.allCases {
      for name in dictionary[field] ?? [] { table[tokens(name).joined(separator: " ")] = field }
    }
    return table
  }()

  /// What a name could mean, the likeliest first; none for a name without a meaning here.
  static func meanings(of name: String) -> [(field: ExportField, strength: Strength)] {
    let printed = tokens(name)
    guard !printed.isEmpty else { return [] }
    if let field = known[printed.joined(separator: " ")] { return [(field, .known)] }
    let words = printed.map(HeaderAbbreviations.full)
    if let field = known[words.joined(separator: " ")] { return [(field, .clear)] }
    let set = Set(words)
    func has(_ options: String...) -> Bool { options.contains { set.contains($0) } }
    let isNumber = has("NUMBER", "NO", "NUM", "NBR", "ID", "#", "KEY")
    let isDate = has("DATE", "DT", "DATETIME", "ON", "WHEN")
    var found: [(field: ExportField, strength: Strength)] = []
    if has("WARRANT", "WARRANTS", "WARR") {
      let isOver = has(
        "SERVED", "SERVICE", "RECALL", "RECALLED", "RETURN", "RETURNED", "CLEARED", "VACATED",
        "QUASHED", "CANCELLED", "CANCELED", "LIFTED", "EXECUTED", "WITHDRAWN")
      if isOver, isDate || words.count <= 2, !isNumber { found.append((.endDate, .weak)) }
      if !isOver, isDate || has("ISSUED", "ISSUE", "ORDERED") {
        found.append((.issueDate, .clear))
      }
      if has("STATUS", "STAT") { found.append((.warrantStatus, .clear)) }
      if has("TYPE", "KIND") { found.append((.warrantType, .clear)) }
      if isNumber { found.append((.warrantNumber, .clear)) }
      return found
    }
    // A default is what a failure to appear is called in Massachusetts.
    if has("DEFAULT"), isDate { return [(.issueDate, .weak)] }
    if words.count <= 2, has("NYSID", "SID", "SPN", "CII", "FBI", "MNI") {
      return [(.personID, .clear)]
    }
    if has("SEALED", "EXPUNGED"), !isDate { return [(.mark, .clear)] }
    if has("DOB", "BIRTH", "BIRTHDATE", "BORN", "BRN", "BDATE") { return [(.birthDate, .clear)] }
    if has("PERSON"), isNumber { return [(.personID, .clear)] }
    if has("DEFENDANT", "DEFT", "DEF", "ACCUSED", "SUSPECT", "PARTY", "RESPONDENT", "CLIENT") {
      // A part of a name, which is joined with the others.
      if has("LAST", "FIRST", "MIDDLE", "SURNAME", "GIVEN", "SUFFIX", "MI") { return [] }
      if has("CODE", "ATTORNEY", "COUNSEL", "SEX", "RACE", "ADDRESS", "AGE") { return [] }
      return isNumber ? [(.personID, .clear)] : [(.defendantName, .clear)]
    }
    if has("DISPOSITION", "DISP", "VERDICT", "OUTCOME", "FINDING", "DISPO") {
      if !has("OFFENSE", "CONV", "CODE") {
        found.append(isDate ? (.dispositionDate, .clear) : (.disposition, .clear))
        return found
      }
    }
    if has("ATTEMPT", "ATTEMPTED") { return [(.attempted, .clear)] }
    if has("PLEA", "PLED") { return isDate ? [] : [(.plea, .clear)] }
    if has("SENTENCE", "SENT"), !isDate { return [(.sentence, .weak)] }
    let isCharge =
      has("CHARGE", "CHARGES", "OFFENSE", "OFFENCE", "STATUTE", "OFNS", "CRIME", "LAW")
      || has("ARRESTS", "VIOLATION", "CHG", "INCIDENTS", "ALLEGATION", "ALLEGATIONS")
    if isCharge {
      if isDate, !has("STATUS", "RESULT") {
        return [(.offenseDate, has("OFFENSE", "OFFENCE", "VIOLATION") ? .clear : .weak)]
      }
      if has("COUNT", "COUNTS", "SEQ", "SEQUENCE", "ORDER", "NO") {
        return [(.countNumber, .clear)]
      }
      if has("STATUS", "RESULT") { return [(isDate ? .dispositionDate : .disposition, .weak)] }
      if has("CLASS", "DEGREE", "SEVERITY", "LEVEL", "GRADE", "CAT", "TOC", "CATEGORY", "WEIGHT") {
        return [(.offenseClass, .clear)]
      }
      if has("DESC", "DESCR", "DESCRIPTION", "TEXT", "TITLE", "WORDING", "NAME") {
        return [(.description, .clear)]
      }
      if has("STATUTE", "SECTION", "CODE", "CITATION", "LAW", "CITE") {
        return [(.citation, .clear)]
      }
      if has("QUAL", "TYPE", "COUNTY", "AGENCY", "FILED", "ATTEMPT") { return [] }
      return [(.citation, .weak), (.description, .weak)]
    }
    if has("CITATION", "SECTION", "CITE"), !isNumber { found.append((.citation, .weak)) }
    if has("RECEIVED"), isDate { found.append((.issueDate, .weak)) }
    if has("CASE", "DOCKET", "CAUSE", "COMPLAINT", "MATTER"), isNumber {
      found.append((.caseNumber, .clear))
    } else if has("FILE"), isNumber {
      // An office's own number, where the court has one too.
      found.append((.caseNumber, .weak))
    }
    if found.isEmpty, isNumber,
      has("ARREST", "BOOKING", "CB", "INCIDENT", "REPORT", "RD", "COURT")
    {
      found.append((.caseNumber, .weak))
    }
    if has("CASE", "DOCKET"), has("STATUS", "STATE", "STAT"), !isDate {
      found.append((.caseStatus, .clear))
    }
    if has("COURT", "COURTHOUSE", "TRIBUNAL", "VENUE"),
      !has("CODE", "DATE", "NUMBER", "ACTION", "TYPE", "ROOM", "LEVEL", "DEGREE"), !isDate
    {
      found.append((.court, .weak))
    }
    if has("CNT"), found.isEmpty { found.append((.countNumber, .weak)) }
    if has("CATEGORY", "SEVERITY", "GRADE", "DEGREE", "WEIGHT"), found.isEmpty {
      found.append((.offenseClass, .weak))
    }
    if has("DESCRIPTION", "DESC", "DESCR"), !has("SUSPECT", "RACE", "EYE", "HAIR"), found.isEmpty {
      found.append((.description, .weak))
    }
    return found
  }

  /// Whether a name speaks of free text or of a caption such as `STATE VS DOE`: such cells hold names,
  /// whatever the column is proposed as.
  static func isFreeText(_ name: String) -> Bool {
    !Set(tokens(name).map(HeaderAbbreviations.full)).isDisjoint(with: [
      "STYLE", "CAPTION", "NOTE", "NOTES", "COMMENT", "COMMENTS", "REMARK", "REMARKS", "NARRATIVE",
      "SYNOPSIS",
    ])
  }

  /// Whether a name speaks of cases, so that its words are those of the case and not of a count.
  static func namesCase(_ name: String) -> Bool {
    !Set(tokens(name).map(HeaderAbbreviations.full)).isDisjoint(with: ["CASE", "DOCKET", "FILE"])
  }

  /// Whether a name is that of the subdivisions beside the sections of a column before it.
  static func isOfSubdivision(_ name: String) -> Bool {
    let words: Set = [
      "SUB", "SUBSECTION", "SUBDIVISION", "SUBDIV", "SUBD", "SUBS", "PARAGRAPH", "PARA",
    ]
    return tokens(name).map(HeaderAbbreviations.full).last.map(words.contains) ?? false
  }

  /// Whether a name is that of the top charge alone, so that others may be missing.
  static func isOfTopCharge(_ name: String) -> Bool {
    !Set(tokens(name)).isDisjoint(with: ["TOP", "LEAD"])
      || Set(tokens(name)).isSuperset(of: ["MOST", "SERIOUS"])
  }

  /// Whether a name speaks of warrants.
  static func isOfWarrant(_ name: String) -> Bool {
    let words = Set(tokens(name).map(HeaderAbbreviations.full))
    return !words.isDisjoint(with: ["WARRANT", "WARRANTS", "WARR", "BW", "DEFAULT"])
  }

  /// Whether a name speaks of people: its values are shown masked whatever they look like.
  static func isPersonal(_ name: String) -> Bool {
    if isFreeText(name) { return true }
    let words = Set(tokens(name).map(HeaderAbbreviations.full))
    let telling: Set = [
      "NAME", "FIRST", "LAST", "MIDDLE", "SURNAME", "ALIAS", "ALIASES", "AKA", "DOB", "BIRTH",
      "BIRTHDATE", "SSN", "ADDRESS", "STREET", "ZIP", "PHONE", "EMAIL", "DEFENDANT", "SUSPECT",
      "VICTIM", "ATTORNEY", "JUDGE", "PROSECUTOR", "OBTS", "NYSID", "CII", "FBI", "SID", "LICENSE",
      "CDL", "IDN", "INN", "TAG", "PLATE", "PARTY", "OFFICER", "PERSON", "WITNESS", "BIRTHPLACE",
      "CLIENT",
      "LATITUDE", "LONGITUDE", "COORD", "GEOREFERENCED", "SUBJECT", "RESIDENCE",
    ]
    guard !words.isDisjoint(with: telling) else { return false }
    // The first arraignment date is no first name.
    if !words.isDisjoint(with: ["DATE", "DT"]),
      words.intersection(telling).isSubset(of: ["FIRST", "LAST"])
    {
      return false
    }
    // "PROSECUTOR STATUTE" names a stage, not a person.
    let stage: Set = [
      "CHARGE", "STATUTE", "ACTION", "COUNT", "CODE", "COURT", "STATUS", "AGENCY", "COUNTY",
      "TYPE", "OFFENSE",
    ]
    return words.isDisjoint(with: stage)
  }

  /// The words of a name in capitals: cut at marks, at digits and where a capital follows a small.
  static func tokens(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
    for scalar in name.unicodeScalars {
      let isCapital = scalar.properties.isUppercase
      if !isWord(scalar) || (isCapital && wasSmall) {
        if !word.isEmpty { words.append(word.uppercased()) }
        word = ""
      }
      if isWord(scalar) { word.unicodeScalars.append(scalar) }
      if scalar == "#" { words.append("#") }
      wasSmall = isWord(scalar) && !isCapital
    }
    if !word.isEmpty { words.append(word.uppercased()) }
    return words
  }
}
