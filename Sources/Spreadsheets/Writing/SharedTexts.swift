import Tabular

/// The texts that cells share: what becomes `xl/sharedStrings.xml`.
///
/// Once they hold as many bytes as the budget allows, further texts stand inline in their cells, so that a workbook of texts that
/// are all different does not have to be held twice.
struct SharedTexts {
  private var pool = TextPool()
  /// Cells that refer to a shared text.
  private(set) var references = 0
  private let budget: Int

  var count: Int { pool.count }

  init(budget: Int) { self.budget = budget }

  /// The position of a text; nil if it has to stand inline.
  mutating func position(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    pool.byteCount + text.count <= budget ? pool.intern(text) : nil
  }

  mutating func countReference() { references += 1 }

  /// Writes `xl/sharedStrings.xml`.
  func write(to part: inout ZipMemberWriter) throws(SpreadsheetError) {
    part.out.write(XMLPart.declaration)
    part.out.write("<sst")
    part.out.write("xmlns", XMLPart.spreadsheetNamespace)
    part.out.write("count", references)
    part.out.write("uniqueCount", count)
    part.out.write(">")
    for code in 0..<count {
      part.out.write("<si>")
      pool.withBytes(of: code) { part.out.writeTextElement($0) }
      part.out.write("</si>")
      try part.flushIfFull()
    }
    part.out.write("</sst>")
  }
}

extension OutputBytes {
  /// A `t` element. Excel trims blanks at the ends of a text unless it is told to preserve them.
  mutating func writeTextElement(_ text: UnsafeBufferPointer<UInt8>) {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0a }
    if let first = text.first, let last = text.last, isBlank(first) || isBlank(last) {
      write("<t xml:space=\"preserve\">")
    } else {
      write("<t>")
    }
    write(text, for: .text)
    write("</t>")
  }
}
