/// Reads a worksheet on two lanes: libxml2 parses the part, and rows of the plain shape that producers write are taken from its bytes.
///
/// libxml2 sees everything before the first row and from `</sheetData>` on, so it is the judge of the part's form. The first row that is
/// not plain, and all behind it, go to libxml2 too: the rows that it never saw leave no gap in its state, which is "inside sheetData".
struct SheetLane: ~Copyable {
  private let reader: WorksheetReader
  private var parser: XMLParser
  private var scanner = RowScanner()
  private var stage = Stage.prologue

  private enum Stage {
    /// Before `<sheetData>`.
    case prologue
    case rows
    /// libxml2 reads all that comes.
    case judged
    /// The reader has what it wants.
    case done
  }

  /// Parses a worksheet's part into `reader`. Same cells, merges and findings as libxml2 alone gives.
  static func parse(
    _ archive: ZipArchive, _ member: ZipArchive.Member, with reader: WorksheetReader, limits: Limits,
    blockSize: Int = PartBlock.size
  ) throws(SpreadsheetError) {
    let pipe = try PartPipe(archive, member, limits: limits, blockSize: blockSize)
    defer { pipe.stop() }
    var lane = SheetLane(
      reader: reader, parser: try XMLParser(reader, file: archive.contents.name, part: member.name))
    // What the block before left over, in front of the next one's bytes.
    var rest: [UInt8] = []
    var isFirst = true
    while lane.stage != .done, let block = try pipe.next() {
      defer { pipe.recycle(block) }
      let start = block.start - rest.count
      start.update(from: rest, count: rest.count)
      let end = UnsafePointer(block.end)
      if isFirst, !Self.isPlainText(start, end) { lane.stage = .judged }
      isFirst = false
      let unread = try lane.take(UnsafePointer(start), end)
      rest = Array(UnsafeBufferPointer(start: unread, count: end - unread))
      if rest.count > PartBlock.headroom {
        lane.stage = .judged
        try lane.judge(rest)
        rest = []
      }
    }
    if lane.stage == .done { return }
    try lane.judge(rest)
    try lane.parser.finish()
  }

  private init(reader: WorksheetReader, parser: consuming XMLParser) {
    self.reader = reader
    self.parser = parser
  }

  /// UTF-8, and said so or not said: other encodings are libxml2's.
  private static func isPlainText(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    let head = String(decoding: UnsafeBufferPointer(start: start, count: min(200, end - start)), as: UTF8.self)
    guard let declaration = head.firstRange(of: "encoding=") else {
      return !head.hasPrefix("\u{FFFD}") && !head.contains("\0")
    }
    return head[declaration.upperBound...].dropFirst().prefix(5).lowercased() == "utf-8"
  }

  /// Takes a block; what begins a row that goes on in the next one is left over.
  private mutating func take(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) throws(SpreadsheetError) -> UnsafePointer<UInt8> {
    var p = start
    if stage == .prologue {
      p = try prologue(start, end)
    }
    if stage == .rows {
      switch scanner.scan(p, end, place: &reader.place, cells: &reader.cells) {
      case .incomplete(let row): return row
      case .end(let place), .foreign(let place):
        if let failure = reader.cells.failure { throw failure }
        p = place
        stage = .judged
      }
    }
    if stage == .judged {
      try judge(UnsafeBufferPointer(start: p, count: end - p))
      p = end
    }
    return p
  }

  /// Gives libxml2 everything up to and with the tag `<sheetData>`, or all there is where that does not stand here.
  private mutating func prologue(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) throws(SpreadsheetError) -> UnsafePointer<UInt8> {
    var p = start
    while p < end, !(p.pointee == UInt8(ascii: "<") && p.isAt("<sheetData>")) { p += 1 }
    if p < end {
      p += "<sheetData>".utf8.count
      try judge(UnsafeBufferPointer(start: start, count: p - start))
      // Inside a comment, or below an element of another name, it is no start of rows.
      if stage == .prologue { stage = reader.isInSheetData ? .rows : .judged }
      return p
    }
    // A tag that the end of the block cuts waits for the next one.
    p = end
    while p > start, end - p < "<sheetData>".utf8.count, p.pointee != UInt8(ascii: "<") { p -= 1 }
    if p.pointee != UInt8(ascii: "<") { p = end }
    try judge(UnsafeBufferPointer(start: start, count: p - start))
    if stage == .prologue, reader.isInSheetData { stage = .judged }
    return p
  }

  private mutating func judge(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
    if try !parser.parse(UnsafeRawBufferPointer(bytes)) { stage = .done }
  }

  private mutating func judge(_ bytes: [UInt8]) throws(SpreadsheetError) {
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(SpreadsheetError) in try parser.parse(UnsafeRawBufferPointer(bytes)) }
    }
    if try !result.get() { stage = .done }
  }
}
