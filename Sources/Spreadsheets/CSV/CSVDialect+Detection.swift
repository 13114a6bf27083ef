extension CSVDialect {
  /// The dialect that splits the beginning of a file, up to 256 KB, into rows of the most even width.
  ///
  /// Tried in this order, each only where it is more convincing than what came before: the common delimiters (`,` `;` tab `|`), also with
  /// a backslash as escape; delimiters of several signs (`||`, `::`, `~|~`) that the text itself shows; and, where nothing of that splits
  /// the text, rare ones that split every record alike.
  static func detect(_ text: UnsafeBufferPointer<UInt8>, delimiter declared: [UInt8]? = nil) -> CSVDialect {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(256 << 10))
    let isWhole = sample.count == text.count
    let base = CSVDialect(quote: quote(sample))
    func trial(_ change: (inout CSVDialect) -> Void) -> CSVTrial {
      var dialect = base
      change(&dialect)
      return CSVTrial(sample, isWhole: isWhole, dialect: dialect)
    }
    let escapes: [UInt8?] = hasEscapes(sample, quote: base.quote) ? [nil, UInt8(ascii: "\\")] : [nil]
    var best = trial { if let declared { $0.delimiter = declared } }
    for escape in escapes {
      for delimiter in declared.map({ [$0] }) ?? common.map({ Array($0.utf8) }) {
        let candidate = trial { ($0.delimiter, $0.escape) = (delimiter, escape) }
        if candidate.score > best.score { best = candidate }
      }
    }
    if declared == nil {
      for delimiter in runs(of: sample) {
        let candidate = trial { $0.delimiter = delimiter }
        if candidate.splitsBetter(than: best) { best = candidate }
      }
      if best.score == 0 {
        for (delimiter, records, width) in rare {
          let candidate = trial { $0.delimiter = [delimiter] }
          let isConvincing =
            candidate.isEven(records: records, width: width) && (delimiter != 0x20 || candidate.hasNumbers)
          if isConvincing, candidate.score > best.score { best = candidate }
        }
      }
    }
    // Apostrophes that make the rows even are quotes.
    if best.dialect.quote != UInt8(ascii: "'"), !sample.contains(best.dialect.quote) {
      var quoting = best.dialect
      quoting.quote = UInt8(ascii: "'")
      let candidate = CSVTrial(sample, isWhole: isWhole, dialect: quoting)
      if candidate.brokenQuotes == 0, candidate.score > best.score { best = candidate }
    }
    guard hasBlanks(sample, best.dialect) else { return best.dialect }
    var skipping = best.dialect
    skipping.skipsBlanks = true
    return CSVTrial(sample, isWhole: isWhole, dialect: skipping).score >= best.score ? skipping : best.dialect
  }

  /// Whether a text's lines are quoted as wholes, `"a;b;c"`: then what stands inside the quotes is the text.
  static func quotesLines(_ text: UnsafeBufferPointer<UInt8>, dialect: CSVDialect) -> Bool {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(256 << 10))
    let trial = CSVTrial(sample, isWhole: sample.count == text.count, dialect: dialect)
    guard trial.records >= 2, trial.quotedLines == trial.records, trial.brokenQuotes == 0 else { return false }
    let inside = unquotedLines(sample, dialect: dialect)
    return inside.withUnsafeBufferPointer { inside in
      common.contains { delimiter in
        let trial = CSVTrial(inside, isWhole: true, dialect: CSVDialect(delimiter: delimiter))
        // Commas stand in texts and between thousands.
        let isLikely = delimiter == "," ? trial.width > 2 && trial.hasHeaderAndNumbers : true
        return trial.isEven(records: 2, width: 2) && !trial.hasBlanks && isLikely
      }
    }
  }

  /// The first fields of a text as lines.
  static func unquotedLines(_ text: UnsafeBufferPointer<UInt8>, dialect: CSVDialect) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var tokenizer = CSVTokenizer(text, dialect: dialect)
    while let field = tokenizer.next() {
      tokenizer.unquoted(field, into: &out)
      out.append(field.endsRecord ? 0x0a : dialect.delimiter[0])
    }
    return out
  }

  /// Delimiters that people's texts are full of, and how many records of how many fields it takes to believe them.
  private static let rare: [(delimiter: UInt8, records: Int, width: Int)] = [
    (0x01, 1, 2), (0x1f, 1, 2), (UInt8(ascii: "^"), 2, 2), (UInt8(ascii: "~"), 2, 2), (UInt8(ascii: ":"), 3, 4),
    (0x20, 3, 3),
  ]

  /// Runs of two to four signs in the first lines, the commonest first: what may be a delimiter of several letters.
  private static func runs(of sample: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    let signs = Set("|~^:;#@$%&*!=+<>".utf8)
    var counts: [[UInt8]: Int] = [:]
    var run: [UInt8] = []
    for byte in sample.prefix(8 << 10) {
      if signs.contains(byte) {
        run.append(byte)
      } else if !run.isEmpty {
        if (2...4).contains(run.count) { counts[run, default: 0] += 1 }
        run = []
      }
    }
    // Ties by the bytes: a dictionary has no order.
    let order = counts.filter { $0.value > 1 }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    return order.prefix(4).map(\.key)
  }

  private static func hasEscapes(_ sample: UnsafeBufferPointer<UInt8>, quote: UInt8) -> Bool {
    sample.indices.dropLast().contains { index in
      guard sample[index] == UInt8(ascii: "\\") else { return false }
      let next = sample[index + 1]
      return next == quote || next == 0x0a || next == 0x0d || ",;\t|".utf8.contains(next)
    }
  }

  /// Whether a quote stands behind a delimiter and blanks, or a blank behind all delimiters.
  private static func hasBlanks(_ sample: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect) -> Bool {
    guard let last = dialect.delimiter.last, last != 0x20 else { return false }
    var isBehind = false
    var delimiters = 0
    var blanks = 0
    for index in sample.indices {
      let byte = sample[index]
      if byte == 0x20, index > 0, sample[index - 1] == last { blanks += 1 }
      if byte == last { delimiters += 1 }
      if isBehind, byte == dialect.quote, index > 0, sample[index - 1] == 0x20 { return true }
      isBehind = byte == last || (isBehind && byte == 0x20)
    }
    return delimiters > 3 && blanks == delimiters
  }

  /// Single quotes only where the text has no double ones and single ones stand at the edges of fields.
  private static func quote(_ sample: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let single = UInt8(ascii: "'")
    guard !sample.contains(UInt8(ascii: "\"")), sample.contains(single) else { return UInt8(ascii: "\"") }
    func isEdge(_ byte: UInt8) -> Bool { ",;\t|\r\n".utf8.contains(byte) }
    var opening = 0
    var closing = 0
    var inside = 0
    for index in sample.indices where sample[index] == single {
      let opens = index == 0 || isEdge(sample[index - 1])
      let closes = index + 1 == sample.count || isEdge(sample[index + 1])
      if opens { opening += 1 }
      if closes { closing += 1 }
      // Doubled, it speaks neither for an apostrophe nor against.
      let isDoubled =
        (index > 0 && sample[index - 1] == single) || (index + 1 < sample.count && sample[index + 1] == single)
      if !opens, !closes, !isDoubled { inside += 1 }
    }
    return opening >= 2 && opening == closing && inside * 4 <= opening ? single : UInt8(ascii: "\"")
  }
}

extension CSVTrial {
  /// Whether a delimiter of several letters is what the text has, rather than one of its letters or another: it splits as evenly as they
  /// do, and leaves nothing between its letters.
  fileprivate func splitsBetter(than other: CSVTrial) -> Bool {
    guard width > 1, share >= other.share, records > 1 || share > other.share else { return false }
    guard other.score > 0 else { return true }
    let letter = other.dialect.delimiter[0]
    let count = dialect.delimiter.count { $0 == letter }
    if other.dialect.delimiter.count == 1, count > 0 { return other.width == (width - 1) * count + 1 }
    return isEven(records: 3, width: 2) && score > other.score
  }
}
