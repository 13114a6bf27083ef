extension CSVDialect {
  /// The dialect that splits the beginning of a file into rows of the most even width.
  ///
  /// Each delimiter (`,` `;` tab `|`) is tried on up to 200 records of the first 256 KB; its score is the share of records with the
  /// commonest number of fields, times that number where it is more than one. Ties go to the order above.
  static func detect(_ text: UnsafeBufferPointer<UInt8>, delimiter declared: [UInt8]? = nil) -> CSVDialect {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(256 << 10))
    let quote = Self.quote(sample)
    if let declared { return CSVDialect(delimiter: declared, quote: quote, escape: nil) }
    var best = CSVDialect(quote: quote)
    var bestScore = 0.0
    for delimiter in [",", ";", "\t", "|"] {
      let candidate = CSVDialect(delimiter: delimiter, quote: quote)
      let score = candidate.evenness(of: sample, isWhole: sample.count == text.count)
      if score > bestScore { (best, bestScore) = (candidate, score) }
    }
    return best
  }

  private func evenness(of sample: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Double {
    var widths: [Int: Int] = [:]
    var records = 0
    var tokenizer = CSVTokenizer(sample, dialect: self)
    var fields = 0
    var isBlank = true
    while records < 200, let field = tokenizer.next() {
      fields += 1
      if !field.bytes.isEmpty { isBlank = false }
      guard field.endsRecord else { continue }
      // The last record of a sample may be cut.
      if tokenizer.isAtEnd, !isWhole { break }
      if !isBlank {
        widths[fields, default: 0] += 1
        records += 1
      }
      (fields, isBlank) = (0, true)
    }
    guard let (width, count) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), width > 1 else { return 0 }
    // Width counts by its logarithm's cousin: two columns in every row beat ten columns in one row of two.
    let share = Double(count) / Double(records)
    return share * (1 - 1 / Double(width + 1))
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
