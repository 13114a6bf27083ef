/// The highest level of some people in a competence, who has it, and the highest level of anybody else.
public struct BestLevel: Hashable, Sendable {
  /// The first who has it; -1 where nobody has a level above 0.
  public private(set) var person = -1
  /// 0 where nobody has any.
  public private(set) var level = 0.0
  /// The highest level of anybody else; 0 if there is nobody else.
  public private(set) var second = 0.0

  /// Of nobody.
  public init() {}

  /// Takes one more person. O(1).
  public mutating func note(_ other: Double, of person: Int) {
    if other > level {
      second = level
      level = other
      self.person = person
    } else if other > second {
      second = other
    }
  }
}
