import Tabular
import Testing

@testable import Spreadsheets

struct FieldValueTests {
  private func cell(_ field: String) -> Cell? {
    Array(field.utf8).withUnsafeBufferPointer { FieldValue.value(of: $0) }.map { Table.empty.cell($0, $1) }
  }

  @Test(arguments: [
    ("0", Cell.number(0)), ("-0.5", .number(-0.5)), (".5", .number(0.5)), ("1e3", .number(1000)),
    ("123456789012345", .number(123_456_789_012_345)), ("0.1234567890123456", .number(0.1234567890123456)),
    ("TRUE", .boolean(true)), ("true", .boolean(true)), ("False", .boolean(false)), ("2026-11-23", day("2026-11-23")),
    ("2026-11-23 08:30", day("2026-11-23T08:30:00")), ("2026-11-23T08:30:00.250Z", day("2026-11-23T08:30:00.250")),
  ])
  func `fields that mean something by themselves`(field: String, cell: Cell) {
    #expect(self.cell(field) == cell)
  }

  @Test(arguments: [
    "", " ", "a", "+5", " 5", "5 ", "1,5", "1.234,5", "1 000", "5%", "$5", "(5)", "--5", "1e", "1e999", "NaN", "inf",
    "0x1F", "007", "-007", "00", "1234567890123456", "-1234567890123456", "12345678901234567890", "T", "F", "yes",
    "truely", "TRUE ", "tru", "23.11.2026", "11/23/2026", "2026-02-30", "2026-11", "2026-11-23T08:30:00+02:00",
    "2026-W47", "-", ".", "00:30", "1234567890.1234567890123456789012",
  ])
  func `fields that stay texts`(field: String) {
    #expect(cell(field) == nil)
  }

  /// What a later field of a column is taken as must be what it would be taken as if it came first.
  @Test func `a value does not depend on where it stands`() {
    let fields = [
      "TRUE", " TRUE", "\0TRUE", "true", "FALSE", "FALSE ", "TRUE1", "xTRUE", "5", " 5", "05", "+5", "5e3",
      "2026-11-23",
      "2026-11-23 ", " 2026-11-23", "2026-11-23x",
    ]
    for field in fields {
      let bytes = Array(field.utf8)
      bytes.withUnsafeBufferPointer { bytes in
        for kind in [CellKind.number, .date, .boolean] {
          let first = FieldValue.value(of: bytes)
          #expect((FieldValue.content(of: bytes, as: kind) != nil) == (first?.0 == kind), "\(field) as \(kind)")
        }
      }
    }
  }
}
