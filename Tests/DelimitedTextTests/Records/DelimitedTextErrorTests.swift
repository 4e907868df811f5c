import DelimitedText
import Testing

@Suite("DelimitedTextError")
struct DelimitedTextErrorTests {
  @Test(
    "is a sentence with the place, the cause and what to do",
    arguments: [
      (
        .invalidDialect(delimiter: 34, quote: 34),
        "The delimiter (byte 34) and the quote (byte 34) cannot be used together. Choose two "
          + "different characters that are no line ends; the quote must not be a blank."
      ),
      (
        .isDirectory(path: "x"),
        "x: is a folder. Name the files in it, or the folder by itself."
      ),
      (.emptyFolder(path: "x"), "x: is a folder without files. Check the path."),
      (
        .cannotRead(path: "x.csv", byteOffset: 7, code: 5),
        "x.csv: cannot be read behind byte 7: Input/output error. "
          + "Copy the file to a local disk and try again."
      ),
      (
        .changedWhileReading(path: "x.csv", expectedBytes: 7, foundBytes: 9),
        "x.csv: had 7 bytes when it was opened and 9 at the end. "
          + "Wait until the export is complete and run again."
      ),
      (
        .changedWhileReading(path: "x.csv", expectedBytes: 7, foundBytes: 7),
        "x.csv: was written to while it was read. "
          + "Wait until the export is complete and run again."
      ),
      (
        .emptyInput(path: "x.csv"),
        "x.csv: holds no record. Export the file again, with a header line."
      ),
      (
        .cannotUse(path: "x.csv", fault: .foreign(.utf32)),
        "x.csv: is text in UTF-32. Convert it with 'iconv -f UTF-32 -t UTF-8'."
      ),
      (
        .nulBytes(path: "x.csv", line: 2),
        "x.csv:2: the header holds a NUL byte, so this is no plain text. "
          + "If it is a spreadsheet or an archive, export it as CSV in UTF-8."
      ),
      (
        .headerFault(path: "x.csv", line: 1, column: 4, kind: .textAfterQuote),
        "x.csv:1:4: the header cannot be read (text_after_quote). Check the quotes in the first line."
      ),
      (
        .splitterDisagrees(line: 9, expectedCells: 2, foundCells: 3),
        "Internal error at line 9: 2 cells were expected and libcsv found 3. "
          + "Please report this with the version of the program."
      ),
      (
        .splitterFailed(line: 9, code: 2),
        "libcsv stopped with code 2 in the records from line 9 on. "
          + "Free some memory and run again."
      ),
      (
        .linesDoNotAddUp(path: "x.csv", lines: 3, accounted: 2),
        "Internal error: x.csv has 3 lines, and 2 were accounted for. "
          + "Please report this with the version of the program."
      ),
    ] as [(DelimitedTextError, String)])
  func reads(error: DelimitedTextError, text: String) {
    #expect(error.description == text)
  }
}
