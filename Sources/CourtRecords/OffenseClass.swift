/// The level of an offense, common to all states.
public enum OffenseLevel: String, Sendable, Hashable, CaseIterable {
  /// A felony.
  case felony
  /// A misdemeanor of any class.
  case misdemeanor
  /// A violation, summary or petty offense: no crime.
  case violation
  /// A traffic or civil infraction.
  case infraction
}

/// One class of a state's scale, such as New York's `BM`.
public struct OffenseClass: Sendable, Hashable {
  /// The code as the statutes file writes it, such as `BM`.
  public let code: String
  /// The name in words, such as "class B misdemeanor".
  public let name: String
  /// Its level.
  public let level: OffenseLevel
  /// Other spellings in exports, such as `B MISD`.
  public let spellings: [String]

  /// Makes a class.
  public init(code: String, name: String, level: OffenseLevel, spellings: [String]) {
    self.code = code
    self.name = name
    self.level = level
    self.spellings = spellings
  }
}

/// The classes that an offense can have, as places on the state's scale: 0 is the most serious.
///
/// One place means that the class is known. Several mean that only a level ("M") or nothing at all
/// was said; then a comparison may come out unknown, and unknown leads to review.
public struct OffenseClassRange: Sendable, Hashable {
  /// The most serious place it can have.
  public let mostSerious: UInt8
  /// The least serious place it can have.
  public let leastSerious: UInt8

  /// Makes a range; the bounds are put in order.
  public init(_ first: UInt8, _ second: UInt8) {
    mostSerious = min(first, second)
    leastSerious = max(first, second)
  }

  /// Makes the range of one known class.
  public init(_ place: UInt8) {
    self.init(place, place)
  }

  /// Whether exactly one class is possible.
  public var isExact: Bool { mostSerious == leastSerious }

  /// Whether this is more serious than the other: true, false, or unknown where the ranges meet.
  public func isMoreSerious(than other: OffenseClassRange) -> Truth {
    if leastSerious < other.mostSerious { return .yes }
    if mostSerious >= other.leastSerious { return .no }
    return .unknown
  }

  /// The places possible in both, or nil when the two contradict each other.
  public func intersection(_ other: OffenseClassRange) -> OffenseClassRange? {
    let most = max(mostSerious, other.mostSerious)
    let least = min(leastSerious, other.leastSerious)
    return most <= least ? OffenseClassRange(most, least) : nil
  }

  /// The smallest range that holds both.
  public func union(_ other: OffenseClassRange) -> OffenseClassRange {
    OffenseClassRange(
      min(mostSerious, other.mostSerious), max(leastSerious, other.leastSerious))
  }
}

/// A state's scale of offense classes, most serious first.
public struct OffenseClassScale: Sendable, Hashable {
  /// The classes; the index is the place on the scale.
  public let classes: [OffenseClass]
  private let places: [String: UInt8]

  /// Makes a scale of at most 255 classes, most serious first.
  public init(_ classes: [OffenseClass]) {
    self.classes = classes
    var places: [String: UInt8] = [:]
    for (index, one) in classes.enumerated().prefix(255) {
      for spelling in [one.code] + one.spellings {
        places[spelling.uppercased()] = UInt8(index)
      }
    }
    self.places = places
  }

  /// The range of a class code, one of its spellings, a level word (`felony`) or `F` or `M`; nil
  /// when the word is none of these.
  public func range(of word: String) -> OffenseClassRange? {
    // Rule files write the codes as the scale does: nothing has to be made larger for them.
    if let place = places[word] ?? places[word.uppercased()] { return OffenseClassRange(place) }
    switch word.uppercased() {
    case "F": return range(of: .felony)
    case "M": return range(of: .misdemeanor)
    default: return OffenseLevel(rawValue: word.lowercased()).flatMap(range(of:))
    }
  }

  /// The range of all classes of a level, or nil when the scale has none.
  public func range(of level: OffenseLevel) -> OffenseClassRange? {
    guard let first = classes.firstIndex(where: { $0.level == level }),
      let last = classes.lastIndex(where: { $0.level == level })
    else { return nil }
    return OffenseClassRange(UInt8(first), UInt8(last))
  }

  /// The range of everything: a class that nobody knows.
  public var unknown: OffenseClassRange {
    OffenseClassRange(0, UInt8(max(classes.count, 1) - 1))
  }

  /// The levels that an offense of this range can have; never empty.
  public func levels(of range: OffenseClassRange) -> Set<OffenseLevel> {
    Set(classes[Int(range.mostSerious)...Int(range.leastSerious)].map(\.level))
  }

  /// Whether an offense of this range is a felony.
  public func isFelony(_ range: OffenseClassRange) -> Truth {
    var (hasFelony, hasOther) = (false, false)
    for place in Int(range.mostSerious)...Int(range.leastSerious) {
      if classes[place].level == .felony { hasFelony = true } else { hasOther = true }
    }
    return hasFelony ? (hasOther ? .unknown : .yes) : .no
  }

  /// The code of an exactly known class, the level where only that is known, else "unknown".
  public func name(of range: OffenseClassRange) -> String {
    if range.isExact { return classes[Int(range.mostSerious)].code }
    let levels = Set(classes[Int(range.mostSerious)...Int(range.leastSerious)].map(\.level))
    guard levels.count == 1, let level = levels.first else { return "unknown" }
    return level.rawValue
  }
}

/// The class of a count as the export gives it.
public enum ClassReading: Sendable, Hashable {
  /// The layout binds no class column.
  case notBound
  /// The cell is blank, or a word that nobody mapped.
  case unknown
  /// One class, or a level.
  case range(OffenseClassRange)
}
