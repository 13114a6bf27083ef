/// Thin lines at the edges of a cell, all of one colour.
public struct CellBorder: Hashable, Sendable {
  public struct Edges: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let left = Edges(rawValue: 1)
    public static let right = Edges(rawValue: 2)
    public static let top = Edges(rawValue: 4)
    public static let bottom = Edges(rawValue: 8)
    public static let all: Edges = [.left, .right, .top, .bottom]
  }

  public var edges: Edges
  public var color: CellColor

  public init(_ edges: Edges = .all, color: CellColor = .black) {
    self.edges = edges
    self.color = color
  }
}
