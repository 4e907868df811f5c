internal import Glibc

extension SystemCalls {
  /// Makes a folder (0700) that must not exist.
  static func makeFolder(
    _ name: String, in folder: borrowing Descriptor
  ) throws(SystemFault) -> Descriptor {
    try meet(.makeFolder, folder)
    guard mkdirat(folder.number, name, 0o700) == 0 else { throw .last }
    do throws(SystemFault) {
      let made = try openFolder(name, in: folder)
      try meet(.protect, made)
      // The mode of mkdir(2) is cut by the umask.
      guard fchmod(made.number, 0o700) == 0 else { throw .last }
      return made
    } catch {
      unlinkat(folder.number, name, AT_REMOVEDIR)
      throw error
    }
  }

  /// Removes a file from a folder; a folder of that name is left alone and an error.
  static func removeFile(_ name: String, in folder: borrowing Descriptor) throws(SystemFault) {
    try meet(.removeFile, folder)
    guard unlinkat(folder.number, name, 0) == 0 || errno == ENOENT else { throw .last }
  }

  /// Removes an empty folder from a folder.
  static func removeFolder(_ name: String, in folder: borrowing Descriptor) throws(SystemFault) {
    try meet(.removeFolder, folder)
    guard unlinkat(folder.number, name, AT_REMOVEDIR) == 0 || errno == ENOENT else { throw .last }
  }

  /// Renames within a folder; an empty folder of the new name is replaced.
  static func rename(
    _ old: String, to new: String, in folder: borrowing Descriptor
  ) throws(SystemFault) {
    try meet(.rename, folder)
    guard renameat(folder.number, old, folder.number, new) == 0 else { throw .last }
  }

  /// Renames within a folder; whatever stands under the new name makes it fail with `EEXIST`.
  static func renameToFree(
    _ old: String, to new: String, in folder: borrowing Descriptor
  ) throws(SystemFault) {
    do throws(SystemFault) {
      try renameFlagged(old, new, in: folder, flags: renameNoReplace)
    } catch  where error.isUnsupportedRename {
      guard try kind(of: new, in: folder) == nil else { throw SystemFault(code: EEXIST) }
      try rename(old, to: new, in: folder)
    }
  }

  /// Exchanges two names of a folder in one step, so that both always exist.
  ///
  /// Fails with an unsupported fault (``SystemFault/isUnsupportedRename``) where the kernel or the
  /// file system has no such call.
  static func exchange(
    _ one: String, with other: String, in folder: borrowing Descriptor
  ) throws(SystemFault) {
    try renameFlagged(one, other, in: folder, flags: renameExchange)
  }

  // linux/fs.h; Swift's Glibc module does not show renameat2(2) and its flags.
  private static let renameNoReplace: UInt32 = 1
  private static let renameExchange: UInt32 = 2

  private typealias RenameAt2 =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  // glibc has it since 2.28; looked up by name, as the header hides it without _GNU_SOURCE.
  private static let renameAt2: RenameAt2? = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: RenameAt2.self)
  }

  private static func renameFlagged(
    _ old: String, _ new: String, in folder: borrowing Descriptor, flags: UInt32
  ) throws(SystemFault) {
    try meet(.exchange, folder)
    guard let renameAt2 else { throw SystemFault(code: ENOSYS) }
    guard renameAt2(folder.number, old, folder.number, new, flags) == 0 else { throw .last }
  }
}

extension SystemFault {
  /// Whether the kernel or the file system lacks the flags of renameat2(2).
  var isUnsupportedRename: Bool { code == ENOSYS || code == EINVAL || code == ENOTSUP }

  /// Whether something stands where nothing should.
  var isExisting: Bool { code == EEXIST || code == ENOTEMPTY }

  /// Whether nothing stands where something should.
  var isMissing: Bool { code == ENOENT }

  /// The fault of a path that is no folder.
  static var notAFolder: SystemFault { SystemFault(code: ENOTDIR) }

  /// The fault of a path at which nothing stands.
  static var missing: SystemFault { SystemFault(code: ENOENT) }
}
