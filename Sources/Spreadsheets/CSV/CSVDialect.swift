/// How a text file separates, quotes and escapes its fields.
struct CSVDialect: Sendable, Hashable {
  /// One byte or more.
  var delimiter: [UInt8]
  var quote: UInt8
  /// A byte that makes a quote, a delimiter, a line end or itself literal, beside the doubled quote.
  var escape: UInt8?
  /// Whether blanks in front of a field are no part of it: then a quote behind them opens it.
  var skipsBlanks: Bool

  init(
    delimiter: String = ",", quote: UInt8 = UInt8(ascii: "\""), escape: UInt8? = nil, skipsBlanks: Bool = false
  ) {
    self.delimiter = Array(delimiter.utf8)
    self.quote = quote
    self.escape = escape
    self.skipsBlanks = skipsBlanks
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

  /// Whether nobody would be surprised by it: no escapes, and one of the common delimiters.
  var isUsual: Bool {
    escape == nil && delimiter.count == 1 && Self.common.contains(String(decoding: delimiter, as: UTF8.self))
  }

  /// Delimiters that are tried first; ties go to the first.
  static let common = [",", ";", "\t", "|"]
}

extension CSVDialect: CustomStringConvertible {
  /// For messages: `fields separated by "~|~", quotes escaped by "\"`.
  var description: String {
    var name = ""
    for scalar in String(decoding: delimiter, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x20: name += "blank"
      case 0x09: name += "tab"
      case 0..<0x20: name += "character " + String(scalar.value)
      default: name.unicodeScalars.append(scalar)
      }
    }
    let escapes = escape.map { ", quotes and delimiters escaped by \(UnicodeScalar($0))" } ?? ""
    return "fields separated by \(name)\(escapes)"
  }
}
