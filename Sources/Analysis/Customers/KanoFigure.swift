import PMO
public import Statistics

/// What having an outcome or lacking it does to customers, in one group or in all groups together, in one cycle, from pairs of answers
/// (Kano et al. 1984).
public struct KanoFigure: Sendable, Hashable {
  /// Position in the catalogue's outcomes.
  public let outcome: Int
  /// Code in the directory's groups; -1 where the inputs name none; nil for all groups together.
  public let group: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  /// Respondents by category, with what follows from them.
  public let classification: KanoClassification
  public let category: Measured<KanoCategory>
  /// How much satisfaction having the outcome makes, 0...1.
  public let better: Measured<Double>
  /// How much dissatisfaction lacking it makes, -1...0.
  public let worse: Measured<Double>
  /// By how much the most frequent category's share exceeds the second's, 0...1.
  public let strength: Measured<Double>
  /// Whether the most frequent category stands out by more than noise (Fong 1996, at 90%).
  public let isClear: Measured<Bool>

  /// Respondents.
  public var n: Int { classification.n }

  /// How the category was made, for a reader.
  public var method: String {
    "most frequent category of the evaluation table (Berger et al. 1993), of equal ones M before O, A and I; clear by Fong's test at 90%"
  }

  /// The rows of every outcome, group and cycle with pairs of answers, and of all groups together.
  static func rows(of tally: CustomerTally, withholding: Withholding, directory: Directory) -> [KanoFigure] {
    let groups = rows(of: tally.kano, withholding) { Int($0.unit) }
    let all = rows(of: tally.kano.pooled(), withholding) { _ in nil }
    return (groups + all).sorted {
      (directory.rank(cycle: $0.cycle), directory.rank(group: $0.group), $0.outcome)
        < (directory.rank(cycle: $1.cycle), directory.rank(group: $1.group), $1.outcome)
    }
  }

  private static func rows(
    of table: CountTable, _ withholding: Withholding, group: (TallyKey) -> Int?
  ) -> [KanoFigure] {
    table.keys.compactMap { key in
      guard let cells = table[key] else { return nil }
      var classification = KanoClassification()
      let absence = withholding.absence(item: Int(key.item), cycle: Int(key.cycle), unit: group(key))
      for (offset, count) in cells.enumerated() where count > 0 && absence == nil {
        let (functional, dysfunctional) = (offset / CustomerTally.feelings, offset % CustomerTally.feelings)
        try? classification.add(functional: functional + 1, dysfunctional: dysfunctional + 1, times: Int(count))
      }
      return KanoFigure(
        outcome: Int(key.item), group: group(key), cycle: Int(key.cycle), classification: classification,
        absence: absence)
    }
  }

  private init(outcome: Int, group: Int?, cycle: Int, classification: KanoClassification, absence: Absence?) {
    self.outcome = outcome
    self.group = group
    self.cycle = cycle
    self.classification = classification
    category = Measured(unless: absence) { () throws(Undefined) in try classification.category }
    better = Measured(unless: absence) { () throws(Undefined) in try classification.better }
    worse = Measured(unless: absence) { () throws(Undefined) in try classification.worse }
    strength = Measured(unless: absence) { () throws(Undefined) in try classification.categoryStrength }
    isClear = Measured(unless: absence) { () throws(Undefined) in try classification.isClear }
  }
}

extension KanoFigure {
  /// Whether the row rests on too few answers to show, or would tell of one that does.
  public var isWithheld: Bool { category.isWithheld }
}
