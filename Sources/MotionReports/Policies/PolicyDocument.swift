internal import CourtRecords
public import ReliefPolicy

/// One policy as JSON, with the keys and words of its file.
public enum PolicyDocument {
  /// The bytes of the document; rules in the order of the file, sources by id.
  public static func json(_ policy: Policy) -> [UInt8] {
    let until = policy.window.until?.description
    return JSONText.object([
      .init("id", .string(policy.id)), .init("title", .string(policy.title)),
      .init("office", .string(policy.office)), .init("official", .string(policy.official)),
      .init("jurisdiction", .string(policy.jurisdiction)),
      .init("status", .string(policy.status.rawValue)),
      .init("announced", .optional(policy.announced?.description)),
      .init("effective", .optional(policy.window.from?.description)),
      .init("revoked", .optional(policy.status == .superseded ? nil : until)),
      .init("superseded", .optional(policy.status == .superseded ? until : nil)),
      .init("variant_of", .optional(policy.variantOf)), .init("note", .optional(policy.note)),
      .init(
        "authority",
        .object([
          .init("courts", strings(policy.courts.sorted())),
          .init("books", strings(policy.books.sorted())),
        ])),
      .init("basis", .string(policy.basis.rawValue)),
      .init("attempts", .string(policy.coversAttempts ? "covered" : "review")),
      .init("requires", strings(policy.requires.map(\.rawValue).sorted())),
      .init("conditions", .array(policy.conditions.map(condition))),
      .init("charges", .array(policy.rulesInOrder.map(charge))),
      .init("companions", .array(policy.companions.map(offense))),
      .init("victims", .array(policy.victims.map(offense))),
      .init("otherwise", .string(policy.otherwise.rawValue)),
      .init(
        "relief",
        .object(
          ProceduralStage.allCases.compactMap { stage in
            policy.relief[stage].map { .init(stage.rawValue, answer($0)) }
          })),
      .init(
        "sources",
        .array(
          policy.sources.values.sorted { ByteOrder.precedes($0.id, $1.id) }.map { source in
            .object([
              .init("id", .string(source.id)), .init("title", .string(source.title)),
              .init("url", .optional(source.url)),
            ])
          })),
    ]).bytes
  }

  private static func strings(_ texts: [String]) -> JSONText {
    .array(texts.map { .string($0) })
  }

  private static func condition(_ condition: PolicyCondition) -> JSONText {
    .object([
      .init("id", .string(condition.id)), .init("says", .string(condition.says)),
      .init("kind", .string(condition.test.kind.rawValue)),
      .init("else", .string(condition.otherwise.rawValue)),
      .init("source", .string(condition.source)), .init("at", .optional(condition.place)),
    ])
  }

  private static func charge(_ rule: Policy.ChargeRule) -> JSONText {
    let subject: JSONText.Member =
      switch rule.subject {
      case .statute(let id): .init("statute", .string(id))
      case .category(let category): .init("category", .string(category.rawValue))
      }
    return .object([
      subject, .init("treatment", .string(rule.treatment.rawValue)),
      .init("when", strings(rule.conditions.map(\.id))), .init("source", .string(rule.source)),
      .init("at", .optional(rule.place)), .init("verified", .bool(rule.verified)),
      .init("note", .optional(rule.note)),
    ])
  }

  private static func offense(_ offense: Policy.NamedOffense) -> JSONText {
    .object([
      .init("statute", .string(offense.statute)), .init("source", .string(offense.source)),
      .init("at", .optional(offense.place)), .init("note", .optional(offense.note)),
    ])
  }

  private static func answer(_ rule: Policy.StageRule) -> JSONText {
    let word =
      switch rule.answer {
      case .relief(let relief): relief.rawValue
      case .review: "review"
      case .none: "none"
      }
    let vehicles = rule.vehicles.sorted { ByteOrder.precedes($0.key, $1.key) }
    return .object([
      .init("answer", .string(word)), .init("vehicle", .optional(rule.vehicle)),
      .init("vehicles", .object(vehicles.map { .init($0.key, .string($0.value)) })),
      .init("refiling", .string(rule.barsRefiling ? "barred" : "open")),
      .init("source", .string(rule.source)), .init("at", .optional(rule.place)),
      .init("verified", .bool(rule.verified)), .init("note", .optional(rule.note)),
    ])
  }
}
