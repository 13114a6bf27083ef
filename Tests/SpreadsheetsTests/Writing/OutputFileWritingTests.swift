import Glibc
import Tabular
import Testing

@testable import Spreadsheets

@Suite struct OutputFileWritingTests {
  /// Runs with a folder of its own, which is removed afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/plumbline-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    defer {
      for name in Self.names(in: folder) { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    try body(folder)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func content(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 22)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  @Test func aWorkbookIsWrittenAsItIsEncoded() throws {
    try withFolder { folder in
      try SampleDocuments.everything.write(to: "\(folder)/w.xlsx")
      #expect(try Self.content(of: "\(folder)/w.xlsx") == SampleDocuments.everything.encoded())
      #expect(Self.names(in: folder) == ["w.xlsx"])
    }
  }

  @Test func whatStoodThereStaysUntilTheFileIsComplete() throws {
    try withFolder { folder in
      var first = try CSVFile("\(folder)/a.csv")
      try first.append(row: [.number(1)])
      try first.commit()
      do {
        var second = try CSVFile("\(folder)/a.csv")
        for _ in 0..<200_000 { try second.append(row: [.text("long enough for several blocks")]) }
        #expect(Self.names(in: folder).count == 2)
      }
      #expect(Self.names(in: folder) == ["a.csv"], "the temporary file is gone")
      #expect(try Self.content(of: "\(folder)/a.csv") == Array("1\n".utf8))
      #expect(throws: SpreadsheetError.self) { try WorkbookDocument().write(to: "\(folder)/a.csv") }
      #expect(try Self.content(of: "\(folder)/a.csv") == Array("1\n".utf8))
    }
  }

  @Test func blocksAddUp() throws {
    try withFolder { folder in
      var writer = CSVWriter(.powerBI)
      var plain = try CSVFile("\(folder)/a.csv", format: .powerBI)
      var packed = try CSVFile("\(folder)/a.csv.gz", format: .powerBI)
      for row in 0..<60_000 {
        let cells: [Cell] = [.number(Double(row)), .empty, .text("r\(row)")]
        writer.append(row: cells)
        try plain.append(row: cells)
        try packed.appendRow {
          $0.append(integer: row)
          $0.appendEmpty()
          $0.append(text: "r\(row)")
        }
      }
      try plain.commit()
      try packed.commit()
      #expect(writer.bytes.count > 600_000)
      #expect(try Self.content(of: "\(folder)/a.csv") == writer.bytes)
      let gzip = try Self.content(of: "\(folder)/a.csv.gz")
      #expect(gzip.prefix(10) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], "no name and no time")
      #expect(try inflated(gzip, windowBits: 15 + 16) == writer.bytes)
    }
  }

  @Test func tablesGoThroughFilesToo() throws {
    try withFolder { folder in
      var writer = CSVWriter()
      try writer.append(SampleDocuments.table)
      var file = try CSVFile("\(folder)/t.csv.gz")
      try file.append(SampleDocuments.table)
      try file.commit()
      #expect(try inflated(Self.content(of: "\(folder)/t.csv.gz"), windowBits: 15 + 16) == writer.bytes)
    }
  }

  @Test(arguments: [("nowhere/a.csv", SpreadsheetError.Code.missing), ("", .io), ("folder/", .io)])
  func failuresNameTheFile(name: String, code: SpreadsheetError.Code) throws {
    try withFolder { folder in
      let path = name.isEmpty ? "" : "\(folder)/\(name)"
      let error = #expect(throws: SpreadsheetError.self) { try WorkbookDocument([Worksheet("S")]).write(to: path) }
      #expect(error?.code == code)
      #expect(error?.file == path)
    }
  }

  @Test func aFolderIsNotReplaced() throws {
    try withFolder { folder in
      let path = "\(folder)/sub"
      mkdir(path, 0o777)
      defer { rmdir(path) }
      #expect(throws: SpreadsheetError.self) { try WorkbookDocument([Worksheet("S")]).write(to: path) }
      #expect(Self.names(in: folder) == ["sub"])
    }
  }
}
