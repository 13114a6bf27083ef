import PMO
import Tabular

/// Finds raters who answer the same level for every service of a PMO in a cycle. Their answers count: the finding is
/// for people to ask.
enum StraightLine {
  /// With fewer answers, one level for all may well be meant.
  static let fewest = 10

  /// An answer as far as it matters here.
  private struct Answer {
    var office: Int32 = 0
    var cycle: Int32 = 0
    var position: Int32 = 0
    var level: Int8 = 0
  }

  static func check(_ reading: inout Reading) {
    let answers = reading.observations.maturity
    let (sorted, ends) = byRater(answers, raters: reading.observations.raters.count)
    var start = 0
    for end in ends {
      if end - start >= fewest { check(sorted[start..<end], of: answers, &reading) }
      start = end
    }
  }

  /// Looks at one rater's answers, PMO by PMO and cycle by cycle.
  private static func check(_ part: ArraySlice<Answer>, of answers: [MaturityAnswer], _ reading: inout Reading) {
    let part = part.sorted { ($0.office, $0.cycle, $0.position) < ($1.office, $1.cycle, $1.position) }
    var start = 0
    while start < part.count {
      let first = part[start]
      let end = part[start...].firstIndex { $0.office != first.office || $0.cycle != first.cycle } ?? part.count
      if end - start >= fewest, part[start..<end].allSatisfy({ $0.level == first.level }) {
        note(answers[Int(first.position)], count: end - start, &reading)
      }
      start = end
    }
  }

  private static func note(_ first: MaturityAnswer, count: Int, _ reading: inout Reading) {
    let rater = reading.observations.raters[Int(first.rater)]
    let cell = first.origin.address
    let name = reading.columnName(cell.column)
    reading.findings.note(.straightLining, cell: cell, columnName: name, content: UInt64(cell.row)) {
      (
        String(first.level), String(first.level),
        "\(rater) answers \(first.level) for all \(count) services; the answers count.", nil
      )
    }
  }

  /// The answers that have a rater, rater by rater, and where each rater's end. Codes are dense, so a counting sort
  /// does it in two passes, where a dictionary of raters would miss the cache at every answer.
  private static func byRater(_ answers: [MaturityAnswer], raters: Int) -> (sorted: [Answer], ends: [Int]) {
    var ends = [Int](repeating: 0, count: raters)
    for answer in answers where answer.rater >= 0 { ends[Int(answer.rater)] += 1 }
    var total = 0
    for rater in ends.indices {
      let count = ends[rater]
      ends[rater] = total
      total += count
    }
    var sorted = [Answer](repeating: Answer(), count: total)
    for (position, answer) in answers.enumerated() where answer.rater >= 0 {
      sorted[ends[Int(answer.rater)]] = Answer(
        office: answer.office, cycle: answer.cycle, position: Int32(clamping: position), level: answer.level)
      ends[Int(answer.rater)] += 1
    }
    return (sorted, ends)
  }
}
