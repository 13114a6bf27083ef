/// Every table, in the order of the files.
enum PublishedTables {
  static let all: [any PublishedTable] = [
    dates, offices, services, outcomes, groups, competences, foundationComponents, people, roles, teams, projects,
    sources,
    maturity, maturityLevels, maturityGroups, maturityAgreement,
    expectations, expectationStages, customers, customerStages, drivers, kano, competenceLevels, coverage, staffing,
    adherence,
    development, portfolio,
    portfolioTotals, foundations, indicators, performance, outcomeAttainment, benefits, associations, priorities, mixes,
    outcomeAdherence, whatIfs, steps, stages, findings, run,
  ]
}
