import ReliefPolicy
import RuleDocuments

/// Small statutes files, one a state: only what the spelling of its citations needs.
enum StateBooks {
  /// The classifier of a state by its books and the sections that matter here.
  ///
  /// A section stands as `796.07(2)(e) selling`; a guard as `guard 782`.
  static func classifier(books: String, sections: [String]) -> ChargeClassifier {
    var file = """
      jurisdiction: US-ZZ
      name: Zembla
      sources: [{id: ACT, title: "The Act"}]
      classes:
        - {code: F1, name: felony of the first class, level: felony}
        - {code: M1, name: misdemeanor of the first class, level: misdemeanor}
        - {code: M2, name: misdemeanor of the second class, level: misdemeanor}
      attempts: {source: ACT, verified: true, lowered: {F1: M1, M1: M2}}
      books:
      \(books)
      sections:

      """
    var guards: [String] = []
    for line in sections {
      if line.hasPrefix("guard ") {
        guards.append(String(line.dropFirst(6)))
        continue
      }
      let end = line.lastIndex(of: " ") ?? line.endIndex
      let category = line[line.index(after: end)...]
      let pieces = line[..<end].split(separator: "(", maxSplits: 1)
      let fields = "name: Offense, category: \(category), verified: [citation], source: ACT"
      if pieces.count == 1 {
        file += "  - {cite: \"\(pieces[0])\", \(fields)}\n"
      } else {
        file += "  - {cite: \"\(pieces[0])\", name: Offense, category: mixed, verified: [], "
        file += "source: ACT, subdivisions: ["
        file += pieces[1].split(separator: "|").map { "{sub: \"(\($0)\", \(fields)}" }
          .joined(separator: ", ")
        file += "]}\n"
      }
    }
    file += "guards:\n"
    for id in guards {
      file += "  - {cites: [\"\(id)\"], kind: violence, verified: true, source: ACT}\n"
    }
    let faults = FaultCollector()
    guard let law = StateLaw.read(file, file: "zz.yaml", into: faults) else {
      preconditionFailure(RuleFaults(faults.faults).description)
    }
    law.check(file: "zz.yaml", into: faults)
    precondition(faults.faults.isEmpty, RuleFaults(faults.faults).description)
    return ChargeClassifier(law: law)
  }

  static let florida = classifier(
    books: """
        - {id: FS, name: Florida Statutes, spellings: [F.S., FSS, FLA STAT],
           sections: "796.07", bare: true, source: ACT}
      """,
    sections: [
      "FS 796.04 third_party", "FS 796.05 third_party",
      "FS 796.06 third_party", "FS 796.07(2)(a)|2)(b)|2)(e)|2)(f)|2)(i)|4)|5) selling",
      "FS 810.08 other", "FS 480.047 other", "FS 480.0475 other", "guard FS 782",
      "guard FS 812.13", "guard FS 800.04",
    ])

  static let washington = classifier(
    books: """
        - {id: RCW, name: Revised Code of Washington, spellings: [RCW, R.C.W.],
           sections: "9A.08A.030", bare: true,
           inchoate: {"9A.28.020": attempt, "9A.28.040": conspiracy}, source: ACT}
        - {id: SMC, name: Seattle Municipal Code, spellings: [SMC, SEATTLE MUNICIPAL CODE],
           sections: "12A.06.020", bare: known, source: ACT}
      """,
    sections: [
      "RCW 9A.88.030 selling", "RCW 9A.88.110 buying", "RCW 9A.88.010 unrelated",
      "RCW 9A.88.070 third_party", "RCW 9A.88.080 third_party", "SMC 12A.10.020 selling",
      "SMC 12A.10.010 loitering_prostitution", "guard RCW 9A.44", "guard RCW 9.68A",
      "guard RCW 9A.56.190 to 9A.56.210", "guard SMC 12A.06",
    ])

  static let michigan = classifier(
    books: """
        - {id: MCL, name: Michigan Compiled Laws, spellings: [M.C.L., MCLA, PACC],
           sections: "750.448a", bare: true, glued: digits, suffixes: {A: attempt},
           inchoate: {"750.92": attempt, "750.157a": conspiracy}, source: ACT}
      """,
    sections: [
      "MCL 750.448 mixed", "MCL 750.449 third_party", "MCL 750.449a(1)|2) buying",
      "MCL 750.450 third_party", "MCL 750.455 third_party", "MCL 750.552 other",
      "MCL 750.462 third_party",
      "MCL 750.167(1)(b)|1)(f)|1)(i) selling", "guard MCL 750.81 to 750.90h",
      "guard MCL 750.462a to 750.462j", "guard MCL 750.520a to 750.520n",
    ])

  static let pennsylvania = classifier(
    books: """
        - {id: PACS18, name: Crimes Code,
           spellings: ["18", "18-", "18 PA CS", "18 PA CSA", "18 PA CONS STAT", CC],
           sections: "5902[.1]", subdivisions: decimal_letters, bare: known,
           inchoate: {"901": attempt, "902": solicitation, "903": conspiracy}, source: ACT}
        - {id: PACS75, name: Vehicle Code, spellings: ["75", "75-", "75 PA CS"],
           sections: "3802[.1]", source: ACT}
      """,
    sections: [
      "PACS18 5902(a)(1)|a)(2)|b)(1)|b)(8)|b.1)|e)|e)(1) selling", "PACS18 3503 other",
      "guard PACS18 2501 to 2799", "guard PACS18 3121 to 3131", "guard PACS18 5902(b.1)",
    ])

  static let california = classifier(
    books: """
        - {id: PC, name: Penal Code, spellings: [PENAL CODE, CPC], sections: "647[.6]a",
           bare: known, behind: true, glued: letters,
           inchoate: {"664": attempt, "182": conspiracy}, source: ACT}
        - {id: HS, name: Health and Safety Code, spellings: [HS, H&S], sections: "11377[.5]a",
           bare: known, behind: true, source: ACT}
        - {id: BP, name: Business and Professions Code, spellings: [BP, B&P, BPC],
           sections: "4611[.5]a", bare: known, behind: true, source: ACT}
        - {id: VC, name: Vehicle Code, spellings: [VC], sections: "23152[.5]a", behind: true,
           source: ACT}
        - {id: SFMPC, name: San Francisco Municipal Police Code, spellings: [SFMPC, MPC],
           sections: "225a", behind: true, source: ACT}
      """,
    sections: [
      "PC 647(a)|b)|b)(1)|b)(2)|b)(3)|e) selling", "PC 647b unrelated", "PC 647.6 unrelated",
      "PC 653.22(a)|a)(1) loitering_prostitution", "PC 266e third_party", "PC 266h third_party",
      "PC 266 third_party", "PC 315 third_party", "SFMPC 225 selling", "HS 11377 unrelated",
      "guard PC 187 to 199", "guard PC 240 to 248", "guard PC 288",
    ])

  static let massachusetts = classifier(
    books: """
        - {id: OC, name: complaint manual codes, sections: "272A/53AA[/B]", bare: known,
           source: ACT}
        - {id: GL, name: General Laws, spellings: [G.L., M.G.L., MGLA, MGL C, GL C, C, CH],
           sections: "272A/53AA", written: ["272A-53AA"], bare: true, source: ACT}
      """,
    sections: [
      "OC 272/53A/A selling", "OC 272/53A/B buying", "OC 272/53A/C buying", "OC 272/53A mixed",
      "OC 272/53/A loitering_prostitution", "OC 272/53/F quality_of_life", "GL 272/53 mixed",
      "GL 272/53A(a)|b)|c) mixed", "GL 272/7 third_party", "guard GL 265", "guard OC 265",
    ])

  static let illinois = classifier(
    books: """
        - {id: ILCS720, name: Criminal Code,
           spellings: [720 ILCS 5, 720 ILCS 5.0, 720 5, 720 5.0, 38-, CH 38, "38"],
           sections: "11A-14[.3]A",
           inchoate: {"8-4": attempt, "8-2": conspiracy, "8-1": solicitation}, source: ACT}
        - {id: ILCS625, name: Vehicle Code, spellings: [625 ILCS 5, 625 ILCS 5.0],
           sections: "11A-1402[.1]A", source: ACT}
        - {id: ILCS, name: other acts, spellings: ["# ILCS"], sections: "570[.0]/402A[-1]",
           source: ACT}
        - {id: MCC, name: Municipal Code of Chicago, spellings: [MCC], sections: "8-8-060",
           bare: true, source: ACT}
      """,
    sections: [
      "ILCS720 11-14(a) selling", "ILCS720 11-14.1 buying",
      "ILCS720 11-14.3(a)(1)|a)(2)(b) third_party", "ILCS720 11-18 buying",
      "MCC 8-8-060 loitering_prostitution", "MCC 8-8-050 loitering_prostitution",
      "guard ILCS720 12", "guard ILCS720 11-1.20 to 11-1.60",
    ])

  static let connecticut = classifier(
    books: """
        - {id: CGS, name: Connecticut General Statutes,
           spellings: [C.G.S., CGSA, CONN GEN STAT], sections: "53a-82aa", bare: true,
           inchoate: {"53a-49": attempt, "53a-48": conspiracy}, source: ACT}
      """,
    sections: [
      "CGS 53a-82 selling", "CGS 53a-83 buying", "CGS 53a-83a buying", "CGS 53a-86 third_party",
      "CGS 53a-182 unrelated", "guard CGS 53a-54a to 53a-61aa", "guard CGS 53a-92 to 53a-95",
    ])

  static let texas = classifier(
    books: """
        - {id: PC, name: Penal Code, spellings: [PENAL CODE, TPC, TEX PENAL CODE],
           sections: "20A.02", bare: true, inchoate: {"15.01": attempt, "15.02": conspiracy},
           source: ACT}
      """,
    sections: [
      "PC 43.02(a)|b)|c)(1) selling", "PC 43.021 buying", "PC 43.03 third_party",
      "PC 43.25 third_party", "guard PC 22", "guard PC 20A",
    ])

  static let maryland = classifier(
    books: """
        - {id: CR, name: Criminal Law Article, spellings: [CRIM LAW, CRIMINAL LAW],
           sections: "11-303", written: ["11.303"], bare: known, source: ACT}
        - {id: ART27, name: Article 27, spellings: [ART 27, ARTICLE 27, "27", "27."], sections: "15a",
           source: ACT}
        - {id: BCC19, name: "Baltimore City Code, Article 19",
           spellings: [ART 19, ARTICLE 19, BCC ART 19], sections: "58-2", source: ACT}
      """,
    sections: [
      "CR 11-303 selling", "CR 11-107 unrelated", "CR 11-306(a)(1)|a)(5) mixed",
      "CR 11-307 third_party",
      "ART27 15 mixed", "BCC19 58-2 selling", "guard CR 3", "guard CR 11-305",
    ])
}
