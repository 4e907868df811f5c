import CourtRecords
import Testing

@Suite("Truth")
struct TruthTests {
  @Test(
    "and: a single no decides, else unknown stays unknown",
    arguments: [
      (Truth.yes, Truth.yes, Truth.yes), (.yes, .no, .no), (.yes, .unknown, .unknown),
      (.no, .no, .no), (.no, .unknown, .no), (.unknown, .unknown, .unknown),
    ])
  func and(left: Truth, right: Truth, both: Truth) {
    #expect((left && right) == both && (right && left) == both)
  }

  @Test(
    "or: a single yes decides, else unknown stays unknown",
    arguments: [
      (Truth.yes, Truth.yes, Truth.yes), (.yes, .no, .yes), (.yes, .unknown, .yes),
      (.no, .no, .no), (.no, .unknown, .unknown), (.unknown, .unknown, .unknown),
    ])
  func or(left: Truth, right: Truth, either: Truth) {
    #expect((left || right) == either && (right || left) == either)
  }

  @Test("not: unknown stays unknown")
  func not() {
    #expect(!Truth.yes == .no && !Truth.no == .yes && !Truth.unknown == .unknown)
    #expect(Truth(true) == .yes && Truth(false) == .no)
  }

  @Test("and and or are each other's mirror (De Morgan)")
  func deMorgan() {
    for left in Truth.allCases {
      for right in Truth.allCases {
        #expect(!(left && right) == (!left || !right))
      }
    }
  }
}
