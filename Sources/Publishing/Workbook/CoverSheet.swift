import Analysis
import PMO
import Spreadsheets
import Statistics
import Tabular

/// The first sheet: what was measured, what stands out, how it was measured, and where to find it.
struct CoverSheet {
  private let keys: TableKeys
  private let contents: [(name: String, about: String)]

  init(_ keys: TableKeys, contents: [(name: String, about: String)]) {
    self.keys = keys
    self.contents = contents
  }

  private var figures: Figures { keys.figures }
  private var facts: RunFacts { keys.facts }

  /// Sentences of a kind on the cover; further ones are counted.
  private static let sentenceLimit = 5

  var worksheet: Worksheet {
    var sheet = Worksheet("Cover")
    sheet.tabColor = SheetLook.dark
    sheet.showsGridlines = false
    sheet.columnWidths = [0: 26, 1: 110]
    sheet.pageSetup = PageSetup(isLandscape: true, fitsWidth: true)
    sheet.append([.bounded(facts.title.isEmpty ? "PMO assessment" : facts.title, SheetLook.title)], height: 30)
    sheet.append([.text("Service maturity, customer expectations, competences and portfolio", SheetLook.subtitle)])
    append("What stands out", standsOut, to: &sheet)
    append("What was measured", measured, to: &sheet)
    appendContents(to: &sheet)
    append("How it was measured", methods, to: &sheet)
    append("How to read it", reading, to: &sheet)
    appendSwatches(to: &sheet)
    return sheet
  }

  private typealias Line = (label: String, text: String)

  private func append(_ heading: String, _ lines: [Line], to sheet: inout Worksheet) {
    sheet.skipRows()
    sheet.append([.text(heading, SheetLook.heading), .blank(SheetLook.heading)])
    for line in lines {
      // Excel does not fit heights to wrapped text of files that it did not write.
      let rows = TerminalText.wrapped(line.text, to: 125).count
      sheet.append(
        [line.label.isEmpty ? .blank() : .text(line.label, SheetLook.label), .bounded(line.text, SheetLook.text)],
        height: rows > 1 ? min(Double(rows) * 15, 400) : nil)
    }
  }

  // MARK: Sections

  private var standsOut: [Line] {
    let sentences = HighlightSentences(figures)
    let kinds: [(String, [String], Bool, String)] = [
      (
        "Furthest below target", sentences.services, figures.maturity.contains { $0.target != nil },
        "No service is below its target."
      ),
      (
        "Below expectation", sentences.outcomes, !figures.expectations.isEmpty,
        "No outcome falls short of what customers expect."
      ),
      (
        "Single points of failure", sentences.singlePoints, figures.coverage.contains { $0.coverage.value != nil },
        "No competence rests on one person alone."
      ),
    ]
    return kinds.flatMap { label, sentences, isMeasured, none -> [Line] in
      guard !sentences.isEmpty else { return [(label, isMeasured ? none : "Nothing to say it from.")] }
      let more = sentences.count - Self.sentenceLimit
      let shown = sentences.prefix(Self.sentenceLimit) + (more > 0 ? ["And \(more) more; see the sheet Coverage."] : [])
      return shown.enumerated().map { ($0 == 0 ? label : "", $1) }
    }
  }

  private var measured: [Line] {
    let directory = figures.directory
    let cycles = directory.cycleOrder.compactMap(directory.cycleName)
    let pooled = figures.maturity.filter { $0.office == nil }
    let respondents = figures.expectations.filter { $0.group == nil }
    let rows = [("read", \RunFacts.Input.rowsIn), ("used", \.rowsUsed), ("rejected", \.rowsRejected)]
      .map { name, path in "\(NumberText.grouped(facts.inputs.reduce(0) { $0 + $1[keyPath: path] })) \(name)" }
    var lines: [Line] = [
      ("Cycles", cycles.isEmpty ? "None named." : cycles.joined(separator: ", ") + "; the heatmaps show the latest."),
      (
        "Inputs",
        "\(HighlightSentences.count(facts.fileCount, "file")) with "
          + "\(HighlightSentences.count(facts.inputs.count, "sheet")); rows: \(rows.joined(separator: ", "))."
      ),
    ]
    func add(_ label: String, _ parts: [(Int, String)], isThere: Bool) {
      guard isThere else { return }
      lines.append((label, parts.map { HighlightSentences.count($0, $1) }.joined(separator: ", ") + "."))
    }
    add(
      "Service maturity",
      [
        (pooled.reduce(0) { $0 + $1.n }, "answer"), (Set(pooled.map(\.service)).count, "service"),
        (Set(figures.maturity.compactMap(\.office)).count, "PMO"),
      ], isThere: !pooled.isEmpty)
    add(
      "Customer expectations",
      [
        (respondents.reduce(0) { $0 + $1.pairs }, "answer pair"), (Set(respondents.map(\.outcome)).count, "outcome"),
        (Set(figures.expectations.compactMap(\.group)).count, "customer group"),
      ], isThere: !respondents.isEmpty)
    let customers = figures.customers.filter { $0.group == nil }
    add(
      "Customers",
      [
        (customers.reduce(0) { $0 + $1.overall.n }, "overall answer"),
        (customers.reduce(0) { $0 + $1.listed }, "listed customer"),
        (customers.reduce(0) { $0 + $1.answered }, "response"),
      ], isThere: customers.contains { $0.overall.n > 0 || $0.listed > 0 })
    add(
      "Competence",
      [
        (figures.competences.reduce(0) { $0 + $1.n }, "rating"),
        (Set(figures.competences.map(\.person)).count, "person"),
        (Set(figures.competences.map(\.competence)).count, "competence"),
      ], isThere: !figures.competences.isEmpty)
    add(
      "Portfolio",
      [(facts.projects.count, "project report"), (Set(figures.portfolio.compactMap(\.office)).count, "PMO")],
      isThere: !figures.portfolio.isEmpty)
    let findings = Tabular.Finding.Severity.allCases.reversed().map { severity in
      HighlightSentences.count(facts.count(of: severity), severity.noun)
    }
    lines.append(("Findings", findings.joined(separator: ", ") + "."))
    if figures.uncounted > 0 {
      lines.append(
        ("Not counted", HighlightSentences.count(figures.uncounted, "observation") + " outside their scale."))
    }
    return lines
  }

  private var methods: [Line] {
    let framework = figures.framework
    let settings = figures.settings
    let targets =
      "Levels wanted in the inputs"
      + (settings.targets.isEmpty
        ? "."
        : ", and \(HighlightSentences.count(settings.targets.count, "target")) of the job: \(settings.targetUse.label).")
    let basis = FrameworkBasis(framework)
    return [
      ("Maturity scale", framework.maturityScale.reading), ("Importance scale", framework.importanceScale.reading),
      ("Satisfaction scale", framework.satisfactionScale.reading),
      ("Competence scale", framework.competenceScale.reading), ("Foundation scale", framework.foundationScale.reading),
      ("Catalogues", basis.sentence(.catalogue).asSentence), ("Scales", basis.sentence(.scale).asSentence),
      ("Matrices", basis.sentence(.matrix).asSentence), ("Targets", targets),
      (
        "Maturity",
        "Mean of the answers with its 95% interval; all PMOs: the answers pooled, so every answer weighs the same. A change is more than noise "
          + "if its 95% interval leaves out zero."
      ),
      (
        "Expectations",
        "Mean of satisfaction less the expected level where one was asked, else less importance, over those who answered both; "
          + "quadrant lines at the \(settings.crosshair.label)."
      ),
      (
        "Competence",
        settings.raterWeights == nil
          ? "Mean of the ratings by others; the own rating counts only where nobody else rated."
          : "Means of own, manager, peer and other ratings by the job's weights."
      ),
      (
        "Coverage",
        "People at or above the required level; a service asks for its relevance of the highest level that a role asks for, or of the level "
          + "below the highest where none does. Relevance: \(framework.relevance.origin)."
      ),
      ("Made by", "Plumbline \(facts.version). Each table says in its column Method how its figures were made."),
    ]
  }

  private var reading: [Line] {
    [
      (
        "Numbers",
        "Always shown; colours only help to find them. They can be told apart with colour blindness and in a grey print."
      ),
      ("*", "In italics too: few answers, or a person's own rating only; each sheet says which."),
      (Heatmap.absentText, "There is no figure. The data sheets say why in the columns that end in \"note\"."),
    ]
  }

  private func appendSwatches(to sheet: inout Worksheet) {
    let levels = ColorScale.levels(of: figures.framework.maturityScale)
    let differences = ColorScale.differences(on: figures.framework.maturityScale)
    let shown =
      Heatmap.legend(of: figures.framework.maturityScale, levels).map {
        ($0, Int($0.text).flatMap(figures.framework.maturityScale.label) ?? "")
      }
      + Heatmap.legend(ofDifferences: differences).map { ($0, "\($0.text) levels from target or importance") }
    for (entry, text) in shown {
      sheet.append([
        .text(entry.text, SheetLook.shaded(entry.shade)), .text(text, SheetLook.text),
      ])
    }
  }

  private func appendContents(to sheet: inout Worksheet) {
    sheet.skipRows()
    sheet.append([.text("Sheets", SheetLook.heading), .blank(SheetLook.heading)])
    for (name, about) in contents {
      let link = CellLink.place(sheet: name, CellAddress(row: 0, column: 0))
      sheet.append([.link(name, to: link), .text(about, SheetLook.text)])
    }
  }
}

extension Finding.Severity {
  /// In the singular: `error`, `warning`, `note`.
  var noun: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
