import PMO
import Statistics

/// Which rows must not show: the answers of every question and cycle are a table with margins of its own.
struct Withholding: Sendable {
  /// What a row of answers is about.
  struct Key: Hashable, Sendable {
    /// Service, outcome or component; 0 where a figure has none.
    let item: Int32
    let cycle: Int32
    let place: CrossTable.Place
  }

  private var keys: Set<Key>
  private(set) var threshold: Int

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

  /// Adds what must not show of other questions.
  mutating func merge(_ other: Withholding) {
    keys.formUnion(other.keys)
    threshold = max(threshold, other.threshold)
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
  init(_ tally: MaturityTally, width: Int, threshold: Int, part: ObservationPart) {
    self.init(tally.levels, threshold: threshold, part: part) { cells, add in
      for view in MaturityAnswer.View.allCases {
        let start = cells.startIndex + Int(view.rawValue) * width
        let n = cells[start..<(start + width)].reduce(0, +)
        if n > 0 { add(Int(view.rawValue), n) }
      }
    }
  }

  /// Of one count a cell: foundations by office, pairs of feelings by group.
  init(_ table: CountTable, threshold: Int, part: ObservationPart) {
    self.init(table, threshold: threshold, part: part) { cells, add in add(0, cells.reduce(0, +)) }
  }

  /// - Parameter parts: gives a cell's counts by part.
  private init(
    _ table: CountTable, threshold: Int, part: ObservationPart,
    parts: (ArraySlice<Int>, (_ part: Int, _ count: Int) -> Void) -> Void
  ) {
    guard threshold > 1 else {
      self = .nothing
      return
    }
    var cross: [TallyKey: CrossTable] = [:]
    for (slot, key) in table.keys.enumerated() where part.contains(key) {
      parts(table.counts(slot: slot)) { own, count in
        cross[CountTable.pooled(key), default: CrossTable()].add(unit: Int(key.unit), part: own, counts: [count])
      }
    }
    self.init(tables: cross, threshold: threshold)
  }
}
