internal import DelimitedText
internal import Dispatch
internal import MotionReports
internal import Synchronization

/// Reads one input on Dispatch: workers read blocks and find their records, one serial queue joins
/// them in order, workers read the rows, and what they make is delivered in input order.
///
/// What cannot be read in blocks (a pipe, a packed file) is read and cut on the serial queue.
///
/// Three rules, for the next developer:
/// 1. Only `readingQueue` touches the reader, and only the digest's queue the digest; only one worker
///    at a time delivers (``OrderedDelivery``). Everything else a worker touches is its own.
/// 2. A worker pulls: it asks the reading queue what to do when it is done with something, and rows
///    come before further blocks. So nobody has to guard against a reader that runs ahead.
/// 3. At most `window` segments wait for an earlier one, and half as many blocks; a worker further
///    ahead waits. Memory is bounded by workers and window, whatever the size of the input.
struct SegmentPipeline<Product: Sendable> {
  /// What is known of an input once it is read to the end.
  struct Ending: Sendable {
    var totals: ReadTotals
    var sha256: String
    /// The bytes of the file, packed as it is.
    var fileByteCount: UInt64
    var origin: TextOrigin
  }

  let workerCount: Int
  let isInterrupted: @Sendable () -> Bool

  /// Runs the input through.
  ///
  /// `work` runs on several threads at once, each with its own index; `deliver` is called in input
  /// order, by one thread at a time.
  func run(
    _ station: ReadingStation,
    work: @Sendable (Int, RecordSegment) throws -> Product,
    deliver: (RecordSegment, Product) throws -> Void
  ) throws -> Ending {
    let delivery = OrderedDelivery<(NumberedSegment, Product)>(window: workerCount * 8)
    let readingQueue = DispatchQueue(label: "screening.reading")
    withoutActuallyEscaping(deliver) { deliver in
      let sink = DeliverySink<(NumberedSegment, Product)> { segment, product in
        try deliver(segment.records, product)
        station.recycle(segment.records.buffer)
      }
      DispatchQueue.concurrentPerform(iterations: workerCount) { worker in
        var blocks = station.speculation.map { BlockReader($0) }
        while !delivery.isStopped {
          if isInterrupted() {
            delivery.stop(ScreeningError.interrupted)
            return
          }
          do {
            switch try readingQueue.sync(execute: { try station.step() }) {
            case .rows(let segment):
              let product = try work(worker, segment.records)
              guard delivery.put((segment, product), number: segment.number) else { return }
              try delivery.deliverReady(to: sink)
            case .block(let number, let buffer):
              guard let block = try blocks?.read(number, into: buffer) else { return }
              try readingQueue.sync { try station.take(block) }
            case .wait(let turn):
              turn.wait()
            case .nothing:
              return
            }
          } catch {
            delivery.stop(error)
            readingQueue.sync { station.wakeAll() }
          }
        }
      }
    }
    if let error = delivery.error { throw error }
    return readingQueue.sync { station.ending() }
  }
}

/// A segment with its number in the input, counted from 0.
struct NumberedSegment: Sendable {
  let number: Int
  let records: RecordSegment
}

/// The reading queue's own things: the reader, the blocks that wait for their turn, the digest's queue
/// and the buffers not in use.
///
/// The digest is the one station that can never be shared out: SHA-256 takes a block after the
/// other. So it has a queue of its own, and nobody waits for it unless it lies eight blocks behind.
///
/// `@unchecked Sendable`: `step`, `take` and `ending` are called on the reading queue alone; the free
/// buffers, which delivery returns, have their own lock.
final class ReadingStation: @unchecked Sendable {
  /// What a worker is to do next.
  enum Step {
    /// Read the rows of a segment.
    case rows(NumberedSegment)
    /// Read a block and find its records.
    case block(Int, SegmentBuffer)
    /// Wait until some block is taken: an earlier one takes long.
    case wait(DispatchSemaphore)
    /// Nothing is left, or only what others are at.
    case nothing
  }

  /// Buffers by their size: those of blocks, and those of the records between two blocks.
  private struct FreeBuffers {
    var large: [SegmentBuffer] = []
    var small: [SegmentBuffer] = []
  }

  /// How the input is read in blocks; nil when it can only be read from front to back.
  let speculation: BlockSpeculation?

  private var reader: SegmentReader
  private let shape: RecordShape
  private let digest: DigestStation
  private let blockByteCount: Int
  private var nextNumber = 0
  /// The number of blocks to be taken; what follows is read from front to back.
  private var blockCount: Int
  private var blocksGiven = 0
  private var blocksTaken = 0
  private var waiting: [Int: SpeculatedBlock] = [:]
  /// How many blocks may be given before the first of them is taken.
  private let blockWindow: Int
  /// What each worker waits on that waits for a block to be taken.
  private var waiters: [DispatchSemaphore] = []
  private var ready: ArraySlice<NumberedSegment> = []
  private let free = Mutex(FreeBuffers())
  private let onProgress: @Sendable (UInt64) -> Void

  /// Makes the station of an input of which at most `blockWindow` blocks are read ahead: where the disk
  /// is slow, one worker might read the whole file while another waits for one block.
  init(
    reader: consuming SegmentReader, shape: RecordShape, digest: consuming InputDigest,
    blockWindow: Int, onProgress: @escaping @Sendable (UInt64) -> Void
  ) {
    self.blockWindow = max(1, blockWindow)
    speculation = reader.speculation(shape: shape)
    blockCount = speculation?.blockCount ?? 0
    blockByteCount = reader.blockByteCount
    self.reader = reader
    self.shape = shape
    self.digest = DigestStation(digest)
    self.onProgress = onProgress
  }

  func step() throws -> Step {
    if let first = ready.popFirst() { return .rows(first) }
    if blocksGiven < blockCount {
      if blocksGiven - blocksTaken >= blockWindow {
        let turn = DispatchSemaphore(value: 0)
        waiters.append(turn)
        return .wait(turn)
      }
      blocksGiven += 1
      return .block(blocksGiven - 1, free.withLock { $0.large.popLast() } ?? SegmentBuffer())
    }
    if blocksTaken < blockCount { return .nothing }
    return try next().map(Step.rows) ?? .nothing
  }

  /// Takes a block, and those behind it whose turn has come with it.
  func take(_ block: SpeculatedBlock) throws {
    waiting[block.number] = block
    defer { wakeAll() }
    while let block = waiting.removeValue(forKey: blocksTaken), blocksTaken < blockCount {
      let taken = try reader.take(
        block, shape: shape,
        makeBuffer: { free.withLock { $0.small.popLast() } ?? SegmentBuffer() },
        onBlock: { digest.update($0) })
      blocksTaken += 1
      if !taken.goesOn { blockCount = blocksTaken }
      if !taken.keepsBuffer { recycle(block.buffer) }
      ready = ready + taken.segments.map(numbered)
    }
    onProgress(reader.progress)
  }

  /// Wakes whoever waits for a block: one was taken, or its worker failed.
  func wakeAll() {
    for waiter in waiters { waiter.signal() }
    waiters = []
  }

  private func numbered(_ records: RecordSegment) -> NumberedSegment {
    nextNumber += 1
    return NumberedSegment(number: nextNumber - 1, records: records)
  }

  private func next() throws -> NumberedSegment? {
    let buffer = free.withLock { $0.large.popLast() } ?? SegmentBuffer()
    guard
      let records = try reader.next(
        shape: shape, into: buffer, onBlock: { digest.update($0) },
        beforeMoving: { digest.wait() })
    else { return nil }
    onProgress(reader.progress)
    return numbered(records)
  }

  /// Takes a buffer back, once its bytes are digested.
  func recycle(_ buffer: SegmentBuffer) {
    digest.afterwards { [self] in
      free.withLock { free in
        if buffer.capacity >= blockByteCount {
          free.large.append(buffer)
        } else {
          free.small.append(buffer)
        }
      }
    }
  }

  func ending<Product>() -> SegmentPipeline<Product>.Ending {
    SegmentPipeline.Ending(
      totals: reader.totals, sha256: digest.finish(), fileByteCount: reader.fileByteCount,
      origin: reader.origin)
  }
}

/// Digests blocks in the order in which they come, beside everything else.
///
/// `@unchecked Sendable`: the digest is touched on the queue alone.
private final class DigestStation: @unchecked Sendable {
  private static let mostBlocksBehind = 8

  private var digest: InputDigest
  private let takesBlocks: Bool
  private let queue = DispatchQueue(label: "screening.digest")
  private let places = DispatchSemaphore(value: DigestStation.mostBlocksBehind)

  init(_ digest: consuming InputDigest) {
    takesBlocks = digest.takesBlocks
    self.digest = digest
  }

  /// Takes the next block, whose bytes stay where they are until `afterwards` was asked.
  func update(_ block: UnsafeRawBufferPointer) {
    guard takesBlocks else { return }
    places.wait()
    nonisolated(unsafe) let block = block
    queue.async { [self] in
      digest.update(block)
      places.signal()
    }
  }

  /// Waits until every block so far is digested.
  func wait() {
    if takesBlocks { queue.sync {} }
  }

  /// Does something once every block so far is digested.
  func afterwards(_ work: @escaping @Sendable () -> Void) {
    if takesBlocks { queue.async(execute: work) } else { work() }
  }

  func finish() -> String { queue.sync { digest.finish() } }
}
