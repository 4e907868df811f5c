internal import DelimitedText

/// A name in numbers: enough to find equal and near ones without keeping the letters.
struct NameSketch: Sendable {
  /// The sum of its words' hashes, so that their order does not matter; 0 for no name.
  let hash: UInt64
  /// A bit for each letter that occurs.
  let letters: UInt32
  /// The number of its letters.
  let count: UInt8
  /// Whether it stands for a person whom nobody knows.
  let isPlaceholder: Bool
  /// Whether it is of a business.
  let isBusiness: Bool

  init(_ name: some Collection<UInt8>) {
    var hash: UInt64 = 0
    var letters: UInt32 = 0
    var count = 0
    var isPlaceholder = false
    var isBusiness = false
    // The words are looked at where they stand: no list of them is made for each row.
    NameFolding.scan(name) { word in
      let wordHash = CellMemo.hash(word.span)
      if NameFolding.mayBeNotable(hash: wordHash) {
        if NameFolding.suffixes.contains(word) { return }
        if NameFolding.placeholders.contains(word) { isPlaceholder = true }
        if NameFolding.businesses.contains(word) { isBusiness = true }
      }
      hash &+= wordHash
      count += word.count
      for byte in word where byte >= 0x41 { letters |= 1 << UInt32(byte - 0x41) }
    }
    self.hash = count == 0 ? 0 : max(1, hash)
    self.letters = letters
    self.count = UInt8(clamping: count)
    self.isPlaceholder = isPlaceholder
    self.isBusiness = isBusiness
  }

  /// Whether it may be looked for among other names.
  var isOfPerson: Bool { hash != 0 && !isPlaceholder && !isBusiness }
}
