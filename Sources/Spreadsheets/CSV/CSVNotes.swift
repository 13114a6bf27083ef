import Tabular

/// What a pass saw of a text file beside its cells.
struct CSVNotes: Sendable {
  private(set) var shape: CSVShape
  private(set) var lineEnds = LineEnds()
  /// Lines in the middle of the text that begin with a byte-order mark, from 1.
  private(set) var markedLines: [Int] = []
  private(set) var brokenQuotes = 0
  /// The line of the first of them, from 1.
  private(set) var brokenQuoteLine: Int?
  /// The line that an unclosed quote opens on, from 1.
  private(set) var unclosedQuoteLine: Int?

  init(blankLines: Int) { shape = CSVShape(blankLines: blankLines) }

  mutating func add(_ chunk: CSVChunk) {
    markedLines += chunk.markedLines.map { $0 + shape.lines + 1 }
    unclosedQuoteLine = unclosedQuoteLine ?? chunk.unclosedQuoteLine.map { $0 + shape.lines + 1 }
    brokenQuoteLine = brokenQuoteLine ?? chunk.brokenQuoteLine.map { $0 + shape.lines + 1 }
    lineEnds = lineEnds + chunk.lineEnds
    brokenQuotes += chunk.brokenQuotes
    shape.append(chunk.shape)
  }
}
