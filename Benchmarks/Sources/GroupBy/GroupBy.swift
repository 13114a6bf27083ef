import Spreadsheets
import Tabular

/// Groups a text file by one column and prints count, and mean of two others, of each group: three columns read, the rest passed over.
///
///     GroupBy FILE GROUP FIRST SECOND
@main
enum GroupBy {
  static func main() throws {
    let arguments = CommandLine.arguments
    let workbook = try Workbook(arguments[1])
    let columns = arguments[2...].compactMap { Int($0) }
    let table = try workbook.read(0, columns: Set(columns)).table
    guard let groups = table.column(at: columns[0]) else { return }
    var counts = [Int](repeating: 0, count: table.texts.count)
    var sums = [[Double]](repeating: counts.map { _ in 0 }, count: 2)
    for run in groups.runs {
      for offset in run.kinds.indices where run.kinds[offset] == .text { counts[Int(run.contents[offset])] += 1 }
    }
    for (position, index) in columns.dropFirst().enumerated() {
      guard let column = table.column(at: index) else { continue }
      for run in column.runs {
        for offset in run.kinds.indices where run.kinds[offset] == .number {
          let group = groups.stored(row: run.firstRow + offset)
          if group.kind == .text { sums[position][Int(group.content)] += Double(bitPattern: run.contents[offset]) }
        }
      }
    }
    for code in counts.indices where counts[code] > 0 {
      let n = Double(counts[code])
      print(table.texts[code], counts[code], sums[0][code] / n, sums[1][code] / n)
    }
  }
}
