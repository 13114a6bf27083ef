import PMO

/// How many customers are on the list and how many of them answered, by cycle, stage and group.
///
/// A customer on the list of a group counts there, whatever group the answers name; one who is on no list counts in the group of
/// the answers. Customers without a name are not told apart, and count nowhere.
struct ResponseCounts: Sendable {
  struct Key: Hashable, Sendable {
    let cycle: Int
    let stage: Stage?
    /// Nil for all groups together, in which each customer counts once.
    let group: Int?
  }

  struct Counts: Hashable, Sendable {
    /// Customers on the list.
    var listed = 0
    /// Those of them who answered.
    var answered = 0
    /// Customers who answered and are not on the list.
    var unlisted = 0
    /// Overall satisfaction of customers on the list by level, from the scale's lowest: one answer a customer. Empty without any.
    var overall: [Int] = []
  }

  private(set) var counts: [Key: Counts] = [:]
  /// Whether there is a customer list for a cycle.
  private(set) var hasList: Set<Int> = []

  /// O(cycles x list + respondents).
  init(of tally: CustomerTally, cycles: Int) {
    let respondents = tally.respondents
    var slotsByCycle = Array(repeating: [Int](), count: cycles + 1)
    for (slot, key) in respondents.keys.enumerated() { slotsByCycle[Int(key.cycle) + 1].append(slot) }
    let customers =
      Int(
        max(respondents.keys.lazy.map(\.unit).max() ?? -1, tally.listed.lazy.map(\.customer).max() ?? -1)) + 1
    for cycle in -1..<cycles {
      let slots = slotsByCycle[cycle + 1]
      let list = tally.listed.filter { $0.cycle == -1 || Int($0.cycle) == cycle }
      // A list of named cycles says nothing of answers that name none, and a list for all says nothing without answers.
      guard !slots.isEmpty || list.contains(where: { Int($0.cycle) == cycle && cycle >= 0 }) else { continue }
      if !list.isEmpty { hasList.insert(cycle) }
      count(list, slots, cycle: cycle, customers: customers, respondents)
    }
  }

  private mutating func count(
    _ list: [ListedCustomer], _ slots: [Int], cycle: Int, customers: Int, _ respondents: RespondentTable
  ) {
    var slotOfCustomer = [Int32](repeating: -1, count: customers)
    for slot in slots { slotOfCustomer[Int(respondents.keys[slot].unit)] = Int32(truncatingIfNeeded: slot) }
    var isListed = [Bool](repeating: false, count: customers)
    // In groups, each customer once.
    let entries = list.map { (group: Int($0.group), customer: Int($0.customer)) }.sorted { $0 < $1 }
    let stages = Stage.allCases.map(Optional.some) + [nil]
    let largest = max(entries.last?.group ?? -1, slots.lazy.map { Int(respondents.group($0)) }.max() ?? -1)
    // By group and stage: unnamed group first, all groups together last.
    var sums = [Counts](repeating: Counts(), count: (largest + 3) * stages.count)
    let everybody = (largest + 2) * stages.count
    for (place, entry) in entries.enumerated() where place == 0 || entries[place - 1] != entry {
      let isNew = !isListed[entry.customer]
      isListed[entry.customer] = true
      let slot = Int(slotOfCustomer[entry.customer])
      for (offset, stage) in stages.enumerated() {
        let answered = slot >= 0 && respondents.answered(slot, stage: stage) ? 1 : 0
        let overall = slot >= 0 ? respondents.overallLevel(slot, stage: stage) : nil
        for first in isNew ? [(entry.group + 1) * stages.count, everybody] : [(entry.group + 1) * stages.count] {
          sums[first + offset].listed += 1
          sums[first + offset].answered += answered
          if let overall { sums[first + offset].add(overall) }
        }
      }
    }
    for slot in slots where !isListed[Int(respondents.keys[slot].unit)] {
      let first = (Int(respondents.group(slot)) + 1) * stages.count
      for (offset, stage) in stages.enumerated() where respondents.answered(slot, stage: stage) {
        sums[first + offset].unlisted += 1
        sums[everybody + offset].unlisted += 1
      }
    }
    for (place, sum) in sums.enumerated() where sum != Counts() {
      let group = place < everybody ? place / stages.count - 1 : nil
      counts[Key(cycle: cycle, stage: stages[place % stages.count], group: group)] = sum
    }
  }
}

extension ResponseCounts.Counts {
  /// Counts an overall satisfaction.
  fileprivate mutating func add(_ level: Int) {
    if overall.count <= level { overall += Array(repeating: 0, count: level + 1 - overall.count) }
    overall[level] += 1
  }
}
