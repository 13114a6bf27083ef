import Analysis
import PMO
import Statistics
import Tabular

/// What explanations draw on: the figures of a run, their names, and the observations that they were computed from.
struct ExplainedRun: Sendable {
  let keys: TableKeys
  let observations: Observations

  var figures: Figures { keys.figures }
  var framework: Framework { keys.figures.framework }
  var settings: AnalysisSettings { keys.figures.settings }
  /// Whether figures of single persons are published; where not, nothing may name one or tell of one's level.
  var showsPersons: Bool { settings.confidentiality.showsPersons }

  /// How much a group counts where groups are weighted.
  func weight(ofGroup group: Int?) -> Double {
    figures.directory.groupName(group).flatMap { settings.groupWeights[$0] } ?? 1
  }

  /// The last of the rows that lie in a cycle or before it.
  ///
  /// - Parameter rows: in the order of the figures.
  func latest<Row>(_ rows: [Row], upTo cycle: Int, _ path: KeyPath<Row, Int>) -> Row? {
    let order = figures.directory.cycleOrder
    // What names no cycle stands first.
    func rank(_ cycle: Int) -> Int { order.firstIndex(of: cycle) ?? -1 }
    return rows.last { rank($0[keyPath: path]) <= rank(cycle) }
  }
}

extension Scale {
  /// `3 (Defined)`.
  func text(of level: Int) -> String { label(of: level).map { "\(level) (\($0))" } ?? "\(level)" }
}
