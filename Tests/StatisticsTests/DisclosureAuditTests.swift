import Testing

@testable import Statistics

struct DisclosureAuditTests {
  /// Hides and shows cells and sums at random, and compares every answer with one from scratch.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `every step agrees with an audit from scratch`(seed: UInt64) {
    var tables = RandomTables(seed: seed)
    var answers: [Bool: Int] = [:]
    for _ in 0..<60 {
      let (table, _) = tables.next()
      let counts = table.counts
      let heavy = counts.indices.filter { counts[$0] >= table.threshold }
      var audit = DisclosureAudit(MarginTable(counts: counts, sums: table.sums, threshold: table.threshold))
      var hiddenCells = counts.map { $0 > 0 && $0 < table.threshold }
      var hiddenSums = table.sums.map { _ in false }
      var isRevealed: Bool { table.revealed(hiddenCells: hiddenCells, hiddenSums: hiddenSums) != nil }
      // Until nothing follows.
      while let combination = audit.revealingCombination() {
        #expect(isRevealed)
        #expect(combination.contains { $0 != 0 })
        let cell = heavy.filter { !hiddenCells[$0] }.randomElement(using: &tables.generator)
        if let cell, tables.below(2) == 0 {
          hiddenCells[cell] = true
          audit.hide(cell: cell)
        } else {
          let shown = hiddenSums.indices.filter { !hiddenSums[$0] && combination[$0] != 0 }
          guard let sum = shown.randomElement(using: &tables.generator) else { break }
          hiddenSums[sum] = true
          audit.hide(sum: sum)
        }
      }
      for _ in 0..<20 {
        #expect(!isRevealed, "\(table) \(hiddenCells) \(hiddenSums)")
        let place = tables.below(heavy.count + table.sums.count)
        let sum = place - heavy.count
        var isShown: Bool?
        if place < heavy.count {
          hiddenCells[heavy[place]].toggle()
          if hiddenCells[heavy[place]] {
            audit.hide(cell: heavy[place])
          } else {
            isShown = audit.show(cell: heavy[place])
          }
        } else {
          hiddenSums[sum].toggle()
          if hiddenSums[sum] { audit.hide(sum: sum) } else { isShown = audit.show(sum: sum) }
        }
        if let isShown {
          #expect(isShown != isRevealed)
          answers[isShown, default: 0] += 1
          if !isShown, place < heavy.count { hiddenCells[heavy[place]] = true }
          if !isShown, place >= heavy.count { hiddenSums[sum] = true }
        }
        // Rows that changed have to be looked at again; there is nothing to be found in them.
        #expect(audit.revealingCombination() == nil)
      }
    }
    // Neither always nor never.
    #expect(answers[true] ?? 0 > 50)
    #expect(answers[false] ?? 0 > 50)
  }
}
