internal import CourtRecords
internal import DelimitedText
internal import ReliefPolicy
internal import Synchronization

/// The charge readings of a run: each distinct raw (citation, description) pair is read once.
///
/// Shared by all workers behind a lock, which a worker takes only for a pair that is new to it:
/// some thousand times in millions of rows. The numbers depend on which worker came first and
/// never reach an output.
final class ReadingBook: Sendable {
  /// A reading's number, and whether some policy of the run may cover it.
  struct Entry: Sendable {
    let id: UInt32
    let matters: Bool

    /// Packed for a worker's memo.
    var packed: UInt32 { id << 1 | (matters ? 1 : 0) }

    init(id: UInt32, matters: Bool) {
      self.id = id
      self.matters = matters
    }

    init(packed: UInt32) {
      id = packed >> 1
      matters = packed & 1 == 1
    }
  }

  private struct State {
    var memo = CellMemo()
    var readings: [ChargeReading] = []
    /// The crosswalk entries that some pair of the run met.
    var usedEntries: Set<Int> = []
    /// The contradictions among them, by the entry's place.
    var contradictions: [Int: String] = [:]
  }

  /// What the cells say by themselves; of the first so many, for texts may be as many as rows.
  private struct Parts {
    static let most = 4096
    var citations: [[UInt8]: ChargeClassifier.CitedPart] = [:]
    var texts: [[UInt8]: TextReading] = [:]
  }

  private let classifier: ChargeClassifier
  private let rules: [CoverageRules]
  private let crosswalk: Crosswalk?
  private let state = Mutex(State())
  private let parts = Mutex(Parts())

  /// Makes the book of a run with one or several policies over one law.
  init(law: StateLaw, rules: [CoverageRules], crosswalk: Crosswalk? = nil) {
    self.rules = rules
    self.crosswalk = crosswalk
    classifier = ChargeClassifier(law: law)
  }

  /// Separates citation and description in a pair's key; control characters occur in neither.
  static let separator: UInt8 = 0x1F

  /// The entry of a pair, given as `citation`, `separator`, `description`.
  ///
  /// Where columns of their own mark the charge, the marks follow behind another separator.
  func entry(
    pair: Span<UInt8>, citation: Span<UInt8>, description: Span<UInt8>,
    marks: ChargeMarks = ChargeMarks()
  ) -> Entry {
    if let known = state.withLock({ $0.memo.value(for: pair) }) { return Entry(packed: known) }
    // A crosswalk is one of this law's.
    let entryPlace =
      marks.origin == .elsewhere
      ? nil : crosswalk?.place(citation: citation, description: description)
    let reading = read(citation, description, marks, entryPlace: entryPlace)
    let matters = rules.contains { $0.mayMatter(reading) }
    return state.withLock { state in
      if let entryPlace {
        state.usedEntries.insert(entryPlace)
        state.contradictions[entryPlace] = reading.correction?.contradiction
      }
      if let known = state.memo.value(for: pair) { return Entry(packed: known) }
      let entry = Entry(id: UInt32(state.readings.count), matters: matters)
      state.readings.append(reading)
      state.memo.remember(entry.packed, for: pair)
      return entry
    }
  }

  private func read(
    _ citation: Span<UInt8>, _ description: Span<UInt8>, _ marks: ChargeMarks, entryPlace: Int?
  ) -> ChargeReading {
    if marks.origin == .elsewhere { return .ofOtherLaw }
    var reading = read(citation, description, entryPlace: entryPlace).marked(marks.attempt)
    reading.origin = marks.origin
    return reading
  }

  private func read(
    _ citation: Span<UInt8>, _ description: Span<UInt8>, entryPlace: Int?
  ) -> ChargeReading {
    guard let entryPlace, let correction = crosswalk?.entries[entryPlace].correction else {
      return classifier.read(part(of: citation), text: text(of: description))
    }
    return classifier.read(
      citation: citation, description: description, correction: correction)
  }

  /// A citation's own part of a reading: some hundred citations stand beside as many texts each.
  private func part(of citation: Span<UInt8>) -> ChargeClassifier.CitedPart {
    let key = citation.withUnsafeBufferPointer { Array($0) }
    if let known = parts.withLock({ $0.citations[key] }) { return known }
    let part = classifier.readCitation(citation)
    parts.withLock { if $0.citations.count < Parts.most { $0.citations[key] = part } }
    return part
  }

  private func text(of description: Span<UInt8>) -> TextReading {
    let key = description.withUnsafeBufferPointer { Array($0) }
    if let known = parts.withLock({ $0.texts[key] }) { return known }
    let text = classifier.readText(description)
    parts.withLock { if $0.texts.count < Parts.most { $0.texts[key] = text } }
    return text
  }

  /// What became of the crosswalk's entries, once the workers are done; nil without a crosswalk.
  var crosswalkUse: Crosswalk.Use? {
    guard let crosswalk else { return nil }
    return state.withLock {
      Crosswalk.Use(of: crosswalk, used: $0.usedEntries, contradictions: $0.contradictions)
    }
  }

  /// The reading of a number.
  func reading(_ number: UInt32) -> ChargeReading {
    state.withLock { $0.readings[Int(number)] }
  }

  /// All readings by number, once the workers are done.
  var readings: [ChargeReading] { state.withLock { $0.readings } }
}

/// The courts of a run: each distinct raw cell is recognised once.
final class CourtBook: Sendable {
  /// One court as the run knows it.
  struct Entry: Sendable {
    let reading: CourtReading
    let name: String
  }

  private struct State {
    var memo = CellMemo()
    var entries: [Entry] = []
    var places: [String: UInt32] = [:]
  }

  private let law: StateLaw
  private let state = Mutex(State())

  init(law: StateLaw) {
    self.law = law
  }

  /// The number of the court that a cell names; spellings of one court share a number.
  ///
  /// A blank cell is a court of its own, whose cases are never joined with a named court's.
  func place(of cell: Span<UInt8>) -> UInt32 {
    if let known = state.withLock({ $0.memo.value(for: cell) }) { return known }
    let text = CellText.utf8(cell)
    return state.withLock { state in
      let place = place(of: text, in: &state)
      if state.memo.value(for: cell) == nil { state.memo.remember(place, for: cell) }
      return place
    }
  }

  /// The number of a court by its name.
  func place(named text: String) -> UInt32 {
    place(of: Array(text.utf8).span)
  }

  private func place(of text: String, in state: inout State) -> UInt32 {
    let court = law.court(named: text)
    let folded = court?.id ?? text.uppercased().split(separator: " ").joined(separator: " ")
    let key = (court == nil ? "?" : "=") + folded
    if let known = state.places[key] { return known }
    let place = UInt32(state.entries.count)
    state.entries.append(
      Entry(reading: court.map { .court($0.id) } ?? .unknown, name: court?.name ?? text))
    state.places[key] = place
    return place
  }

  /// The court of a number.
  subscript(place: UInt32) -> Entry {
    state.withLock { $0.entries[Int(place)] }
  }

  /// All courts by number.
  var entries: [Entry] { state.withLock { $0.entries } }
}
