import Tabular

/// What the headers of a portfolio say, by the words in them rather than by their wording: publishers word them anew every year
/// (`MPA RAG rating (A Delivery Confidence Assessment …)`, `IPA Delivery Confidence Assessment`, `colour_rating`).
enum PortfolioWords {
  /// Longer texts are sentences of a report, not headers.
  static let longest = 400
  static let mostWords = 16
  private static let wordsBeforeDefinition = 6

  /// The fields that a header may name, likeliest first; empty for a text that is no header of a portfolio. What stands in brackets
  /// explains and is left aside.
  static func fields(of header: String) -> [Field] {
    guard header.utf8.count <= longest else { return [] }
    var list = Folding.folded(HeaderWords.bare(header)).split(separator: " ").map(String.init)
    guard !list.isEmpty else { return [] }
    if list.count > mostWords {
      // A rating goes on with its definition, also where the brackets around it are lost; nothing else is as long.
      list = Array(list.prefix(wordsBeforeDefinition))
      guard list.contains("rag") || list.contains("dca") || list.joined(separator: " ").contains("delivery confidence")
      else { return [] }
    }
    let words = Set(list)
    func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }
    // Working columns of the publisher beside the ones that count.
    if has("grouped", "benefit", "benefits", "evaluation") { return [] }
    let text = list.joined(separator: " ")
    let isRating = has("rag", "dca") || Folding.has("delivery confidence", in: text) || isColour(words, text)
    let isWholeLife =
      has("wlc", "wholelife") || Folding.has("whole life", in: text) || Folding.has("life cycle cost", in: text)
      || Folding.has("lifetime cost", in: text)
    let isVariance = has("variance", "variances")
    if has("narrative", "narratives", "commentary", "comment", "comments", "explanation") {
      if isVariance || text.contains("financial year") { return [.varianceNarrative] }
      if isWholeLife { return [.costNarrative] }
      if isRating || has("rating") { return [.ratingNarrative] }
      if has("schedule", "date", "dates", "time", "timescale") { return [.scheduleNarrative] }
      if has("budget", "budgeted", "cost", "costs") { return [.costNarrative] }
      return []
    }
    if has("description", "aims", "aim", "objective", "objectives"), list.count <= 6 { return [.projectDescription] }
    if isRating {
      let isOwn = has("sro", "owner", "department") || (has("departmental") && !has("mpa", "ipa", "nista"))
      return isOwn ? [.ownRating] : [.rating, .ownRating]
    }
    if isWholeLife { return [.wholeLifeCost] }
    if isVariance { return isShare(header, words) ? [.yearVarianceShare] : [.yearVariance] }
    return identity(words, text) + dates(words) + amounts(list, words)
  }

  private static func isColour(_ words: Set<String>, _ text: String) -> Bool {
    if ["rating", "colour", "color", "project rating", "status colour"].contains(text) { return true }
    let whose: Set<String> = [
      "colour", "color", "overall", "confidence", "delivery", "ipa", "mpa", "nista", "assurance", "sro", "departmental",
    ]
    return !words.isDisjoint(with: ["rating", "assessment"]) && !words.isDisjoint(with: whose)
  }

  /// Whether a header names a part or a second version of what it is about, so that another column counts before it: the
  /// government's share of a cost beside the total, a forecast of it beside what was approved, a number of the publisher's own
  /// beside the project's.
  static func isPart(_ header: String) -> Bool {
    let list = Folding.folded(HeaderWords.bare(header)).split(separator: " ").map(String.init)
    let words = Set(list)
    let isWhole = !words.isDisjoint(with: ["total", "incl", "inc", "including"])
    let parts: Set<String> = [
      "gov", "government", "rdel", "cdel", "resource", "capital", "income", "admin", "programme", "ngc", "ncg",
    ]
    if list == ["unique", "id"] { return true }
    if !isWhole, !words.isDisjoint(with: parts), fields(of: header).contains(where: Self.amounts.contains) {
      return true
    }
    return fields(of: header).first == .wholeLifeCost && words.contains("forecast") && !words.contains("baseline")
  }

  private static let amounts: Set<Field> = [.wholeLifeCost, .yearBudget, .yearForecast, .budget, .forecast]

  private static func isShare(_ header: String, _ words: Set<String>) -> Bool {
    header.contains("%") || !words.isDisjoint(with: ["percent", "percentage", "pct", "share", "ratio"])
  }

  private static func identity(_ words: Set<String>, _ text: String) -> [Field] {
    let subjects: Set<String> = ["project", "projects", "programme", "program", "gmpp"]
    let isOfProject = !words.isDisjoint(with: subjects)
    if isOfProject, !words.isDisjoint(with: ["name", "title"]) { return [.projectName] }
    let marks: Set<String> = ["id", "ids", "number", "no", "ref", "reference", "code"]
    if !words.isDisjoint(with: marks), isOfProject || text == "id numbers" || text == "unique id" { return [.project] }
    if !words.isDisjoint(with: ["department", "dept", "ministry"]) || text == "organisation" { return [.department] }
    if words.contains("category") { return [.category] }
    if ["year", "report year", "reporting year", "ar year", "annual report year", "publication year"].contains(text) {
      return [.cycle]
    }
    return text == "senior responsible owner" || text == "sro" || text == "sro name"
      || text == "senior responsible owner name" ? [.sponsor] : []
  }

  private static func dates(_ words: Set<String>) -> [Field] {
    let isOfProject = !words.isDisjoint(with: ["date", "dates", "project"])
    let isForecast = words.contains("forecast")
    let isPlan = !words.isDisjoint(with: ["baseline", "baselined", "planned", "original"])
    if words.contains("start"), isOfProject { return isForecast ? [] : [.start] }
    guard !words.isDisjoint(with: ["end", "finish", "completion", "closure"]), isOfProject else { return [] }
    return isPlan ? [.plannedFinish] : [.forecastFinish]
  }

  private static func amounts(_ list: [String], _ words: Set<String>) -> [Field] {
    guard words.isDisjoint(with: ["date", "start", "end", "finish"]) else { return [] }
    let isOfYear =
      !words.isDisjoint(with: ["year", "yearly", "annual", "fy"])
      || FinancialYear(in: list.joined(separator: " ")) != nil
    // `forecast_incl_NGC`: what is counted, not what it is.
    let counted: Set<String> = [
      "incl", "inc", "including", "ncg", "ngc", "non", "gov", "government", "cost", "costs", "m", "gbpm", "gbp",
      "total",
      "million",
    ]
    let isPlain = words.subtracting(counted).count == 1
    if !words.isDisjoint(with: ["budget", "budgeted", "baseline"]) {
      return isOfYear ? [.yearBudget] : isPlain ? [.budget] : []
    }
    if words.contains("forecast") { return isOfYear ? [.yearForecast] : isPlain ? [.forecast] : [] }
    return []
  }

  /// The columns of a portfolio's fields: those that its plain words name, and what these leave open by the words in the headers.
  ///
  /// A sheet that states whole-life costs apart means the year with a plain budget or forecast beside them.
  ///
  /// - Parameters:
  ///   - claimed: the columns that are settled already.
  ///   - named: the fields that the job names a column for; they stay.
  static func completed(_ claimed: [Field: Int], header: [Header.Column], named: Set<Field>) -> [Field: Int] {
    var columns = claimed
    var taken = Set(claimed.values)
    // What names a whole goes before what names a part of it, wherever it stands.
    let parts = header.filter { isPart($0.path.last ?? "") }
    let wholes = header.filter { column in !parts.contains { $0.index == column.index } }
    for column in wholes + parts where !taken.contains(column.index) {
      let fields = fields(of: column.path.last ?? "")
      guard let field = fields.first(where: { columns[$0] == nil }) else { continue }
      columns[field] = column.index
      taken.insert(column.index)
    }
    guard columns[.wholeLifeCost] != nil else { return columns }
    for (plain, year) in [(Field.budget, Field.yearBudget), (.forecast, .yearForecast)]
    where columns[year] == nil && !named.contains(plain) {
      columns[year] = columns.removeValue(forKey: plain)
    }
    return columns
  }

  /// The columns, a variance being a share of the budget where its header leaves that open and most of its cells are percentages.
  ///
  /// - Parameter row: the first row below the header.
  static func settled(_ columns: [Field: Int], by table: Table, from row: Int) -> [Field: Int] {
    guard columns[.yearVarianceShare] == nil, let variance = columns[.yearVariance],
      let column = table.column(at: variance)
    else { return columns }
    var (shares, others) = (0, 0)
    column.forEachFilled(in: min(row, table.rows.upperBound)..<table.rows.upperBound) { _, kind, content in
      guard kind == .text else {
        others += 1
        return
      }
      guard let number = WrittenNumber(table.texts[Int(truncatingIfNeeded: content)]) else { return }
      if number.isPercent { shares += 1 } else { others += 1 }
    }
    guard shares > others else { return columns }
    var settled = columns
    settled[.yearVarianceShare] = settled.removeValue(forKey: .yearVariance)
    return settled
  }
}
