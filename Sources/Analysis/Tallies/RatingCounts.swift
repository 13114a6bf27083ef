import PMO

/// What the ratings of one person in one competence and cycle come to: by relation how many they are and their sum, which is all that
/// means take, and the highest level that they ask for.
///
/// There is one for every person and competence of a large organisation, so it is small.
struct RatingCounts: Hashable, Sendable {
  /// The ratings of one relation.
  struct Sum: Hashable, Sendable {
    var n: Int32 = 0
    var sum: Int32 = 0

    static func + (one: Sum, other: Sum) -> Sum { Sum(n: one.n + other.n, sum: one.sum + other.sum) }
  }

  /// With more ratings of any level that an observation can hold, a sum could leave 32 bits.
  static let most: Int32 = 1 << 24

  private(set) var own = Sum()
  private(set) var manager = Sum()
  private(set) var peer = Sum()
  private(set) var other = Sum()
  private var lowestOwn = Int8.max
  private var highestOwn = Int8.min
  /// Nil where the ratings ask for none.
  private(set) var required: Int8?

  var others: Sum { manager + peer + other }
  var n: Int32 { own.n + others.n }

  /// The level of the own rating; nil without one, and where there are several that differ.
  var ownLevel: Int? { lowestOwn == highestOwn ? Int(lowestOwn) : nil }

  subscript(relation: CompetenceRating.Relation) -> Sum {
    switch relation {
    case .own: own
    case .manager: manager
    case .peer: peer
    case .other: other
    }
  }

  /// Counts a rating. Returns false, and counts nothing, if there are `most` of them.
  mutating func add(_ level: Int8, by relation: CompetenceRating.Relation) -> Bool {
    guard n < Self.most else { return false }
    let rating = Sum(n: 1, sum: Int32(level))
    switch relation {
    case .own:
      own = own + rating
      lowestOwn = min(lowestOwn, level)
      highestOwn = max(highestOwn, level)
    case .manager: manager = manager + rating
    case .peer: peer = peer + rating
    case .other: other = other + rating
    }
    return true
  }

  /// Notes a level that a rating asks for.
  mutating func ask(for level: Int8) { required = max(required ?? level, level) }

  /// Adds the ratings of another part of the same observations. Returns false, and adds nothing, if they are more than `most` together.
  mutating func merge(_ part: RatingCounts) -> Bool {
    guard n + part.n <= Self.most else { return false }
    own = own + part.own
    manager = manager + part.manager
    peer = peer + part.peer
    other = other + part.other
    lowestOwn = min(lowestOwn, part.lowestOwn)
    highestOwn = max(highestOwn, part.highestOwn)
    if let level = part.required { ask(for: level) }
    return true
  }
}
