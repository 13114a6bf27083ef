/// A level as a share of its scale, `(level - lowest) / (highest - lowest)`, 0...1.
///
/// - Parameter level: a level or a mean of levels.
/// - Throws: `scaleTooShort` for a scale of one level; `scaleTooWide` if the scale leaves `LevelCounts.widestScale`; `notFinite`;
///   `notAShare` if the level lies outside its scale.
public func maturityIndex(of level: Double, scale: ClosedRange<Int>) throws(Undefined) -> Double {
  guard level.isFinite else { throw .notFinite }
  guard scale.lowerBound < scale.upperBound else { throw .short(levels: 1, needed: 2) }
  let widest = LevelCounts.widestScale
  guard widest.contains(scale.lowerBound), widest.contains(scale.upperBound) else { throw .wide(limit: widest) }
  let index = (level - Double(scale.lowerBound)) / Double(scale.upperBound - scale.lowerBound)
  guard (0...1).contains(index) else { throw .notAShare }
  return index
}
