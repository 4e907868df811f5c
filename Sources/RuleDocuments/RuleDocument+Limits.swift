internal import Yams

extension RuleDocument {
  /// How deep values may lie in one another; the deepest rule file has nine levels.
  static let depthLimit = 32
  /// How many values a file may stand for, repeated ones counted as often as they stand.
  static let valueLimit = 1_000_000
  /// How often a file may repeat what it named (`*name`): no rule file does so at all.
  ///
  /// A few lines of repeats of repeats stand for more values than any memory holds.
  static let aliasLimit = 16

  /// How often `*name` stands outside quotes and comments, as far as a glance tells.
  static func aliasCount(_ text: String) -> Int {
    var count = 0
    var before = UInt8(ascii: "\n")
    var quote: UInt8?
    var isComment = false
    var isStar = false
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if isStar, !isSpace { count += 1 }
      isStar = false
      if byte == 0x0A {
        // Quotes that go over lines are rare, and a count too high by them is still low.
        quote = nil
        isComment = false
      } else if isComment {
        continue
      } else if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): if opensValue(before) { quote = byte }
        case UInt8(ascii: "#"): isComment = opensValue(before)
        case UInt8(ascii: "*"): isStar = opensValue(before)
        default: break
        }
      }
      before = byte
    }
    return count
  }

  /// Whether a value, a quote or a comment may begin behind this byte.
  private static func opensValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x09, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): true
    default: false
    }
  }

  /// Why a file is more than a person writes; nil when it is not.
  static func excess(_ root: Node) -> (mark: Mark?, message: String)? {
    var left = valueLimit
    var stack: [(node: Node, depth: Int)] = [(root, 1)]
    while let (node, depth) = stack.popLast() {
      left -= 1
      if left < 0 {
        return (
          nil,
          "The file stands for more than a million values, which no rule file does. "
            + "Write out what repeats, or split the file."
        )
      }
      if depth > depthLimit { return (node.mark, tooDeep) }
      switch node {
      case .mapping(let mapping):
        for (key, value) in mapping { stack += [(key, depth + 1), (value, depth + 1)] }
      case .sequence(let sequence):
        for value in sequence { stack.append((value, depth + 1)) }
      default: break
      }
    }
    return nil
  }

  /// The sentence about values in values in values.
  static let tooDeep =
    "Values lie in one another more than \(depthLimit) deep, which no rule file needs. "
    + "Check the brackets and the indentation."
}
