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
  init(_ whole: ExpectationCells, layout: ExpectationLayout) throws(Undefined) {
    var importance = [Int](repeating: 0, count: layout.rows - 1)
    var satisfaction = [Int](repeating: 0, count: layout.columns - 1)
    var expected = satisfaction
    var (respondents, complete) = (0, 0)
    var place = whole.pairs.startIndex
    for row in 0..<layout.rows {
      for column in 0..<layout.columns {
        let count = Int(whole.pairs[place])
        place += 1
        guard count > 0 else { continue }
        respondents += count
        if row > 0 { importance[row - 1] += count }
        if column > 0 { satisfaction[column - 1] += count }
        if row > 0, column > 0 { complete += count }
      }
    }
    var (basis, pairs) = (GapBasis.importance, complete)
    if let cells = whole.expected {
      let numbers = Numbers(whole, layout: layout)
      (basis, pairs) = (numbers.basis, numbers.pairs)
      for row in 1..<max(layout.columns, 1) {
        let start = cells.startIndex + row * layout.columns
        expected[row - 1] = cells[start..<(start + layout.columns)].reduce(0) { $0 + Int($1) }
      }
    }
    self.respondents = respondents
    self.importance = try LevelCounts(counted: importance, of: layout.importance)
    self.satisfaction = try LevelCounts(counted: satisfaction, of: layout.satisfaction)
    self.expected = try LevelCounts(counted: expected, of: layout.satisfaction)
    self.basis = basis
    self.pairs = pairs
    do throws(Undefined) {
      guard basis == .expected || layout.importance.levels == layout.satisfaction.levels else { throw .differentScales }
      // A gap is the column less the row, on a scale that is as wide either way.
      let width = layout.satisfaction.count - 1
      var gaps = [Int](repeating: 0, count: 2 * width + 1)
      let counts = basis == .expected ? whole.expected ?? [] : whole.pairs
      for row in 1..<max(counts.count / layout.columns, 1) {
        let start = counts.startIndex + row * layout.columns
        for column in 1..<max(layout.columns, 1) { gaps[width + column - row] += Int(counts[start + column]) }
      }
      self.gaps = .success(try LevelCounts(lowest: -width, counts: gaps))
    } catch {
      gaps = .failure(error)
    }
  }

  /// How many answered what.
  struct Numbers {
    private(set) var respondents = 0
    private(set) var importance = 0
    private(set) var satisfaction = 0
    private(set) var expected = 0
    private var complete = 0
    private var expectedAndPerceived = 0

    init(_ cells: ExpectationCells, layout: ExpectationLayout) {
      var place = cells.pairs.startIndex
      for row in 0..<layout.rows {
        for column in 0..<layout.columns {
          let count = Int(cells.pairs[place])
          place += 1
          respondents += count
          if row > 0 { importance += count }
          if column > 0 { satisfaction += count }
          if row > 0, column > 0 { complete += count }
        }
      }
      guard let cells = cells.expected else { return }
      for (offset, count) in cells.enumerated() where offset >= layout.columns {
        expected += Int(count)
        if offset % layout.columns > 0 { expectedAndPerceived += Int(count) }
      }
    }

    /// What satisfaction is held against: the expected level, where anybody gave it beside a satisfaction.
    var basis: GapBasis { expectedAndPerceived > 0 ? .expected : .importance }

    /// Respondents who gave both answers that the gap is made of.
    var pairs: Int { expectedAndPerceived > 0 ? expectedAndPerceived : complete }
  }
}
