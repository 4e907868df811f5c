extension RunFolder {
  /// Renames the temporary folder to the final name, and gives the name that an old folder now has;
  /// nil when there was none.
  func place() throws(ReportError) -> String? {
    // Another run may make or remove the final folder between two of our steps: look again then.
    var lastFault = SystemFault.missing
    for _ in 0..<8 {
      do throws(SystemFault) {
        try SystemCalls.renameToFree(temporaryName, to: name, in: parent)
        return nil
      } catch {
        guard error.isExisting else { throw .cannotFinish(path, code: error.code) }
      }
      guard isReplacing else { throw .folderExists(path) }
      guard try Self.ownFiles(of: name, in: parent, path: path) != nil else { continue }
      do throws(SystemFault) {
        return try exchangeWithOld()
      } catch {
        guard error.isMissing else { throw .cannotFinish(path, code: error.code) }
        lastFault = error
      }
    }
    throw .cannotFinish(path, code: lastFault.code)
  }

  /// Removes the folder that was replaced, by the name that it has now.
  func removeReplaced(_ name: String) throws(ReportError) {
    let left = parentPath == "." ? name : "\(parentPath)/\(name)"
    do throws(SystemFault) {
      // What somebody put there since the last look stays, and so does its folder.
      if let names = try? Self.ownFiles(of: name, in: parent, path: left) {
        let old = try SystemCalls.openFolder(name, in: parent)
        for name in names { try SystemCalls.removeFile(name, in: old) }
      }
      try SystemCalls.removeFolder(name, in: parent)
    } catch {
      throw .cannotRemoveOld(path, left: left, code: error.code)
    }
  }

  /// The files of a folder that may be replaced, the manifest last.
  ///
  /// Only what an earlier run wrote is ever removed: the folder is empty, or it holds this tool's
  /// manifest and nothing but plain files that the manifest lists. Nil when another run takes it away
  /// meanwhile: it may be opened under the final name, and be emptied under another a moment later.
  static func ownFiles(
    of name: String, in parent: borrowing Descriptor, path: String
  ) throws(ReportError) -> [String]? {
    let manifest = OutputName.manifest.rawValue
    var entries: [String] = []
    var listed: Set<String> = []
    var foreign = 0
    do throws(SystemFault) {
      guard let kind = try SystemCalls.kind(of: name, in: parent) else { return nil }
      guard kind == .folder else { throw SystemFault.notAFolder }
      let folder = try SystemCalls.openFolder(name, in: parent)
      entries = try SystemCalls.entries(of: folder)
      if entries.isEmpty { return [] }
      if entries.contains(manifest) {
        let bytes = try SystemCalls.read(manifest, in: folder, limit: ManifestReader.byteLimit)
        listed = ManifestReader.listedFiles(bytes) ?? []
      }
      for entry in entries where entry != manifest {
        guard let kind = try SystemCalls.kind(of: entry, in: folder) else { return nil }
        if kind != .file || !listed.contains(entry) { foreign += 1 }
      }
    } catch {
      if error.isMissing { return nil }
      throw .notARunFolder(path)
    }
    guard !listed.isEmpty else { throw .notARunFolder(path) }
    guard foreign == 0 else { throw .holdsOtherFiles(path, count: foreign) }
    return entries.filter { $0 != manifest }.sorted() + [manifest]
  }

  /// Gives the new folder the final name, and gives the name that the old one now has.
  private func exchangeWithOld() throws(SystemFault) -> String {
    do throws(SystemFault) {
      try SystemCalls.exchange(temporaryName, with: name, in: parent)
      return temporaryName
    } catch  where error.isUnsupportedRename {
      return try exchangeInSteps()
    }
  }

  /// The same where one step is not to be had: for a moment no folder has the final name.
  ///
  /// The old folder is put back when the new one cannot take its place. It keeps the name that it
  /// had to make room under: a third step could fail, with the new folder in its place already.
  func exchangeInSteps() throws(SystemFault) -> String {
    let aside = ".\(temporaryName).old"
    try SystemCalls.rename(name, to: aside, in: parent)
    do throws(SystemFault) {
      try SystemCalls.rename(temporaryName, to: name, in: parent)
    } catch {
      try? SystemCalls.rename(aside, to: name, in: parent)
      throw error
    }
    return aside
  }
}
