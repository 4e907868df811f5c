internal import CourtRecords
internal import Foundation

/// Reads the manifest of an earlier run.
public enum ManifestReader {
  /// More than any manifest: some hundred bytes per input.
  static let byteLimit = 64 << 20

  /// The manifest in a run's folder.
  ///
  /// Throws ``ReportError/manifestMissing(_:)`` when it cannot be opened, and
  /// ``ReportError/manifestBroken(_:cause:)`` when it is not one or lacks something.
  public static func read(folder: String) throws(ReportError) -> RunManifest {
    let path = "\(folder)/\(OutputName.manifest.rawValue)"
    let bytes: [UInt8]
    do throws(SystemFault) {
      // With the slash a link to the folder is followed: reading through one harms nobody.
      let opened = try SystemCalls.openFolder("\(folder)/.")
      bytes = try SystemCalls.read(OutputName.manifest.rawValue, in: opened, limit: byteLimit)
    } catch {
      throw .manifestMissing(path)
    }
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw .manifestBroken(path, cause: cause(of: error))
    } catch {
      throw .manifestBroken(path, cause: "it is no JSON")
    }
    guard document.tool == RunManifest.tool else {
      throw .manifestBroken(path, cause: "another tool wrote it")
    }
    guard let asOf = CalendarDate(iso: document.asOf) else {
      throw .manifestBroken(path, cause: "'as_of' is no date")
    }
    return document.manifest(asOf: asOf)
  }

  /// The names of the outputs that a manifest of this tool lists; nil when it is none.
  static func listedFiles(_ bytes: [UInt8]) -> Set<String>? {
    guard let document = try? JSONDecoder().decode(Listing.self, from: Data(bytes)),
      document.tool == RunManifest.tool
    else { return nil }
    return Set(document.outputs.map(\.name))
  }

  private static func cause(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "'\(name(context.codingPath + [key]))' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(name(context.codingPath))' has another form than expected"
    case .dataCorrupted: "it is no JSON"
    @unknown default: "it cannot be read"
    }
  }

  private static func name(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }.joined(separator: ".")
  }

  /// As much of a manifest as tells whose it is and which files it speaks of.
  private struct Listing: Decodable {
    struct Output: Decodable {
      let name: String
    }

    let tool: String
    let outputs: [Output]
  }

  /// The file as it stands.
  private struct Document: Decodable {
    struct Options: Decodable {
      enum CodingKeys: String, CodingKey {
        case warrantYears = "warrant_years"
      }

      let warrantYears: String?
    }
    struct Input: Decodable {
      let role, name, layout: String
      let sha256: String?
      let bytes, rows, lines: UInt64
    }
    struct Rule: Decodable {
      let role, id, sha256: String
    }
    struct Output: Decodable {
      let name, sha256: String
      let bytes: UInt64
    }

    struct List: Decodable {
      let role, name, sha256: String
    }

    enum CodingKeys: String, CodingKey {
      case hypothetical, tool, version, policy, options, inputs, rules, outputs, lists
      case asOf = "as_of"
    }

    let hypothetical: Bool
    let tool, version, policy, asOf: String
    let options: Options
    let inputs: [Input]
    let rules: [Rule]
    let outputs: [Output]
    let lists: [List]?

    func manifest(asOf: CalendarDate) -> RunManifest {
      RunManifest(
        version: version, policyID: policy, asOf: asOf, isHypothetical: hypothetical,
        warrantYears: options.warrantYears,
        inputs: inputs.map {
          .init(
            role: $0.role, name: $0.name, layout: $0.layout, byteCount: $0.bytes,
            sha256: $0.sha256 ?? "", rows: $0.rows, lines: $0.lines)
        },
        rules: rules.map { .init(role: $0.role, id: $0.id, sha256: $0.sha256) },
        outputs: outputs.map { .init(name: $0.name, byteCount: $0.bytes, sha256: $0.sha256) },
        lists: (lists ?? []).compactMap { list in
          RunFacts.OutsideList.Role(rawValue: list.role).map {
            .init(role: $0, name: list.name, sha256: list.sha256)
          }
        })
    }
  }
}
