/// What whoever has the shown cells and sums of a table can work out about its light cells: those below the threshold, which never show.
///
/// Every sum is a row over columns: a 1 for each light cell in it, a 1 for the sum itself, and a 1 for each heavy cell in it that is hidden.
/// What can be worked out are the combinations of rows that leave nothing on a *barred* column, which is a hidden heavy cell, or a sum that
/// is hidden itself. A group of cells below the threshold is made of light cells only, so it is told where such a combination leaves a 1 on
/// each of them and nothing else. Hiding and showing again bars and unbars a column, and the rows are kept in echelon form all the while:
///
/// - A *barred* row is the only one that leaves something on a barred column, its pivot, and so it takes part in no combination.
/// - The others leave nothing on any barred column. Those that leave nothing on light cells either are *void*. The rest span all that can be
///   worked out about light cells: they are *admitted* one by one, each reduced by those before, if no group below the threshold follows
///   with it, and until then they are *pending*.
///
/// So a step costs no elimination anew, and a search only if it adds to what can be worked out about light cells.
struct DisclosureAudit {
  private enum State: Equatable {
    case pending, void, admitted
    case barred(pivot: Int)

    var isBarred: Bool { if case .barred = self { true } else { false } }
  }

  private let table: MarginTable
  /// Light cells come first in the columns, the heaviest of them first, so that pivots are heavy and the search is short; then the sums, then
  /// heavy cells in the order of their hiding.
  private var matrix: PrimeMatrix
  private var states: [State]
  /// The admitted rows with their pivots, each of which is 1 in its own row and 0 in the others.
  private var admitted: [(row: Int, pivot: Int)] = []
  private var isBarred: [Bool]
  /// The columns of heavy cells; -1 for those that were never hidden.
  private var columns: [Int]
  private var search: RevealingSearch

  /// All sums show, and so do all cells but the light ones.
  init(_ table: MarginTable) {
    self.table = table
    let width = table.light.count + table.sums.count
    let room = width + table.counts.count - table.light.count
    matrix = PrimeMatrix(rows: table.sums.count, columns: width, room: room)
    isBarred = Array(repeating: false, count: room)
    states = Array(repeating: .pending, count: table.sums.count)
    columns = Array(repeating: -1, count: table.counts.count)
    search = RevealingSearch(weights: table.light.map { table.counts[$0] }, threshold: table.threshold)
    for (column, cell) in table.light.enumerated() { for row in table.sums(of: cell) { matrix[row, column] = 1 } }
    for row in states.indices { matrix[row, column(sum: row)] = 1 }
  }

  private func column(sum: Int) -> Int { table.light.count + sum }

  mutating func hide(sum: Int) { hide(column(sum: sum)) }

  /// Hides a heavy cell.
  mutating func hide(cell: Int) {
    if columns[cell] < 0 {
      let column = matrix.appendColumn()
      columns[cell] = column
      for sum in table.sums(of: cell) {
        let factors = self.column(sum: sum)
        for row in states.indices where matrix[row, factors] != 0 {
          matrix[row, column] = PrimeMatrix.sum(matrix[row, column], matrix[row, factors])
        }
      }
    }
    hide(columns[cell])
  }

  private mutating func hide(_ column: Int) {
    isBarred[column] = true
    func row(where isWanted: (State) -> Bool) -> Int? {
      states.indices.first { matrix[$0, column] != 0 && isWanted(states[$0]) }
    }
    // A row that says nothing about light cells changes nothing that can be worked out about them.
    guard let row = row(where: { $0 == .void }) ?? row(where: { $0 == .pending }) ?? row(where: { !$0.isBarred }) else {
      return
    }
    if states[row] != .void {
      for other in states.indices where matrix[other, column] != 0 && !states[other].isBarred {
        states[other] = .pending
      }
      admitted.removeAll { states[$0.row] == .pending }
    }
    bar(row, by: column)
  }

  /// Makes a column the pivot of a row, and takes it from all others.
  private mutating func bar(_ row: Int, by column: Int) {
    states[row] = .barred(pivot: column)
    matrix.normalise(row, at: column)
    for other in states.indices where other != row && matrix[other, column] != 0 {
      matrix.subtract(row, times: matrix[other, column], from: other)
    }
  }

  /// Shows a hidden sum again, unless a group below the threshold would follow.
  ///
  /// - Returns: whether it shows.
  mutating func show(sum: Int) -> Bool { show(column(sum: sum)) }

  /// Shows a hidden heavy cell again, unless a group below the threshold would follow.
  ///
  /// - Returns: whether it shows.
  mutating func show(cell: Int) -> Bool { show(columns[cell]) }

  private mutating func show(_ column: Int) -> Bool {
    isBarred[column] = false
    guard let row = states.firstIndex(of: .barred(pivot: column)) else { return true }
    if let other = (table.light.count..<matrix.columns).first(where: { isBarred[$0] && matrix[row, $0] != 0 }) {
      // Something else that is hidden stands in the way of the same row.
      bar(row, by: other)
      return true
    }
    if admit(row) == nil { return true }
    isBarred[column] = true
    return false
  }

  /// The factor of each sum in a combination that tells a group below the threshold; nil if there is none.
  mutating func revealingCombination() -> [Int32]? {
    while let row = states.firstIndex(of: .pending) {
      if let combination = admit(row) { return combination }
    }
    return nil
  }

  /// Admits a row, unless a group below the threshold would follow with it: then gives the combination that tells it. Only groups are looked
  /// for that do not follow without the row.
  private mutating func admit(_ row: Int) -> [Int32]? {
    for other in admitted where matrix[row, other.pivot] != 0 {
      matrix.subtract(other.row, times: matrix[row, other.pivot], from: row)
    }
    guard let pivot = matrix.firstColumn(of: row, in: table.light.indices) else {
      states[row] = .void
      return nil
    }
    matrix.normalise(row, at: pivot)
    // A group that follows with the row alone has the row itself in it, or a row that changes with it.
    let changed = admitted.indices.filter { matrix[admitted[$0].row, pivot] != 0 }
    let factors = changed.map { matrix[admitted[$0].row, pivot] }
    for (place, factor) in zip(changed, factors) { matrix.subtract(row, times: factor, from: admitted[place].row) }
    admitted.append((row, pivot))
    guard let group = search.group(of: matrix, rows: admitted, with: [admitted.count - 1] + changed) else {
      states[row] = .admitted
      return nil
    }
    let combination = states.indices.map { sum in
      group.reduce(Int32(0)) { PrimeMatrix.sum($0, matrix[$1, column(sum: sum)]) }
    }
    admitted.removeLast()
    for (place, factor) in zip(changed, factors) {
      matrix.subtract(row, times: PrimeMatrix.prime - factor, from: admitted[place].row)
    }
    return combination
  }
}
