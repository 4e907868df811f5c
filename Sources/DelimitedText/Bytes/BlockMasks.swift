/// Turns comparisons of 64 bytes into 64-bit masks without any C.
///
/// x86 has an instruction for it (`pmovmskb`) that Swift cannot name; multiplying eight lanes one by
/// one costs more than the comparison. So the eight 8-byte lanes of a comparison are first laid over
/// each other, lane i keeping bit i of every byte: ten vector operations, and the result holds the
/// right bits in *scattered* order (bit `8 * j + i` for byte `8 * i + j`). That order already tells
/// "none" and "how many", which is all that most blocks are asked; `ordered` transposes the rest.
enum BlockMasks {
  /// The bits of a comparison in scattered order: good for `== 0` and for counting.
  @inline(__always)
  static func scattered(_ mask: SIMDMask<SIMD64<Int8>>) -> UInt64 {
    let lanes = unsafeBitCast(mask, to: SIMD8<UInt64>.self) & weights
    let four = lanes.lowHalf | lanes.highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1]
  }

  /// Scattered bits in the order of the bytes: bit k for byte k.
  ///
  /// The 8x8 bit transposition of Hacker's Delight, 7-3.
  @inline(__always)
  static func ordered(_ scattered: UInt64) -> UInt64 {
    var x = scattered
    var t = (x ^ (x &>> 7)) & 0x00AA_00AA_00AA_00AA
    x ^= t ^ (t &<< 7)
    t = (x ^ (x &>> 14)) & 0x0000_CCCC_0000_CCCC
    x ^= t ^ (t &<< 14)
    t = (x ^ (x &>> 28)) & 0x0000_0000_F0F0_F0F0
    x ^= t ^ (t &<< 28)
    return x
  }

  /// Lane i keeps bit i of each of its eight bytes.
  private static var weights: SIMD8<UInt64> {
    @inline(__always) get {
      SIMD8(
        0x0101_0101_0101_0101, 0x0202_0202_0202_0202, 0x0404_0404_0404_0404,
        0x0808_0808_0808_0808, 0x1010_1010_1010_1010, 0x2020_2020_2020_2020,
        0x4040_4040_4040_4040, 0x8080_8080_8080_8080)
    }
  }
}
