/// Splits UTF-8 text into fields (RFC 4180), forgiving what real files do.
///
/// A quote counts only at the beginning of a field: one inside an unquoted field is literal, and after a closing quote the rest is
/// literal up to the delimiter (`"aa"a` is `aaa`). Outside quotes `\n`, `\r` and `\r\n` end a record. A quote that never closes ends
/// with the file.
struct CSVTokenizer {
  struct Field {
    /// The field's bytes behind its opening quote, if it has one.
    let bytes: UnsafeBufferPointer<UInt8>
    let isQuoted: Bool
    /// Doubled quotes, or a closing quote with text behind it, are still in the bytes: read them through `unquoted`.
    let needsUnquoting: Bool
    let endsRecord: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let dialect: CSVDialect
  private var position = 0
  private var isAtRecordStart = true
  /// Line ends passed so far, inside quotes too.
  private(set) var line = 0
  /// Where an unclosed quote opened, once the end of the text was reached inside it.
  private(set) var unclosedQuoteLine: Int?

  /// - Precondition: `text` outlives the tokenizer.
  init(_ text: UnsafeBufferPointer<UInt8>, dialect: CSVDialect) {
    self.text = text
    self.dialect = dialect
  }

  var isAtEnd: Bool { position >= text.count && isAtRecordStart }

  /// The next field; nil at the end. A final line end adds no record.
  mutating func next() -> Field? {
    guard position < text.count || !isAtRecordStart else { return nil }
    isAtRecordStart = false
    if position < text.count, text[position] == dialect.quote { return quoted() }
    let start = position
    while position < text.count {
      let byte = text[position]
      if byte == dialect.delimiter || byte == 0x0a || byte == 0x0d { break }
      position += 1
    }
    return close(start..<position, isQuoted: false, needsUnquoting: false)
  }

  private mutating func quoted() -> Field {
    let quote = dialect.quote
    let openedOn = line
    position += 1
    let start = position
    var hasDoubled = false
    while position < text.count {
      let byte = text[position]
      if byte == quote {
        if position + 1 < text.count, text[position + 1] == quote {
          hasDoubled = true
          position += 2
          continue
        }
        break
      }
      if byte == 0x0a || (byte == 0x0d && !(position + 1 < text.count && text[position + 1] == 0x0a)) { line += 1 }
      position += 1
    }
    let end = position
    guard position < text.count else {
      unclosedQuoteLine = unclosedQuoteLine ?? openedOn
      return close(start..<end, isQuoted: true, needsUnquoting: hasDoubled)
    }
    position += 1
    let tail = position
    while position < text.count {
      let byte = text[position]
      if byte == dialect.delimiter || byte == 0x0a || byte == 0x0d { break }
      position += 1
    }
    if tail == position { return close(start..<end, isQuoted: true, needsUnquoting: hasDoubled) }
    // Something follows the closing quote; the closing quote itself is dropped by `unquoted`.
    return close(start..<position, isQuoted: true, needsUnquoting: true)
  }

  private mutating func close(_ range: Range<Int>, isQuoted: Bool, needsUnquoting: Bool) -> Field {
    var endsRecord = true
    if position < text.count {
      switch text[position] {
      case 0x0d:
        position += position + 1 < text.count && text[position + 1] == 0x0a ? 2 : 1
        line += 1
        isAtRecordStart = true
      case 0x0a:
        position += 1
        line += 1
        isAtRecordStart = true
      default:
        position += 1
        endsRecord = false
      }
    } else {
      isAtRecordStart = true
    }
    return Field(
      bytes: UnsafeBufferPointer(rebasing: text[range]), isQuoted: isQuoted, needsUnquoting: needsUnquoting,
      endsRecord: endsRecord)
  }

  /// The value of a field whose quotes are still in it, appended to `out`.
  func unquoted(_ field: Field, into out: inout [UInt8]) {
    let quote = dialect.quote
    var isInside = true
    var index = 0
    while index < field.bytes.count {
      let byte = field.bytes[index]
      if isInside, byte == quote {
        if index + 1 < field.bytes.count, field.bytes[index + 1] == quote {
          out.append(quote)
          index += 2
          continue
        }
        isInside = false
        index += 1
        continue
      }
      out.append(byte)
      index += 1
    }
  }
}
