import Analysis
import PMO
import Spreadsheets
import Tabular

/// What the offices stand on, in the latest cycle: level, target, what shows it and how old that is.
struct FoundationSheet {
  private let keys: TableKeys
  private let rows: [FoundationFigure]

  /// Nil without answers.
  init?(_ keys: TableKeys) {
    let all = keys.figures.foundations
    guard let cycle = all.last?.cycle else { return nil }
    self.keys = keys
    let latest = all.filter { $0.cycle == cycle }
    // One office alone is all there is.
    let offices = Set(latest.compactMap(\.office))
    rows = latest.filter { offices.count > 1 || $0.office != nil }
  }

  var worksheet: Worksheet {
    let figures = keys.figures
    var sheet = Worksheet.report(
      "Foundation",
      title: "Foundations, \(figures.directory.cycleName(rows[0].cycle) ?? "no cycle named")",
      captions: [
        "Age: days from the youngest evidence to the day that the job names, else to the last day of the cycle. "
          + "\(Heatmap.absentText) no figure; the sheet Foundation data says why."
      ])
    let levels = ColorScale.levels(of: figures.framework.foundationScale)
    let differences = ColorScale.differences(on: figures.framework.foundationScale)
    sheet.append(
      nil,
      [
        .text("PMO", 26) { keys.office($0.office).name },
        .text("Foundation", 24) { row in
          let component = figures.framework.catalogue.foundations[row.component]
          return "\(component.id) \(component.name)"
        },
        .number("Answers", "0") { Double($0.n) },
        .number("Level", "0.0", colors: levels) { $0.mean.value },
        .number("Target", "0.0") { $0.target?.level },
        .number("Gap", NumberUnit.points.format, colors: differences) { $0.gap.value },
        .text("What shows it", 60, wraps: true) { row in
          row.evidence ?? (row.evidenced == 0 ? "No evidence is named." : Heatmap.absentText)
        },
        .number("With evidence", "0") { Double($0.evidenced) },
        .number("Age, days", "0") { $0.evidenceAge.value.map(Double.init) },
      ], rows)
    return sheet
  }
}
