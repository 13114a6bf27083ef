import Spreadsheets
import Testing

/// `plumbline convert`.
@Suite struct ConvertCommandTests {
  /// Texts, numbers, dates, leading zeros, quotes, line breaks, an empty cell in the middle.
  private static let table = """
    id,name,share,day,moment,flag
    007,"a ""b"", c",0.1,2026-11-23,2026-11-23T12:30:15,TRUE
    008,"two
    lines",-1e+300,,,FALSE
    009, padded ,3,1900-03-01,1999-12-31T23:59:59,TRUE

    """

  @Test func `A table goes through a workbook and comes back the same`() async throws {
    let folder = try Folder()
    try folder.write("in.csv", Self.table)
    for (from, to) in [("in.csv", "a.xlsx"), ("a.xlsx", "b.csv.gz"), ("b.csv.gz", "c.tsv"), ("c.tsv", "d.csv")] {
      let run = try await CommandRun.plumbline("convert", from, to, in: folder)
      #expect(run.status == 0, "\(from) to \(to): \(run.err)")
      #expect(run.isSilent)
    }
    #expect(try folder.text("d.csv") == Self.table)
    #expect(try folder.bytes("b.csv.gz").starts(with: [0x1f, 0x8b]))
    #expect(try folder.text("c.tsv").hasPrefix("id\tname\t"))

    var cells: [[String]] = []
    for file in ["in.csv", "a.xlsx", "b.csv.gz", "c.tsv"] {
      let run = try await CommandRun.plumbline("inspect", file, "--cells", in: folder)
      cells.append(run.lines.map { String($0[$0.firstRange(of: "\"ref\"")!.lowerBound...]) })
    }
    #expect(cells[0].count == 22)
    for other in cells.dropFirst() { #expect(other == cells[0]) }
  }

  private static func twoSheets() throws -> [UInt8] {
    var first = Worksheet("First")
    first.append(["a", 1])
    var second = Worksheet("Second one")
    second.append(["b", 2])
    return try WorkbookDocument([first, second]).encoded()
  }

  @Test func `A text file holds one sheet of several, which is to be named`() async throws {
    let folder = try Folder()
    try folder.write("book.xlsx", try Self.twoSheets())
    let unnamed = try await CommandRun.plumbline("convert", "book.xlsx", "out.csv", in: folder)
    #expect(unnamed.status == 64)
    #expect(
      unnamed.err == """
        error: book.xlsx: The workbook has 2 sheets, and a CSV file holds one. Name one with --sheet: "First", "Second one".

        """)
    #expect(try folder.entries() == ["book.xlsx"])

    let named = try await CommandRun.plumbline("convert", "book.xlsx", "out.csv", "--sheet", "Second one", in: folder)
    #expect(named.status == 0)
    #expect(try folder.text("out.csv") == "b,2\n")
    let wrong = try await CommandRun.plumbline("convert", "book.xlsx", "out.csv", "--sheet", "Third", in: folder)
    #expect(wrong.status == 65)
    #expect(try folder.text("out.csv") == "b,2\n")
  }

  @Test func `All sheets go into a workbook`() async throws {
    let folder = try Folder()
    try folder.write("book.xlsx", try Self.twoSheets())
    #expect(try await CommandRun.plumbline("convert", "book.xlsx", "copy.xlsx", in: folder).status == 0)
    let before = try await CommandRun.plumbline("inspect", "book.xlsx", "--cells", in: folder)
    let after = try await CommandRun.plumbline("inspect", "copy.xlsx", "--cells", in: folder)
    #expect(before.lines.count == 4)
    #expect(after.out == before.out)
  }

  @Test(arguments: [
    ("nothing.csv", "out.xlsx", 66, "nothing.csv: There is no such file."),
    ("in.csv", "in.csv", 64, "in.csv: Input and output are the same file."),
    ("in.csv", "./in.csv", 64, "./in.csv: Input and output are the same file."),
    ("in.csv", "link.csv", 64, "link.csv: Input and output are the same file."),
    ("in.csv", "out.ods", 64, "out.ods: The ending says no format that can be written."),
    ("in.csv", "none/out.csv", 73, "none/out.csv: "),
    ("broken.xlsx", "out.csv", 65, "broken.xlsx: "),
  ])
  func `What cannot be converted leaves everything as it was`(
    input: String, output: String, status: Int32, message: String
  ) async throws {
    let folder = try Folder()
    try folder.write("in.csv", Self.table)
    try folder.write("broken.xlsx", "no workbook")
    _ = try await CommandRun.shell("ln -s in.csv link.csv", in: folder)
    let before = try folder.content(of: ".")
    let run = try await CommandRun.plumbline("convert", input, output, in: folder)
    #expect(run.status == status, "\(run.err)")
    #expect(run.err.hasPrefix("error: " + message), "\(run.err)")
    #expect(try folder.content(of: ".") == before)
  }
}
