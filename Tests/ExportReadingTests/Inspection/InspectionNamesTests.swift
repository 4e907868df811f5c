import ExportReading
import Testing

@Suite("Proposals for names cut short, in Spanish, or over values that are no use")
struct InspectionNamesTests {
  @Test("a Spanish header: days first, names without a comma, no name shown")
  func spanish() throws {
    let surnames = ["ASHGROVE", "BELLWIND", "CINDERLY", "DOVETAIL", "ELMHOLLOW"]
    let first = ["OTIS", "WILLA", "TESS", "CORIN"]
    let text = table("NUM_CASO;TRIBUNAL;ACUSADO;FEC_NAC;ARTICULO;DELITO;FEC_HECHOS;ESTADO;FALLO") {
      "13-00\(1000 + $0);CONDADO;\(surnames[$0 % 5]) \(first[$0 % 4]);1\(3 + $0 % 6)/0\(1 + $0 % 9)/1970;"
        + "796.07(2)(e);PROSTITUCION;0\(1 + $0 % 9)/0\(1 + $0 % 9)/2015;"
        + "\(["ABIERTO", "CERRADO"][$0 % 2]);\(["", "CULPABLE"][$0 % 2])"
    }
    let group = try inspected(text)
    let expected: [ExportField: String] = [
      .caseNumber: "NUM_CASO", .court: "TRIBUNAL", .defendantName: "ACUSADO",
      .birthDate: "FEC_NAC", .citation: "ARTICULO", .description: "DELITO",
      .offenseDate: "FEC_HECHOS", .caseStatus: "ESTADO", .disposition: "FALLO",
    ]
    for (field, name) in expected { #expect(group.column(for: field) == name, "\(field)") }
    #expect(group.columns[3].dateFormats.map(\.looksLike) == ["DD/MM/YYYY"])
    // Nothing tells of these: months first, as most courts here write.
    #expect(group.columns[6].dateFormats.map(\.looksLike) == ["MM/DD/YYYY"])
    #expect(group.columns[2].isMasked)
  }

  @Test("names of people under a name that tells nothing are masked all the same")
  func masked() throws {
    let first = ["OTIS", "WILLA", "TESS", "CORIN", "AMBROSE"]
    let last = ["ASHGROVE", "BELLWIND", "CINDERLY", "DOVETAIL"]
    let text = table("ZQX;CASE NUMBER;STATUTE") {
      "\(first[$0 % 5]) \(last[$0 % 4]);2014-\(1000 + $0);PL 230.00"
    }
    let column = try inspected(text).columns[0]
    #expect(column.isMasked && column.values.allSatisfy { !$0.value.contains("ASHGROVE") })
  }

  @Test("names cut short: court, offense, level, judgment, status")
  func abbreviations() throws {
    let text = table(
      "CAUSE_NBR,CRT,STAT_CITE,OFN_LIT,LVL_DEG,OFN_DT,JDGMT_CD,JDGMT_DT,CASE_STAT,SPN"
    ) {
      "CR-\(10_000 + $0),CCCL1,PC 43.02,PROSTITUTION,\(["MA", "MB"][$0 % 2]),03/\(13 + $0 % 9)/2015,"
        + "CONV,04/\(13 + $0 % 9)/2016,A,\(100_000 + $0 / 2)"
    }
    let group = try inspected(text)
    let expected: [ExportField: String] = [
      .caseNumber: "CAUSE_NBR", .court: "CRT", .citation: "STAT_CITE", .description: "OFN_LIT",
      .offenseClass: "LVL_DEG", .offenseDate: "OFN_DT", .disposition: "JDGMT_CD",
      .dispositionDate: "JDGMT_DT", .caseStatus: "CASE_STAT", .personID: "SPN",
    ]
    for (field, name) in expected { #expect(group.column(for: field) == name, "\(field)") }
  }

  @Test("a header whose names look like citations is a header when dates stand below it")
  func header() throws {
    let text = table("Docket No.\tD.O.B.\tCh1 MGL\tCh1 Lit\tCh2 MGL\tCh2 Lit") {
      "1401CR00\(1000 + $0)\t1970-01-1\($0 % 9)\t272/53A/A\tSEXUAL CONDUCT FOR FEE\t"
        + ($0 % 2 == 0 ? "266/120/A\tTRESPASS" : "\t")
    }
    let group = try inspected(text)
    #expect(group.columns.map(\.name).first == "Docket No.")
    #expect(group.column(for: .citation) == "Ch1 MGL")
  }

  @Test("years without a day are not bound as birth dates, and that is said")
  func birthYears() throws {
    let text = table("CASE NUMBER,BIRTH YEAR,STATUTE") {
      "2014-\(1000 + $0),19\(60 + $0 % 30),PL 230.00"
    }
    let group = try inspected(text)
    #expect(group.column(for: .birthDate) == nil)
    #expect(group.columns[1].disagreement?.hasSuffix("are years without a day") == true)
  }
}
