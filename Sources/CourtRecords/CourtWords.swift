// The closed vocabularies that an export's open code words are mapped to. A word that a layout does
// not map stays `unmapped`, is reported by frequency, and leads to review where it could matter.

/// How one count ended, or that it has not.
public enum Disposition: String, Sendable, Hashable, CaseIterable {
  /// The cell is blank: no disposition yet.
  case none
  /// Found or pleaded guilty.
  case convicted
  /// Dismissed, nolle prosequi, declined after filing.
  case dismissed
  /// Acquitted.
  case acquitted
  /// Adjourned in contemplation of dismissal, stet, probation before judgment, adjudication
  /// withheld: neither conviction nor clean dismissal.
  case deferred
  /// Moved to another court or case: this record does not hold the end.
  case transferred
  /// The defendant did not appear: the count has not ended, and a warrant should stand.
  case failedToAppear = "failed_to_appear"
  /// A word that nobody mapped.
  case unmapped
}

/// The plea to one count.
public enum Plea: String, Sendable, Hashable, CaseIterable {
  /// The cell is blank: no plea is recorded.
  case none
  /// Pleaded not guilty.
  case notGuilty = "not_guilty"
  /// Pleaded guilty.
  case guilty
  /// No contest, or an Alford plea: a conviction may rest on it.
  case noContest = "no_contest"
  /// A word that nobody mapped.
  case unmapped
}

/// The sentence of one count, as far as the stage needs it.
public enum Sentence: String, Sendable, Hashable, CaseIterable {
  /// The cell is blank, or the layout binds none.
  case none
  /// Some sentence was entered.
  case imposed
}

/// The status of a case in the clerk's words.
public enum CaseStatus: String, Sendable, Hashable, CaseIterable {
  /// The cell is blank, or the layout binds none: the counts tell.
  case none
  /// Open, pending, on warrant.
  case open
  /// Closed or disposed.
  case closed
  /// Never filed: the prosecutor declined.
  case notFiled = "not_filed"
  /// A word that nobody mapped.
  case unmapped
}

/// A mark on a record that holds it back whatever the charge.
public enum RecordMark: String, Sendable, Hashable, CaseIterable {
  /// No mark.
  case none
  /// Sealed or expunged: not ours to list.
  case sealed
  /// The defendant has died.
  case deceased
  /// A case of a juvenile court.
  case juvenile
  /// A charge amended or superseded without its final version.
  case superseded
  /// A word that nobody mapped.
  case unmapped
}

/// Whether a count is charged as an attempt, where a column of its own says so.
public enum AttemptMark: String, Sendable, Hashable, CaseIterable {
  /// The cell is blank: the citation alone tells.
  case none
  /// An attempt.
  case yes
  /// The completed offense.
  case no
  /// A word that nobody mapped.
  case unmapped
}

/// Under whose law a charge is, where a column names the state of each row.
public enum ChargeOrigin: String, Sendable, Hashable, CaseIterable {
  /// Under the law by which the run reads.
  case own
  /// Under another state's law: nothing in it is read.
  case elsewhere
  /// The cell is blank, or a word that nobody mapped.
  case unknown
}

/// The stage of a case that one row of a count belongs to, earliest first.
public enum ChargeStage: String, Sendable, Hashable, CaseIterable {
  /// The cell is blank.
  case none
  /// As the police charged it.
  case arrest
  /// As the prosecutor filed it.
  case filed
  /// As the court last had it.
  case final
  /// A word that nobody mapped.
  case unmapped
}

/// The part that a party has in a case.
public enum PartyRole: String, Sendable, Hashable, CaseIterable {
  /// The cell is blank, or the layout binds none: every party of the file is a defendant.
  case none
  /// A defendant.
  case defendant
  /// Anybody else: an attorney, an officer, a complainant.
  case other
  /// A word that nobody mapped.
  case unmapped
}

/// What a warrant orders.
public enum WarrantType: String, Sendable, Hashable, CaseIterable {
  /// Issued by a court for not appearing in a filed case.
  case bench
  /// Issued to start a case.
  case arrest
  /// Blank, or a word that nobody mapped.
  case unmapped
}

/// Whether a warrant still stands.
public enum WarrantStatus: String, Sendable, Hashable, CaseIterable {
  /// Outstanding.
  case open
  /// Executed, returned on.
  case executed
  /// Recalled, quashed or vacated.
  case recalled
  /// Blank, or a word that nobody mapped.
  case unmapped
}

/// What an export says about its own completeness for the counts of a case.
public enum CountCompleteness: String, Sendable, Hashable, CaseIterable {
  /// Every count of a case is in the export.
  case all
  /// Only the top count of a case is.
  case topOnly = "top_only"
  /// Nobody said.
  case unknown
}

/// What a warrants list says about its own completeness.
public enum WarrantCompleteness: String, Sendable, Hashable, CaseIterable {
  /// Every warrant there ever was, whatever its status: a case that is absent has none.
  case all
  /// Every open warrant: a case that is absent has no open one.
  case open
  /// Nobody said: absence tells nothing.
  case unknown
}
