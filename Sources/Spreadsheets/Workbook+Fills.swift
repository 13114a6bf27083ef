public import Tabular

/// A cell that is filled with a colour by hand; what conditional formats show is not among them.
public struct CellFill: Hashable, Sendable {
  /// Where it stands.
  public let cell: CellAddress
  /// The colour as the file names it: `FFFF0000`, `theme 5`.
  public let color: String

  /// A filled cell.
  public init(cell: CellAddress, color: String) {
    self.cell = cell
    self.color = color
  }
}

/// What a workbook shows beside the values of its cells.
extension Workbook {
  /// Whether the workbook counts its days from 1904, as Excel for Macintosh once did; false for a text file.
  public var countsFrom1904: Bool {
    switch content {
    case .package(let package): package.dateSystem == .from1904
    case .text: false
    }
  }

  /// The cells of a sheet that are filled with a colour other than white, in the order of the file; none in a text file.
  ///
  /// Cost: another pass over the sheet's XML where any cell format of the workbook has a fill, else none.
  /// - Precondition: `sheets.indices.contains(index)`.
  public func fills(_ index: Int) throws(SpreadsheetError) -> [CellFill] {
    guard case .package(let package) = content, package.styles.hasFills,
      let member = try member(of: package.sheets[index])
    else { return [] }
    let reader = FillReader(package.styles)
    try package.archive.parse(member, with: reader, limits: limits)
    return reader.fills
  }
}

/// The colours of a sheet's cells, whether they hold something or not.
private final class FillReader: XMLHandler {
  private(set) var fills: [CellFill] = []
  private let colors: [String?]
  private var place = RowPlace()

  init(_ styles: Styles) { colors = styles.fills }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      place.startRow(number: attributes["r"].flatMap { Int($0) })
    case "c":
      var address: CellAddress?
      var format = 0
      attributes.each { name, value in
        switch name {
        case "r": address = Digits.address(value)
        case "s": format = Digits.integer(value) ?? 0
        default: break
        }
      }
      let (row, column) = place.cell(at: address)
      guard colors.indices.contains(format), let color = colors[format], (0..<CellAddress.rowLimit).contains(row),
        column < CellAddress.columnLimit
      else { return }
      fills.append(CellFill(cell: CellAddress(row: row, column: column), color: color))
    default: break
    }
  }
}
