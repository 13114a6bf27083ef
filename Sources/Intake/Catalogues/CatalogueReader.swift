public import PMO
public import Spreadsheets
public import Tabular

/// Reads the tables that say what a run measures against. Each function takes a sheet with a header row that names its
/// columns, in any order and with any further ones, and throws `IntakeError` for a missing column and for a cell that
/// cannot be.
public enum CatalogueReader {
  /// `id,name,tier,horizon`, and `domain` where the sheet has it.
  public static func services(from sheet: Sheet, file: String) throws(IntakeError) -> [Service] {
    let table = try CatalogueTable(sheet, file: file, columns: ["id", "name", "tier", "horizon"], optional: ["domain"])
    var services: [Service] = []
    var ids = Identifiers()
    try table.forEachRow { texts, row throws(IntakeError) in
      try ids.add(texts[0], row: row, in: table)
      guard let tier = Service.Tier(rawValue: texts[2].lowercased()) else {
        throw table.invalid(
          texts[2], row: row, column: 2, what: "no tier", possible: Service.Tier.allCases.map(\.rawValue))
      }
      guard let horizon = Service.Horizon(rawValue: texts[3].lowercased()) else {
        throw table.invalid(
          texts[3], row: row, column: 3, what: "no horizon", possible: Service.Horizon.allCases.map(\.rawValue))
      }
      services.append(Service(id: texts[0], name: texts[1], tier: tier, horizon: horizon, domain: texts[4]))
    }
    return services
  }

  /// `id,name,area`.
  public static func outcomes(from sheet: Sheet, file: String) throws(IntakeError) -> [Outcome] {
    try entries(from: sheet, file: file, columns: ["id", "name", "area"]) {
      Outcome(id: $0[0], name: $0[1], area: $0[2])
    }
  }

  /// `id,name,area`.
  public static func competences(from sheet: Sheet, file: String) throws(IntakeError) -> [Competence] {
    try entries(from: sheet, file: file, columns: ["id", "name", "area"]) {
      Competence(id: $0[0], name: $0[1], area: $0[2])
    }
  }

  /// `id,name`.
  public static func foundations(from sheet: Sheet, file: String) throws(IntakeError) -> [FoundationComponent] {
    try entries(from: sheet, file: file, columns: ["id", "name"]) { FoundationComponent(id: $0[0], name: $0[1]) }
  }

  /// `id,name`.
  public static func offices(from sheet: Sheet, file: String) throws(IntakeError) -> [Catalogue.Office] {
    try entries(from: sheet, file: file, columns: ["id", "name"]) { Catalogue.Office(id: $0[0], name: $0[1]) }
  }

  /// `scale,level,label`: a row a word for a level, the first of a level being the one to show. An empty label declares a level without
  /// a word.
  ///
  /// - Parameters:
  ///   - usual: the scales that there are, by the ids that the sheet may name.
  ///   - fixed: ids of scales whose levels must stay as they are, for figures that are defined on no others.
  /// - Returns: the scales that the sheet declares, with the names of the usual ones; each has the levels from its lowest to its
  ///   highest. Throws for a scale of one level, a label of two levels, and other levels of a fixed scale.
  public static func scales(
    from sheet: Sheet, file: String, usual: [String: Scale], fixed: Set<String> = []
  ) throws(IntakeError) -> [String: Scale] {
    let table = try CatalogueTable(sheet, file: file, columns: ["scale", "level", "label"])
    var labels: [String: [Scale.Label]] = [:]
    var firstRows: [String: Int] = [:]
    var known: [String: Int] = [:]
    try table.forEachRow { texts, row throws(IntakeError) in
      let id = texts[0].lowercased()
      guard usual[id] != nil else {
        throw table.invalid(texts[0], row: row, column: 0, what: "no scale", possible: usual.keys.sorted())
      }
      guard let level = Int(texts[1]), (0...100).contains(level) else {
        throw table.invalid(texts[1], row: row, column: 1, what: "no whole level", possible: [])
      }
      let word = "\(id) \(Folding.folded(texts[2]))"
      if !texts[2].isEmpty, let other = known.updateValue(level, forKey: word), other != level {
        throw table.invalid(texts[2], row: row, column: 2, what: "the label of two levels", possible: [])
      }
      if firstRows[id] == nil { firstRows[id] = row }
      labels[id, default: []].append(Scale.Label(level: level, text: texts[2]))
    }
    var scales: [String: Scale] = [:]
    for (id, row) in firstRows.sorted(by: { $0.value < $1.value }) {
      let declared = labels[id] ?? []
      guard let usual = usual[id], let lowest = declared.map(\.level).min(), let highest = declared.map(\.level).max()
      else { continue }
      if lowest == highest {
        throw table.invalid(id, row: row, column: 0, what: "a scale of one level", possible: [])
      }
      if fixed.contains(id), lowest...highest != usual.levels {
        let levels = "from \(usual.lowest) to \(usual.highest)"
        throw table.invalid(
          id, row: row, column: 0, what: "a scale that has the levels \(levels) in any case", possible: [])
      }
      scales[id] = Scale(
        name: usual.name, levels: lowest...highest, labels: declared.filter { !$0.text.isEmpty },
        noAnswer: usual.noAnswer, isReversed: usual.isReversed)
    }
    return scales
  }

  /// `kind,name,synonym`, where the name may be an id. A name that no catalogue has is no error: its synonym matches
  /// nothing.
  public static func synonyms(from sheet: Sheet, file: String) throws(IntakeError) -> [Catalogue.Synonym] {
    let table = try CatalogueTable(sheet, file: file, columns: ["kind", "name", "synonym"])
    var synonyms: [Catalogue.Synonym] = []
    try table.forEachRow { texts, row throws(IntakeError) in
      guard let kind = Catalogue.Kind(rawValue: texts[0].lowercased()) else {
        let kinds = Catalogue.Kind.allCases.map(\.rawValue)
        throw table.invalid(texts[0], row: row, column: 0, what: "no kind of catalogue", possible: kinds)
      }
      synonyms.append(Catalogue.Synonym(kind: kind, name: texts[1], synonym: texts[2]))
    }
    return synonyms
  }

  /// `role,competence id,required level`; further columns, such as the competence's name, are for people.
  ///
  /// - Parameter competences: ids or names that the sheet may use.
  public static func requirements(
    from sheet: Sheet, file: String, competences: [Competence]
  ) throws(IntakeError) -> [RoleRequirement] {
    let table = try CatalogueTable(sheet, file: file, columns: ["role", "competence id", "required level"])
    let matcher = NameMatcher(entries: competences.map { ($0.id, $0.name) })
    var requirements: [RoleRequirement] = []
    try table.forEachRow { texts, row throws(IntakeError) in
      guard let competence = matcher.exact(texts[1]) else {
        throw table.invalid(texts[1], row: row, column: 1, what: "no competence", possible: competences.map(\.id))
      }
      guard let level = Int(texts[2]), (0...100).contains(level) else {
        throw table.invalid(texts[2], row: row, column: 2, what: "no whole level", possible: [])
      }
      requirements.append(RoleRequirement(role: texts[0], competence: competence, level: level))
    }
    return requirements
  }

  /// `service,competence,relevance` by ids or names, 0...1; pairs that are not named count as 0, the last of two rows
  /// for a pair holds.
  ///
  /// - Parameter origin: what outputs call this judgement.
  public static func relevance(
    from sheet: Sheet, file: String, services: [Service], competences: [Competence], origin: String
  ) throws(IntakeError) -> RelevanceMatrix {
    let values = try matrix(
      from: sheet, file: file, columns: ["service", "competence", "relevance"],
      rows: services.map { ($0.id, $0.name) }, columns: competences.map { ($0.id, $0.name) })
    return RelevanceMatrix(origin: origin, values: values)
  }

  /// `outcome,service,contribution` by ids or names, 0...1; pairs that are not named count as 0, the last of two rows for a pair
  /// holds.
  ///
  /// - Parameter origin: what outputs call this judgement.
  public static func contribution(
    from sheet: Sheet, file: String, outcomes: [Outcome], services: [Service], origin: String
  ) throws(IntakeError) -> ContributionMatrix {
    let values = try matrix(
      from: sheet, file: file, columns: ["outcome", "service", "contribution"],
      rows: outcomes.map { ($0.id, $0.name) }, columns: services.map { ($0.id, $0.name) })
    return ContributionMatrix(origin: origin, values: values)
  }

  /// A matrix in long form: each row of the sheet names a row and a column, and the value that stands there.
  ///
  /// - Parameters:
  ///   - names: the sheet's columns: what a row is, what a column is, and what the value is.
  ///   - rows: ids and names that a row may have; `columns` likewise.
  private static func matrix(
    from sheet: Sheet, file: String, columns names: [String], rows: [(id: String, name: String)],
    columns: [(id: String, name: String)]
  ) throws(IntakeError) -> [[Double]] {
    let table = try CatalogueTable(sheet, file: file, columns: names)
    let axes = [rows, columns]
    let matchers = axes.map { NameMatcher(entries: $0) }
    var values = Array(repeating: Array(repeating: 0.0, count: columns.count), count: rows.count)
    try table.forEachRow { texts, row throws(IntakeError) in
      var place: [Int] = []
      for (axis, matcher) in matchers.enumerated() {
        guard let position = matcher.exact(texts[axis]) else {
          let possible = axes[axis].map(\.id)
          throw table.invalid(texts[axis], row: row, column: axis, what: "no \(names[axis])", possible: possible)
        }
        place.append(position)
      }
      guard let value = Double(texts[2]), (0...1).contains(value) else {
        throw table.invalid(texts[2], row: row, column: 2, what: "no number from 0 to 1", possible: [])
      }
      values[place[0]][place[1]] = value
    }
    return values
  }

  private static func entries<Entry>(
    from sheet: Sheet, file: String, columns: [String], _ entry: ([String]) -> Entry
  ) throws(IntakeError) -> [Entry] {
    let table = try CatalogueTable(sheet, file: file, columns: columns)
    var entries: [Entry] = []
    var ids = Identifiers()
    try table.forEachRow { texts, row throws(IntakeError) in
      try ids.add(texts[0], row: row, in: table)
      entries.append(entry(texts))
    }
    return entries
  }

  /// The ids of a catalogue, each of which names one entry.
  private struct Identifiers {
    private var known: Set<String> = []

    mutating func add(_ id: String, row: Int, in table: CatalogueTable) throws(IntakeError) {
      if Folding.folded(id).isEmpty { throw table.invalid(id, row: row, column: 0, what: "no id", possible: []) }
      guard known.insert(Folding.folded(id)).inserted else {
        throw table.invalid(id, row: row, column: 0, what: "the id of two entries", possible: [])
      }
    }
  }
}
