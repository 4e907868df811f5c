internal import CCrypto

/// A SHA-256 digest that grows as bytes are written.
///
/// ```swift
/// var digest = ContentDigest()
/// digest.update(block)
/// let hex = digest.finish()
/// ```
///
/// The only file that touches libcrypto. Every step of EVP can fail only for want of memory or in a
/// crippled libcrypto, so such a failure stops the program instead of giving a wrong digest.
public struct ContentDigest: ~Copyable, Sendable {
  // Not Sendable by itself; this struct is its only owner and moves as a whole.
  nonisolated(unsafe) private let context: OpaquePointer
  private var isFinished = false

  /// Begins a digest of no bytes.
  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto cannot begin a SHA-256 digest.")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    precondition(!isFinished, "A finished digest takes no more bytes.")
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    guard EVP_DigestUpdate(context, base, bytes.count) == 1 else {
      preconditionFailure("libcrypto cannot go on with a SHA-256 digest.")
    }
  }

  /// Adds bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { update(UnsafeRawBufferPointer($0)) }
  }

  /// Ends the digest and gives it in lower-case hexadecimal; it takes no more bytes then.
  ///
  /// Mutating and not consuming, as a noncopyable type with a `deinit` cannot be taken apart.
  public mutating func finish() -> String {
    precondition(!isFinished, "A digest is finished once.")
    isFinished = true
    var result = [UInt8](repeating: 0, count: 32)
    guard EVP_DigestFinal_ex(context, &result, nil) == 1 else {
      preconditionFailure("libcrypto cannot end a SHA-256 digest.")
    }
    return result.map(HexText.twoDigits).joined()
  }

  /// The digest of some bytes, in lower-case hexadecimal.
  public static func hex(of bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.update(bytes.span)
    return digest.finish()
  }
}
