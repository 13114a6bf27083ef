import PMO

/// What each named customer answered in each cycle, joined from all surveys: how satisfied with each outcome and overall.
///
/// Of several answers to one question the lowest counts, so that neither order nor parts of the observations matter.
struct RespondentTable: Sendable {
  /// The largest number for a question that a customer did not answer, so that the lowest answer is a minimum.
  private typealias Level = UInt16

  /// 0 where satisfaction is not kept.
  private let outcomes: Int
  private var slots: KeySlots
  /// Of each customer.
  private var said: [Said] = []
  /// Customers x stages, those that name none first.
  private var overall: [Level] = []
  /// Customers x outcomes.
  private var satisfaction: [Level] = []

  /// - Parameters:
  ///   - extent: customers by cycle, with a single item.
  ///   - outcomes: 0 to keep no satisfaction.
  ///   - rows: answers to come.
  init(_ extent: TallyExtent, outcomes: Int, rows: Int) {
    self.outcomes = outcomes
    slots = KeySlots(extent, rows: rows)
  }

  /// Customers in cycles who answered, each once.
  var keys: [TallyKey] { slots.keys }

  /// Under which group a customer answered, and a bit for each stage that is spoken of, the lowest for none.
  struct Said: Equatable {
    /// The lowest code of the groups.
    fileprivate private(set) var group: Int32
    fileprivate private(set) var stages: UInt8

    fileprivate static let nothing = Said(group: .max, stages: 0)

    init(group: Int32, stage: Stage?) {
      self.init(group: group, stages: 1 << UInt8(RespondentTable.place(of: stage)))
    }

    private init(group: Int32, stages: UInt8) {
      self.group = group
      self.stages = stages
    }

    /// Of several groups the lowest code counts.
    fileprivate mutating func add(_ other: Said) {
      group = min(group, other.group)
      stages |= other.stages
    }
  }

  /// What answers may speak of: no stage, or one of them.
  private static let places = Stage.allCases.count + 1

  private static func place(of stage: Stage?) -> Int { stage.map { Int($0.rawValue) + 1 } ?? 0 }

  /// Notes many answers.
  ///
  /// - Parameters:
  ///   - customer: of a row whose customer is named, with the cycle; nil for one that does not count, as for those that the extent does not
  ///     contain.
  ///   - said: in a row with a customer.
  @inline(__always)
  mutating func note<Row>(
    _ rows: ArraySlice<Row>, customer: (Row) -> (customer: Int32, cycle: Int32)?, said: (Row) -> Said
  ) {
    let noted = slots.fold(rows, none: Said.nothing) { row in
      customer(row).map { TallyKey($0.customer, 0, $0.cycle) }
    } add: { sum, row in
      sum.add(said(row))
    }
    grow()
    for (slot, sum) in noted.enumerated() { self.said[slot].add(sum) }
  }

  /// Notes an answer.
  ///
  /// - Precondition: the extent contains customer and cycle, and the customer is named.
  /// - Returns: the customer's place in the cycle.
  @discardableResult
  mutating func note(customer: Int32, cycle: Int32, _ added: Said) -> Int {
    let slot = slots.slot(of: TallyKey(customer, 0, cycle))
    grow()
    said[slot].add(added)
    return slot
  }

  /// Makes room for customers that are new.
  private mutating func grow() {
    let added = slots.keys.count - said.count
    guard added > 0 else { return }
    said.append(contentsOf: repeatElement(.nothing, count: added))
    overall.append(contentsOf: repeatElement(Level.max, count: added * Self.places))
    satisfaction.append(contentsOf: repeatElement(Level.max, count: added * outcomes))
  }

  /// Adds a satisfaction, counted from the scale's lowest level.
  mutating func addSatisfaction(_ level: Int, outcome: Int, slot: Int) {
    Self.lower(&satisfaction[slot &* outcomes &+ outcome], to: Level(truncatingIfNeeded: level))
  }

  /// Adds an overall satisfaction, counted from the scale's lowest level.
  mutating func addOverall(_ level: Int, stage: Stage?, slot: Int) {
    Self.lower(&overall[slot &* Self.places &+ Self.place(of: stage)], to: Level(truncatingIfNeeded: level))
  }

  /// Adds the customers of another table; those that this one has keep their places. O(customers of the other one x outcomes).
  ///
  /// - Precondition: both keep satisfaction, or neither does.
  mutating func merge(_ other: RespondentTable) {
    guard !keys.isEmpty else {
      self = other
      return
    }
    if slots.extent != other.slots.extent { slots.widen(to: slots.extent.union(other.slots.extent)) }
    for (place, key) in other.keys.enumerated() {
      let slot = note(customer: key.unit, cycle: key.cycle, other.said[place])
      for stage in 0..<Self.places {
        Self.lower(&overall[slot &* Self.places &+ stage], to: other.overall[place &* Self.places &+ stage])
      }
      let (target, source) = (slot &* outcomes, place &* outcomes)
      for outcome in 0..<outcomes {
        satisfaction[target &+ outcome] = min(satisfaction[target &+ outcome], other.satisfaction[source &+ outcome])
      }
    }
  }

  /// The place of a customer in a cycle; nil for one who did not answer.
  func slot(customer: Int32, cycle: Int32) -> Int? { slots.existing(TallyKey(customer, 0, cycle)) }

  func group(_ slot: Int) -> Int32 { said[slot].group }

  /// Whether the customer said anything about a stage; about anything, for nil.
  func answered(_ slot: Int, stage: Stage?) -> Bool {
    guard let stage else { return true }
    return said[slot].stages & (1 << UInt8(Self.place(of: stage))) != 0
  }

  /// Overall satisfaction from the scale's lowest level, as said of a stage, or at all for nil; nil where not answered.
  func overallLevel(_ slot: Int, stage: Stage? = nil) -> Int? {
    let levels = overall[(slot * Self.places)..<((slot + 1) * Self.places)]
    let said = stage.map { levels[levels.startIndex + Self.place(of: $0)] } ?? levels.min() ?? Level.max
    return said == Level.max ? nil : Int(said)
  }

  /// Satisfaction with an outcome from the scale's lowest level; nil where not answered.
  func satisfactionLevel(_ slot: Int, outcome: Int) -> Int? {
    let level = satisfaction[slot * outcomes + outcome]
    return level == Level.max ? nil : Int(level)
  }

  private static func lower(_ level: inout Level, to other: Level) {
    level = min(level, other)
  }
}
