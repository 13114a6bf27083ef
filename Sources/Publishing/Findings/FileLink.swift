import Spreadsheets
import Tabular

/// Links from a workbook in the output folder back to the cells of the inputs.
struct FileLink {
  /// Excel allows 65,530 links on a sheet.
  static let limit = 65_000

  let paths: [String: String]

  /// Nil where the file's place is not known.
  func link(to file: String, sheet: String?, _ cell: CellAddress?) -> CellLink? {
    guard let path = paths[file] else { return nil }
    let address = Self.escaped(path)
    // The sheets of a text file have no name to lead to.
    guard let sheet else { return .address(address) }
    return .file(address, sheet: sheet, cell ?? CellAddress(row: 0, column: 0))
  }

  /// A path as an address: whatever an address gives a meaning of its own, or cannot hold, as `%20`.
  private static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        escaped.append(byte)
      default: escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
