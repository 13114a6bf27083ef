public import Analysis
import Tabular

/// What a run says at its end on a terminal: what it read, what it made of it, and what stands out first.
public struct Summary: Sendable {
  private let figures: Figures
  private let facts: RunFacts

  public init(_ figures: Figures, facts: RunFacts) {
    self.figures = figures
    self.facts = facts
  }

  /// More sources than anybody reads at the end of a run; run.json and dim_source have all.
  private static let sourcesShown = 12

  /// What became of the rows of each source; nothing for one alone.
  private var sources: [String] {
    guard (2...Self.sourcesShown).contains(facts.inputs.count) else { return [] }
    return facts.inputs.map { input in
      let sheet = input.source.sheet.map { ", \($0)" } ?? ""
      return "\(input.source.file)\(sheet): \(HighlightSentences.count(input.rowsIn, "row")), "
        + "\(NumberText.grouped(input.rowsUsed)) used, \(NumberText.grouped(input.rowsRejected)) rejected"
    }
  }

  /// No line is wider than `width` cells.
  public func lines(width: Int = 80) -> [String] {
    let rowsUsed = facts.inputs.reduce(0) { $0 + $1.rowsUsed }
    let rejected = facts.inputs.reduce(0) { $0 + $1.rowsRejected }
    let findings = Finding.Severity.allCases.reversed().map {
      HighlightSentences.count(facts.count(of: $0), $0.noun)
    }
    let kinds = [
      (figures.maturity.count, "maturity"), (figures.expectations.count, "expectation"),
      (figures.competences.count, "competence"), (figures.coverage.count, "coverage"),
      (figures.portfolio.count, "portfolio"),
    ].filter { $0.0 > 0 }.map { "\(NumberText.grouped($0)) \($1)" }
    let sentences = HighlightSentences(figures)
    var parts: [(label: String, text: String)] = [
      (
        "Read",
        "\(HighlightSentences.count(facts.fileCount, "file")), \(HighlightSentences.count(rowsUsed, "row")) used, "
          + "\(NumberText.grouped(rejected)) rejected"
      )
    ]
    parts += sources.map { ("", $0) }
    parts += [
      ("Findings", findings.joined(separator: ", ")),
      ("Figures", kinds.isEmpty ? "none" : kinds.joined(separator: ", ")),
    ]
    if let worst = sentences.services.first { parts.append(("Below target", worst)) }
    if let worst = sentences.outcomes.first { parts.append(("Below expected", worst)) }
    if let first = sentences.singlePoints.first {
      let more = sentences.singlePoints.count - 1
      parts.append(("Single points", first + (more > 0 ? " And \(more) more." : "")))
    }
    let labelWidth = 16
    return parts.flatMap { part in
      TerminalText.wrapped(part.text, to: max(20, width - labelWidth)).enumerated().map { place, line in
        TerminalText.truncated(
          TerminalText.fitted(place == 0 ? part.label : "", to: labelWidth) + line, to: width)
      }
    }
  }
}
