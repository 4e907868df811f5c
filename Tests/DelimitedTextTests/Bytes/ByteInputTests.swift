import DelimitedText
import Glibc
import TestSupport
import Testing

@Suite("ByteInput")
struct ByteInputTests {
  @Test("knows the size of a regular file, and errors name the path and the cause")
  func opens() throws {
    let file = TemporaryFile("abc")
    let input = try ByteInput(path: file.path)
    #expect(input.size == 3)
    #expect(throws: DelimitedTextError.cannotOpen(path: "/nowhere/x.csv", code: ENOENT)) {
      _ = try ByteInput(path: "/nowhere/x.csv")
    }
    #expect(throws: DelimitedTextError.isDirectory(path: "/tmp")) {
      _ = try ByteInput(path: "/tmp")
    }
    let text = DelimitedTextError.cannotOpen(path: "/nowhere/x.csv", code: ENOENT).description
    #expect(
      text == "/nowhere/x.csv: cannot be opened: No such file or directory. "
        + "Check the path and its permissions.")
  }

  @Test(
    "notices that a file grew or shrank while it was read", arguments: ["1,2\n", "1,2\n3,4\n5,6\n"])
  func changes(later: String) throws {
    let file = TemporaryFile("a,b\n1,2\n3,4\n")
    var reader = SegmentReader(input: try ByteInput(path: file.path), blockByteCount: 4)
    _ = try reader.readHeader()
    file.write(Array(("a,b\n" + later).utf8))
    let shape = RecordShape(columnCount: 2, lastColumnIsBound: true)
    let buffer = SegmentBuffer()
    var caught: DelimitedTextError?
    do {
      while try reader.next(shape: shape, into: buffer) != nil {}
    } catch {
      caught = error
    }
    if later.utf8.count == 4 {
      #expect(caught == .changedWhileReading(path: file.path, expectedBytes: 12, foundBytes: 8))
    } else {
      #expect(caught == .changedWhileReading(path: file.path, expectedBytes: 12, foundBytes: 16))
    }
  }

  @Test("notices that a file was changed in place, and not that it was read or renamed")
  func changesInPlace() throws {
    let file = TemporaryFile("a,b\n1,2\n3,4\n")
    var change: () throws -> Void = {}
    func text() throws -> DelimitedTextError? {
      var reader = SegmentReader(input: try ByteInput(path: file.path), blockByteCount: 4)
      _ = try reader.readHeader()
      try change()
      let shape = RecordShape(columnCount: 2, lastColumnIsBound: true)
      let buffer = SegmentBuffer()
      do throws(DelimitedTextError) {
        while try reader.next(shape: shape, into: buffer) != nil {}
      } catch {
        return error
      }
      return nil
    }
    #expect(try text() == nil)
    // Reading moves the time of the last access alone; a name and a mode are not the contents.
    change = {
      _ = try ByteInput(path: file.path)
      #expect(chmod(file.path, 0o600) == 0)
      #expect(rename(file.path, file.path + ".moved") == 0)
      #expect(rename(file.path + ".moved", file.path) == 0)
    }
    #expect(try text() == nil)
    // Times are as fine as the file system's clock, which ticks every few milliseconds.
    usleep(20_000)
    change = { file.write(Array("a,b\n1,2\n3,9\n".utf8)) }
    #expect(
      try text()
        == .changedWhileReading(path: file.path, expectedBytes: 12, foundBytes: 12))
  }

  @Test("a pipe has no size and reads like a file", arguments: [1, 7, 1 << 20])
  func pipes(block: Int) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let text = Array("a,b\n1,2\n\"x\ny\",4".utf8)
    #expect(write(ends[1], text, text.count) == text.count)
    close(ends[1])
    let input = try ByteInput(path: "/dev/fd/\(ends[0])")
    #expect(input.size == nil)
    var reader = SegmentReader(input: input, blockByteCount: block)
    _ = try reader.readHeader()
    let shape = RecordShape(columnCount: 2, lastColumnIsBound: true)
    let buffer = SegmentBuffer()
    while try reader.next(shape: shape, into: buffer) != nil {}
    #expect(reader.totals.records == 2 && reader.totals.lines == 4 && reader.size == nil)
    close(ends[0])
  }

  @Test("a device has no size")
  func device() throws {
    var input = try ByteInput(path: "/dev/null")
    #expect(input.size == nil)
    var bytes: [UInt8] = [0]
    let count = try bytes.withUnsafeMutableBytes { try input.read(into: $0) }
    #expect(count == 0)
  }
}
