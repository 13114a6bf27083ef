import Analysis
import PMO
import Tabular
import Testing

@testable import Publishing

/// How the figures of every table came about.
@Suite struct ExplanationTests {
  @Test func `Every table of figures can be explained`() {
    let figures = TableSchema.all.map(\.name).filter {
      $0.hasPrefix("fact_") && !["fact_finding", "fact_run"].contains($0)
    }
    #expect(Explained.tables == figures)
    #expect(Explainer.tables.map(\.name) == figures)
  }

  @Test(arguments: Explained.tables) func `A result is the published value, or there is none`(table: String) {
    let rows = Explained.open.rows(of: table)
    #expect(!rows.isEmpty)
    for row in rows {
      for step in row.explanation.steps {
        let published = step.columns.map { row.value($0) }
        let place = "\(row.reference) \(step.figure)"
        switch step.result {
        case .success(let value):
          #expect(published.map { $0 ?? "no such column" }.joined(separator: " .. ") == value, "\(place)")
        case .failure: #expect(published.allSatisfy { $0 == "" }, "\(place)")
        }
      }
    }
  }

  @Test(arguments: Explained.tables) func `Every figure that has a value has a formula`(table: String) throws {
    let schema = try #require(TableSchema.all.first { $0.name == table })
    // Where a step or a row stands is no figure.
    let figures = Set(schema.figures + ["interval_low", "interval_high"]).subtracting([
      "step_order", "stage_order", "row",
    ])
    for row in Explained.open.rows(of: table) {
      let explained = row.explanation.columns
      let missing = row.fields.filter { figures.contains($0.name) && !$0.value.isEmpty && !explained.contains($0.name) }
      #expect(missing.isEmpty, "\(row.reference): \(missing.map(\.name))")
    }
  }

  /// Figures whose numbers are words.
  private static let worded = [
    "quadrant", "status", "coverage", "category", "staged_level", "is_clear", "evidence_age", "correlation",
  ]

  @Test(arguments: Explained.tables) func `The numbers give the result`(table: String) throws {
    var count = 0
    for row in Explained.open.rows(of: table) {
      for step in row.explanation.steps {
        guard let numbers = step.numbers, let result = step.result.value else { continue }
        guard let value = Arithmetic.value(of: numbers) else {
          #expect(Self.worded.contains(step.figure), "\(row.reference) \(step.figure): \(numbers)")
          continue
        }
        let wanted = try #require(Double(result), "\(row.reference) \(step.figure)")
        // Numbers are printed to six decimals, of which a quotient loses some.
        let isClose = abs(value - wanted) <= 1e-4 * max(1, abs(wanted))
        #expect(isClose, "\(row.reference) \(step.figure): \(numbers) = \(value), not \(result)")
        count += 1
      }
    }
    // A rank correlation has no line of numbers, the sample's projects no year, its customers too many outcomes; see below.
    #expect(count > 0 || ["fact_association", "fact_portfolio", "fact_driver"].contains(table))
  }

  @Test(arguments: Explained.tables) func `What a row is made of can be explained in turn`(table: String) throws {
    let rows = Explained.open.rows(of: table, upTo: 8)
    for row in rows {
      let again = try Explained.open.row(row.reference)
      #expect(again.reference == row.reference)
      for part in row.explanation.parts.prefix(20) {
        #expect(try Explained.open.row(part.row).reference == part.row, "in \(row.reference)")
      }
    }
  }

  @Test(arguments: Explained.tables) func `A row rests on other rows or on cells of the inputs`(table: String) {
    for row in Explained.open.rows(of: table) {
      let explanation = row.explanation
      let isFounded = !explanation.parts.isEmpty || !explanation.evidence.isEmpty
      // Of what is not known there is nothing to name.
      let isKnown = explanation.steps.contains { $0.result.value != nil } && row.value("status") != "no data"
      let restsOnProjects = row.value("step") == "service onboarding"
      let isOfNobody = row.value("n") == "0"
      #expect(isFounded || !isKnown || restsOnProjects || isOfNobody, "\(row.reference)")
      #expect(!explanation.hidesCells && !explanation.hidesLevels && explanation.withheld.isEmpty, "\(row.reference)")
    }
  }

  @Test func `The cells of a maturity row are its answers and wanted levels`() throws {
    for row in Explained.open.rows(of: "fact_maturity") {
      let answers = row.explanation.evidence.filter { $0.text.hasPrefix("level") }
      let wanted = row.explanation.evidence.filter { $0.text.hasPrefix("wanted level") }
      #expect("\(answers.count)" == row.value("n"))
      #expect("\(wanted.count)" == row.value("target_n"))
    }
  }

  @Test func `The parts of a regression`() throws {
    var answers = Observations()
    answers.cycles = NameList(["2026-Q3"])
    answers.groups = NameList(["Sponsors"])
    answers.customers = NameList((0..<6).map { "Customer \($0)" })
    let origin = Origin(source: 0, row: 0, column: 0)
    for (customer, levels) in [(1, 2), (2, 2), (3, 3), (4, 5), (5, 4), (3, 3)].enumerated() {
      answers.expectations.append(
        ExpectationAnswer(
          customer: customer, group: 0, outcome: 0, cycle: 0, importance: nil, satisfaction: levels.0, origin: origin,
          satisfactionColumn: nil))
      answers.verdicts.append(
        CustomerVerdict(
          customer: customer, group: 0, cycle: 0, stage: nil, overall: levels.1, recommendation: nil, origin: origin))
    }
    let explainer = Explainer(
      Analysis.figures(of: answers, framework: Small.framework), facts: Small.facts, observations: answers)
    let row = try explainer.row(try FigureQuery("fact_driver[outcome=E1]"))
    let steps = Dictionary(uniqueKeysWithValues: row.explanation.steps.map { ($0.figure, $0) })
    let explained = try #require(steps["explained"])
    #expect(explained.numbers == explained.result.value && explained.result.value == row.value("explained"))
    #expect(steps["share"]?.result.value == "1" && steps["rank"]?.result.value == "1")
    let whole = try #require(explained.numbers)
    #expect(steps["share"]?.numbers == "\(whole) / \(whole)")
  }

  @Test func `Of many values the rows alone tell`() throws {
    let agreement = try Explained.open.row("fact_maturity_agreement[pmo=ALL]")
    let median = try #require(agreement.explanation.steps.first { $0.figure == "median_agreement" })
    #expect(median.result.value != nil && median.numbers == nil)
    #expect(agreement.explanation.parts.count > Numbers.most)
  }
}
