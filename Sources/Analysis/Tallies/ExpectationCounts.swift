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
    // Only where both are on one scale can a gap be held against importance.
    let isComparable = layout.importance == layout.satisfaction
    let width = layout.satisfaction.count - 1
    var gaps = [Int](repeating: 0, count: 2 * width + 1)
    var (respondents, complete) = (0, 0)
    do {
      let cells = whole.pairs.span
      var ofImportance = importance.mutableSpan
      var ofSatisfaction = satisfaction.mutableSpan
      var ofGap = gaps.mutableSpan
      for row in 0..<layout.rows {
        let first = row &* layout.columns
        var given = Int(cells[first])
        for column in 1..<max(layout.columns, 1) {
          let count = Int(cells[first &+ column])
          given &+= count
          ofSatisfaction[column &- 1] &+= count
          guard row > 0 else { continue }
          complete &+= count
          // The column less the row, on a scale that is as wide either way.
          if isComparable { ofGap[width &+ column &- row] &+= count }
        }
        respondents &+= given
        if row > 0 { ofImportance[row &- 1] = given }
      }
    }
    let numbers = whole.expected == nil ? nil : Numbers(whole, layout: layout)
    self.respondents = respondents
    self.importance = try LevelCounts(counted: importance, of: layout.importance)
    self.satisfaction = try LevelCounts(counted: satisfaction, of: layout.satisfaction)
    basis = numbers?.basis ?? .importance
    pairs = numbers?.pairs ?? complete
    let overImportance: Result = isComparable ? Self.gaps(gaps, width) : .failure(.differentScales)
    guard let cells = whole.expected else {
      expected = try layout.nothingExpected.get()
      self.gaps = overImportance
      return
    }
    var expected = [Int](repeating: 0, count: layout.columns - 1)
    var expectedGaps = [Int](repeating: 0, count: 2 * width + 1)
    for row in 1..<max(layout.columns, 1) {
      let start = cells.startIndex + row * layout.columns
      expected[row - 1] = cells[start..<(start + layout.columns)].reduce(0) { $0 + Int($1) }
      for column in 1..<max(layout.columns, 1) { expectedGaps[width + column - row] += Int(cells[start + column]) }
    }
    self.expected = try LevelCounts(counted: expected, of: layout.satisfaction)
    self.gaps = basis == .expected ? Self.gaps(expectedGaps, width) : overImportance
  }

  private static func gaps(_ counts: [Int], _ width: Int) -> Result<LevelCounts, Undefined> {
    do throws(Undefined) { return .success(try LevelCounts(lowest: -width, counts: counts)) } catch {
      return .failure(error)
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
