import Tabular
import Testing

@testable import Intake

@Suite struct RowSumsTests {
  /// Every short column of small numbers, with the number that follows, against the definition.
  @Test func agreesWithTheDefinition() {
    for code in 0..<(4 * 4 * 4 * 4) {
      let numbers = (0..<4).map { Double(code >> ($0 * 2) & 3) }
      for last in 0...9 {
        var builder = TableBuilder()
        for (row, number) in (numbers + [Double(last)]).enumerated() {
          builder.append(number: number, row: row, column: 0)
        }
        var sums = RowSums(builder.finish().columns, from: 0)
        let found = sums.sumsUp(4) { _ in true }
        let total = numbers.reduce(0, +)
        if total == Double(last), last > 0 {
          #expect(found?.isMean == false)
        } else {
          #expect((found != nil) == (abs(Double(last) - total / 4) <= 0.5), "\(numbers) \(last)")
        }
      }
    }
  }

  @Test func blocksAndTheWhole() {
    var builder = TableBuilder()
    for (row, number) in [1.0, 2, 3, 6, 4, 5, 6, 15, 21].enumerated() {
      builder.append(number: number, row: row, column: 0)
    }
    var sums = RowSums(builder.finish().columns, from: 0)
    var totals: Set<Int> = []
    for row in 0..<9 {
      if let found = sums.sumsUp(row, counts: { !totals.contains($0) }), !found.isMean {
        totals.insert(row)
        sums.startBlock()
      }
    }
    #expect(totals == [3, 7, 8])
  }
}
