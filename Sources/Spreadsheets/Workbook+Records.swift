import Tabular

/// Columns by their names, and rows in batches.
extension Workbook {
  /// The row that names a sheet's columns: the first filled one, in the order of the file, or the one that is given, counted from zero.
  ///
  /// Cost: the beginning of the sheet, up to that row. A text file is made ready as for reading.
  /// - Throws: as `read`; a `SpreadsheetError` of code `notFound` where the row has no cells.
  /// - Precondition: `sheets.indices.contains(index)`.
  public func header(_ index: Int, row: Int? = nil) throws(SpreadsheetError) -> HeaderRow {
    switch content {
    case .text(let contents): try header(of: CSVSource(contents, limits: limits), index, row: row)
    case .package: try header(index, in: (row ?? 0)...(row ?? CellAddress.rowLimit), columns: nil)
    }
  }

  /// Reads the columns of these names below a header row. Names are compared as Excel's tables do, see `HeaderRow.index(of:)`; columns that
  /// nobody asked for are passed over, not built.
  ///
  /// Cost: as `read(_:columns:)`, and the beginning of the sheet once more.
  /// - Parameter headerRow: The row of the header, counted from zero; the first filled one if none is given.
  /// - Throws: as `read` and `header`; a `SpreadsheetError` of code `notFound` or `ambiguous` for a name that no column has, or several have.
  /// - Precondition: `sheets.indices.contains(index)`.
  public func read(
    _ index: Int, columns names: [String], headerRow: Int? = nil
  ) throws(SpreadsheetError) -> Records {
    let choice: ColumnChoice
    let sheet: Sheet
    switch content {
    case .text(let contents):
      let source = try CSVSource(contents, limits: limits)
      choice = try ColumnChoice(names, of: header(of: source, index, row: headerRow))
      sheet = try CSVReader(contents, limits: limits).sheet(
        named: sheets[index].name, of: source, columns: choice.set)
    case .package:
      choice = try ColumnChoice(names, of: header(index, row: headerRow))
      sheet = try read(index, columns: choice.set)
    }
    return Records(sheet, choice)
  }

  /// A sheet's rows in batches of a number of rows, from the first to the last with a cell.
  ///
  /// Cost: as `read`, in the memory of some batches; of a text file one more pass over its bytes, by which its columns' types are found.
  /// - Parameters:
  ///   - columns: The columns to read, counted from zero; nil for all.
  ///   - rows: Rows of the sheet that a batch spans, at least one.
  /// - Throws: As `read(_:columns:)` of what is wrong before the first row; of what is wrong in a batch, `next()` does.
  /// - Precondition: `sheets.indices.contains(index)`.
  public func batches(
    _ index: Int, columns: Set<Int>? = nil, rows: Int = 10_000
  ) throws(SpreadsheetError) -> RowBatches {
    switch content {
    case .text(let contents):
      return try batches(of: CSVSource(contents, limits: limits), index, ColumnChoice(columns), rows: rows)
    case .package(let package):
      return try batches(of: package, index, ColumnChoice(columns), rows: rows)
    }
  }

  /// The rows below a header row in batches, with the columns of these names; see `read(_:columns:headerRow:)`, whose errors it has.
  /// Cost: as `batches(_:columns:rows:)`, and the beginning of the sheet once more.
  public func batches(
    _ index: Int, columns names: [String], headerRow: Int? = nil, rows: Int = 10_000
  ) throws(SpreadsheetError) -> RowBatches {
    switch content {
    case .text(let contents):
      let source = try CSVSource(contents, limits: limits)
      let choice = try ColumnChoice(names, of: header(of: source, index, row: headerRow))
      return try batches(of: source, index, choice, rows: rows)
    case .package(let package):
      let choice = try ColumnChoice(names, of: header(index, row: headerRow))
      return try batches(of: package, index, choice, rows: rows)
    }
  }

  private func batches(
    of source: CSVSource, _ index: Int, _ choice: ColumnChoice, rows: Int
  ) throws(SpreadsheetError) -> RowBatches {
    let text = try CSVBatches(source, columns: choice.set, rows: rows, limits: limits, file: name)
    return RowBatches(sheets[index], choice, text: text)
  }

  private func batches(
    of package: Package, _ index: Int, _ choice: ColumnChoice, rows: Int
  ) throws(SpreadsheetError) -> RowBatches {
    let entry = package.sheets[index]
    guard let member = try member(of: entry) else { return RowBatches(empty: entry.info, choice) }
    let columns = choice.set
    return try RowBatches(entry.info, choice, rows: rows, file: name) { [self] batches throws(SpreadsheetError) in
      do throws(SpreadsheetError) {
        _ = try read(entry, member, of: package, columns: columns, lane: .plain, batches: batches)
      } catch  where error.line != nil {
        // Lines that the lane took are missing from libxml2's count: alone it says the place.
        _ = try read(entry, member, of: package, columns: [], lane: .judge)
        throw error
      }
    }
  }

  // MARK: - Headers

  /// The first filled row of a text file, or the one that is given. Its fields are taken as they stand, whatever their columns hold.
  private func header(of source: CSVSource, _ index: Int, row: Int?) throws(SpreadsheetError) -> HeaderRow {
    let blankLines = source.blankLines
    let header: HeaderRow? = source.withText { text in
      var position = 0
      var place = blankLines
      while position < text.bytes.count {
        let chunk = CSVChunk(
          text, from: position, to: text.bytes.count, rows: 1, texts: 0, types: [], others: .text, rowLimit: 1,
          firstRow: place)
        if row == nil || row == place, let header = self.header(in: chunk.table, index, row: place) { return header }
        position = chunk.end
        place += 1
        if let row, place > row { break }
      }
      return nil
    }
    guard let header else { throw noHeader(index, row: row) }
    return header
  }

  /// The first filled row among some rows and columns of a worksheet.
  func header(
    _ index: Int, in rows: ClosedRange<Int>, columns: Set<Int>?
  ) throws(SpreadsheetError) -> HeaderRow {
    do throws(SpreadsheetError) {
      var batches = try batches(index, columns: columns, rows: 1)
      while let batch = try batches.next(), batch.rows.lowerBound <= rows.upperBound {
        let row = batch.rows.lowerBound
        if rows.contains(row), let header = self.header(in: batch.table, index, row: row) { return header }
      }
    } catch  where error.code == .unordered {
      let table = try read(index, columns: columns).table
      for row in table.rows.clamped(to: Range(rows)) {
        if let header = self.header(in: table, index, row: row) { return header }
      }
    }
    throw noHeader(index, row: rows.count == 1 ? rows.lowerBound : nil)
  }

  private func header(in table: Table, _ index: Int, row: Int) -> HeaderRow? {
    HeaderRow(row: row, of: table, file: name, sheet: sheets[index].name)
  }

  private func noHeader(_ index: Int, row: Int?) -> SpreadsheetError {
    SpreadsheetError(
      .notFound,
      row.map { "There is no header in row \($0 + 1): it has no cells." }
        ?? "There is no header: the sheet has no cells.",
      remedy: "Name the row that holds the names of the columns.", file: name, part: "sheet \"\(sheets[index].name)\"")
  }
}

extension Records {
  /// What was chosen of a sheet that was read whole.
  init(_ sheet: Sheet, _ choice: ColumnChoice) {
    self.init(
      sheet, header: choice.header, names: choice.names,
      columns: choice.columns ?? Array(0..<((sheet.table.columns.last?.index ?? -1) + 1)),
      rows: choice.rows.clamped(to: 0..<sheet.table.rows.upperBound))
  }
}
