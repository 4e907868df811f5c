internal import Glibc

/// The number with which a system call said why it failed.
struct SystemFault: Error, Equatable {
  let code: Int32

  static var last: SystemFault { SystemFault(code: errno) }
}

/// An open file or folder, closed when it goes out of scope.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32
  #if DEBUG
    /// The place of the trouble in which a test opened it; see ``SystemTrouble``.
    let troublePlace: Int
  #endif

  init(number: Int32) {
    self.number = number
    #if DEBUG
      troublePlace = SystemTrouble.currentPlace
    #endif
  }

  deinit { _ = Glibc.close(number) }

  /// Closes now, so that a failure is seen: some file systems report a lost write only here.
  consuming func close() throws(SystemFault) {
    var late: SystemFault?
    do throws(SystemFault) { try SystemCalls.meet(.close, self) } catch { late = error }
    let result = Glibc.close(number)
    let fault = SystemFault.last
    discard self
    if let late { throw late }
    // After EINTR the descriptor is closed on Linux (close(2)).
    if result != 0, fault.code != EINTR { throw fault }
  }
}

/// The only place of this module that calls the system: what the outputs need of files and folders.
///
/// Names are looked up from an open folder (`openat` and its kin), so that nobody who swaps a folder
/// on the way for a link can lead a write or a removal elsewhere.
enum SystemCalls {
  enum EntryKind {
    case file, folder, link, other
  }

  /// The system's words for an error number, without a full stop.
  static func sentence(for code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }

  // MARK: Looking

  /// What stands under a name, links not followed; nil when nothing does.
  static func kind(
    of name: String, in folder: borrowing Descriptor
  ) throws(SystemFault) -> EntryKind? {
    try meet(.look, folder)
    return try kind(of: name, from: folder.number)
  }

  /// What stands at a path, a link at its end not followed; nil when nothing does.
  static func kind(of path: String) throws(SystemFault) -> EntryKind? {
    try meet(.look)
    return try kind(of: path, from: AT_FDCWD)
  }

  private static func kind(of path: String, from start: Int32) throws(SystemFault) -> EntryKind? {
    var status = stat()
    guard fstatat(start, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a folder, without `.` and `..`, in no order.
  static func entries(of folder: borrowing Descriptor) throws(SystemFault) -> [String] {
    try meet(.list, folder)
    // A descriptor of its own, since closedir closes it.
    let own = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .last }
    guard let stream = fdopendir(own) else {
      let fault = SystemFault.last
      _ = Glibc.close(own)
      throw fault
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names
  }

  // MARK: Opening

  /// Opens a folder; a link at the end of the path is refused.
  static func openFolder(_ path: String) throws(SystemFault) -> Descriptor {
    try meet(.open)
    return try open(path, from: AT_FDCWD, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }

  /// Opens a folder by its name in another one; a link is refused.
  static func openFolder(
    _ name: String, in folder: borrowing Descriptor
  ) throws(SystemFault) -> Descriptor {
    try meet(.open, folder)
    return try open(
      name, from: folder.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }

  /// Makes and opens a file (0600) that must not exist.
  static func createFile(
    _ name: String, in folder: borrowing Descriptor
  ) throws(SystemFault) -> Descriptor {
    try meet(.create, folder)
    let file = try open(
      name, from: folder.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
    // The mode of open(2) is cut by the umask; the manifest promises exactly 0600.
    try meet(.protect, folder)
    guard fchmod(file.number, 0o600) == 0 else { throw .last }
    return file
  }

  /// Makes and opens a file (0600) that has no name any more.
  static func createUnnamed(in folder: borrowing Descriptor) throws(SystemFault) -> Descriptor {
    let name = "spill"
    try meet(.create, folder)
    let file = try open(
      name, from: folder.number, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
    try removeFile(name, in: folder)
    try meet(.protect, folder)
    guard fchmod(file.number, 0o600) == 0 else { throw .last }
    return file
  }

  /// Opens an existing file for writing; for tests against devices.
  static func openForWriting(_ path: String) throws(SystemFault) -> Descriptor {
    try open(path, from: AT_FDCWD, O_WRONLY | O_CLOEXEC)
  }

  private static func open(
    _ path: String, from start: Int32, _ flags: Int32
  ) throws(SystemFault) -> Descriptor {
    while true {
      let number = openat(start, path, flags, 0o600)
      if number >= 0 { return Descriptor(number: number) }
      if errno != EINTR { throw .last }
    }
  }

  // MARK: Reading and writing

  /// The bytes of a file in a folder, at most `limit` of them; a link is refused.
  static func read(
    _ name: String, in folder: borrowing Descriptor, limit: Int
  ) throws(SystemFault) -> [UInt8] {
    try meet(.open, folder)
    // Without blocking: opening a pipe that somebody put there would wait for ever.
    let file = try open(
      name, from: folder.number, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      try meet(.read, file)
      let count = block.withUnsafeMutableBytes { Glibc.read(file.number, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      bytes.append(contentsOf: block[..<count])
      if bytes.count > limit { throw SystemFault(code: EFBIG) }
    }
  }

  /// Writes all of the bytes.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to file: borrowing Descriptor
  ) throws(SystemFault) {
    var rest = bytes
    while !rest.isEmpty {
      try meet(.write, file)
      let count = Glibc.write(file.number, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Writes all of the bytes at an offset of a file.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to file: borrowing Descriptor, at offset: UInt64
  ) throws(SystemFault) {
    var done = 0
    while done < bytes.count {
      try meet(.write, file)
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(
        file.number, rest.baseAddress, rest.count, off_t(offset) + off_t(done))
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      done += count
    }
  }

  /// Fills memory with the bytes at an offset of a file, which must have them.
  static func read(
    _ file: borrowing Descriptor, at offset: UInt64, into memory: UnsafeMutableRawBufferPointer
  ) throws(SystemFault) {
    var done = 0
    while done < memory.count {
      try meet(.read, file)
      let rest = UnsafeMutableRawBufferPointer(rebasing: memory[done...])
      let count = pread(file.number, rest.baseAddress, rest.count, off_t(offset) + off_t(done))
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .last }
      if count == 0 { throw SystemFault(code: EIO) }
      done += count
    }
  }

  /// Waits until a file or a folder is on the disk.
  static func sync(_ descriptor: borrowing Descriptor) throws(SystemFault) {
    try meet(.sync, descriptor)
    while fsync(descriptor.number) != 0 {
      if errno != EINTR { throw .last }
    }
  }
}
