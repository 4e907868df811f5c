internal import CourtRecords
internal import DelimitedText

/// What a run read, by which rules, and what it wrote, as `manifest.json`: the last file of a run.
///
/// Whoever has the inputs and the rules again can repeat the run and compare every digest. Workers
/// and block size are left out, as they change nothing, and so is the clock.
public enum ManifestReport {
  /// The file's bytes; `outputs` are all files but the manifest itself.
  public static func bytes(
    facts: RunFacts, tally: RunTally, outputs: [WrittenFile]
  ) -> [UInt8] {
    let sorted = outputs.sorted { ByteOrder.precedes($0.name, $1.name) }
    let head: [JSONText.Member] = [
      .init("hypothetical", .bool(facts.isHypothetical)),
      .init("tool", .string(RunManifest.tool)),
      .init("version", .string(facts.version)),
      .init("policy", .string(facts.policyID)),
      .init("as_of", .string(facts.asOf.description)),
      .init("options", .object([.init("warrant_years", .optional(facts.warrantYears))])),
      .init("inputs", .array(facts.inputs.map(input))),
      .init("rules", facts.rulesJSON),
    ]
    let tail: [JSONText.Member] = [
      .init(
        "counts",
        .object(
          [
            .init("rows", tally.rowsJSON), .init("cases", tally.casesJSON),
            .init("warrants", tally.warrantsJSON),
          ] + (tally.linked?.members ?? []))),
      .init("outputs", .array(sorted.map(output))),
    ]
    return JSONText.object(head + facts.crosswalkJSON + facts.listsJSON + tail).bytes
  }

  private static func input(_ input: RunFacts.Input) -> JSONText {
    .object(
      [
        .init("role", .string(input.role)), .init("name", .string(input.name)),
        .init("layout", .string(input.layout)), .init("bytes", .number(input.byteCount)),
        .init("sha256", input.sha256.isEmpty ? .null : .string(input.sha256)),
        .init("rows", .number(input.rows)),
        .init("lines", .number(input.lines)),
      ] + origin(input.origin))
  }

  /// How the text was made from the file; nothing for text that stands there as it is.
  private static func origin(_ origin: TextOrigin) -> [JSONText.Member] {
    var members: [JSONText.Member] = []
    if origin.packing != .none {
      members.append(.init("packing", .string(origin.packing.rawValue)))
    }
    if let encoding = origin.encoding {
      members.append(.init("encoding", .string(encoding)))
      members.append(.init("replaced_characters", .number(origin.replacedCharacters)))
    }
    return members
  }

  private static func output(_ file: WrittenFile) -> JSONText {
    .object([
      .init("name", .string(file.name)), .init("bytes", .number(file.byteCount)),
      .init("sha256", .string(file.sha256)),
    ])
  }
}
