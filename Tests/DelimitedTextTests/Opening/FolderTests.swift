import TestSupport
import Testing

@testable import DelimitedText

@Suite("Folders of exports")
struct FolderTests {
  private func names(_ path: String) throws -> [String] {
    try ExportNames.expanded([path])
  }

  @Test("stand for the files in them, in byte order of their names", arguments: ["", "/"])
  func files(ending: String) throws {
    let folder = try TemporaryFolder()
    for name in ["b.csv", "B.csv", "10.csv", "9.csv", ".hidden.csv", ".DS_Store", "Thumbs.db"] {
      try folder.write("a,b\n1,2\n", to: name)
    }
    #expect(
      try names(folder.path + ending)
        == ["10.csv", "9.csv", "B.csv", "b.csv"].map { folder.path($0) })
  }

  @Test("an archive in a folder stands for its files")
  func archive() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\n", to: "a.csv")
    try folder.write(Packed.zip([("x.csv", "a,b\n"), ("y.csv", "a,b\n")]), to: "b.zip")
    #expect(
      try names(folder.path)
        == ["a.csv", "b.zip/x.csv", "b.zip/y.csv"].map { folder.path($0) })
  }

  @Test("a folder in a folder is named, and nothing is left out without a word")
  func nested() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\n", to: "2019/a.csv")
    let outer = folder.path
    #expect(throws: DelimitedTextError.isDirectory(path: outer + "/2019")) { try names(outer) }
    #expect(try names(outer + "/2019") == [outer + "/2019/a.csv"])
  }

  @Test("an empty folder is an error")
  func empty() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: ".hidden")
    let path = folder.path
    #expect(throws: DelimitedTextError.emptyFolder(path: path)) { try names(path) }
  }
}
