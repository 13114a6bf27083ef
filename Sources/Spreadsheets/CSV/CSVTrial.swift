/// How evenly a dialect splits a sample of a text.
struct CSVTrial {
  let dialect: CSVDialect
  /// Records that are neither blank nor comments, but for titles above the first record of the commonest width.
  private(set) var records = 0
  /// The commonest number of fields above 1.
  private(set) var width = 0
  /// The share of records with that number.
  private(set) var share = 0.0
  /// Fields with text behind their closing quote.
  private(set) var brokenQuotes = 0
  /// Records that are one quoted field.
  private(set) var quotedLines = 0
  /// Whether the first record has no field that starts with a digit, and all others have one.
  private(set) var hasHeaderAndNumbers = true
  /// Whether all records but the first have a field that starts with a digit.
  private(set) var hasNumbers = true
  /// Whether a field starts with a blank.
  private(set) var hasBlanks = false

  /// Records that are looked at.
  private static let bound = 200

  init(_ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool, dialect: CSVDialect) {
    self.dialect = dialect
    var widths: [Int] = []
    var tokenizer = CSVTokenizer(sample, dialect: dialect)
    var record = Record()
    while widths.count < Self.bound, let field = tokenizer.next() {
      record.add(field)
      guard field.endsRecord else { continue }
      // The last record of a sample may be cut.
      if tokenizer.isAtEnd, !isWhole { break }
      if !record.isBlank, !record.isComment {
        if !widths.isEmpty, !record.hasNumber { hasNumbers = false }
        if widths.isEmpty == record.hasNumber { hasHeaderAndNumbers = false }
        if record.fields == 1, field.isQuoted { quotedLines += 1 }
        if record.hasBlanks { hasBlanks = true }
        widths.append(record.fields)
      }
      record = Record()
    }
    brokenQuotes = tokenizer.brokenQuotes + (isWhole && tokenizer.unclosedQuoteLine != nil ? 1 : 0)
    measure(widths)
  }

  /// What one record shows.
  private struct Record {
    var fields = 0
    var isBlank = true
    var isComment = false
    var hasNumber = false
    var hasBlanks = false

    mutating func add(_ field: CSVTokenizer.Field) {
      if let first = field.bytes.first {
        if fields == 0, !field.isQuoted, first == UInt8(ascii: "#") { isComment = true }
        isBlank = false
        if first >= 0x30, first <= 0x39 { hasNumber = true }
        if first == 0x20 { hasBlanks = true }
      }
      fields += 1
    }
  }

  private mutating func measure(_ widths: [Int]) {
    records = widths.count
    var counts: [Int: Int] = [:]
    for width in widths where width > 1 { counts[width, default: 0] += 1 }
    guard let (width, count) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return }
    // Titles count for nothing, unless there is hardly anything below them.
    let titles = widths.prefix { $0 == 1 }.count
    let isTable = count >= 2 && (count >= 3 || titles <= count) && titles <= ColumnType.headTexts
    if isTable { records -= titles }
    // Lists have a delimiter here and there, too.
    guard count > widths.count { $0 == 1 } - (isTable ? titles : 0) else { return }
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
