/// How the text of an input was made from the bytes of its file.
public struct TextOrigin: Sendable, Hashable {
  /// How the text is packed in the file.
  public enum Packing: String, Sendable, Hashable {
    /// Not at all.
    case none
    /// As gzip members.
    case gzip
    /// As a file of a ZIP archive.
    case zip
  }

  /// How the text is packed.
  public var packing = Packing.none
  /// `UTF-16LE` or `UTF-16BE`; nil for text that is read as it is.
  public var encoding: String?
  /// What speaks for the encoding, as a clause; nil without one.
  public var evidence: String?
  /// Characters that could not be converted and are U+FFFD now, as far as was read.
  public var replacedCharacters: UInt64 = 0

  /// The origin of text that stands in its file as it is.
  public init() {}

  /// Whether the bytes that are read are the bytes of the file.
  public var isPlain: Bool { packing == .none && encoding == nil }
}

extension SegmentReader {
  /// How the text is made from the file; known once something was read.
  public var origin: TextOrigin { input.origin }

  /// The bytes of the file read so far; those of the archive for a file in one.
  public var fileByteCount: UInt64 { input.fileByteCount }

  /// How much of ``size`` is read.
  public var progress: UInt64 { input.progress }
}
