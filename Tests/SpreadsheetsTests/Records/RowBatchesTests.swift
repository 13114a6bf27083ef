import Tabular
import Testing

@testable import Spreadsheets

/// Rows in batches: the cells of reading whole, in memory that does not grow with the rows.
struct RowBatchesTests {
  static let sizes = [1, 2, 3, 7, 64, 1000, 100_000]

  /// The cells of a sheet, in order, as it is read whole and in batches.
  static func cells(_ table: Table) -> [(CellAddress, Cell)] {
    var cells: [(CellAddress, Cell)] = []
    table.forEachCell { cells.append(($0, table.cell($1, $2))) }
    return cells
  }

  static func cells(_ batches: consuming RowBatches, rows: Int) throws -> [(CellAddress, Cell)] {
    var cells: [(CellAddress, Cell)] = []
    var end = 0
    while let batch = try batches.next() {
      #expect(batch.rows.lowerBound >= end && batch.rows.count <= rows)
      end = batch.rows.upperBound
      let more = Self.cells(batch.table)
      #expect(more.allSatisfy { batch.rows.contains($0.0.row) })
      cells += more
    }
    return cells
  }

  /// What a test compares, nil where all is the same.
  static func difference(_ file: Workbook, _ sheet: Int, rows: Int, columns: Set<Int>? = nil) throws -> String? {
    let whole = try cells(file.read(sheet, columns: columns).table)
    let pieces = try cells(file.batches(sheet, columns: columns, rows: rows), rows: rows)
    if whole.count != pieces.count { return "\(whole.count) cells and \(pieces.count)" }
    return zip(whole, pieces).first { $0 != $1 }.map { "\($0) and \($1)" }
  }

  private static func workbook(seed: UInt64) throws -> Workbook {
    var generator = Seeded(state: seed)
    var rows = ""
    var row = 0
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      row += [1, 1, 1, 1, 2, 9, 300].randomElement(using: &generator)!
      rows += "<row r=\"\(row)\">"
      for column in ["A", "B", "C", "ZZ"] {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: rows += "<c r=\"\(column)\(row)\"><v>\(row)</v></c>"
        case 1: rows += "<c r=\"\(column)\(row)\" t=\"s\"><v>\(row % 3)</v></c>"
        case 2: rows += "<c r=\"\(column)\(row)\" t=\"str\"><v>own \(row)</v></c>"
        case 3: rows += "<c r=\"\(column)\(row)\" t=\"e\"><v>#N/A</v></c>"
        case 4: rows += "<c r=\"\(column)\(row)\" t=\"s\"><v>99</v></c>"
        default: break
        }
      }
      rows += "</row>"
    }
    return try MiniWorkbook(rows: rows, strings: "<si><t>a</t></si><si/><si><t>c</t></si>").open()
  }

  private static func text(seed: UInt64) throws -> Workbook {
    var generator = Seeded(state: seed)
    let fields = ["1", "2.5", "x", "", "2026-01-02", "TRUE", "\"a\nb\"", "\"q\"\"q\"", "007", "é"]
    // Columns of one kind, columns that a late value contradicts, and columns of everything.
    let lines = (0..<Int.random(in: 1...200, using: &generator)).map { line in
      if line % 17 == 3 { return "\n" }
      let odd = line == 90 ? "late" : "\(line)"
      let any = fields.randomElement(using: &generator)!
      return (line == 0 ? "h,\"k\",m" : "\(line),\(odd),\(any)") + "\n"
    }
    return try Workbook(bytes: Array(lines.joined().utf8), name: "f.csv")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the same cells as reading whole, for batches of any size`(seed: UInt64) throws {
    for file in [try Self.workbook(seed: seed), try Self.text(seed: seed)] {
      for rows in Self.sizes {
        #expect(try Self.difference(file, 0, rows: rows) == nil, "\(file.name), batches of \(rows)")
        #expect(try Self.difference(file, 0, rows: rows, columns: [1, 2]) == nil)
      }
    }
  }

  @Test(arguments: [
    "a;b\n1;2\n", "sep=|\na|b\n1|2\n", "\u{FEFF}a,b\n1,é\n", "", "\n\n\n", "a", "\"a,b\"\n\"1,2\"\n\"3,4\"\n",
  ])
  func `text files of all forms`(text: String) throws {
    var forms = [Array(text.utf8), text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }]
    forms.append(Array(text.utf8) + [0xe9, 0x0a])
    for bytes in forms {
      for rows in [1, 2, 100] {
        #expect(
          try Self.difference(Workbook(bytes: bytes, name: "f.csv"), 0, rows: rows) == nil, "\(text.debugDescription)")
      }
    }
  }

  @Test func `columns by name, below the header alone`() throws {
    let lines = "Group,Level,Note\n" + (0..<25).map { "g\($0),\($0),n\n" }.joined()
    var sheet = Worksheet("Data")
    sheet.append(values: [.text("Group"), .text("Level"), .text("Note")])
    for row in 0..<25 { sheet.append(values: [.text("g\(row)"), .number(Double(row)), .text("n")]) }
    for file in [
      try Workbook(bytes: Array(lines.utf8), name: "f.csv"),
      try Workbook(bytes: WorkbookDocument([sheet]).encoded(), name: "f.xlsx"),
    ] {
      var batches = try file.batches(0, columns: ["level", "Group"], rows: 10)
      #expect(batches.header?.row == 0)
      var seen: [[Cell]] = []
      var sizes: [Int] = []
      while let batch = try batches.next() {
        sizes.append(batch.rows.count)
        for row in batch.rows { seen.append([batch[row, 0], batch[row, "Group"], batch[row, "Note"]]) }
      }
      #expect(seen == (0..<25).map { [.number(Double($0)), .text("g\($0)"), .empty] })
      #expect(sizes.reduce(0, +) == 25 && sizes.allSatisfy { $0 <= 10 })
      let error = caught(SpreadsheetError.self) { _ = try file.batches(0, columns: ["Levle"]) }
      #expect(error?.remedy.hasPrefix("Did you mean \"Level\"?") == true)
    }
  }

  @Test func `findings and formulas without a value come with their batch`() throws {
    let rows = (1...6).map { row in
      #"<row r="\#(row)"><c t="s"><v>9</v></c><c><v>\#(row)</v></c><c><f>A1</f></c></row>"#
    }
    let file = try MiniWorkbook(rows: rows.joined(), strings: "").open()
    var batches = try file.batches(0, rows: 2)
    var places: [[CellAddress]] = []
    while let batch = try batches.next() {
      places.append(batch.sheet.findings.compactMap(\.cell) + batch.sheet.formulasWithoutValue)
    }
    #expect(places.map { $0.map(\.row) } == [[0, 1, 0, 1], [2, 3, 2, 3], [4, 5, 4, 5]])
    var ragged = try Workbook(bytes: Array("a,b\n1,2\n1,2\n3\n".utf8), name: "f.csv").batches(0, rows: 1)
    #expect(try ragged.next()?.sheet.findings.map(\.rule) == ["ragged-row"], "known before the first row is given")
    #expect(try ragged.next()?.sheet.findings.isEmpty == true)
  }

  @Test func `rows out of order are taken within a batch, and refused between two`() throws {
    let rows = [1, 3, 2, 4, 9, 5].map { #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0)</v></c></row>"# }
    let file = try MiniWorkbook(rows: rows.joined()).open()
    #expect(try Self.difference(file, 0, rows: 100) == nil)
    var batches = try file.batches(0, rows: 4)
    #expect(try batches.next()?.rows == 0..<4)
    let error = caught(SpreadsheetError.self) { while try batches.next() != nil {} }
    #expect(error?.code == .unordered)
    #expect(error?.cell == CellAddress("A5"))
    #expect(error?.message == "The sheet's rows are out of order: row 5 stands behind row 9.")
  }

  @Test func `broken XML fails where it is broken, after the batches before it`() throws {
    let row = "<row><c><v>1</v></c></row>\n"
    let file = try MiniWorkbook(rows: String(repeating: row, count: 50) + "<row><c></row>").open()
    let whole = caught(SpreadsheetError.self) { _ = try file.read(0) }
    var batches = try file.batches(0, rows: 10)
    #expect(try batches.next()?.rows == 0..<10)
    let error = caught(SpreadsheetError.self) { while try batches.next() != nil {} }
    #expect(error == whole)
    #expect(error?.line == 51)
  }

  @Test func `a caller who has enough stops the reading`() throws {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 200_000)
    let file = try MiniWorkbook(rows: rows).open()
    for taken in 0..<3 {
      var batches = try file.batches(0, rows: 10)
      for _ in 0..<taken { #expect(try batches.next()?.table.cellCount == 10) }
    }
    #expect(try file.header(0).row == 0)
  }

  @Test func `sheets without cells have no batches`() throws {
    let file = try MiniWorkbook(rows: "").open()
    var batches = try file.batches(0)
    #expect(try batches.next() == nil)
    #expect(try batches.next() == nil)
  }

  /// What a batch holds depends on its rows, not on how many others there are; the shared texts are one memory for all.
  @Test func `memory does not grow with the rows`() throws {
    func most(_ count: Int, _ file: (Int) throws -> Workbook) throws -> Int {
      var batches = try file(count).batches(0, rows: 100)
      var most = 0
      while let batch = try batches.next() {
        let cells = batch.table.columns.flatMap(\.runs).reduce(0) { $0 + $1.contents.capacity * 8 + $1.kinds.capacity }
        most = max(most, cells + batch.table.texts.byteCount)
      }
      return most
    }
    func workbook(_ count: Int) throws -> Workbook {
      let rows = (0..<count).map { "<row><c><v>\($0)</v></c><c t='str'><v>text \(10_000_000 + $0)</v></c></row>" }
      return try MiniWorkbook(rows: rows.joined()).open()
    }
    func text(_ count: Int) throws -> Workbook {
      let lines = (0..<count).map { "\(10_000_000 + $0),text \(10_000_000 + $0)\n" }
      return try Workbook(bytes: Array(lines.joined().utf8), name: "f.csv")
    }
    for file in [workbook, text] {
      let few = try most(400, file)
      #expect(few > 100 * (9 + 9 + 13))
      // Not equal: the allocator rounds capacities up as it likes.
      #expect(try most(40_000, file) < few * 3 / 2)
    }
  }

  @Test func `one batch waits at most`() throws {
    let exchange = BatchExchange(rows: 1)
    let batch = BatchExchange.Batch(table: .empty, rows: 0..<1, formulasWithoutValue: [], findings: [])
    #expect(exchange.put(batch))
    let given = Threads.start {
      for _ in 0..<3 { _ = exchange.put(batch) }
      exchange.end()
    }
    #expect(given != nil)
    var taken = 0
    while try exchange.take() != nil { taken += 1 }
    #expect(taken == 4)
    exchange.abandon()
    #expect(!exchange.put(batch), "nobody wants it")
  }
}
