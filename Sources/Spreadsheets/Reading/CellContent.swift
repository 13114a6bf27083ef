import Tabular

/// One cell as the sheet's XML writes it, before it means anything: what both lanes hand to `SheetCells`.
struct CellContent {
  /// The `t` attribute (ECMA-376 Part 1, 18.18.11).
  enum Form: UInt8 {
    case number, shared, text, inline, boolean, error, isoDate

    /// Anything that the standard does not name is read as a number, as Excel does.
    init(_ value: UnsafeBufferPointer<UInt8>) {
      switch (value.count, value.first) {
      case (1, UInt8(ascii: "s")): self = .shared
      case (1, UInt8(ascii: "b")): self = .boolean
      case (1, UInt8(ascii: "e")): self = .error
      case (1, UInt8(ascii: "d")): self = .isoDate
      case (3, UInt8(ascii: "s")): self = .text
      case (9, UInt8(ascii: "i")): self = .inline
      default: self = .number
      }
    }
  }

  var row = 0
  var column = 0
  /// Index into the workbook's cell formats.
  var format = 0
  var form = Form.number
  var hasFormula = false
  /// Whether there is a `<v>`, be it empty.
  var hasValue = false

  /// For messages: a cell outside of all rows counts as one of the first.
  var address: CellAddress { CellAddress(row: max(0, row), column: max(0, column)) }
}
