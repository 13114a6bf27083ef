import Analysis
import PMO
import Spreadsheets
import Tabular

/// The portfolio of the latest cycle by office, for those who decide; a portfolio without offices by cycle. Every figure of all cycles is
/// in the data.
struct PortfolioSheet {
  private let keys: TableKeys
  private let figures: [PortfolioFigure]
  private let title: String
  /// Whether a row is a cycle rather than an office.
  private let isByCycle: Bool

  /// Nil without projects.
  init?(_ keys: TableKeys) {
    let all = keys.figures.portfolio
    guard let cycle = all.last?.cycle else { return nil }
    self.keys = keys
    let isByCycle = !all.contains { $0.office.map { $0 >= 0 } ?? false }
    self.isByCycle = isByCycle
    figures = all.filter { isByCycle ? $0.office == nil : $0.cycle == cycle }
    title =
      isByCycle ? "Portfolio by cycle" : "Portfolio, \(keys.figures.directory.cycleName(cycle) ?? "no cycle named")"
  }

  private static let headerRow = 3

  /// A column: what stands above it and in it, and whether a figure has something to say there.
  private struct SheetColumn {
    let heading: String
    var width = 10.0
    var isThere: (PortfolioFigure) -> Bool = { _ in true }
    let cell: (PortfolioFigure) -> SheetCell

    /// The column, left out where no figure has something to say in it.
    func shown(where isThere: @escaping (PortfolioFigure) -> Bool) -> SheetColumn {
      SheetColumn(heading: heading, width: width, isThere: isThere, cell: cell)
    }
  }

  var worksheet: Worksheet {
    let columns = columns.filter { column in figures.contains(where: column.isThere) }
    var sheet = Worksheet("Portfolio")
    sheet.tabColor = SheetLook.matrixTab
    sheet.showsGridlines = false
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = 1
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true, titleRows: Self.headerRow...Self.headerRow)
    for (place, column) in columns.enumerated() { sheet.columnWidths[place] = column.width }
    sheet.append([.text(title, SheetLook.title)])
    sheet.append([
      .text(
        "Variance: forecast less budget, over the projects that state both. Slip: forecast less planned finish, over all "
          + "projects with both dates; delay: over the late ones.", SheetLook.caption)
    ])
    sheet.append([
      .text("\(Heatmap.absentText) no figure; the sheet Portfolio data says why.", SheetLook.caption)
    ])
    sheet.append(
      columns.enumerated().map { .text($1.heading, SheetLook.header(isLeft: $0 == 0)) }, height: 34)
    for figure in figures.prefix(HeatmapSheet.rowLimit) { sheet.append(columns.map { $0.cell(figure) }) }
    return sheet
  }

  private var columns: [SheetColumn] {
    [
      SheetColumn(heading: isByCycle ? "Cycle" : "PMO", width: 26) { figure in
        let name = isByCycle ? keys.cycle(figure.cycle).name : keys.office(figure.office).name
        return .bounded(name, isSummary(figure) ? SheetLook.summaryLabel : SheetLook.rowLabel)
      },
      count("Projects") { $0.projects },
    ]
      + Project.Rating.colors.map { rating in count(heading(rating)) { $0.count(of: rating) } }
      + [Project.Rating.reset, .exempt].map { rating in
        count(heading(rating)) { $0.count(of: rating) }.shown { $0.count(of: rating) > 0 }
      } + [
        count("Not rated") { $0.unrated },
        SheetColumn(heading: "Currency") { .bounded($0.currency ?? Heatmap.absentText, SheetLook.absent) },
      ] + amounts + dates
  }

  private var amounts: [SheetColumn] {
    // A plain list shows its amounts, filled or not.
    let isPlain = !figures.contains { $0.yearBudget.value != nil || $0.wholeLifeCost.value != nil }
    func money(_ heading: String, _ path: KeyPath<PortfolioFigure, Measured<Int64>>) -> SheetColumn {
      SheetColumn(heading: heading, width: 15) {
        measured($0[keyPath: path].map { Double($0) / 100 }, NumberUnit.money.format, $0)
      }.shown { isPlain || $0[keyPath: path].value != nil }
    }
    func millions(_ heading: String, _ path: KeyPath<PortfolioFigure, Measured<Int64>>) -> SheetColumn {
      SheetColumn(heading: heading, width: 15) {
        measured($0[keyPath: path].map { Double($0) / 100_000_000 }, "#,##0", $0)
      }.shown { $0[keyPath: path].value != nil }
    }
    return [
      money("Budget", \.budget), money("Actual", \.actual), money("Forecast", \.forecast),
      SheetColumn(heading: "Cost variance") { measured($0.costVariance, NumberUnit.ratio.format, $0) }
        .shown { isPlain || $0.costVariance.value != nil },
      millions("Whole-life cost, m", \.wholeLifeCost), millions("Year's budget, m", \.yearBudget),
      millions("Year's forecast, m", \.yearForecast),
      SheetColumn(heading: "Year's variance") { measured($0.yearVariance, NumberUnit.ratio.format, $0) }
        .shown { $0.yearVariance.value != nil },
    ]
  }

  private var dates: [SheetColumn] {
    let columns = [
      count("With dates") { $0.scheduled }, count("Late") { $0.late },
      SheetColumn(heading: "Share late") { measured($0.shareLate, "0%", $0) },
      SheetColumn(heading: "Mean slip, days") { measured($0.meanSlip, "0.0", $0) },
      SheetColumn(heading: "Mean delay, days") { measured($0.meanDelay, "0.0", $0) },
    ]
    // Without a planned finish there is nothing to be late against.
    return columns.map { column in column.shown { !isByCycle || $0.scheduled > 0 } }
  }

  private func isSummary(_ figure: PortfolioFigure) -> Bool { !isByCycle && figure.office == nil }

  private func count(_ heading: String, _ number: @escaping (PortfolioFigure) -> Int) -> SheetColumn {
    SheetColumn(heading: heading) {
      SheetCell(.number(Double(number($0))), style: SheetLook.number("#,##0", isBold: isSummary($0)))
    }
  }

  private func heading(_ rating: Project.Rating) -> String {
    rating.rawValue.prefix(1).uppercased() + rating.rawValue.dropFirst()
  }

  private func measured(_ value: Measured<Double>, _ format: String, _ figure: PortfolioFigure) -> SheetCell {
    switch value {
    case .success(let value): .number(value, SheetLook.number(format, isBold: isSummary(figure)))
    case .failure: .text(Heatmap.absentText, SheetLook.absent)
    }
  }
}
