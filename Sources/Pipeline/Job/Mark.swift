/// A place in a text file, line and column from 1; the column counts Unicode scalars, as editors do.
public struct Mark: Hashable, Sendable, Comparable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: Mark, b: Mark) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension Mark: CustomStringConvertible {
  public var description: String { "\(line):\(column)" }
}

/// A value of the job file, and where it stands there.
public struct Marked<Value> {
  public let value: Value
  public let mark: Mark

  public init(_ value: Value, at mark: Mark) {
    self.value = value
    self.mark = mark
  }
}

extension Marked: Sendable where Value: Sendable {}
extension Marked: Equatable where Value: Equatable {}
extension Marked: Hashable where Value: Hashable {}
