public import Tabular

/// Cells that look different by their value. Where several rules style a cell, the one that was added first wins.
public struct ConditionalFormat: Hashable, Sendable {
  /// What decides on a cell's look.
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
    /// A number.
    case number(Double)
    /// 0...100, of the way from the smallest to the largest number.
    case percent(Double)
    /// 0...100.
    case percentile(Double)
  }

  /// A point of a color scale: a bound and the color there; between two points colors are mixed.
  public struct Stop: Hashable, Sendable {
    /// Where the point lies.
    public var bound: Bound
    /// The color there.
    public var color: CellColor

    /// A color at a bound.
    public init(_ bound: Bound, _ color: CellColor) {
      self.bound = bound
      self.color = color
    }
  }

  /// What a cell's value is compared with.
  public enum Comparison: Hashable, Sendable {
    /// Smaller than the number.
    case less(Double)
    /// Not larger than the number.
    case lessOrEqual(Double)
    /// Larger than the number.
    case greater(Double)
    /// Not smaller than the number.
    case greaterOrEqual(Double)
    /// The number itself.
    case equal(Double)
    /// Any other number.
    case notEqual(Double)
    /// Both included.
    case between(Double, Double)
    /// Smaller than the first number or larger than the second.
    case notBetween(Double, Double)
    /// Case does not matter to Excel.
    case equalText(String)
    /// Any other text.
    case notEqualText(String)
  }

  /// The cells that the rule looks at.
  public var ranges: [CellRange]
  /// The rule.
  public var rule: Rule

  /// A rule for some ranges.
  public init(_ ranges: [CellRange], _ rule: Rule) {
    self.ranges = ranges
    self.rule = rule
  }
}
