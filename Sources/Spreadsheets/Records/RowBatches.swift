public import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A sheet's rows batch by batch: memory holds some batches, however many rows the sheet has.
///
///     var batches = try workbook.batches(0, columns: ["Group", "Level now"], rows: 10_000)
///     while let batch = try batches.next() {
///       for row in batch.rows { print(batch[row, "Group"].text) }
///     }
///
/// The cells are those that `Workbook.read` gives. What a workbook holds beside its rows stays in memory: its shared texts, each once, which
/// all batches share; texts that stand in cells are in the batch's own pool. Of a text file its columns' types stay; one that is gzipped
/// or not in UTF-8 is held unpacked.
///
/// A sheet is read on a thread of its own, one batch ahead of the caller. To end early, let the value go out of scope: reading stops.
public struct RowBatches: ~Copyable {
  /// The row that names the columns; nil where nobody asked for names.
  public let header: HeaderRow?

  private let info: Workbook.SheetInfo
  private let names: [String]
  private let columns: [Int]?
  /// Rows that belong to the batches: those below the header.
  private let wanted: Range<Int>
  private var producer: Producer

  private enum Producer {
    case sheet(BatchExchange, thread: pthread_t)
    case text(CSVBatches)
    case none
  }

  deinit {
    if case .sheet(let exchange, let thread) = producer {
      exchange.abandon()
      pthread_join(thread, nil)
    }
  }

  private init(_ info: Workbook.SheetInfo, _ choice: ColumnChoice, _ producer: Producer) {
    self.info = info
    self.producer = producer
    header = choice.header
    names = choice.names
    columns = choice.columns
    wanted = choice.rows
  }

  init(_ info: Workbook.SheetInfo, _ choice: ColumnChoice, text: CSVBatches) {
    self.init(info, choice, .text(text))
  }

  /// - Parameter read: reads the sheet and gives its batches to an exchange, at whose end it stops.
  init(
    _ info: Workbook.SheetInfo, _ choice: ColumnChoice, rows: Int, file: String,
    read: @escaping @Sendable (BatchExchange) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    let exchange = BatchExchange(rows: rows)
    let thread = Threads.start {
      do throws(SpreadsheetError) {
        try read(exchange)
        exchange.end()
      } catch {
        exchange.end(error)
      }
    }
    guard let thread else {
      throw SpreadsheetError(.io, "The system gives no thread to read on.", remedy: "Try again.", file: file)
    }
    self.init(info, choice, .sheet(exchange, thread: thread))
  }

  /// Batches of a sheet without cells.
  init(empty info: Workbook.SheetInfo, _ choice: ColumnChoice) { self.init(info, choice, .none) }

  /// The next rows that have cells; nil at the end. A batch's rows lie behind those of the one before it; rows without cells between two
  /// batches are in neither. Findings come with the batch in which they were made, those of a text file with the first.
  ///
  /// - Throws: as `Workbook.read`; a `SpreadsheetError` of code `unordered` where a sheet's rows are so far out of order that one belongs to a
  ///   batch that was given before. After an error there are no more batches.
  public mutating func next() throws(SpreadsheetError) -> Records? {
    while let batch = try nextBatch() {
      let rows = batch.rows.clamped(to: wanted)
      let table = rows == batch.rows ? batch.table : batch.table.rows(rows)
      if table.columns.isEmpty, batch.findings.isEmpty, batch.formulasWithoutValue.isEmpty { continue }
      let sheet = Sheet(
        name: info.name, visibility: info.visibility, table: table, formulasWithoutValue: batch.formulasWithoutValue,
        findings: batch.findings)
      let last = table.columns.isEmpty ? rows.lowerBound : table.rows.upperBound
      return Records(
        sheet, header: header, names: names, columns: columns ?? Array(0..<((table.columns.last?.index ?? -1) + 1)),
        rows: rows.lowerBound..<max(rows.lowerBound, last))
    }
    return nil
  }

  private mutating func nextBatch() throws(SpreadsheetError) -> BatchExchange.Batch? {
    switch producer {
    case .sheet(let exchange, _): return try exchange.take()
    case .text(var batches):
      producer = .none
      defer { producer = .text(batches) }
      return batches.next()
    case .none: return nil
    }
  }
}

/// Columns to be read, by their places or by the names of a header.
struct ColumnChoice: Sendable {
  var header: HeaderRow?
  var names: [String] = []
  /// In the order in which they were asked for; nil for all.
  var columns: [Int]?
  /// The rows that belong to the records.
  var rows = 0..<Int.max

  init(_ columns: Set<Int>? = nil) { self.columns = columns?.sorted() }

  init(_ names: [String], of header: HeaderRow) throws(SpreadsheetError) {
    self.header = header
    self.names = names
    var columns: [Int] = []
    for name in names { columns.append(try header.index(of: name)) }
    self.columns = columns
    rows = (header.row + 1)..<Int.max
  }

  /// All columns of a range, by their names where they have any.
  init(_ range: ClosedRange<Int>, of header: HeaderRow) {
    self.header = header
    let known = Dictionary(header.columns.map { ($0.index, $0.name) }) { first, _ in first }
    names = range.map { known[$0] ?? "" }
    columns = Array(range)
    rows = (header.row + 1)..<Int.max
  }

  var set: Set<Int>? { columns.map(Set.init) }
}
