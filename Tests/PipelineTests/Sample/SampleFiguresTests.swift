import Analysis
import PMO
import Pipeline
import Statistics
import Tabular
import Testing

/// Every figure that the sample data are known to give, to 1e-9.
@Suite struct SampleFiguresTests {
  @Test func `Maturity by PMO, service and cycle`() async throws {
    let figures = try await SampleJob.assessment().figures
    let planted = try SampleJob.planted.get().maturity
    #expect(planted.count == 312)
    for expected in planted {
      // Names that are almost a service's are never taken for it alone; the label that is no level is left out.
      let isMisspelt = expected.service == "O24" && expected.alternative != nil
      let n = isMisspelt ? expected.alternative?.n ?? 0 : expected.n
      let mean = isMisspelt ? expected.alternative?.mean : expected.mean
      let median = isMisspelt ? expected.alternative?.median : expected.median
      let office = try figures.office(id: expected.pmo)
      let service = try figures.service(expected.service)
      let cycle = try figures.cycle(expected.cycle)
      let rows = figures.maturity.filter { $0.office == office && $0.service == service && $0.cycle == cycle }
      let place = "\(expected.pmo) \(expected.service) \(expected.cycle)"
      guard n > 0 else {
        #expect(rows.allSatisfy { $0.n == 0 && $0.mean.value == nil }, "\(place)")
        continue
      }
      let row = try #require(rows.count == 1 ? rows.first : nil, "\(place)")
      #expect(row.ownLevels.n == n, "\(place)")
      #expect(isClose(try? row.ownLevels.mean, mean), "\(place)")
      #expect(isClose(try? row.ownLevels.median, median), "\(place)")
      #expect(row.customerLevels.n == expected.customers?.n ?? 0, "\(place)")
      #expect(isClose(try? row.customerLevels.mean, expected.customers?.mean), "\(place)")
      // Both sides together; the office alone where no customer answered.
      let all = expected.all ?? Planted.Maturity.Summary(n: n, mean: mean, median: median)
      #expect(row.n == all.n, "\(place)")
      #expect(isClose(row.mean.value, all.mean), "\(place)")
      #expect(isClose(row.median.value, all.median), "\(place)")
      #expect(isClose(row.target?.level, expected.target), "\(place)")
      #expect(isClose(row.gap.value, all.mean.flatMap { mean in expected.target.map { mean - $0 } }), "\(place)")
    }
    #expect(figures.maturity.count { $0.office != nil && $0.n > 0 } == planted.count - 1)
  }

  @Test func `The service that its customers see lower than the office does`() async throws {
    let figures = try await SampleJob.assessment().figures
    let fact = try #require(SampleJob.planted.get().facts.first { $0.kind == "customersSeeLess" })
    let office = try figures.office(id: try #require(fact.pmo))
    let service = try figures.service(try #require(fact.service))
    let cycle = try figures.cycle(SampleJob.latest)
    let rows = figures.maturity.filter { $0.office == office && $0.cycle == cycle }
    let row = try #require(rows.first { $0.service == service })
    #expect(isClose(try? row.ownLevels.mean, fact.own))
    #expect(isClose(try? row.customerLevels.mean, fact.customers))
    #expect(isClose(row.ownView.value.value, fact.own.flatMap { own in fact.customers.map { own - $0 } }))
    #expect(row.ownView.verdict.value == .moreThanNoise)
    #expect(rows.allSatisfy { $0.service == service || ($0.ownView.value.value ?? 9) < (row.ownView.value.value ?? 0) })
    // Nobody else was seen from outside.
    #expect(figures.maturity.allSatisfy { $0.office == nil || $0.office == office || $0.customerLevels.n == 0 })
  }

  @Test func `Expectations by outcome and cycle`() async throws {
    let figures = try await SampleJob.assessment().figures
    let planted = try SampleJob.planted.get().expectations
    #expect(planted.count == 90)
    for expected in planted { try expect(expected, group: nil, in: figures) }
    #expect(figures.expectations.count { $0.group == nil } == planted.count)
  }

  @Test func `Expectations by customer group`() async throws {
    let figures = try await SampleJob.assessment().figures
    let planted = try SampleJob.planted.get().expectationsByGroup
    #expect(planted.count == 150)
    for expected in planted {
      let name = try #require(expected.group)
      let group = try #require(figures.directory.groups.existing(name), "\(name)")
      try expect(expected, group: group, in: figures)
    }
    let latest = try figures.cycle(SampleJob.latest)
    #expect(figures.expectations.count { $0.group != nil && $0.cycle == latest } == planted.count)
  }

  private func expect(_ expected: Planted.Expectation, group: Int?, in figures: Figures) throws {
    let cycle = try figures.cycle(expected.cycle ?? SampleJob.latest)
    let outcome = try figures.outcome(expected.outcome)
    let rows = figures.expectations.filter { $0.group == group && $0.outcome == outcome && $0.cycle == cycle }
    let place = "\(expected.cycle ?? SampleJob.latest) \(expected.group ?? "all") \(expected.outcome)"
    let row = try #require(rows.count == 1 ? rows.first : nil, "\(place)")
    #expect(row.importance.n == expected.nImportance, "\(place)")
    #expect(isClose(row.meanImportance.value, expected.meanImportance), "\(place)")
    #expect(row.satisfaction.n == expected.nSatisfaction, "\(place)")
    #expect(isClose(row.meanSatisfaction.value, expected.meanSatisfaction), "\(place)")
    #expect(row.pairs == expected.nPairs, "\(place)")
    #expect(isClose(row.gap.value, expected.gap), "\(place)")
  }

  @Test func `Competences by person in the latest cycle`() async throws {
    let figures = try await SampleJob.assessment().figures
    let planted = try SampleJob.planted.get().competences
    #expect(planted.count == 643)
    let cycle = try figures.cycle(SampleJob.latest)
    for expected in planted {
      let row = try figure(of: expected.person, expected.competence, cycle, in: figures)
      let place = "\(expected.person) \(expected.competence)"
      guard expected.nOthers > 0 || expected.own != nil else {
        #expect(row == nil, "\(place)")
        continue
      }
      let figure = try #require(row, "\(place)")
      #expect(figure.byOthers == expected.nOthers, "\(place)")
      #expect(isClose(figure.others.value, expected.meanOthers), "\(place)")
      #expect(isClose(figure.own.value, expected.own), "\(place)")
      #expect(isClose(figure.level.value, expected.meanOthers ?? expected.own), "\(place)")
      #expect(figure.required == expected.required, "\(place)")
    }
  }

  @Test func `Competences from the matrix`() async throws {
    let figures = try await SampleJob.assessment().figures
    let cycle = try figures.cycle(SampleJob.latest)
    var filled = 0
    for row in try SampleJob.planted.get().matrix {
      for (id, level) in row.levels {
        let figure = try figure(of: row.person, id, cycle, in: figures)
        #expect(figure?.level.value == level.map(Double.init), "\(row.person) \(id)")
        filled += level == nil ? 0 : 1
      }
    }
    #expect(filled == 193)
  }

  private func figure(of name: String, _ id: String, _ cycle: Int, in figures: Figures) throws -> CompetenceFigure? {
    let person = try #require(figures.directory.people.existing(name), "\(name)")
    let competence = try figures.competence(id)
    let rows = figures.competences.filter { $0.person == person && $0.competence == competence && $0.cycle == cycle }
    #expect(rows.count <= 1, "\(name) \(id)")
    return rows.first
  }

  @Test func `Who covers a competence`() async throws {
    let figures = try await SampleJob.assessment().figures
    let cycle = try figures.cycle(SampleJob.latest)
    for expected in try SampleJob.planted.get().coverage {
      let competence = try figures.competence(expected.competence)
      let people = figures.competences.filter { $0.competence == competence && $0.cycle == cycle }
      // The generator counts a level that others saw; the product takes the own rating where there is no other.
      let covering = people.count { $0.levelOrigin == .others && $0.meets.value == true }
      #expect(covering == expected.covering, "\(expected.competence)")
      let row = try #require(
        figures.coverage.first { $0.scope == .organisation && $0.competence == competence && $0.cycle == cycle })
      #expect(row.meeting == people.count { $0.meets.value == true }, "\(expected.competence)")
      #expect(row.asked <= expected.required, "\(expected.competence)")
    }
  }

  @Test func `The one person who has a competence alone`() async throws {
    let figures = try await SampleJob.assessment().figures
    let competence = try figures.competence("C22")
    let person = try #require(figures.directory.people.existing("Elena Tóth"))
    let row = try #require(figures.highlights.singlePoints.first { $0.competence == competence })
    #expect(row.coverage.value == .single(person: person))
    #expect(row.covering == 1)
  }

  @Test func `The portfolio by PMO`() async throws {
    let assessment = try await SampleJob.assessment()
    let figures = assessment.figures
    let cycle = try figures.cycle(SampleJob.latest)
    let planted = try SampleJob.planted.get().portfolio
    for expected in planted {
      let office = try figures.office(id: expected.pmo)
      let rows = figures.portfolio.filter { $0.office == office && $0.cycle == cycle }
      let row = try #require(rows.count == 1 ? rows.first : nil, "\(expected.pmo)")
      #expect(row.projects == expected.projects, "\(expected.pmo)")
      #expect(row.count(of: .green) == expected.green, "\(expected.pmo)")
      #expect(row.count(of: .amber) == expected.amber, "\(expected.pmo)")
      #expect(row.count(of: .red) == expected.red, "\(expected.pmo)")
      #expect(row.budget.value == expected.budget, "\(expected.pmo)")
      #expect(row.actual.value == expected.actual, "\(expected.pmo)")
      #expect(row.forecast.value == expected.forecast, "\(expected.pmo)")
      #expect(row.scheduled == expected.nSlip, "\(expected.pmo)")
      #expect(isClose(row.meanSlip.value, expected.meanSlip), "\(expected.pmo)")
      let closed = assessment.reading.observations.projects.count { $0.office == office && $0.status == "Closed" }
      #expect(closed == expected.closed, "\(expected.pmo)")
    }
    // The projects that the old workbook repeats stand in no cycle of their own.
    #expect(figures.portfolio.allSatisfy { $0.cycle == cycle })
    #expect(assessment.reading.observations.projects.count == planted.reduce(0) { $0 + $1.projects })
  }

  @Test func `Every row and every valid answer is accounted for`() async throws {
    let assessment = try await SampleJob.assessment()
    let inputs = assessment.reading.inputs
    for sheet in inputs.flatMap(\.sheets) {
      #expect(sheet.rowsIn == sheet.rowsUsed + sheet.rowsRejected, "\(sheet.name)")
    }
    let observations = assessment.reading.observations
    for expected in try SampleJob.planted.get().contents {
      let name = "../SampleData/" + expected.file
      let input = try #require(inputs.first { $0.name == name }, "\(name)")
      let sheet = try #require(input.sheets.first { expected.sheet == nil || $0.name == expected.sheet }, "\(name)")
      let source = Source(file: name, sheet: expected.sheet)
      let totals = assessment.reading.findings.count {
        $0.rule == "total-row" && $0.file == name && $0.sheet == expected.sheet
      }
      #expect(sheet.rowsIn == expected.dataRows + totals, "\(source)")
      let position = try #require(observations.sources.firstIndex(of: source), "\(source)")
      func count(_ origins: some Sequence<Origin>) -> Int { origins.count { $0.source == position } }
      // Of the row whose service is misspelt, no answer counts.
      let misspelt = expected.file.contains("Signalling") && expected.sheet == "2026-Q3" ? 8 : 0
      if let targets = expected.validTargets {
        #expect(count(observations.maturity.lazy.map(\.origin)) == (expected.validAnswers ?? 0) - misspelt, "\(source)")
        #expect(count(observations.targets.lazy.map(\.origin)) == targets - (misspelt > 0 ? 1 : 0), "\(source)")
      } else if let answers = expected.validAnswers {
        #expect(count(observations.ratings.lazy.map(\.origin)) == answers, "\(source)")
      }
      let expectations = observations.expectations.filter { $0.origin.source == position }
      #expect(expectations.count { $0.importance >= 0 } == expected.countedImportance ?? 0, "\(source)")
      #expect(expectations.count { $0.satisfaction >= 0 } == expected.countedSatisfaction ?? 0, "\(source)")
    }
    #expect(assessment.figures.uncounted == 0)
  }
}
