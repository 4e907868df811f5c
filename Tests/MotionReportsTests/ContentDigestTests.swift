import MotionReports
import Testing

@Suite("ContentDigest")
struct ContentDigestTests {
  @Test(
    "gives the digests of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownVectors(text: String, hex: String) {
    #expect(ContentDigest.hex(of: Array(text.utf8)) == hex)
  }

  @Test("does not depend on how the bytes are cut")
  func cuts() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var digest = ContentDigest()
    var rest = bytes[...]
    var size = 0
    while !rest.isEmpty {
      Array(rest.prefix(size)).withUnsafeBytes { digest.update($0) }
      rest = rest.dropFirst(size)
      size += 7
    }
    #expect(digest.finish() == ContentDigest.hex(of: bytes))
  }
}
