/// How a text file separates, quotes and escapes its fields.
struct CSVDialect: Sendable, Hashable {
  /// One byte or more.
  let delimiter: [UInt8]
  let quote: UInt8
  /// A byte that makes a quote, a delimiter or itself literal, beside the doubled quote.
  let escape: UInt8?

  init(delimiter: String = ",", quote: UInt8 = UInt8(ascii: "\""), escape: UInt8? = nil) {
    self.init(delimiter: Array(delimiter.utf8), quote: quote, escape: escape)
  }

  init(delimiter: [UInt8], quote: UInt8, escape: UInt8?) {
    self.delimiter = delimiter.isEmpty ? [UInt8(ascii: ",")] : delimiter
    self.quote = quote
    self.escape = escape
  }

  /// The delimiter that a first line `sep=;` names, as Excel reads and writes it, and the bytes up to the next line; nil without one.
  static func declared(_ text: UnsafeBufferPointer<UInt8>) -> (delimiter: [UInt8], length: Int)? {
    let quote = UInt8(ascii: "\"")
    let line = text.prefix(16).prefix { $0 != 0x0a && $0 != 0x0d }
    var content = line[...]
    let isQuoted = content.first == quote && content.last == quote && content.count > 2
    if isQuoted { content = content.dropFirst().dropLast() }
    guard content.count > 4, content.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 }) else {
      return nil
    }
    let delimiter = Array(content.dropFirst(4))
    guard delimiter.count <= 4, !delimiter.contains(quote) else { return nil }
    var length = line.count
    if length < text.count, text[length] == 0x0d { length += 1 }
    if length < text.count, text[length] == 0x0a, length == line.count || text[length - 1] == 0x0d { length += 1 }
    return (delimiter, length)
  }
}
