/// Every table, in the order of the files.
enum PublishedTables {
  static let all: [any PublishedTable] = [
    dates, offices, services, outcomes, groups, competences, people, roles, teams, projects, sources,
    maturity, maturityLevels, maturityGroups, maturityAgreement,
    expectations, expectationStages, customers, stages, drivers, kano, competenceLevels, coverage, staffing, adherence,
    development, portfolio,
    portfolioTotals, findings, run,
  ]
}
