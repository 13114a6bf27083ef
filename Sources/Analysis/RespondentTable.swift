import PMO

/// What each named customer answered in each cycle, joined from all surveys: how satisfied with each outcome and overall.
///
/// Of several answers to one question the lowest counts, so that neither order nor parts of the observations matter.
struct RespondentTable: Sendable {
  /// -1 for a question that a customer did not answer.
  private typealias Level = Int16

  private let outcomes: Int
  private var slots: KeySlots
  /// The lowest code of the groups under which a customer answered.
  private var groups: [Int32] = []
  /// A bit for each stage that the answers speak of, the lowest for those that name none.
  private var stages: [UInt8] = []
  private var overall: [Level] = []
  /// Customers x outcomes.
  private var satisfaction: [Level] = []

  /// - Parameters:
  ///   - extent: customers by cycle, with a single item.
  ///   - rows: answers to come.
  init(_ extent: TallyExtent, outcomes: Int, rows: Int) {
    self.outcomes = outcomes
    slots = KeySlots(extent, rows: rows)
  }

  /// Customers in cycles, in the order of their first answer.
  var keys: [TallyKey] { slots.keys }

  /// Notes that a customer answered; codes as in the observations.
  ///
  /// - Precondition: the extent contains customer and cycle, and the customer is named.
  /// - Returns: the customer's place in the cycle.
  @discardableResult
  mutating func note(customer: Int32, cycle: Int32, group: Int32, stage: Stage?) -> Int {
    note(customer: customer, cycle: cycle, group: group, stages: 1 << (stage.map { UInt8($0.rawValue) + 1 } ?? 0))
  }

  private mutating func note(customer: Int32, cycle: Int32, group: Int32, stages bits: UInt8) -> Int {
    let slot = slots.slot(of: TallyKey(customer, 0, cycle))
    if slot == groups.count {
      groups.append(group)
      stages.append(bits)
      overall.append(-1)
      satisfaction.append(contentsOf: repeatElement(-1, count: outcomes))
    } else {
      if group < groups[slot] { groups[slot] = group }
      stages[slot] |= bits
    }
    return slot
  }

  /// Adds a satisfaction, counted from the scale's lowest level.
  mutating func addSatisfaction(_ level: Int, outcome: Int, slot: Int) {
    Self.lower(&satisfaction[slot &* outcomes &+ outcome], to: Level(truncatingIfNeeded: level))
  }

  /// Adds an overall satisfaction, counted from the scale's lowest level.
  mutating func addOverall(_ level: Int, slot: Int) { Self.lower(&overall[slot], to: Level(truncatingIfNeeded: level)) }

  /// The customers of both. O(customers x outcomes).
  func merged(with other: RespondentTable) -> RespondentTable {
    var sum = RespondentTable(
      slots.extent.union(other.slots.extent), outcomes: outcomes, rows: satisfaction.count + other.satisfaction.count)
    for table in [self, other] {
      for (place, key) in table.keys.enumerated() {
        let slot = sum.note(
          customer: key.unit, cycle: key.cycle, group: table.groups[place], stages: table.stages[place])
        Self.lower(&sum.overall[slot], to: table.overall[place])
        for outcome in 0..<outcomes {
          Self.lower(
            &sum.satisfaction[slot * outcomes + outcome], to: table.satisfaction[place * outcomes + outcome])
        }
      }
    }
    return sum
  }

  func group(_ slot: Int) -> Int32 { groups[slot] }

  /// Whether the customer said anything about a stage; about anything, for nil.
  func answered(_ slot: Int, stage: Stage?) -> Bool {
    guard let stage else { return true }
    return stages[slot] & (1 << (UInt8(stage.rawValue) + 1)) != 0
  }

  /// Overall satisfaction from the scale's lowest level; nil where not answered.
  func overallLevel(_ slot: Int) -> Int? { overall[slot] < 0 ? nil : Int(overall[slot]) }

  /// Satisfaction with an outcome from the scale's lowest level; nil where not answered.
  func satisfactionLevel(_ slot: Int, outcome: Int) -> Int? {
    let level = satisfaction[slot * outcomes + outcome]
    return level < 0 ? nil : Int(level)
  }

  private static func lower(_ level: inout Level, to other: Level) {
    if other >= 0, level < 0 || other < level { level = other }
  }
}
