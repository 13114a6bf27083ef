public import Tabular

/// Cells that look different by their value. Where several rules style a cell, the one that was added first wins.
public struct ConditionalFormat: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// Fills between the colours of two or three stops, in rising order.
    case colorScale([Stop])
    /// A bar as long as the value is large.
    case dataBar(CellColor, from: Bound = .lowest, to: Bound = .highest)
    /// A look for cells whose value compares to a number or a text as given. The look's fill, border, bold, italic, underline,
    /// colour and number format count; conditional formats know no size and no alignment.
    /// Excel takes a blank cell for 0, so keep the ranges to filled cells where 0 would match.
    case value(Comparison, CellStyle)
  }

  /// Where a scale or a bar begins, ends or turns.
  public enum Bound: Hashable, Sendable {
    /// The smallest number of the ranges.
    case lowest
    /// The largest number of the ranges.
    case highest
    case number(Double)
    /// 0...100, of the way from the smallest to the largest number.
    case percent(Double)
    /// 0...100.
    case percentile(Double)
  }

  public struct Stop: Hashable, Sendable {
    public var bound: Bound
    public var color: CellColor

    public init(_ bound: Bound, _ color: CellColor) {
      self.bound = bound
      self.color = color
    }
  }

  public enum Comparison: Hashable, Sendable {
    case less(Double)
    case lessOrEqual(Double)
    case greater(Double)
    case greaterOrEqual(Double)
    case equal(Double)
    case notEqual(Double)
    /// Both included.
    case between(Double, Double)
    case notBetween(Double, Double)
    /// Case does not matter to Excel.
    case equalText(String)
    case notEqualText(String)
  }

  public var ranges: [CellRange]
  public var rule: Rule

  public init(_ ranges: [CellRange], _ rule: Rule) {
    self.ranges = ranges
    self.rule = rule
  }
}
