import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct CatalogueReaderTests {
  /// A plain quoted CSV as `StandardCatalogue` has them, as a sheet.
  private func table(_ bytes: [UInt8]) -> Sheet {
    var quoted = false
    let text = String(decoding: bytes, as: UTF8.self).filter { $0 != "\r" }.map { character -> Character in
      if character == "\"" { quoted.toggle() }
      return character == "," && !quoted ? "|" : character
    }
    return sheet(String(text.filter { $0 != "\"" }))
  }

  @Test func readsTheStandardCatalogue() throws {
    let services = try CatalogueReader.services(from: table(StandardCatalogue.services), file: "services.csv")
    #expect(services.count == 26)
    #expect(
      services[23]
        == Service(
          id: "O24", name: "Risk, issue and change support", tier: .operational, horizon: .short,
          domain: "delivery support"))
    let outcomes = try CatalogueReader.outcomes(from: table(StandardCatalogue.outcomes), file: "outcomes.csv")
    #expect(outcomes.count == 30)
    #expect(outcomes[0] == Outcome(id: "E01", name: "Projects tied to strategy", area: "direction"))
    let competences = try CatalogueReader.competences(from: table(StandardCatalogue.competences), file: "c.csv")
    #expect(competences.count == 30)
    let relevance = try CatalogueReader.relevance(
      from: table(StandardCatalogue.relevance), file: "r.csv", services: services, competences: competences,
      origin: "Plumbline's default")
    #expect(relevance.values.map(\.count) == Array(repeating: 30, count: 26))
    #expect([relevance[0, 0], relevance[0, 2], relevance[0, 3]] == [1, 0, 0.5])
    #expect(relevance.origin == "Plumbline's default")
    let contribution = try CatalogueReader.contribution(
      from: table(StandardCatalogue.contribution), file: "c.csv", outcomes: outcomes, services: services,
      origin: "Plumbline's default")
    #expect(contribution.values.map(\.count) == Array(repeating: 26, count: 30))
    #expect([contribution[0, 0], contribution[0, 1], contribution[29, 0]] == [0.4, 0.9, 0])
    #expect(contribution.origin == "Plumbline's default")
    let foundations = try CatalogueReader.foundations(from: table(StandardCatalogue.foundations), file: "f.csv")
    #expect(foundations.map(\.name) == ["Mandate", "Strategy", "Governance"])
  }

  /// The product's own scales as the file says them, and a scale of somebody's own.
  @Test func readsScales() throws {
    let usual: [String: Scale] = [
      "maturity": .maturity, "importance": .importance, "satisfaction": .satisfaction, "competence": .competence,
      "foundation": .foundation, "recommendation": .recommendation,
    ]
    #expect(
      usual.mapValues { [$0.lowest, $0.highest, $0.labels.count] } == [
        "maturity": [1, 5, 8], "importance": [1, 5, 7], "satisfaction": [1, 5, 6], "competence": [0, 4, 6],
        "foundation": [1, 5, 8], "recommendation": [0, 10, 2],
      ])
    let standard = try CatalogueReader.scales(from: table(StandardCatalogue.scales), file: "scales.csv", usual: usual)
    #expect(standard == usual)
    let own = try CatalogueReader.scales(
      from: sheet("scale | level | label\nMaturity | 0 | None\nmaturity | 3 | Full\nmaturity | 3 | All"), file: "s.csv",
      usual: usual)
    #expect(own["maturity"]?.levels == 0...3)
    #expect(own["maturity"]?.label(of: 3) == "Full")
    #expect(own["maturity"]?.name == "service maturity")
    for (row, message) in [("height | 1 | x", "no scale"), ("maturity | high | x", "no whole level")] {
      let error = #expect(throws: IntakeError.self) {
        try CatalogueReader.scales(from: sheet("scale | level | label\n" + row), file: "s.csv", usual: usual)
      }
      #expect(error?.message.contains(message) == true)
    }
  }

  @Test func aDomainMayBeMissing() throws {
    let services = try CatalogueReader.services(
      from: sheet("id | name | tier | horizon\nS01 | Advice | strategic | short"), file: "s.csv")
    #expect(services.map(\.domain) == [""])
  }

  @Test func readsWhatUsersAdd() throws {
    let offices = try CatalogueReader.offices(
      from: sheet("Name | ID | Since\nHarbour PMO | HAR | 2019\n\nNorthern | NOR |"), file: "p.csv")
    #expect(
      offices == [Catalogue.Office(id: "HAR", name: "Harbour PMO"), Catalogue.Office(id: "NOR", name: "Northern")])
    let synonyms = try CatalogueReader.synonyms(
      from: sheet("kind | name | synonym\nService | O24 | RAID support"), file: "s.csv")
    #expect(synonyms == [Catalogue.Synonym(kind: .service, name: "O24", synonym: "RAID support")])
    let requirements = try CatalogueReader.requirements(
      from: sheet("role | competence id | competence | required level\nPMO lead | C13 | Risk | 3"), file: "r.csv",
      competences: Framework.small.catalogue.competences)
    #expect(requirements == [RoleRequirement(role: "PMO lead", competence: 1, level: 3)])
  }

  @Test(arguments: [
    ("id | name | tier\nS01 | x | strategic", "There is no column \"horizon\". It has: id, name, tier."),
    (
      "id | name | tier | horizont\nS01 | x | strategic | short",
      "There is no column \"horizon\". Did you mean \"horizont\"? It has: id, name, tier, horizont."
    ),
    ("", "There is no column \"id\". It has no header row."),
    (
      "id | name | tier | horizon\nS01 | x | strategical | short",
      "C2: \"strategical\" is no tier. Did you mean \"strategic\"?"
    ),
    (
      "id | name | tier | horizon\nS01 | x | top | short",
      "C2: \"top\" is no tier. Write one of: strategic, tactical, operational."
    ),
    (
      "id | name | tier | horizon\nS01 | x | strategic |",
      "D2: an empty cell is no horizon. Write one of: short, medium, long."
    ),
    (
      "id | name | tier | horizon\nS01 | x | strategic | short\ns01 | y | strategic | short",
      "A3: \"s01\" is the id of two entries. Correct the cell."
    ),
    ("id | name | tier | horizon\n | x | strategic | short", "A2: an empty cell is no id. Correct the cell."),
  ])
  func refuses(literal: String, message: String) throws {
    let error = #expect(throws: IntakeError.self) {
      try CatalogueReader.services(from: sheet(literal), file: "services.csv")
    }
    #expect(error?.description == "services.csv, sheet \"Sheet1\": " + message)
  }

  @Test(arguments: [
    ("E99 | S01 | 1", "A2: \"E99\" is no outcome"), ("E01 | S99 | 1", "B2: \"S99\" is no service"),
    ("E01 | S01 | -0.1", "C2: \"-0.1\" is no number from 0 to 1"), ("E01 | S01 |", "C2: an empty cell is no number"),
  ])
  func refusesContribution(row: String, message: String) throws {
    let catalogue = Framework.small.catalogue
    let error = #expect(throws: IntakeError.self) {
      try CatalogueReader.contribution(
        from: sheet("outcome | service | contribution\n" + row), file: "c.csv", outcomes: catalogue.outcomes,
        services: catalogue.services, origin: "x")
    }
    #expect(error?.message.contains(message) == true)
  }

  @Test(arguments: [
    ("S99 | C13 | 1", "no service"), ("S01 | C99 | 1", "no competence"), ("S01 | C13 | 1.5", "no number from 0 to 1"),
    ("S01 | C13 | x", "no number"),
  ])
  func refusesRelevance(row: String, message: String) throws {
    let catalogue = Framework.small.catalogue
    let error = #expect(throws: IntakeError.self) {
      try CatalogueReader.relevance(
        from: sheet("service | competence | relevance\n" + row), file: "r.csv", services: catalogue.services,
        competences: catalogue.competences, origin: "x")
    }
    #expect(error?.message.contains(message) == true)
  }
}
