import Statistics
import Testing

@testable import Analysis

struct CrossTableTests {
  private typealias Place = CrossTable.Place

  /// Cells as unit, part and answers to each question.
  private static func table(
    _ cells: [(unit: Int, part: Int, counts: [Int])], questions: Int = 1, unpublishedPart: Int? = nil
  ) -> CrossTable {
    var table = CrossTable(questions: questions, unpublishedPart: unpublishedPart)
    for cell in cells { table.add(unit: cell.unit, part: cell.part, counts: cell.counts) }
    return table
  }

  private static func places(_ table: CrossTable, threshold: Int = 5) -> Set<CrossTable.Place> {
    let places = table.withheld(threshold: threshold)
    #expect(Set(places).count == places.count)
    return Set(places)
  }

  @Test func `nothing is withheld of enough answers or without a threshold`() {
    #expect(Self.places(Self.table([(0, 0, [5]), (1, 0, [9])])) == [])
    #expect(Self.places(Self.table([(0, 0, [1]), (1, 0, [9])]), threshold: 1) == [])
    #expect(Self.places(Self.table([])) == [])
  }

  @Test func `of a single part a unit's row is its cell`() {
    let hidden: Set<CrossTable.Place> = [
      Place(unit: 2, part: 0), Place(unit: 2, part: nil), Place(unit: 4, part: 0), Place(unit: 4, part: nil),
    ]
    #expect(Self.places(Self.table([(2, 0, [3]), (7, 0, [12]), (4, 0, [6])])) == hidden)
    // Even if it has no row of its own beside that of all parts.
    #expect(Self.places(Self.table([(2, 0, [3]), (7, 0, [12]), (4, 0, [6])], unpublishedPart: 0)) == hidden)
  }

  @Test func `a total that is too small is that of its only part as well`() {
    #expect(
      Self.places(Self.table([(2, 1, [3])])) == [
        Place(unit: 2, part: 1), Place(unit: 2, part: nil), Place(unit: nil, part: nil), Place(unit: nil, part: 1),
      ])
  }

  @Test func `two parts have cells, rows and columns`() {
    // 3 needs a neighbour in its row and in its column, and these one in theirs.
    let table = Self.table([(0, 0, [3]), (0, 1, [20]), (1, 0, [20]), (1, 1, [20])])
    #expect(
      Self.places(table) == [
        Place(unit: 0, part: 0), Place(unit: 0, part: 1), Place(unit: 1, part: 0), Place(unit: 1, part: 1),
      ])
    // A unit of 2 does not show in its row either.
    let small = Self.table([(0, 0, [2]), (1, 0, [20]), (1, 1, [20]), (2, 0, [30]), (2, 1, [30])])
    let places = Self.places(small)
    #expect(places.isSuperset(of: [Place(unit: 0, part: 0), Place(unit: 0, part: nil)]))
    #expect(!places.contains(Place(unit: nil, part: nil)))
  }

  @Test func `answers without a part have no row of their own and protect those with one`() {
    let cells = [(0, 0, [9]), (0, 1, [3]), (1, 0, [20]), (1, 1, [4])]
    let hidden = Set(cells.map { Place(unit: $0.0, part: $0.1) })
    #expect(Self.places(Self.table(cells, unpublishedPart: 0)) == hidden)
    // With a row for part 0 it is the same here: its cells are all that 3 and 4 can hide behind.
    #expect(Self.places(Self.table(cells)) == hidden)
    // 3 and 4 are a group of their own once their part shows by itself and is below the threshold.
    #expect(Self.places(Self.table(cells, unpublishedPart: 0), threshold: 8).contains(Place(unit: nil, part: 1)))
  }

  /// Tables of a fixed series, cell by cell in any order.
  @Test(arguments: 1...2) func `nothing more has to be withheld for any question`(questions: Int) {
    var generator = SeededGenerator(seed: 3)
    func below(_ limit: Int) -> Int { Int(generator.next() >> 33) % limit }
    for _ in 0..<200 {
      let (units, parts) = (1 + below(5), 2 + below(2))
      let cells = (0..<(units * parts)).map { place in
        let first = 1 + below(below(2) == 0 ? 6 : 20)
        return (unit: place / parts, part: place % parts, counts: [first, below(3) == 0 ? below(first + 1) : first])
      }
      var sums: [(place: CrossTable.Place, cells: [Int])] = [(Place(unit: nil, part: nil), Array(cells.indices))]
      for unit in 0..<units {
        sums.append((Place(unit: unit, part: nil), cells.indices.filter { cells[$0].unit == unit }))
      }
      for part in 0..<parts {
        sums.append((Place(unit: nil, part: part), cells.indices.filter { cells[$0].part == part }))
      }
      let shuffled = cells.shuffled(using: &generator).map { ($0.unit, $0.part, Array($0.counts.prefix(questions))) }
      let places = Self.places(Self.table(shuffled, questions: questions))
      let isHidden = cells.map { places.contains(Place(unit: $0.unit, part: $0.part)) }
      let shown = sums.filter { !places.contains($0.place) }
      for question in 0..<questions {
        let counts = cells.map { $0.counts[question] }
        let further = CellSuppression(
          counts: counts, published: isHidden.map { !$0 }, sums: shown.map(\.cells), threshold: 5)
        #expect(cells.indices.allSatisfy { isHidden[$0] || !further.cells[$0] })
        #expect(!further.sums.contains(true))
      }
      guard questions == 1 else { continue }
      let alone = CellSuppression(counts: cells.map { $0.counts[0] }, sums: sums.map(\.cells), threshold: 5)
      #expect(isHidden == alone.cells)
      #expect(sums.map { places.contains($0.place) } == alone.sums)
    }
  }

  @Test func `what is withheld for a question serves the next one`() {
    // Alone, the second question would hide unit 2 beside unit 0.
    let cells = [(0, 0, [3, 3]), (1, 0, [6, 9]), (2, 0, [9, 6])]
    #expect(Self.places(Self.table(cells, questions: 2)).compactMap(\.unit).allSatisfy { $0 < 2 })
  }
}
