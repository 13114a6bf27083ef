import Tabular
import Testing

struct CellAddressTests {
  @Test(arguments: [
    ("A1", 0, 0), ("B3", 2, 1), ("Z9", 8, 25), ("AA10", 9, 26), ("AZ1", 0, 51), ("BA1", 0, 52), ("ZZ1", 0, 701),
    ("AAA1", 0, 702), ("XFD1", 0, 16_383), ("A1048576", 1_048_575, 0), ("XFD1048576", 1_048_575, 16_383),
  ])
  func `address and place, both ways`(text: String, row: Int, column: Int) {
    #expect(CellAddress(text) == CellAddress(row: row, column: column))
    #expect(CellAddress(row: row, column: column).description == text)
  }

  @Test(arguments: ["b3", "$B$3", "$b3", "B$3"])
  func `lower case and dollar signs name the same cell`(text: String) {
    #expect(CellAddress(text) == CellAddress(row: 2, column: 1))
  }

  @Test(arguments: [
    "", "A", "1", "A0", "$", "$A$", "3B", "B3B", "B 3", " B3", "B3 ", "B-3", "B3.5", "R1C1", "Ä1", "XFE1", "ZZZZ1",
    "A1048577", "A99999999999999999999", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1", "$$B3", "B$$3", "B3$", "$3",
  ])
  func `what is no address, and places beyond XFD1048576`(text: String) {
    #expect(CellAddress(text) == nil)
  }

  @Test func `column names count like an odometer without a zero`() {
    let letters = (0..<26).map { String(UnicodeScalar(UInt8(65 + $0))) }
    var names = letters
    for first in letters { names += letters.map { first + $0 } }
    for first in letters {
      for second in letters { names += letters.map { first + second + $0 } }
    }
    #expect((0..<names.count).map(CellAddress.columnName) == names)
    #expect(CellAddress.columnName(CellAddress.columnLimit - 1) == "XFD")
  }

  @Test func `order is row by row, then from left to right`() {
    let addresses = ["A1", "B1", "AA1", "A2", "C2", "A10"].compactMap { CellAddress($0) }
    for (i, a) in addresses.enumerated() {
      for (j, b) in addresses.enumerated() { #expect((a < b) == (i < j)) }
    }
  }
}
