import Statistics

/// Answers by two codes, say office and side or group and stage, of which cells, rows, columns and total are published: says what of it
/// must not show.
struct CrossTable {
  /// A published row: nil stands for all units or all parts together.
  struct Place: Hashable, Sendable {
    let unit: Int?
    let part: Int?
  }

  /// Each cell once.
  private var cells: [(unit: Int, part: Int)] = []
  /// Answers of each cell, one count for each question that the rows are about.
  private var counts: [[Int]] = []
  /// A part of which no row of its own is published: answers that name none.
  private let unpublishedPart: Int?

  init(unpublishedPart: Int? = nil) { self.unpublishedPart = unpublishedPart }

  /// - Precondition: the cell is a new one.
  mutating func add(unit: Int, part: Int, counts added: [Int]) {
    cells.append((unit, part))
    counts.append(added)
  }

  /// The places that must not show, for any of the questions.
  ///
  /// What is withheld for one question is withheld for all; that tells nobody more about another.
  func withheld(threshold: Int) -> Set<Place> {
    guard threshold > 1,
      counts.contains(where: { $0.contains { $0 > 0 && $0 < threshold } }) || hasSmallSum(threshold)
    else { return [] }
    let order = zip(self.cells, self.counts).sorted { ($0.0.unit, $0.0.part) < ($1.0.unit, $1.0.part) }
    let cells = order.map { $0.0 }
    let counts = order.map { $0.1 }
    let parts = Set(cells.map { $0.part }).sorted()
    // Of a single part, a unit's row is its cell.
    let isPlain = parts.count == 1
    var sums: [(place: Place, cells: [Int])] = [(Place(unit: nil, part: nil), Array(cells.indices))]
    if !isPlain {
      for run in cells.indices.runs(sharing: { cells[$0].unit }) {
        sums.append((Place(unit: cells[run.lowerBound].unit, part: nil), Array(run)))
      }
      for part in parts where part != unpublishedPart {
        sums.append((Place(unit: nil, part: part), cells.indices.filter { cells[$0].part == part }))
      }
    }
    var places: Set<Place> = []
    for question in 0..<(counts.first?.count ?? 0) {
      let suppression = CellSuppression(
        counts: counts.map { $0[question] },
        published: isPlain ? nil : cells.map { $0.part != unpublishedPart }, sums: sums.map(\.cells),
        threshold: threshold)
      for (place, cell) in cells.enumerated() where suppression.cells[place] {
        places.insert(Place(unit: cell.unit, part: cell.part))
        if isPlain { places.insert(Place(unit: cell.unit, part: nil)) }
      }
      for (place, sum) in sums.enumerated() where suppression.sums[place] {
        places.insert(sum.place)
        if isPlain, let part = parts.first { places.insert(Place(unit: nil, part: part)) }
      }
    }
    return places
  }

  private func hasSmallSum(_ threshold: Int) -> Bool {
    let questions = counts.first?.count ?? 0
    return (0..<questions).contains { question in
      let total = counts.reduce(0) { $0 + $1[question] }
      return total > 0 && total < threshold
    }
  }
}
