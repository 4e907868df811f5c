/// What kind of conduct a statute names, in the scheme that policies speak in.
///
/// Source: the categories of the non-prosecution handbook; see `Rules/README.md`.
public enum ConductCategory: String, Sendable, Hashable, CaseIterable {
  /// Offering or engaging in sex for a fee.
  case selling
  /// Paying or offering to pay for it.
  case buying
  /// Promoting, permitting, procuring, renting to: neither seller nor buyer.
  case thirdParty = "third_party"
  /// Loitering for prostitution or to patronize.
  case loiteringProstitution = "loitering_prostitution"
  /// Disorderly conduct, loitering, trespass of the street: what is charged beside or instead.
  case qualityOfLife = "quality_of_life"
  /// Other offenses that policies name: unlicensed massage, trespass.
  case other
  /// Trafficking, or a person under age on the other side. Always guarded.
  case traffickingOrMinor = "trafficking_or_minor"
  /// Anything else: the citation was read and lies elsewhere.
  case unrelated
  /// Seller and buyer in one section: the subdivision or the text must tell.
  case mixed

  /// Whether the conduct is sex work in the wide sense (of adults, or trafficking).
  public var isSexWork: Bool {
    switch self {
    case .selling, .buying, .thirdParty, .loiteringProstitution, .traffickingOrMinor, .mixed: true
    case .qualityOfLife, .other, .unrelated: false
    }
  }

  /// Whether seller and buyer may be meant, so that a policy for one of the two must ask which.
  public var isOfBothSides: Bool { self == .mixed || self == .loiteringProstitution }
}

/// Why a charge stops a case before any policy is asked, most telling first.
public enum GuardKind: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Trafficking in persons.
  case trafficking
  /// The other party was a minor.
  case minor
  /// Force, threat or compulsion.
  case force
  /// A sex offense.
  case sexOffense = "sex_offense"
  /// Violence against a person, robbery, burglary of a dwelling, arson.
  case violence
  /// A firearm or another weapon.
  case weapon

  /// Orders by how telling the condition is: trafficking first.
  public static func < (left: GuardKind, right: GuardKind) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
