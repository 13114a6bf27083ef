/// How evenly a dialect splits a sample of a text.
struct CSVTrial {
  let dialect: CSVDialect
  /// Records that are not blank.
  private(set) var records = 0
  /// The commonest number of fields.
  private(set) var width = 0
  /// The share of records with that number.
  private(set) var share = 0.0
  /// Fields with text behind their closing quote.
  private(set) var brokenQuotes = 0
  /// Records that are one quoted field.
  private(set) var quotedLines = 0
  /// Whether all records but the first have a field that starts with a digit.
  private(set) var hasNumbers = true

  /// Records that are looked at.
  private static let bound = 200

  init(_ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool, dialect: CSVDialect) {
    self.dialect = dialect
    var widths: [Int: Int] = [:]
    var tokenizer = CSVTokenizer(sample, dialect: dialect)
    var fields = 0
    var isBlank = true
    var hasNumber = false
    while records < Self.bound, let field = tokenizer.next() {
      fields += 1
      if let first = field.bytes.first {
        isBlank = false
        if first >= 0x30, first <= 0x39 { hasNumber = true }
      }
      guard field.endsRecord else { continue }
      // The last record of a sample may be cut.
      if tokenizer.isAtEnd, !isWhole { break }
      if !isBlank {
        widths[fields, default: 0] += 1
        if records > 0, !hasNumber { hasNumbers = false }
        if fields == 1, field.isQuoted { quotedLines += 1 }
        records += 1
      }
      (fields, isBlank, hasNumber) = (0, true, false)
    }
    brokenQuotes = tokenizer.brokenQuotes + (isWhole && tokenizer.unclosedQuoteLine != nil ? 1 : 0)
    guard let (width, count) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return }
    self.width = width
    share = Double(count) / Double(records)
  }

  /// 0 for a single column. Two columns in every row beat ten columns in one row of two; broken quotes speak against a dialect.
  var score: Double {
    guard width > 1 else { return 0 }
    return share * (1 - 1 / Double(width + 1)) * (1 - 0.5 * min(1, Double(brokenQuotes) / Double(records)))
  }

  /// Whether all records have the same number of fields, and there are enough of them to believe it.
  func isEven(records least: Int, width: Int) -> Bool { share == 1 && records >= least && self.width >= width }
}
