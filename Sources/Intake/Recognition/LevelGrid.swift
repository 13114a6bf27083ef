import PMO
import Tabular

/// A matrix of services with one header row, as people draw it at home: services down the first column, levels beside them, and above
/// these the raters, the cycles or the PMOs. Its words say little, so its cells are looked at.
struct LevelGrid {
  /// The column of the services.
  let key: Int
  let answers: [Recognition.AnswerColumn]
  /// What stands above the levels: `rater`, `cycle` or `office`.
  let subjects: Field

  /// Columns at the left among which the services are looked for, and the fewest that the catalogue must know.
  private static let keyColumns = 4
  private static let fewestKeys = 2

  /// Nil for a table that is none. Cost: a pass over its columns.
  ///
  /// - Parameters:
  ///   - key: the column of the services, where the header names it.
  ///   - free: the columns that nothing else is known of.
  ///   - row: the first row below the header.
  init?(of matchers: CatalogueMatchers, key: Int?, free: [Header.Column], row: Int, table: Table) {
    let rows = min(row, table.rows.upperBound)..<table.rows.upperBound
    guard !rows.isEmpty else { return nil }
    let columns = key.map { table.column(at: $0).map { [$0] } ?? [] } ?? Array(table.columns.prefix(Self.keyColumns))
    guard let found = columns.first(where: { Self.names($0, by: matchers.services, rows, table) })?.index else {
      return nil
    }
    // One for all columns: a sheet may be as wide as its pool of texts is large.
    var levels = TextMap<Bool>(texts: table.texts.count)
    let answers = free.filter { column in
      guard column.index > found, let cells = table.column(at: column.index) else { return false }
      return !TotalRow.isNamed(column.name) && Self.holdsLevels(cells, by: matchers.levels, rows, table, &levels)
    }
    guard answers.count >= 2 else { return nil }
    let names = answers.map { $0.path.last ?? "" }
    let offices = matchers.offices
    subjects =
      names.allSatisfy { CycleName(in: $0) != nil }
      ? .cycle
      : names.allSatisfy { offices.exact($0) != nil || Titles.office(in: $0, declared: offices) != nil }
        ? .office : .rater
    self.key = found
    let isCycle = subjects == .cycle
    self.answers = zip(answers, names).map { column, name in
      Recognition.AnswerColumn(
        index: column.index, field: .level, subject: isCycle ? CycleName(in: name)?.description ?? name : name)
    }
  }

  /// The nearest column left of another that holds names alone, as the people of a matrix do; nil where there is none, or where it holds
  /// the names of fields, as in a table on its side.
  static func names(
    before index: Int, from row: Int, in table: Table, beside claimed: Set<Int>, words: HeaderWords
  ) -> Int? {
    let rows = min(row, table.rows.upperBound)..<table.rows.upperBound
    let column = table.columns.last { column in
      let counts = column.counts(in: rows)
      return column.index < index && !claimed.contains(column.index) && counts.filled > 0
        && counts[.text] == counts.filled
    }
    guard let column else { return nil }
    var (fields, names) = (0, 0)
    column.forEachFilled(in: rows) { _, _, content in
      if words.fields(of: table.texts[Int(content)]).isEmpty { names += 1 } else { fields += 1 }
    }
    return names > fields ? column.index : nil
  }

  /// Whether half of the distinct texts of a column are entries of a list.
  private static func names(_ column: Column, by matcher: NameMatcher, _ rows: Range<Int>, _ table: Table) -> Bool {
    var map = TextMap<Bool>(texts: table.texts.count)
    var (known, others) = (0, 0)
    column.forEachFilled(in: rows) { _, kind, content in
      guard kind == .text else {
        others += 1
        return
      }
      guard map[content] == nil else { return }
      let isKnown = map.value(of: content) { matcher.exact(table.texts[Int(content)]) != nil }
      if isKnown == true { known += 1 } else { others += 1 }
    }
    return known >= fewestKeys && known >= others
  }

  /// - Parameter known: which texts are levels, as far as they were looked at.
  private static func holdsLevels(
    _ column: Column, by reader: LevelReader, _ rows: Range<Int>, _ table: Table, _ known: inout TextMap<Bool>
  ) -> Bool {
    var (levels, others, answers) = (0, 0, 0)
    column.forEachFilled(in: rows) { _, kind, content in
      var isLevel = false
      switch kind {
      case .number:
        if case .level = reader.read(Double(bitPattern: content)) { isLevel = true }
      case .text:
        isLevel =
          known.value(of: content) {
            switch reader.read(table.texts[Int(content)]) {
            case .level, .numberAsText, .noAnswer: true
            case .outside, .contradiction, .unknown: false
            }
          } ?? false
      default: break
      }
      if isLevel { levels += 1 } else { others += 1 }
      if isLevel, kind == .number || !Folding.trimmed(table.cell(kind, content).text).isEmpty { answers += 1 }
    }
    // Two in three must be levels; the others are for the findings.
    return answers > 0 && levels >= 2 * others
  }
}
