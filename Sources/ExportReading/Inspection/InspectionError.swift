/// Why an export cannot be inspected, as one plain sentence.
public enum InspectionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// It is UTF-16 text; the encoding and what speaks for it.
  case utf16(path: String, encoding: String, evidence: String)

  /// What, where, and what to do next.
  public var description: String {
    switch self {
    case .utf16(let path, let encoding, let evidence):
      "\(path): is \(encoding) text (\(evidence)). Export it as CSV in UTF-8, or convert it with "
        + "'iconv -f \(encoding) -t UTF-8'."
    }
  }
}
