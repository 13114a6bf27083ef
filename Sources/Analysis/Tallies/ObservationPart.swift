public import PMO

/// A part of the observations to count on its own: all kinds, or one of them, or some of the rows of one.
public struct ObservationPart: Sendable, Hashable {
  /// Observations that are counted in one pass.
  enum Kind: Sendable, CaseIterable {
    case maturity, expectations
    /// Customers on their own: what they say of the office, and who of them answered.
    case customers
    case competences
    /// All kinds of which there are few.
    case others
  }

  /// Nil for all of them.
  private let kind: Kind?
  public let index: Int
  public let count: Int

  /// The part at `index` of `count`, of all kinds.
  ///
  /// - Precondition: `0 <= index < count`.
  public init(_ index: Int, of count: Int) {
    self.init(nil, index, of: count)
  }

  private init(_ kind: Kind?, _ index: Int, of count: Int) {
    self.kind = kind
    self.index = index
    self.count = count
  }

  /// All rows.
  public static let whole = ObservationPart(0, of: 1)

  /// Rows of which a part is worth a worker of its own.
  private static let fewest = 20_000

  /// Parts that workers can count side by side, together all observations: one of each kind, and more of the kinds of which there are so
  /// many rows that the other workers would wait for them. The longest come first.
  public static func parts(of observations: Observations, workers: Int) -> [ObservationPart] {
    let sizes = Kind.allCases.map { (kind: $0, rows: $0.rows(of: observations)) }
    let rows = sizes.reduce(0) { $0 + $1.rows }
    guard workers > 1, rows >= 2 * fewest else { return [.whole] }
    return sizes.sorted { $0.rows > $1.rows }.flatMap { size in
      let count = size.kind == .others ? 1 : max(1, min(size.rows / fewest, size.rows * workers / rows))
      return (0..<count).map { ObservationPart(size.kind, $0, of: count) }
    }
  }

  /// Equal parts of all kinds, for what workers make from the counts: one where there are few rows.
  public static func shares(of observations: Observations, workers: Int) -> [ObservationPart] {
    let rows = observations.maturity.count + observations.expectations.count
    let count = max(1, min(workers, rows / fewest))
    return (0..<count).map { ObservationPart($0, of: count) }
  }

  /// The rows of the part: those of equal parts differ by one at most.
  func of<Row>(_ rows: [Row], _ kind: Kind) -> ArraySlice<Row> {
    guard has(kind) else { return [] }
    return rows[(rows.count * index / count)..<(rows.count * (index + 1) / count)]
  }

  /// Whether rows of a kind may be among the part.
  func has(_ kind: Kind) -> Bool { self.kind == nil || self.kind == kind }

  /// Kinds of which there are few rows are counted with the first part.
  var isFirst: Bool { index == 0 }
}

extension ObservationPart.Kind {
  /// Roughly, what there is to count.
  fileprivate func rows(of observations: Observations) -> Int {
    switch self {
    case .maturity: observations.maturity.count + observations.targets.count
    case .expectations: observations.expectations.count
    case .customers: observations.expectations.count + observations.verdicts.count + observations.kano.count
    case .competences: observations.ratings.count
    case .others:
      observations.projects.count + observations.foundations.count + observations.indicators.count
        + observations.benefits.count + observations.assignments.count
    }
  }
}
