import PMO
import Tabular

extension Reading {
  /// The columns that speak of one cycle: all of a long table, or those of a matrix with a column a cycle.
  struct Slice {
    /// The code of each data row's cycle.
    let cycles: [Int32]
    let columns: [Field: Column]
  }

  /// The table cycle by cycle, in the order of its columns. A field that has one column for all cycles is in every slice.
  mutating func slices(of fields: [Field]) -> [Slice] {
    var plain: [Field: Column] = [:]
    for field in fields { plain[field] = column(field) }
    guard recognition.layout == .matrix else { return [Slice(cycles: cycles(), columns: plain)] }
    var names: [String] = []
    for answer in recognition.answers where !names.contains(answer.subject) { names.append(answer.subject) }
    return names.map { name in
      let code = Int32(clamping: observations.cycles.code(of: name))
      var columns = plain
      for answer in recognition.answers where answer.subject == name {
        columns[answer.field] = table.column(at: answer.index)
      }
      return Slice(cycles: Array(repeating: code, count: rows.count), columns: columns)
    }
  }
}
