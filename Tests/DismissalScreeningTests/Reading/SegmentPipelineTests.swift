import CourtRecords
import DelimitedText
import Dispatch
import Foundation
import MotionReports
import Synchronization
import TestSupport
import Testing

@testable import DismissalScreening

extension ScreeningTests {
  @Suite("SegmentPipeline")
  struct SegmentPipelineTests {
    private struct Stop: Error, Equatable {
      let place: String
    }

    private static let rowCount = 2000

    /// An input of 2,000 rows `row,N`, cut into some 300 segments.
    private func station(
      _ folder: TemporaryFolder, blockWindow: Int = 8
    ) throws -> ReadingStation {
      let text = "a,b\n" + (1...Self.rowCount).map { "row,\($0)\n" }.joined()
      let path = try folder.write(text, to: "rows.csv")
      var reader = SegmentReader(input: try ByteInput(path: path), blockByteCount: 64)
      var digest = InputDigest()
      let header = try reader.readHeader(Dialect()) { digest.update($0) }
      return ReadingStation(
        reader: reader,
        shape: RecordShape(columnCount: 2, lastColumnIsBound: true, header: header.cells),
        digest: digest, blockWindow: blockWindow, onProgress: { _ in })
    }

    private func pipeline(
      workers: Int, isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) -> SegmentPipeline<UInt64> {
      SegmentPipeline(workerCount: workers, isInterrupted: isInterrupted)
    }

    @Test(
      "delivers every segment once, in input order, by one thread at a time", arguments: [1, 2, 7])
    func order(workers: Int) throws {
      let folder = try TemporaryFolder()
      let isDelivering = Mutex(false)
      var next: UInt64 = 1
      let ending = try pipeline(workers: workers).run(
        try station(folder),
        work: { worker, segment in
          #expect((0..<workers).contains(worker))
          // Some segments take longer, so that later ones are done before them.
          if segment.firstNumber % 7 == 0 { usleep(500) }
          return segment.firstNumber
        },
        deliver: { segment, product in
          #expect(
            isDelivering.withLock {
              let was = $0; $0 = true; return !was
            })
          #expect(segment.firstNumber == next)
          #expect(product == next)
          next += UInt64(segment.rowCount)
          isDelivering.withLock { $0 = false }
        })
      #expect(next == UInt64(Self.rowCount) + 1)
      #expect(ending.totals.records == UInt64(Self.rowCount))
      #expect(ending.sha256 == ContentDigest.hex(of: try bytes(of: folder.path("rows.csv"))))
    }

    @Test("reads no further block while the first of so many is not read", arguments: [1, 3, 8])
    func blockWindow(limit: Int) throws {
      let station = try station(try TemporaryFolder(), blockWindow: limit)
      var blocks = BlockReader(try #require(station.speculation))
      var given: [(Int, SegmentBuffer)] = []
      while case .block(let number, let buffer) = try station.step() {
        given.append((number, buffer))
      }
      #expect(given.map(\.0) == Array(0..<limit))
      // The later ones do not help; the first does.
      for (number, buffer) in given.dropFirst() {
        try station.take(try #require(try blocks.read(number, into: buffer)))
      }
      guard case .wait = try station.step() else {
        Issue.record("A further block is given before the first is read.")
        return
      }
      try station.take(try #require(try blocks.read(0, into: given[0].1)))
      guard case .rows = try station.step() else {
        Issue.record("The rows of the first block do not come.")
        return
      }
    }

    @Test("lets no worker run far ahead of a slow one")
    func window() throws {
      let folder = try TemporaryFolder()
      let workers = 3
      let state = Mutex((begun: 0, delivered: 0, ahead: 0))
      _ = try pipeline(workers: workers).run(
        try station(folder),
        work: { _, segment in
          state.withLock { state in
            state.begun += 1
            state.ahead = max(state.ahead, state.begun - state.delivered)
          }
          if segment.firstNumber == 1 { usleep(100_000) }
          return segment.firstNumber
        },
        deliver: { _, _ in state.withLock { $0.delivered += 1 } })
      let ahead = state.withLock { $0.ahead }
      #expect(ahead > workers)
      #expect(ahead <= workers * 8 + workers)
    }

    @Test("an error of a worker ends the run and comes out as it is", arguments: [1, 2, 7])
    func workerError(workers: Int) throws {
      let folder = try TemporaryFolder()
      var delivered: UInt64 = 0
      #expect(throws: Stop(place: "work")) {
        try pipeline(workers: workers).run(
          try station(folder),
          work: { _, segment in
            if segment.firstNumber > 500 { throw Stop(place: "work") }
            return segment.firstNumber
          },
          deliver: { segment, _ in delivered = segment.firstNumber })
      }
      #expect(delivered <= 500)
    }

    @Test(
      "an error of the delivery ends the run, and nothing is delivered after it", arguments: [1, 7])
    func deliveryError(workers: Int) throws {
      let folder = try TemporaryFolder()
      var count = 0
      #expect(throws: Stop(place: "deliver")) {
        try pipeline(workers: workers).run(
          try station(folder), work: { _, segment in segment.firstNumber },
          deliver: { _, _ in
            count += 1
            if count == 10 { throw Stop(place: "deliver") }
          })
      }
      #expect(count == 10)
    }

    @Test("stops when asked to, within a few segments", arguments: [1, 2, 7])
    func interruption(workers: Int) throws {
      let folder = try TemporaryFolder()
      let isRequested = Mutex(false)
      var after = 0
      #expect(throws: ScreeningError.interrupted) {
        try pipeline(workers: workers, isInterrupted: { isRequested.withLock { $0 } }).run(
          try station(folder), work: { _, segment in segment.firstNumber },
          deliver: { segment, _ in
            if isRequested.withLock({ $0 }) { after += 1 }
            if segment.firstNumber > 200 { isRequested.withLock { $0 = true } }
          })
      }
      #expect(after <= workers * 5)
    }

    @Test("a run that is interrupted leaves neither folder nor temporary folder")
    func nothingLeft() throws {
      let folder = try TemporaryFolder()
      var records = RecordBuilder()
      records.charge("2014KN000001")
      let files = try records.write(in: folder)
      let temporary = Mutex("")
      let run = try ScreeningRun(
        rulesFolder: PackagePlaces.rules,
        options: ScreeningOptions(
          exports: [files.charges], policy: "ny-brooklyn-2021",
          asOf: try #require(.init(iso: "2021-01-29"))),
        hooks: ScreeningHooks(
          isInterrupted: { true },
          onTemporaryFolder: { path in temporary.withLock { $0 = path } }),
        version: "test")
      #expect(throws: ScreeningError.interrupted) {
        try run.write(to: folder.path("run"), replacing: false)
      }
      #expect(temporary.withLock { $0 }.hasSuffix(".partial"))
      #expect(try folder.entries() == ["charges.csv", "warrants.csv"])
    }
  }
}
