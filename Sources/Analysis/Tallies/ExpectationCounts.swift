import Statistics
import Tabular

/// One group's answers for one outcome, taken apart.
struct ExpectationCounts {
  let respondents: Int
  let importance: LevelCounts
  let satisfaction: LevelCounts
  let expected: LevelCounts
  /// What satisfaction is held against: the expected level, where anybody gave it beside a satisfaction.
  let basis: GapBasis
  /// Respondents who gave both answers that the gap is made of.
  let pairs: Int
  /// Their differences.
  let gaps: Result<LevelCounts, Undefined>

  /// - Throws: `unusableCounts` beyond `LevelCounts.largestTotal` respondents.
  init(_ cells: ArraySlice<Int>, layout: ExpectationLayout) throws(Undefined) {
    let (importanceScale, satisfactionScale) = (layout.importance, layout.satisfaction)
    var importance = try LevelCounts(scale: importanceScale.levels)
    var satisfaction = try LevelCounts(scale: satisfactionScale.levels)
    var expected = try LevelCounts(scale: satisfactionScale.levels)
    var respondents = 0
    var complete = 0
    var expectedAndPerceived = 0
    for (offset, count) in cells.enumerated() where count > 0 {
      let (row, column) = (offset / layout.columns, offset % layout.columns)
      if row < layout.rows {
        respondents += count
        if row > 0, column > 0 { complete += count }
        if row > 0 { try importance.add(importanceScale.lowest + row - 1, times: count) }
        if column > 0 { try satisfaction.add(satisfactionScale.lowest + column - 1, times: count) }
      } else if row > layout.rows {
        if column > 0 { expectedAndPerceived += count }
        try expected.add(satisfactionScale.lowest + row - layout.rows - 1, times: count)
      }
    }
    self.respondents = respondents
    self.importance = importance
    self.satisfaction = satisfaction
    self.expected = expected
    let basis: GapBasis = expectedAndPerceived > 0 ? .expected : .importance
    self.basis = basis
    pairs = basis == .expected ? expectedAndPerceived : complete
    do throws(Undefined) {
      guard basis == .expected || importanceScale.levels == satisfactionScale.levels else { throw .differentScales }
      var pairs = try PairCounts(scale: satisfactionScale.levels)
      let first = basis == .expected ? layout.rows : 0
      let count = basis == .expected ? layout.columns : layout.rows
      for row in 1..<max(count, 1) {
        for column in 1..<max(layout.columns, 1) {
          let times = cells[cells.startIndex + (first + row) * layout.columns + column]
          guard times > 0 else { continue }
          try pairs.add(
            expectation: satisfactionScale.lowest + row - 1, perception: satisfactionScale.lowest + column - 1,
            times: times)
        }
      }
      gaps = .success(try pairs.gaps)
    } catch {
      gaps = .failure(error)
    }
  }
}
