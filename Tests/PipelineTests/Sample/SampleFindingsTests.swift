import Pipeline
import Tabular
import Testing

/// Every fact that was planted in the sample data has its finding at its place.
@Suite struct SampleFindingsTests {
  /// The rule that sees a kind of fact; nil for facts that are figures, and for those that the catalogue settles.
  private static let rules: [String: String?] = [
    "straightLiner": "straight-lining", "misspeltService": "near-miss", "misspeltLabel": "unknown-label",
    "outsideScale": "answer-outside-scale", "hiddenRow": "hidden-rows", "hiddenColumn": "hidden-columns",
    "numberAsText": "number-as-text", "numbersAsTextColumn": "number-as-text", "trailingSpace": "trailing-space",
    "duplicateRespondent": "duplicate-respondent", "raggedRow": "row-too-long", "wrongDateSystem": "implausible-date",
    "totalRow": "total-row", "lowService": nil, "synonym": nil, "missedOutcome": nil, "singlePerson": nil,
    "zeroGoal": "zero-goal", "staleEvidence": nil, "lowerIsBetter": nil, "abovePlan": nil, "singleAssignment": nil,
    "smallGroup": nil, "customersSeeLess": nil, "drivers": nil, "kano": nil,
  ]

  @Test func `Every fact`() async throws {
    let assessment = try await SampleJob.assessment()
    let facts = try SampleJob.planted.get().facts
    #expect(facts.count == 50)
    for fact in facts {
      let place =
        "\(fact.kind) in \(fact.file), \(fact.sheet ?? "-"), \(fact.cell ?? fact.row.map(String.init) ?? fact.column ?? "")"
      let rule = try #require(Self.rules[fact.kind], "\(place)")
      guard let rule else { continue }
      let found = SampleJob.findings(rule, file: fact.file, sheet: fact.sheet, of: assessment)
      #expect(found.contains { isPlace($0.cell, of: fact) }, "\(place): \(found.map { $0.cell?.description ?? "-" })")
      #expect(found.allSatisfy { !$0.message.isEmpty && !$0.hint.isEmpty }, "\(place)")
    }
  }

  /// Whether a finding's cell is where the fact is: its cell, its row, or its column.
  private func isPlace(_ cell: CellAddress?, of fact: Planted.Fact) -> Bool {
    guard let cell else { return false }
    if let wanted = fact.cell { return cell.description == wanted }
    if let row = fact.row { return cell.row + 1 == row }
    // A repeated respondent is noted where the answers are left out, the dates of a workbook in its first row.
    if let row = fact.rows?.first ?? fact.firstRow { return cell.row + 1 == row }
    if let column = fact.column { return CellAddress.columnName(cell.column) == column }
    return fact.kind == "straightLiner" && cell.description == "F8"
  }

  @Test func `Nothing is an error but the answer outside the scale`() async throws {
    let assessment = try await SampleJob.assessment()
    let errors = assessment.reading.findings.filter { $0.severity == .error }
    #expect(errors.map { "\($0.rule) \($0.cell?.description ?? "")" } == ["answer-outside-scale D27"])
    #expect(assessment.findingCounts.error == 1)
  }

  @Test func `Findings say what stands there and what it was taken as`() async throws {
    let assessment = try await SampleJob.assessment()
    func finding(_ rule: String) throws -> Finding {
      try #require(assessment.reading.findings.first { $0.rule == rule })
    }
    #expect(try finding("near-miss").raw == "Risk, isue and change support")
    #expect(try finding("near-miss").takenAs == nil)
    #expect(try finding("near-miss").message.contains("\"Risk, issue and change support\""))
    #expect(try finding("unknown-label").raw == "Defned")
    #expect(try finding("unknown-label").hint.contains("Did you mean \"Defined\"?"))
    #expect(try finding("answer-outside-scale").raw == "7")
    #expect(try finding("answer-outside-scale").columnName == "Level now / Z. Sørensen")
    #expect(try finding("trailing-space").raw == "Coaching ")
    #expect(try finding("trailing-space").takenAs == "Coaching")
    #expect(try finding("duplicate-respondent").raw == "luka.papadakis@example.org")
    #expect(try finding("implausible-date").hint.contains("1904 date system"))
    #expect(try finding("duplicate-project").message.contains("20 projects, P0061 to P0080"))
  }

  @Test func `An office's own name for a service is no finding`() async throws {
    let assessment = try await SampleJob.assessment()
    let facts = try SampleJob.planted.get().facts.filter { $0.kind == "synonym" }
    #expect(facts.count == 5)
    for fact in facts {
      for sheet in fact.sheets ?? [] {
        let findings = assessment.reading.findings.filter {
          $0.file == "../SampleData/" + fact.file && $0.sheet == sheet && $0.cell?.description == fact.cell
        }
        #expect(findings.isEmpty, "\(fact.file) \(sheet) \(fact.cell ?? "")")
      }
    }
  }
}
