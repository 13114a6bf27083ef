import PMO
import Statistics

/// Which rows must not show: the answers of every question and cycle are a table with margins of its own.
struct Withholding {
  /// What a row of answers is about.
  struct Key: Hashable {
    /// Service, outcome or component; 0 where a figure has none.
    let item: Int32
    let cycle: Int32
    let place: CrossTable.Place
  }

  private let keys: Set<Key>
  let threshold: Int

  /// Nothing is withheld.
  static let nothing = Withholding(tables: [:], threshold: 1)

  /// - Parameter tables: by item and cycle.
  init(tables: [TallyKey: CrossTable], threshold: Int) {
    self.threshold = threshold
    var keys: Set<Key> = []
    for (key, table) in tables {
      for place in table.withheld(threshold: threshold) {
        keys.insert(Key(item: key.item, cycle: key.cycle, place: place))
      }
    }
    self.keys = keys
  }

  /// Why a row has no values; nil where it may show.
  ///
  /// - Parameters:
  ///   - unit: office or group; nil for all together.
  ///   - part: side or stage; nil for all together.
  func absence(item: Int = 0, cycle: Int, unit: Int?, part: Int? = nil) -> Absence? {
    let key = Key(
      item: Int32(clamping: item), cycle: Int32(clamping: cycle), place: CrossTable.Place(unit: unit, part: part))
    return keys.contains(key) ? .withheld(threshold: threshold) : nil
  }
}

extension Withholding {
  /// Of maturity: offices by side.
  init(_ tally: MaturityTally, width: Int, threshold: Int) {
    self.init(counting: [(0, tally.levels)], threshold: threshold) { cells, add in
      for view in MaturityAnswer.View.allCases {
        let start = cells.startIndex + Int(view.rawValue) * width
        let n = cells[start..<(start + width)].reduce(0, +)
        if n > 0 { add(Int(view.rawValue), [n]) }
      }
    }
  }

  /// Of one count a cell: foundations by office, pairs of feelings by group.
  init(_ table: CountTable, threshold: Int) {
    self.init(counting: [(0, table)], threshold: threshold) { cells, add in add(0, [cells.reduce(0, +)]) }
  }

  /// - Parameters:
  ///   - tables: with the part that stands for each, where the cells do not tell parts apart themselves.
  ///   - parts: gives a cell's counts by part and question.
  init(
    counting tables: [(part: Int, table: CountTable)], unpublishedPart: Int? = nil, threshold: Int,
    parts: (ArraySlice<Int>, (_ part: Int, _ counts: [Int]) -> Void) -> Void
  ) {
    guard threshold > 1 else {
      self = .nothing
      return
    }
    var cross: [TallyKey: CrossTable] = [:]
    for (part, table) in tables {
      for key in table.keys {
        guard let cells = table[key] else { continue }
        parts(cells) { own, counts in
          cross[CountTable.pooled(key), default: CrossTable(unpublishedPart: unpublishedPart)]
            .add(unit: Int(key.unit), part: part + own, counts: counts)
        }
      }
    }
    self.init(tables: cross, threshold: threshold)
  }
}
