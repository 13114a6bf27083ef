import Analysis
import PMO
import Spreadsheets
import Tabular

/// The ten steps by stage, all offices together, in the latest cycle: how each stands, and with what data.
struct CycleSheet {
  private let keys: TableKeys
  private let steps: [StepFigure]

  /// Nil without a step that data speak of.
  init?(_ keys: TableKeys) {
    let all = keys.figures.steps
    steps = all.filter { $0.cycle == all.last?.cycle && $0.office == nil }
    guard steps.contains(where: { $0.status != .noData }) else { return nil }
    self.keys = keys
  }

  var worksheet: Worksheet {
    var sheet = Worksheet.report(
      "Cycle", title: "The ten steps, \(keys.figures.directory.cycleName(steps[0].cycle) ?? "no cycle named")",
      captions: [
        "Each step by the run's own data: no light is set by hand, and a step without data says so. A stage stands as the worse of its steps."
      ])
    let stages = keys.figures.stages.filter { $0.cycle == steps[0].cycle && $0.office == nil }
    sheet.append(
      nil,
      [
        .text("Stage", 16) { row in row.step.stage.steps.first == row.step ? Self.title(row.step.stage.name) : "" },
        ReportColumn(heading: "Stands", width: 12, colors: nil) { row in
          guard row.step.stage.steps.first == row.step, let stage = stages.first(where: { $0.stage == row.step.stage })
          else { return .blank(ReportLook.label) }
          return Self.cell(stage.status)
        },
        .text("Step", 22) { Self.title($0.step.name) },
        ReportColumn(heading: "Status", width: 12, colors: nil) { Self.cell($0.status) },
        .number("Value", "0%", colors: .shares) { $0.value.value },
        .number("On track from", "0%") { $0.onTrackFrom },
        .number("Attention from", "0%") { $0.attentionFrom },
        .text("What it rests on", 52, wraps: true) { row in
          row.basis.isEmpty ? row.value.absence?.description ?? "" : row.basis
        },
        .text("Rule", 60, wraps: true) { $0.method },
      ], steps)
    return sheet
  }

  private static func title(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  /// Shades of the differences' scale, which can be told apart with colour blindness; the word is always there.
  private static func cell(_ status: StepStatus) -> SheetCell {
    let shade: ColorScale.Shade? =
      switch status {
      case .onTrack: ColorScale.shares.shade(of: 0.6)
      case .attention: ColorScale.shares.shade(of: 0.3)
      case .behind: ColorScale.coverage.shade(of: 0)
      case .noData: nil
      }
    return .text(title(status.rawValue), shade.map { ReportLook.number("General", $0) } ?? ReportLook.absent)
  }
}
