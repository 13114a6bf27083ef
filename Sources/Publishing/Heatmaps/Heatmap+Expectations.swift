public import Analysis
import PMO
import Statistics
import Tabular

extension Heatmap {
  /// Satisfaction less importance by outcome and customer group in the latest cycle, beside both means of all groups; nil without
  /// expectations.
  public static func expectationGaps(of figures: Figures) -> Heatmap? {
    guard let cycle = figures.expectations.last?.cycle else { return nil }
    let rows = figures.expectations.filter { $0.cycle == cycle }
    var groups: [Int?] = []
    for row in rows where groups.last != .some(row.group) { groups.append(row.group) }
    groups = unlessAlone(groups)
    var places: [Int: [Int?: ExpectationFigure]] = [:]
    for row in rows { places[row.outcome, default: [:]][row.group] = row }
    let directory = figures.directory
    let colors = ColorScale.differences(on: figures.framework.importanceScale)
    let outcomes = figures.framework.catalogue.outcomes
    let kinds = Set(rows.lazy.filter { $0.gap.value != nil }.map(\.gapBasis))
    let basis =
      kinds.count > 1
      ? "satisfaction less expected level, or less importance where none was asked"
      : (kinds.first ?? .importance).label
    let matrix = outcomes.indices.map { place in
      let figures = places[place]
      return Row(
        Label(code: outcomes[place].id, outcomes[place].name),
        groups.map { group in
          let figure = figures?[group]
          return entry(figure?.gap, colors, isMarked: (figure?.pairs ?? 0) < fewAnswers)
        } + [entry(figures?[nil]?.meanImportance, nil), entry(figures?[nil]?.meanSatisfaction, nil)])
    }
    return Heatmap(
      title: "Customer expectations, \(directory.cycleName(cycle) ?? "no cycle named")",
      caption:
        "Mean of \(basis), over those who answered both: below zero, orange, is less than expected. "
        + "Importance and satisfaction: means of all groups.",
      rowTitle: "Outcome",
      columns: groups.map { Label($0 == nil ? "All groups" : directory.groupName($0) ?? "(not named)") }
        + [Label("Importance"), Label("Satisfaction")],
      sections: sections(matrix, by: outcomes.map(\.area)), decimals: 1, isSigned: true,
      legend: legend(ofDifferences: colors), colors: colors, mark: fewAnswersMark)
  }

  /// Offices or groups to show: of a single one, not its total too; of an unnamed one, the total alone.
  static func unlessAlone(_ codes: [Int?]) -> [Int?] {
    guard codes.count == 2 else { return codes }
    return codes.contains(-1) ? [nil] : codes.filter { $0 != nil }
  }

  /// Rows under headings, in the order in which these first occur.
  static func sections(_ rows: [Row], by titles: [String]) -> [Section] {
    var order = NameList()
    var parts: [[Row]] = []
    for (row, title) in zip(rows, titles) {
      let place = order.code(of: title.prefix(1).uppercased() + title.dropFirst())
      if place == parts.count { parts.append([]) }
      parts[place].append(row)
    }
    return zip(order.names, parts).map { Section(title: $0, rows: $1) }
  }
}
