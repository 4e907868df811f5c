import Glibc

/// Commands without the rights of the system's administrator, who may do what nobody else may.
enum Unprivileged {
  /// A user whom no system has, so that no process of another program counts as one of theirs.
  private static let user = 61_234

  /// Stands before a command; empty where the tests themselves run without those rights, and nil
  /// where they have them and cannot give them up.
  static let prefix: String? = {
    guard getuid() == 0 else { return "" }
    let prefix = "setpriv --reuid=\(user) --regid=\(user) --clear-groups"
    let output = try? BuiltProgram.run(
      "\(prefix) sh -c 'screener --help && test -r Rules/README.md' > /dev/null 2>&1")
    return output?.status == 0 ? prefix : nil
  }()
}
