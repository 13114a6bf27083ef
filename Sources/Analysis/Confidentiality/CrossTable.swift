import Statistics

/// Answers by two codes, say office and side or group and stage, of which cells, rows, columns and total are published: says what of it
/// must not show.
struct CrossTable: Sendable {
  /// A published row: nil stands for all units or all parts together.
  struct Place: Hashable, Sendable {
    let unit: Int?
    let part: Int?
  }

  /// Each cell once.
  private var cells: [(unit: Int, part: Int)] = []
  /// Answers to each question, cell after cell.
  private var counts: [Int] = []
  /// Questions that the rows are about.
  private let questions: Int
  /// A part of which no row of its own is published: answers that name none.
  private let unpublishedPart: Int?

  init(questions: Int = 1, unpublishedPart: Int? = nil) {
    self.questions = questions
    self.unpublishedPart = unpublishedPart
  }

  /// - Parameter added: answers to each question.
  /// - Precondition: the cell is a new one.
  mutating func add(unit: Int, part: Int, counts added: some Sequence<Int>) {
    cells.append((unit, part))
    counts.append(contentsOf: added)
  }

  /// The places that must not show, for any of the questions; each once.
  ///
  /// What is withheld for one question is withheld for all, which tells nobody more about another. So it also serves those that come after
  /// it.
  func withheld(threshold: Int) -> [Place] {
    // A sum below the threshold has a cell below it.
    guard threshold > 1, counts.contains(where: { $0 > 0 && $0 < threshold }) else { return [] }
    // Whatever the order of counting was.
    let order = cells.indices.sorted { (cells[$0].unit, cells[$0].part) < (cells[$1].unit, cells[$1].part) }
    let margins = Margins(of: order.map { cells[$0] }, unpublishedPart: unpublishedPart)
    var hiddenCells = Array(repeating: false, count: order.count)
    var hiddenSums = Array(repeating: false, count: margins.sums.count)
    var searched: [[Int]] = []
    for question in 0..<questions {
      let counts = order.map { self.counts[$0 * questions + question] }
      // Often everybody answers all questions.
      guard !searched.contains(counts) else { continue }
      searched.append(counts)
      let open = hiddenSums.indices.filter { !hiddenSums[$0] }
      let suppression = CellSuppression(
        counts: counts, published: hiddenCells.indices.map { !hiddenCells[$0] && margins.published?[$0] != false },
        sums: open.map { margins.sums[$0] }, threshold: threshold)
      for cell in hiddenCells.indices where suppression.cells[cell] { hiddenCells[cell] = true }
      for (place, sum) in open.enumerated() where suppression.sums[place] { hiddenSums[sum] = true }
    }
    return hiddenCells.indices.filter { hiddenCells[$0] }.flatMap { margins.places(cell: $0) }
      + hiddenSums.indices.filter { hiddenSums[$0] }.flatMap { margins.places(sum: $0) }
  }

  /// The cells of a table with its published sums.
  private struct Margins {
    private let cells: [(unit: Int, part: Int)]
    /// The cells of each sum: of all, of every unit, of every part that is published.
    private(set) var sums: [[Int]]
    private var places: [Place]
    /// Whether a cell has a row of its own; nil where all have.
    private(set) var published: [Bool]?
    /// The only part that there is: a unit's row is its cell.
    private var onlyPart: Int?

    /// - Parameter cells: in order of unit and part.
    init(of cells: [(unit: Int, part: Int)], unpublishedPart: Int?) {
      self.cells = cells
      sums = [Array(cells.indices)]
      places = [Place(unit: nil, part: nil)]
      var parts: [Int: [Int]] = [:]
      for (place, cell) in cells.enumerated() { parts[cell.part, default: []].append(place) }
      guard parts.count > 1 else {
        onlyPart = cells.first?.part
        return
      }
      for run in cells.indices.runs(sharing: { cells[$0].unit }) {
        sums.append(Array(run))
        places.append(Place(unit: cells[run.lowerBound].unit, part: nil))
      }
      for (part, cells) in parts.sorted(by: { $0.key < $1.key }) where part != unpublishedPart {
        sums.append(cells)
        places.append(Place(unit: nil, part: part))
      }
      if unpublishedPart.map({ parts[$0] != nil }) ?? false { published = cells.map { $0.part != unpublishedPart } }
    }

    func places(cell: Int) -> [Place] {
      let (unit, part) = cells[cell]
      return [Place(unit: unit, part: part)] + (onlyPart == nil ? [] : [Place(unit: unit, part: nil)])
    }

    func places(sum: Int) -> [Place] { [places[sum]] + (onlyPart.map { [Place(unit: nil, part: $0)] } ?? []) }
  }
}
