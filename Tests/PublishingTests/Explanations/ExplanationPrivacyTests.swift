import Analysis
import PMO
import Tabular
import Testing

@testable import Publishing

/// An explanation says no more than what is published: with the thresholds of a job that names none, and without persons.
@Suite struct ExplanationPrivacyTests {
  private static let all = Sample.observations
  private let figures = Explained.usual.figures

  @Test(arguments: Explained.tables) func `What is withheld is not explained`(table: String) {
    for row in Explained.usual.rows(of: table) {
      // A result would stand in the row too.
      for step in row.explanation.steps where step.result.value != nil {
        #expect(step.columns.allSatisfy { row.value($0)?.isEmpty == false }, "\(row.reference) \(step.figure)")
      }
      for column in row.explanation.withheld { #expect(row.value(column) == "", "\(row.reference) \(column)") }
      let isWithheld = row.fields.contains { $0.name == "n" && $0.value.isEmpty }
      if isWithheld { #expect(row.explanation.evidence.isEmpty, "\(row.reference)") }
    }
  }

  @Test(arguments: Explained.tables) func `Nobody is named`(table: String) throws {
    let names = Self.all.people.names + Self.all.customers.names + Self.all.raters.names
    let slugs = Self.all.people.names.map(KeyList.slug)
    let rows = Explained.usual.rows(of: table, upTo: 20)
    for row in rows {
      for line in try Explained.usual.lines(row.reference) {
        for name in names + slugs { #expect(!line.contains(name), "\(name): \(line)") }
      }
      #expect(!row.explanation.parts.contains { $0.row.contains("person=") }, "\(row.reference)")
    }
  }

  @Test(arguments: ["fact_competence", "fact_adherence", "fact_development"])
  func `Tables of persons say why they are empty`(table: String) throws {
    #expect(Explained.usual.rows(of: table).isEmpty)
    let error = #expect(throws: ExplanationError.self) { try Explained.usual.row(table) }
    #expect(error?.remedy.contains("persons: true") == true)
  }

  @Test func `Units of people tell no level of one`() throws {
    let rows = Explained.usual.rows(of: "fact_coverage") + Explained.usual.rows(of: "fact_service_staffing")
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.explanation.evidence.isEmpty && row.explanation.parts.isEmpty, "\(row.reference)")
      #expect(row.explanation.hidesPersons)
    }
  }

  @Test(arguments: ["fact_maturity", "fact_maturity_level"])
  func `Maturity answers are told where their office's distribution is published`(table: String) throws {
    var told = 0
    var hidden = 0
    for row in Explained.usual.rows(of: table, upTo: 400) {
      let cycle = try #require(Self.all.cycles.existing(row.value("cycle") ?? ""))
      for cell in row.explanation.evidence {
        // The sample's cells stand in the column of their office; those of wanted levels in column 9.
        let (service, office) = (Int(cell.origin.row), Int(cell.origin.column))
        guard office < 4 else { continue }
        let published = try #require(
          figures.maturity.first { $0.cycle == cycle && $0.service == service && $0.office == office })
        let answers = Self.all.maturity.count {
          Int($0.cycle) == cycle && Int($0.service) == service && Int($0.office) == office
        }
        #expect(!published.isWithheld && answers >= 5, "\(row.reference)")
        guard cell.isShown else {
          hidden += 1
          continue
        }
        told += 1
        #expect(answers >= 8, "\(row.reference)")
        #expect(
          figures.maturityLevels.contains { $0.cycle == cycle && $0.service == service && $0.office == office },
          "\(row.reference)")
      }
    }
    #expect(told > 0)
    #expect(hidden > 0 || table == "fact_maturity_level")
  }

  @Test func `The smaller side of an office is not given by the larger one`() throws {
    func told(own: Int, customers: Int) throws -> (shown: Int, hidden: Int) {
      var all = Observations()
      all.sources = [Source(file: "in.csv", sheet: nil)]
      all.offices = NameList(["North"])
      all.cycles = NameList(["2026-Q3"])
      for place in 0..<(own + customers) {
        all.maturity.append(
          MaturityAnswer(
            office: 0, service: 0, cycle: 0, rater: place, level: 1 + place % 4, view: place < own ? .own : .customer,
            origin: Origin(source: 0, row: place, column: 0)))
      }
      let row = try Self.row("fact_maturity[pmo=North,service=S1]", all)
      #expect(row.value("n") == "\(own + customers)" || row.explanation.withheld.contains("mean"))
      return (row.explanation.evidence.count(where: \.isShown), row.explanation.evidence.count { !$0.isShown })
    }
    #expect(try told(own: 9, customers: 8) == (17, 0))
    #expect(try told(own: 9, customers: 0) == (9, 0))
    #expect(try told(own: 9, customers: 6) == (0, 15))
    #expect(try told(own: 7, customers: 0) == (0, 7))
    // Not even how many they are.
    #expect(try told(own: 9, customers: 3) == (0, 0))
  }

  @Test func `Answers of no stage do not give a stage that is withheld`() throws {
    func told(staged: Int) throws -> Int {
      var all = Observations()
      all.sources = [Source(file: "in.csv", sheet: nil)]
      all.groups = NameList(["Sponsors"])
      all.cycles = NameList(["2026-Q3"])
      for place in 0..<(10 + staged) {
        let origin = Origin(source: 0, row: place, column: 0)
        all.expectations.append(
          ExpectationAnswer(
            customer: place, group: 0, outcome: 0, cycle: 0, importance: 1 + place % 5, satisfaction: 5 - place % 5,
            stage: place < 10 ? nil : .design, origin: origin, satisfactionColumn: 1))
        all.verdicts.append(
          CustomerVerdict(
            customer: place, group: 0, cycle: 0, stage: place < 10 ? nil : .design, overall: 1 + place % 5,
            recommendation: nil, origin: origin))
      }
      let expectation = try Self.row("fact_expectation[customer_group=sponsors]", all)
      let customer = try Self.row("fact_customer[customer_group=sponsors]", all)
      #expect(expectation.value("importance_n") == "\(10 + staged)" && customer.value("n") == "\(10 + staged)")
      let evidence = expectation.explanation.evidence
      #expect(evidence.count == 2 * customer.explanation.evidence.count)
      #expect(expectation.explanation.hidesCells == customer.explanation.hidesCells)
      return evidence.count(where: \.isShown)
    }
    #expect(try told(staged: 0) == 20)
    #expect(try told(staged: 8) == 36)
    #expect(try told(staged: 3) == 0)
  }

  /// The row that a query means, of a run with the usual thresholds.
  private static func row(_ query: String, _ observations: Observations) throws -> ExplainedRow {
    let figures = Analysis.figures(
      of: observations, framework: Small.framework, settings: AnalysisSettings(confidentiality: Confidentiality()))
    return try Explainer(figures, facts: Small.facts, observations: observations).row(try FigureQuery(query))
  }

  @Test func `A mean is taken apart by level only where the distribution is published`() throws {
    var apart = 0
    for row in Explained.usual.rows(of: "fact_maturity", upTo: 400) {
      guard let mean = row.explanation.steps.first(where: { $0.figure == "mean" }), let numbers = mean.numbers else {
        continue
      }
      let isPublished = (try? Explained.usual.row(Self.levelReference(row))) != nil
      #expect(numbers.contains("*") == isPublished, "\(row.reference): \(numbers)")
      apart += isPublished ? 1 : 0
    }
    #expect(apart > 0)
  }

  private static func levelReference(_ row: ExplainedRow) -> String {
    row.reference.replacing("fact_maturity[", with: "fact_maturity_level[").replacing("]", with: ",level=1]")
  }

  @Test(arguments: ["fact_expectation", "fact_expectation_stage"])
  func `Customers' answers are told in groups of enough of them`(table: String) throws {
    var told = 0
    for row in Explained.usual.rows(of: table, upTo: 200) {
      let cycle = try #require(Self.all.cycles.existing(row.value("cycle") ?? ""))
      for cell in row.explanation.evidence {
        let (customer, outcome) = (Int(cell.origin.row), Int(cell.origin.column))
        let answer = try #require(
          Self.all.expectations.first {
            Int($0.customer) == customer && Int($0.outcome) == outcome && Int($0.cycle) == cycle
          })
        let group = figures.expectations.first {
          $0.cycle == cycle && $0.outcome == outcome && $0.group == Int(answer.group)
        }
        #expect(group?.isWithheld == false, "\(row.reference)")
        guard cell.isShown else { continue }
        told += 1
        let same = Self.all.expectations.filter {
          $0.group == answer.group && $0.outcome == answer.outcome && $0.cycle == answer.cycle
            && $0.stage == answer.stage
        }
        for n in [
          same.count { $0.importance >= 0 }, same.count { $0.satisfaction >= 0 }, same.count { $0.expected >= 0 },
        ] {
          #expect(n == 0 || n >= 8, "\(row.reference)")
        }
      }
    }
    // The sample's groups are that small.
    #expect(told == 0)
  }
}
