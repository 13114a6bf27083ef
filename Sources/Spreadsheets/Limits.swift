/// How much a file may ask for. Every bound on hostile input stands here; exceeding one is a `SpreadsheetError` of code `limit`.
public struct Limits: Sendable, Hashable {
  /// Bytes that one part of a workbook may inflate to, whatever its compressed size. Cells of fifteen bytes each make columns that need
  /// about as much again, so this is what keeps a small file below 256 MB of memory. A gzipped text file may inflate to an eighth of it.
  public var inflatedBytes: Int
  /// Beyond `inflatedBytes`, how many times a part's compressed size it may inflate to. Honest sheets reach 100. Half as many times for a
  /// gzipped text file.
  public var inflationRatio: Int
  /// Entries in a zip's directory.
  public var parts: Int
  /// Sheets of a workbook.
  public var sheets: Int
  /// Defined names of a workbook that are known; more are noted and left out. Templates that were copied for years have tens of thousands.
  public var names: Int
  /// Cells of one sheet or text file.
  public var cells: Int
  /// Shared texts of a workbook; each costs eight bytes beside its own.
  public var texts: Int
  /// Bytes of all texts of one table.
  public var textBytes: Int
  /// Bytes of one text; Excel's own bound is 32,767 characters. A long text that many cells share multiplies in every output.
  public var textLength: Int
  /// Cell formats, number formats and merged ranges, each.
  public var styles: Int
  /// Fields of one record of a text file.
  public var fields: Int

  /// The usual bounds, but for those that are given.
  public init(
    inflatedBytes: Int = 128 << 20, inflationRatio: Int = 200, parts: Int = 20_000, sheets: Int = 10_000,
    names: Int = 200_000,
    cells: Int = 500_000_000, texts: Int = 1 << 24, textBytes: Int = 4 << 30, textLength: Int = 512 << 10,
    styles: Int = 1_000_000,
    fields: Int = 65_536
  ) {
    self.inflatedBytes = inflatedBytes
    self.inflationRatio = inflationRatio
    self.parts = parts
    self.sheets = sheets
    self.names = names
    self.cells = cells
    self.texts = texts
    self.textBytes = textBytes
    self.textLength = textLength
    self.styles = styles
    self.fields = fields
  }

  /// Bounds that honest files keep and that hold memory to hundreds of megabytes.
  public static let standard = Limits()

  /// The bytes that a part of this compressed size may inflate to.
  func inflatedBound(compressed: Int) -> Int { bound(compressed, inflationRatio, atLeast: inflatedBytes) }

  /// The bytes that a gzipped text file of this size may inflate to. Unlike a sheet's XML it stays in memory as a whole, and a digit with
  /// its comma makes nine bytes of a column, twice while chunks are joined: about ten times its size in all.
  func inflatedTextBound(compressed: Int) -> Int { bound(compressed, inflationRatio / 2, atLeast: inflatedBytes / 8) }

  private func bound(_ compressed: Int, _ ratio: Int, atLeast least: Int) -> Int {
    let (product, overflow) = compressed.multipliedReportingOverflow(by: ratio)
    return overflow ? Int.max : max(least, product)
  }
}
