import ArgumentParser

/// A number of bytes on the command line: `512MiB`, `2GiB`, `64 MB`, `1000000`.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  init(bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let unit = argument.dropFirst(digits.count).filter { $0 != " " }.lowercased()
    guard let number = Int(digits), number > 0, let factor = Self.factors[unit] else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    if isTooLarge { return nil }
    self.bytes = bytes
  }

  private static let factors = [
    "": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000, "k": 1 << 10, "kib": 1 << 10,
    "m": 1 << 20, "mib": 1 << 20, "g": 1 << 30, "gib": 1 << 30,
  ]

  var description: String {
    for (name, size) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
    where bytes >= size && (bytes % size == 0 || bytes >= 10 * size || name == "KiB") {
      return "\((bytes + size / 2) / size)\(name)"
    }
    return "\(bytes)"
  }

  var defaultValueDescription: String { description }
}
