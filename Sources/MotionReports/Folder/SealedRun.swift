/// A finished run's folder whose files are all as its manifest says.
public struct SealedRun: Sendable {
  /// The folder as the user named it.
  public let folder: String
  /// What the run was.
  public let manifest: RunManifest
  /// The SHA-256 of the manifest itself: with it the whole folder is named.
  public let sha256: String

  /// Opens a folder and checks every file that the manifest lists, by size and digest.
  ///
  /// Throws ``ReportError/outputChanged(_:)`` at the first file that is missing or is another.
  /// Cost: reads all of them once.
  public init(folder: String) throws(ReportError) {
    manifest = try ManifestReader.read(folder: folder)
    self.folder = folder
    sha256 = try Self.digest(OutputName.manifest.rawValue, in: folder, limit: 64 << 20)
    for output in manifest.outputs {
      let limit = Int(clamping: output.byteCount)
      let found = try Self.digest(output.name, in: folder, limit: limit)
      guard found == output.sha256 else { throw .outputChanged("\(folder)/\(output.name)") }
    }
  }

  /// The path of one of its files.
  public func path(_ name: OutputName) -> String { "\(folder)/\(name.rawValue)" }

  private static func digest(
    _ name: String, in folder: String, limit: Int
  ) throws(ReportError) -> String {
    do throws(SystemFault) {
      let opened = try SystemCalls.openFolder("\(folder)/.")
      return ContentDigest.hex(of: try SystemCalls.read(name, in: opened, limit: limit))
    } catch {
      throw .outputChanged("\(folder)/\(name)")
    }
  }
}
