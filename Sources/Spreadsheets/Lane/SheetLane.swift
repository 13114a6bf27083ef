/// Takes the rows of a worksheet for its reader, between two events of libxml2.
struct SheetLane: PlainScanner, ~Copyable {
  static let opening: StaticString = "<sheetData"
  static let elementEnd: StaticString = "</row>"

  private let reader: WorksheetReader
  private var rows = RowScanner()

  /// Parses a worksheet's part into `reader`. Same cells, merges and findings as libxml2 alone gives.
  static func parse(
    _ archive: ZipArchive, _ member: ZipArchive.Member, with reader: WorksheetReader, limits: Limits,
    blockSize: Int = PartBlock.size
  ) throws(SpreadsheetError) {
    try PartLane.parse(
      archive, member, SheetLane(reader: reader), handler: reader, limits: limits, blockSize: blockSize)
  }

  private init(reader: WorksheetReader) { self.reader = reader }

  var isOpen: Bool { reader.isInSheetData }
  var failure: SpreadsheetError? { reader.cells.failure }

  mutating func scan(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> PlainOutcome {
    let reader = reader
    return rows.scan(start, end, place: &reader.place, hiddenRows: &reader.hiddenRows, cells: &reader.cells)
  }
}
