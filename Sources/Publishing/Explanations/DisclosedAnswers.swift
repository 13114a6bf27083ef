import Analysis

/// What may be told of the answers behind a row.
///
/// Answers belong to cells: an office, a group's stage. A cell is told of as far as every published row allows that holds it, and
/// answer by answer only where it has enough of them for a distribution itself. A sum over cells is taken apart by level only if each of
/// them may be: no subtraction then gives the levels of one that may not.
struct DisclosedAnswers {
  struct Cell: Hashable {
    /// Office or group.
    let unit: Int
    /// Stage; nil where answers name none.
    let part: Int?
  }

  /// Answers to each question that a cell's answers are to.
  private var counts: [Cell: [Int]] = [:]
  private let threshold: Int
  private let limit: (Cell) -> Disclosure

  /// - Parameter limit: what the published rows that hold a cell allow.
  init(_ confidentiality: Confidentiality, limit: @escaping (Cell) -> Disclosure) {
    threshold = confidentiality.ofAnswers
    self.limit = limit
  }

  /// Counts an answer: which of the questions it answers.
  mutating func count(_ cell: Cell, _ questions: [Bool] = [true]) {
    let added = questions.map { $0 ? 1 : 0 }
    counts[cell] = counts[cell].map { zip($0, added).map(+) } ?? added
  }

  func disclosure(of cell: Cell) -> Disclosure {
    let isEnough = counts[cell]?.allSatisfy { $0 == 0 || $0 >= threshold } ?? true
    return min(limit(cell), isEnough ? .levels : .places)
  }

  /// Whether the answers of all cells that were counted may be told by level.
  var showsDistribution: Bool { counts.keys.allSatisfy { disclosure(of: $0) == .levels } }
}

extension Confidentiality {
  /// Answers that a list of them needs.
  var ofAnswers: Int { max(value, distribution) }
}
