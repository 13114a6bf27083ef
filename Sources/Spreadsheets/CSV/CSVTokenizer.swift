/// Splits UTF-8 text into fields (RFC 4180), forgiving what real files do.
///
/// A quote counts only at the beginning of a field: one inside an unquoted field is literal, and after a closing quote the rest is
/// literal up to the delimiter (`"aa"a` is `aaa`). Outside quotes `\n`, `\r` and `\r\n` end a record. A quote that never closes ends
/// with the file. A byte-order mark at the beginning of a record is dropped: files were joined there.
struct CSVTokenizer {
  struct Field {
    /// The field's bytes behind its opening quote, if it has one.
    let bytes: UnsafeBufferPointer<UInt8>
    let isQuoted: Bool
    /// Doubled or escaped quotes, or a closing quote with text behind it, are still in the bytes: read them through `unquoted`.
    let needsUnquoting: Bool
    let endsRecord: Bool
  }

  let text: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// The delimiter's bytes behind the first, and how many.
  private let tail: [UInt8]
  private let tailCount: Int
  let quote: UInt8
  /// The quote itself where there is no escape.
  private let escape: UInt8
  private let skipsBlanks: Bool
  /// Whether every delimiter outside quotes ends a field: one byte, no escapes, no blanks to skip.
  let isPlain: Bool
  var marks: ByteMarks
  var position: Int
  private var isAtRecordStart = true
  /// Line ends passed so far, inside quotes too.
  private(set) var line = 0
  /// Where an unclosed quote opened, once the end of the text was reached inside it.
  private(set) var unclosedQuoteLine: Int?
  /// Records that end with each of the three line ends.
  private(set) var lineEnds = LineEnds()
  /// Lines that begin with a byte-order mark.
  private(set) var markedLines: [Int] = []
  /// Fields with text behind their closing quote, and the line on which the first of them ends.
  private(set) var brokenQuotes = 0
  private(set) var brokenQuoteLine: Int?

  /// - Precondition: `text` outlives the tokenizer, and a record starts at `start`.
  init(_ text: UnsafeBufferPointer<UInt8>, dialect: CSVDialect, from start: Int = 0) {
    self.text = text
    delimiter = dialect.delimiter[0]
    tail = Array(dialect.delimiter.dropFirst())
    tailCount = tail.count
    quote = dialect.quote
    escape = dialect.escape ?? dialect.quote
    skipsBlanks = dialect.skipsBlanks
    isPlain = tail.isEmpty && escape == quote && !skipsBlanks
    marks = ByteMarks(text, dialect: dialect, from: start)
    position = start
  }

  var isAtEnd: Bool { position >= text.count && isAtRecordStart }

  /// The next field; nil at the end. A final line end adds no record.
  @inline(__always)
  mutating func next() -> Field? {
    if isAtRecordStart, !beginRecord() { return nil }
    if skipsBlanks {
      while position < text.count, text[position] == 0x20 { position += 1 }
    }
    let start = position
    if start < text.count, text[start] == quote { return quoted() }
    var hasEscapes = false
    while true {
      let place = marks.next(from: position)
      guard place < text.count else { return last(start, isQuoted: false, needsUnquoting: hasEscapes) }
      let byte = text[place]
      if byte == delimiter, tailCount == 0 || hasTail(place) {
        position = place + 1 + tailCount
        return field(start, place, isQuoted: false, needsUnquoting: hasEscapes, endsRecord: false)
      }
      if byte == 0x0a || byte == 0x0d {
        endLine(place, byte)
        return field(start, place, isQuoted: false, needsUnquoting: hasEscapes, endsRecord: true)
      }
      // Anything else is literal, but for an escape.
      if byte == escape, escape != quote, isEscapable(place + 1) {
        hasEscapes = true
        moveBehindEscape(place)
      }
    }
  }

  /// Moves to the first field of a record; false at the end of the text.
  @inline(__always)
  mutating func beginRecord() -> Bool {
    guard position < text.count, text[position] != 0xef || skipMark() else { return false }
    isAtRecordStart = false
    return true
  }

  private mutating func quoted() -> Field {
    let openedOn = line
    let start = position + 1
    position = start
    var needsUnquoting = false
    while true {
      let place = marks.next(from: position)
      guard place < text.count else {
        unclosedQuoteLine = unclosedQuoteLine ?? openedOn
        return last(start, isQuoted: true, needsUnquoting: needsUnquoting)
      }
      let byte = text[place]
      if byte == quote {
        if place + 1 < text.count, text[place + 1] == quote {
          needsUnquoting = true
          position = place + 2
          continue
        }
        return closed(start, place, needsUnquoting: needsUnquoting)
      }
      if byte == 0x0a || (byte == 0x0d && !(place + 1 < text.count && text[place + 1] == 0x0a)) {
        line += 1
      } else if byte == escape, isEscapable(place + 1) {
        needsUnquoting = true
        moveBehindEscape(place)
      }
    }
  }

  /// Moves behind an escape and what it makes literal.
  private mutating func moveBehindEscape(_ place: Int) {
    position = place + 2
    let byte = text[place + 1]
    guard byte == 0x0a || byte == 0x0d else { return }
    line += 1
    if byte == 0x0d, position < text.count, text[position] == 0x0a { position += 1 }
  }

  /// The field behind whose closing quote the tokenizer stands.
  @inline(__always)
  private mutating func closed(_ start: Int, _ end: Int, needsUnquoting: Bool) -> Field {
    position = end + 1
    while true {
      let place = marks.next(from: position)
      let isLast = place >= text.count
      let byte = isLast ? 0x0a : text[place]
      let isDelimiter = !isLast && byte == delimiter && (tailCount == 0 || hasTail(place))
      guard isDelimiter || byte == 0x0a || byte == 0x0d else { continue }
      let hasMore = place > end + 1
      if hasMore {
        brokenQuotes += 1
        brokenQuoteLine = brokenQuoteLine ?? line
      }
      // What follows the closing quote belongs to the field; the quote itself is dropped by `unquoted`.
      let (until, unquotes) = hasMore ? (place, true) : (end, needsUnquoting)
      if isLast {
        position = text.count
        isAtRecordStart = true
      } else if isDelimiter {
        position = place + 1 + tailCount
      } else {
        endLine(place, byte)
      }
      return field(start, until, isQuoted: true, needsUnquoting: unquotes, endsRecord: !isDelimiter)
    }
  }

  @inline(__always)
  private func field(_ start: Int, _ end: Int, isQuoted: Bool, needsUnquoting: Bool, endsRecord: Bool) -> Field {
    Field(
      bytes: UnsafeBufferPointer(rebasing: text[start..<end]), isQuoted: isQuoted, needsUnquoting: needsUnquoting,
      endsRecord: endsRecord)
  }

  private mutating func last(_ start: Int, isQuoted: Bool, needsUnquoting: Bool) -> Field {
    position = text.count
    isAtRecordStart = true
    return field(start, text.count, isQuoted: isQuoted, needsUnquoting: needsUnquoting, endsRecord: true)
  }

  @inline(__always)
  mutating func endLine(_ place: Int, _ byte: UInt8) {
    line += 1
    isAtRecordStart = true
    position = place + 1
    if byte == 0x0a {
      lineEnds.feeds += 1
    } else if place + 1 < text.count, text[place + 1] == 0x0a {
      position += 1
      lineEnds.pairs += 1
    } else {
      lineEnds.returns += 1
    }
  }

  private func hasTail(_ place: Int) -> Bool {
    place + tailCount < text.count && tail.indices.allSatisfy { text[place + 1 + $0] == tail[$0] }
  }

  private func isEscapable(_ place: Int) -> Bool { place < text.count && isEscapable(text[place]) }

  private func isEscapable(_ byte: UInt8) -> Bool {
    byte == quote || byte == escape || byte == delimiter || byte == 0x0a || byte == 0x0d
  }

  /// Moves behind byte-order marks; false if the text ends there.
  private mutating func skipMark() -> Bool {
    while position + 3 <= text.count, text[position] == 0xef, text[position + 1] == 0xbb, text[position + 2] == 0xbf {
      markedLines.append(line)
      position += 3
    }
    return position < text.count
  }

  /// The value of a field whose quotes are still in it, appended to `out`.
  func unquoted(_ field: Field, into out: inout [UInt8]) {
    let bytes = field.bytes
    var isInside = field.isQuoted
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let following = index + 1 < bytes.count ? bytes[index + 1] : nil
      if isInside, byte == quote {
        // The closing quote is dropped, a doubled one is one.
        isInside = following == quote
        if isInside {
          out.append(quote)
          index += 1
        }
      } else if byte == escape, escape != quote, let following, isEscapable(following) {
        out.append(following)
        index += 1
      } else {
        out.append(byte)
      }
      index += 1
    }
  }
}

/// How many records end with `\n`, with `\r\n` and with `\r`.
struct LineEnds: Sendable, Hashable {
  var feeds = 0
  var pairs = 0
  var returns = 0

  static func + (a: LineEnds, b: LineEnds) -> LineEnds {
    LineEnds(feeds: a.feeds + b.feeds, pairs: a.pairs + b.pairs, returns: a.returns + b.returns)
  }
}
