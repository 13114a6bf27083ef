import Tabular

/// One pass over a text file's records into columns, chunk by chunk on all cores.
///
/// While some chunks are read, those before them are joined. Each chunk's start and its columns' types are guesses, proven by the
/// chunk before it; from the first wrong guess on, chunks are read again. So the columns are those that one thread would give, and
/// each wrong guess costs the reading of the chunks behind it in the window once more.
struct CSVPass {
  private let text: CSVText
  private let cuts: [Int]
  private let survey: CSVSurvey
  private let limits: Limits
  private let file: String
  private let others: ColumnType
  private var guess = Guess.byQuotes
  private var position = 0
  private(set) var types: [ColumnType]
  private(set) var contradicted: Set<Int> = []
  private(set) var notes: CSVNotes
  private var cells = 0
  /// Different texts of the chunk before, which the next ones will have as well.
  private var texts = 0

  /// How the start of a chunk is guessed; each way is given up at the first wrong guess.
  private enum Guess {
    case byQuotes, byLineEnds, none
  }

  /// Chunks that are read side by side.
  private static let window = max(4, Threads.coreCount * 4)

  /// - Parameters:
  ///   - types: What is known of the first columns, and `others` what of those behind them.
  ///   - blankLines: Lines above the text that are no part of it.
  init(
    _ text: CSVText, cuts: [Int], survey: CSVSurvey, limits: Limits, file: String, types: [ColumnType],
    others: ColumnType, blankLines: Int
  ) {
    self.text = text
    self.cuts = cuts
    self.survey = survey
    self.limits = limits
    self.file = file
    self.types = types
    self.others = others
    notes = CSVNotes(blankLines: blankLines)
  }

  /// Adds all records to the table; without one, only what the columns are is found.
  mutating func run(into table: CSVTable?) throws(SpreadsheetError) {
    var proven: [(chunk: CSVChunk, row: Int)] = []
    while position < text.bytes.count || !proven.isEmpty {
      let ranges = nextRanges(besides: proven.isEmpty ? 0 : 1)
      let (joining, types, others, text) = (proven, self.types, self.others, self.text)
      let rows = survey.lineFeeds
      let texts = self.texts
      // Joining comes first, as it takes as long as a chunk.
      let join = joining.isEmpty ? 0 : 1
      let chunks = Threads.map(count: ranges.count + join) { index -> CSVChunk? in
        guard index >= join else {
          table?.append(joining)
          return nil
        }
        let range = ranges[index - join]
        let share = Double(range.count) / Double(max(1, text.bytes.count))
        return CSVChunk(
          text, from: range.lowerBound, to: range.upperBound, rows: Int(Double(rows) * share * 1.1) + 16, texts: texts,
          types: types,
          others: others)
      }
      guard table?.textBytes ?? 0 <= limits.textBytes else {
        throw tooMuch("The file's texts exceed \(limits.textBytes >> 20) MB.")
      }
      proven = []
      for case let chunk? in chunks {
        let row = notes.shape.rows
        guard try prove(chunk) else { break }
        proven.append((chunk, row))
      }
    }
  }

  /// The next chunks, the first where the last proven one ended; fewer by other work of the same round, so that the cores end together.
  private func nextRanges(besides others: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = position
    guard var chunk = cuts.dropFirst().firstIndex(where: { $0 > position }) else { return [] }
    // The first chunk alone decides most types.
    let count = position == 0 || guess == .none ? 1 : Self.window - others
    while ranges.count < count, chunk < cuts.count {
      if start < cuts[chunk] { ranges.append(start..<cuts[chunk]) }
      guard chunk + 1 < cuts.count, ranges.count < count else { break }
      start = max(
        start, survey.recordStart(text, chunk: chunk, cut: cuts[chunk], trustsQuotes: guess == .byQuotes))
      chunk += 1
    }
    return ranges
  }

  /// Takes a chunk into account if it starts where the one before it ended, with the types that that one left.
  private mutating func prove(_ chunk: CSVChunk) throws(SpreadsheetError) -> Bool {
    guard chunk.start == position else {
      guess = guess == .byQuotes ? .byLineEnds : .none
      return false
    }
    guard let types = chunk.types(after: types, others: others) else { return false }
    if let line = chunk.excessLine {
      throw tooMuch("A line has more than \(limits.fields) fields.", line: notes.shape.lines + line + 1)
    }
    self.types = types
    position = chunk.end
    contradicted.formUnion(chunk.contradicted)
    notes.add(chunk)
    cells += chunk.cells
    texts = chunk.table.texts.count
    guard cells <= limits.cells else { throw tooMuch("The file has more than \(limits.cells) fields.") }
    text.release(chunk.start..<chunk.end)
    return true
  }

  private func tooMuch(_ what: String, line: Int? = nil) -> SpreadsheetError {
    SpreadsheetError(.limit, what, remedy: "Check that this is a table; if it is, split it.", file: file, line: line)
  }
}
