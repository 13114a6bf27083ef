import Analysis
import PMO
import Spreadsheets
import Tabular

/// What to do first, for those who decide: the ranked plan of the latest cycle for all offices together, and what the mix of services does
/// for what customers expect. The plans of single offices and of other cycles are in the data.
struct PrioritySheet {
  private let keys: TableKeys
  private let cycle: Int

  /// Nil without a plan.
  init?(_ keys: TableKeys) {
    guard let cycle = keys.figures.synthesis.priorities.last?.cycle else { return nil }
    self.keys = keys
    self.cycle = cycle
  }

  private var figures: Figures { keys.figures }

  var worksheet: Worksheet {
    var sheet = Worksheet.report(
      "Priorities", title: "What to do first, \(figures.directory.cycleName(cycle) ?? "no cycle named")",
      captions: [
        "Score: percent of what customers expect that the missing levels hold back, counted up to double where customers are left "
          + "wanting and down to a half where nobody has what it takes.",
        "In the top five: share of \(NumberText.grouped(figures.settings.planning.draws)) draws of the customers' weights; ranks: 95% of "
          + "the draws. Sheet Priority data: the formula, every PMO and every cycle.",
        matrices,
      ])
    sheet.append(nil, mixColumns, figures.synthesis.mixes.filter { $0.cycle == cycle && $0.office == nil })
    sheet.append(nil, columns, figures.synthesis.priorities.filter { $0.cycle == cycle && $0.office == nil })
    let whatIfs = figures.synthesis.whatIfs.filter { row in
      row.office == nil && [.expectationAdherence, .deliveredAdherence, .staffing].contains(row.measure)
    }
    if !whatIfs.isEmpty { sheet.append("What if", whatIfColumns, whatIfs) }
    return sheet
  }

  private var whatIfColumns: [ReportColumn<WhatIfFigure>] {
    [
      .number("No.", "0", width: 8) { Double($0.number) },
      .text("", 7) { _ in "" },
      .text("Supposition", 30, wraps: true) { $0.supposition },
      .text("", 10) { _ in "" },
      .text("Of the mix of services", 78) { row in
        switch row.measure {
        case .expectationAdherence: "Share of what customers expect that it is about"
        case .deliveredAdherence: "The same, each service by its maturity"
        default: "How well its services are staffed"
        }
      },
      .number("Before", "0.0%") { $0.before.value },
      .number("After", "0.0%") { $0.after.value },
      .number("Change", NumberUnit.ratio.format, width: 8) { $0.difference.value },
    ]
  }

  private var matrices: String {
    "Matrices: contribution of services to outcomes by \(figures.framework.contribution.origin), relevance of competences by "
      + "\(figures.framework.relevance.origin)."
  }

  private var columns: [ReportColumn<PriorityFigure>] {
    let service = { (row: PriorityFigure) in figures.framework.catalogue.services[row.service] }
    let levels = ColorScale.levels(of: figures.framework.maturityScale)
    return [
      .number("Rank", "0", width: 8) { Double($0.rank) },
      .text("ID", 7) { service($0).id },
      .text("Service", 30, wraps: true) { service($0).name },
      .text("Action", 10) { $0.action.rawValue.prefix(1).uppercased() + $0.action.rawValue.dropFirst() },
      .text("Why", 78, wraps: true) { PrioritySentence($0, figures).text },
      .number("Score", "0.00", colors: ColorScale.scores(of: figures.synthesis.priorities)) { $0.score.value },
      .number("Of what is expected", "0.0%") { $0.contribution.value },
      .number("Level", "0.0", width: 8, colors: levels) { $0.level },
      .number("Target", "0.0", width: 8) { $0.target },
      .number("Left wanting", "0%") { $0.need.value },
      .number("Staffing", "0%", colors: .shares) { $0.staffing.value },
      .number("In the top five", "0%", colors: .shares) { $0.topShare.value },
      .text("Ranks by score", 10) { row in
        guard let low = row.lowRank.value, let high = row.highRank.value else { return Heatmap.absentText }
        return low == high ? "\(low)" : "\(low) to \(high)"
      },
    ]
  }

  /// Under the columns of the plan, so that both tables share their widths.
  private var mixColumns: [ReportColumn<MixFigure>] {
    [
      .number("Services", "0", width: 8) { $0.services.value.map { Double($0.count) } },
      .number("Effort", "0", width: 7) { $0.effort.value.map(Double.init) },
      .text("Mix", 30, wraps: true) {
        $0.mix == .present ? "Present mix" : "Best mix for the capacity of \($0.capacity)"
      },
      .text("", 10) { _ in "" },
      .text("What it is", 78, wraps: true) { row in
        guard row.mix == .best, let best = row.services.value else {
          return row.services.absence?.description ?? "The services that are offered."
        }
        let offered = Set(
          figures.synthesis.mixes.first { $0.mix == .present && $0.cycle == row.cycle && $0.office == nil }?.services
            .value ?? [])
        let names = figures.framework.catalogue.services
        let added = best.filter { !offered.contains($0) }.map { names[$0].id }
        let left = offered.subtracting(best).sorted().map { names[$0].id }
        if added.isEmpty, left.isEmpty { return "The same services as the present mix." }
        return (added.isEmpty ? [] : ["with \(added.joined(separator: ", "))"]).joined()
          + (left.isEmpty ? "" : (added.isEmpty ? "without " : "; without ") + left.joined(separator: ", "))
      },
      .number("Expected", "0%", colors: .shares) { $0.expectationAdherence.value },
      .number("Delivered", "0%", colors: .shares) { $0.deliveredAdherence.value },
      .number("Staffed", "0%", width: 8, colors: .shares) { $0.staffing.value },
      .number("Short", "0%", width: 8) { $0.share(of: .short).value },
      .number("Medium", "0%") { $0.share(of: .medium).value },
      .number("Long", "0%") { $0.share(of: .long).value },
      .number("Evenness", "0%") { $0.evenness.value },
    ]
  }
}

extension ColorScale {
  /// Shades for scores, from zero to the highest of them.
  fileprivate static func scores(of priorities: [PriorityFigure]) -> ColorScale {
    ColorScale.levels(upTo: max(priorities.compactMap(\.score.value).max() ?? 1, 0.01))
  }
}
