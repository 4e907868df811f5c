import ArgumentParser
import Foundation
import Glibc

/// A file that a command makes and never overwrites.
enum NewFile {
  /// Ends the command when the path exists already, before anything long is done.
  static func refuseExisting(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    Terminal.complain("\(path) exists, and is never overwritten. Choose another name.")
    throw ExitCode(ExitStatus.cannotCreate)
  }

  /// Writes the file, for its owner alone; nothing is left when that fails.
  static func write(_ bytes: [UInt8], to path: String) throws {
    // O_EXCL: a file that appeared meanwhile is not overwritten either.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      Terminal.complain("\(path) cannot be created: \(String(cString: strerror(errno))).")
      throw ExitCode(ExitStatus.cannotCreate)
    }
    let code = Terminal.write(bytes, to: descriptor)
    close(descriptor)
    guard code == 0 else {
      Terminal.complain("\(path) cannot be written: \(String(cString: strerror(code))).")
      unlink(path)
      throw ExitCode(ExitStatus.inputOutput)
    }
  }
}
