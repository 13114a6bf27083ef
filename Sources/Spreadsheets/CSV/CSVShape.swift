/// The widths of a text file's records and the lines that they start on, each noted only where it changes.
struct CSVShape: Sendable {
  /// Records so far.
  private(set) var rows = 0
  /// Line ends so far.
  private(set) var lines = 0
  /// From which row on records have how many fields; blank lines and comments have 0.
  private(set) var widths: [(row: Int, width: Int)] = []
  /// From which row on a record starts how many lines below the row's number.
  private(set) var shifts: [(row: Int, shift: Int)] = []

  init() {}

  /// A shape that starts below a number of lines, each a blank row.
  init(blankLines: Int) {
    if blankLines > 0 { widths = [(0, 0)] }
    rows = blankLines
    lines = blankLines
  }

  /// Adds a record that ends on a line, counted from zero; the next one starts there.
  @inline(__always)
  mutating func add(width: Int, endsBefore line: Int) {
    if widths.last?.width != width { widths.append((rows, width)) }
    rows += 1
    if line - rows > (shifts.last?.shift ?? 0) { shifts.append((rows, line - rows)) }
    lines = line
  }

  /// Adds the records of what follows.
  mutating func append(_ other: CSVShape) {
    for (row, width) in other.widths where widths.last?.width != width { widths.append((rows + row, width)) }
    let shift = lines - rows
    for (row, more) in other.shifts { shifts.append((rows + row, shift + more)) }
    rows += other.rows
    lines += other.lines
  }

  /// The stretches of rows of one width.
  var stretches: [(rows: Range<Int>, width: Int)] {
    widths.indices.map { index in
      (widths[index].row..<(index + 1 < widths.count ? widths[index + 1].row : rows), widths[index].width)
    }
  }

  var hasLineBreaks: Bool { shifts.contains { $0.row < rows } }

  /// The line that a row starts on, from 1. Cost: a binary search.
  func line(of row: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    return row + (low > 0 ? shifts[low - 1].shift : 0) + 1
  }

  /// The line that each row starts on, from 1; nil where row `r` stands on line `r + 1`.
  var startLines: [Int]? {
    guard hasLineBreaks else { return nil }
    var next = 0
    var shift = 0
    return (0..<rows).map { row in
      while next < shifts.count, shifts[next].row <= row {
        shift = shifts[next].shift
        next += 1
      }
      return row + shift + 1
    }
  }
}
