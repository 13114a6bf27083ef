import Analysis
import Tabular

/// An explained row as lines of a terminal.
struct ExplanationText {
  let lines: [String]

  init(_ row: ExplainedRow, sources: [Source], limit: Int?, width: Int) {
    let page = Page(width: max(width, 40), limit: limit, sources: sources)
    lines =
      page.head(of: row) + page.steps(of: row.explanation) + page.notes(of: row)
      + page.parts(of: row.explanation) + page.cells(of: row.explanation)
  }

  private struct Page {
    let width: Int
    let limit: Int?
    let sources: [Source]

    /// Keys, counts, method: what no formula stands for.
    func head(of row: ExplainedRow) -> [String] {
      let explained = row.explanation.columns.subtracting(row.explanation.stated)
      let reasons = Set(row.explanation.steps.compactMap(\.result.absence?.description))
      let formulas = Set(row.explanation.steps.map(\.formula))
      let shown = row.fields.filter { field in
        !field.value.isEmpty && !explained.contains(field.name)
          && !formulas.contains(field.value)
          && !(field.name.hasSuffix("note") && (reasons.contains(field.value) || !row.explanation.withheld.isEmpty))
      }
      let name = shown.map(\.name.count).max() ?? 0
      return [row.title, "  " + row.reference, ""]
        + shown.flatMap { field in
          let label = field.label.map { $0 == field.value ? "" : " (\($0))" } ?? ""
          return hanging(TerminalText.fitted(field.name, to: name), field.value + label, indent: 2)
        }
    }

    func steps(of explanation: Explanation) -> [String] {
      explanation.steps.flatMap { step -> [String] in
        let result =
          switch step.result {
          case .success(let value): hanging("\(step.figure) =", value, indent: 0)
          case .failure(let absence): hanging("\(step.figure):", absence.description, indent: 0)
          }
        return [""] + result + hanging("=", step.formula, indent: 2)
          + (step.numbers.map { hanging("=", $0, indent: 2) } ?? [])
      }
    }

    func notes(of row: ExplainedRow) -> [String] {
      let explanation = row.explanation
      var notes = explanation.notes
      let stated = row.fields.filter { explanation.stated.contains($0.name) && !$0.value.isEmpty }.map(\.name)
      if !stated.isEmpty { notes.insert("As the inputs state them: \(stated.joined(separator: ", ")).", at: 0) }
      if !explanation.withheld.isEmpty {
        notes.append(
          "Withheld, as they rest on too few answers or would tell of some that do: "
            + explanation.withheld.joined(separator: ", ") + ".")
      }
      if explanation.hidesLevels {
        notes.append(
          "Cells of rows with too few answers for a distribution are named without what they say: a list of answers is one."
        )
      }
      if explanation.hidesCells { notes.append("Cells of rows that are withheld are not listed.") }
      if explanation.hidesPersons {
        notes.append(
          "The job shows no single person, so that neither levels of people nor cells of ratings are listed.")
      }
      return notes.isEmpty ? [] : [""] + notes.flatMap { hanging("", $0, indent: 0) }
    }

    func parts(of explanation: Explanation) -> [String] {
      let parts = explanation.parts
      guard !parts.isEmpty else { return [] }
      let shown = parts.prefix(limit ?? parts.count)
      let name = shown.map { TerminalText.width(of: $0.row) }.max() ?? 0
      let isWide = name + 8 + (shown.map { TerminalText.width(of: $0.text) }.max() ?? 0) > width
      let title = parts.count == 1 ? "Made of another row:" : "Made of \(parts.count) other rows:"
      return ["", title]
        + shown.flatMap { part -> [String] in
          isWide
            ? ["  see \(part.row)"] + hanging("", part.text, indent: 6)
            : [
              "  see " + part.row + String(repeating: " ", count: name - TerminalText.width(of: part.row) + 2)
                + part.text
            ]
        } + more(parts.count - shown.count)
    }

    /// Cells under the sheet that they stand on; those that do not say what they hold together.
    func cells(of explanation: Explanation) -> [String] {
      let cells = explanation.evidence
      guard !cells.isEmpty else {
        let isSilent =
          explanation.parts.isEmpty && explanation.withheld.isEmpty && !explanation.hidesCells
          && !explanation.hidesPersons
        return isSilent ? ["", "No cell of the inputs stands behind it."] : []
      }
      let shown = cells.prefix(limit ?? cells.count)
      let address = shown.filter(\.isShown).map { "\($0.origin.address)".count }.max() ?? 0
      var lines = ["", "\(cells.count) \(cells.count == 1 ? "cell" : "cells") of the inputs:"]
      for source in shown.map(\.origin.source).reduce(into: [Int32](), { if !$0.contains($1) { $0.append($1) } }) {
        let cells = shown.filter { $0.origin.source == source }
        lines.append("  " + name(ofSource: source))
        for cell in cells where cell.isShown {
          lines += hanging(TerminalText.fitted("\(cell.origin.address)", to: address), cell.text, indent: 4)
        }
        let hidden = cells.filter { !$0.isShown }
        for kind in hidden.map(\.text).reduce(into: [String](), { if !$0.contains($1) { $0.append($1) } }) {
          let places = hidden.filter { $0.text == kind }.map { "\($0.origin.address)" }
          lines += hanging("\(kind), not shown:", places.joined(separator: ", "), indent: 4)
        }
      }
      return lines + more(cells.count - shown.count)
    }

    private func more(_ count: Int) -> [String] { count > 0 ? ["  ... and \(count) more; --all shows them."] : [] }

    /// `survey.xlsx Answers`.
    private func name(ofSource place: Int32) -> String {
      guard sources.indices.contains(Int(place)) else { return "(unknown source)" }
      let source = sources[Int(place)]
      return TerminalText.printable(source.sheet.map { "\(source.file) \($0)" } ?? source.file)
    }

    /// A text after a mark, its further lines below its first.
    private func hanging(_ mark: String, _ text: String, indent: Int) -> [String] {
      let start = String(repeating: " ", count: indent) + (mark.isEmpty ? "" : mark + " ")
      let margin = min(TerminalText.width(of: start), width / 2)
      let lines = TerminalText.broken(text, to: width - TerminalText.width(of: start))
      return lines.enumerated().map { $0 == 0 ? start + $1 : String(repeating: " ", count: margin) + $1 }
    }
  }
}

extension Explanation {
  /// The columns that steps, or their absence, account for.
  var columns: Set<String> { Set(steps.flatMap(\.columns) + stated + withheld) }
}
