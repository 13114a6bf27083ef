/// Thin lines at the edges of a cell, all of one colour.
public struct CellBorder: Hashable, Sendable {
  /// Sides of a cell.
  public struct Edges: OptionSet, Hashable, Sendable {
    /// One bit a side.
    public let rawValue: UInt8
    /// The sides of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The left side.
    public static let left = Edges(rawValue: 1)
    /// The right side.
    public static let right = Edges(rawValue: 2)
    /// The upper side.
    public static let top = Edges(rawValue: 4)
    /// The lower side.
    public static let bottom = Edges(rawValue: 8)
    /// All four sides.
    public static let all: Edges = [.left, .right, .top, .bottom]
  }

  /// The sides that have a line.
  public var edges: Edges
  /// The lines' color.
  public var color: CellColor

  /// Lines on some sides, all of one color.
  public init(_ edges: Edges = .all, color: CellColor = .black) {
    self.edges = edges
    self.color = color
  }
}
