import Analysis
import PMO
import Spreadsheets
import Tabular

/// The portfolio of the latest cycle by office, for those who decide; every figure of all cycles is in the data.
struct PortfolioSheet {
  private let keys: TableKeys
  private let figures: [PortfolioFigure]
  private let cycle: Int

  /// Nil without projects.
  init?(_ keys: TableKeys) {
    guard let cycle = keys.figures.portfolio.last?.cycle else { return nil }
    self.keys = keys
    self.cycle = cycle
    figures = keys.figures.portfolio.filter { $0.cycle == cycle }
  }

  private static let headings =
    [
      "PMO", "Projects", "Red", "Amber/red", "Amber", "Amber/green", "Green", "Not rated", "Currency", "Budget",
      "Actual",
    ]
    + ["Forecast", "Cost variance", "With dates", "Late", "Share late", "Mean slip, days", "Mean delay, days"]
  private static let headerRow = 3

  var worksheet: Worksheet {
    var sheet = Worksheet("Portfolio")
    sheet.tabColor = SheetLook.matrixTab
    sheet.showsGridlines = false
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = 1
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true, titleRows: Self.headerRow...Self.headerRow)
    sheet.columnWidths = [0: 26]
    for column in 1..<Self.headings.count { sheet.columnWidths[column] = (9...11).contains(column) ? 15 : 10 }
    sheet.append([.text("Portfolio, \(keys.figures.directory.cycleName(cycle) ?? "no cycle named")", SheetLook.title)])
    sheet.append([
      .text(
        "Cost variance: forecast less budget, over the projects that state both. Slip: forecast less planned finish, over all "
          + "projects with both dates; delay: over the late ones.", SheetLook.caption)
    ])
    sheet.append([
      .text("\(Heatmap.absentText) no figure; the sheet Portfolio data says why.", SheetLook.caption)
    ])
    sheet.append(
      Self.headings.enumerated().map { .text($1, SheetLook.header(isLeft: $0 == 0)) }, height: 34)
    for figure in figures.prefix(HeatmapSheet.rowLimit) { sheet.append(cells(of: figure)) }
    return sheet
  }

  private func cells(of figure: PortfolioFigure) -> [SheetCell] {
    let isSummary = figure.office == nil
    func count(_ number: Int) -> SheetCell {
      SheetCell(.number(Double(number)), style: SheetLook.number("#,##0", isBold: isSummary))
    }
    func measured(_ value: Measured<Double>, _ format: String) -> SheetCell {
      switch value {
      case .success(let value): .number(value, SheetLook.number(format, isBold: isSummary))
      case .failure: .text(Heatmap.absentText, SheetLook.absent)
      }
    }
    func amount(_ value: Measured<Int64>) -> SheetCell {
      measured(value.map { Double($0) / 100 }, NumberUnit.money.format)
    }
    return [.bounded(keys.office(figure.office).name, isSummary ? SheetLook.summaryLabel : SheetLook.rowLabel)]
      + [count(figure.projects)] + Project.Rating.allCases.map { count(figure.count(of: $0)) }
      + [
        count(figure.unrated), .bounded(figure.currency ?? Heatmap.absentText, SheetLook.absent), amount(figure.budget),
        amount(figure.actual), amount(figure.forecast), measured(figure.costVariance, NumberUnit.ratio.format),
        count(figure.scheduled), count(figure.late), measured(figure.shareLate, "0%"), measured(figure.meanSlip, "0.0"),
        measured(figure.meanDelay, "0.0"),
      ]
  }
}
