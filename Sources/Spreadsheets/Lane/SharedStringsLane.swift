/// Takes the plain items of the shared strings, `<si><t>…</t></si>`, for their handler, between two events of libxml2.
struct SharedStringsLane: PlainScanner {
  static let opening: StaticString = "<sst"
  static let elementEnd: StaticString = "</si>"

  private let handler: SharedStringsHandler
  private var scratch: [UInt8] = []

  /// Parses the part into `handler`. Same texts as libxml2 alone gives.
  static func parse(
    _ archive: ZipArchive, _ member: ZipArchive.Member, with handler: SharedStringsHandler, limits: Limits,
    blockSize: Int = PartBlock.size
  ) throws(SpreadsheetError) {
    try PartLane.parse(
      archive, member, SharedStringsLane(handler: handler), handler: handler, limits: limits, blockSize: blockSize)
  }

  private init(handler: SharedStringsHandler) { self.handler = handler }

  var isOpen: Bool { handler.isInTable }
  var failure: SpreadsheetError? { handler.failure }

  mutating func scan(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> PlainOutcome {
    var p = start
    while true {
      p.skipBlanks()
      let item = p
      guard p.isAt("<si>") else {
        if p.isAt("<si/>") {
          p += 5
          handler.add(UnsafeBufferPointer(start: nil, count: 0))
          if handler.failure != nil { return .foreign(item) }
          continue
        }
        if p.isAt("</sst>") { return .end(p) }
        return end - p < 8 ? .incomplete(item) : .foreign(item)
      }
      p += 4
      var keepsBlanks = false
      if p.isAt("<t>") {
        p += 3
      } else if p.isAt("<t/></si>") {
        p += 9
        handler.add(UnsafeBufferPointer(start: nil, count: 0))
        if handler.failure != nil { return .foreign(item) }
        continue
      } else if p.isAt("<t xml:space=\"preserve\">") {
        p += 24
        keepsBlanks = true
      } else {
        p.moveToMismatch("<t xml:space=\"preserve\">")
        return p >= end ? .incomplete(item) : .foreign(item)
      }
      guard let text = p.text(), p.isAt("</t></si>") else {
        if p < end { p.moveToMismatch("</t></si>") }
        return p >= end ? .incomplete(item) : .foreign(item)
      }
      p += 9
      add(text.bytes, hasEntities: text.hasEntities, keepsBlanks: keepsBlanks)
      if handler.failure != nil { return .foreign(item) }
    }
  }

  /// Most texts are as they stand: nothing to resolve, no blanks at the ends, no escape.
  @inline(__always)
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, hasEntities: Bool, keepsBlanks: Bool) {
    guard hasEntities || text.contains(UInt8(ascii: "_")) else {
      handler.add(keepsBlanks ? text : EscapedText.trimmed(text))
      return
    }
    scratch.removeAll(keepingCapacity: true)
    Entities.decode(text, into: &scratch)
    if !keepsBlanks { EscapedText.trim(&scratch, from: 0) }
    EscapedText.decode(&scratch)
    scratch.withUnsafeBufferPointer { handler.add($0) }
  }
}
