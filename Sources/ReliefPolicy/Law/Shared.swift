/// A value that many hold and nobody changes, behind one reference.
///
/// What the law says of a charge has a dozen texts and sets; a case copies it some thirty times while
/// it is decided. Held like this a copy is one count up and down: deciding took half as long.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

extension Shared: Equatable where Value: Equatable {
  static func == (one: Shared, other: Shared) -> Bool {
    one === other || one.value == other.value
  }
}

extension Shared: Hashable where Value: Hashable {
  func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}
