/// A part of the observations to count on its own: the rows of each kind in as many parts as there are workers.
public struct ObservationPart: Sendable, Hashable {
  public let index: Int
  public let count: Int

  /// The part at `index` of `count`.
  ///
  /// - Precondition: `0 <= index < count`.
  public init(_ index: Int, of count: Int) {
    self.index = index
    self.count = count
  }

  /// All rows.
  public static let whole = ObservationPart(0, of: 1)

  /// The rows of the part: parts differ by one row at most, and together are all.
  func of<Row>(_ rows: [Row]) -> ArraySlice<Row> {
    rows[(rows.count * index / count)..<(rows.count * (index + 1) / count)]
  }

  /// Kinds of which there are few rows are counted with the first part.
  var isFirst: Bool { index == 0 }
}
