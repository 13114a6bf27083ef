/// A file's name as evidence of what is in the file.
struct FileName {
  /// Without folders and endings: `Maturity assessment - Harbour PMO`.
  let stem: String
  /// A text file has one table and no cell types; a workbook has sheets.
  let isTextFile: Bool

  init(_ path: String) {
    let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? path
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    var endings: [String] = []
    while parts.count > 1, let last = parts.last, Self.endings.contains(last.lowercased()) {
      endings.append(last.lowercased())
      parts.removeLast()
    }
    stem = parts.joined(separator: ".")
    isTextFile = endings.contains { ["csv", "tsv", "txt"].contains($0) }
  }

  private static let endings: Set<String> = ["csv", "tsv", "txt", "gz", "xlsx", "xlsm", "xltx"]
}
