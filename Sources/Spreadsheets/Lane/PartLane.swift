/// Reads a part on two lanes: libxml2 parses it, and elements of the plain shape that producers write are taken from its bytes.
///
/// libxml2 sees everything but those elements: what stands before the first of them, each that is not plain, and the end. So it is the
/// judge of the part's form, and what it never saw leaves no gap in its state, which is "between two elements".
struct PartLane<Scanner: PlainScanner & ~Copyable>: ~Copyable {
  private var scanner: Scanner
  private var parser: XMLParser
  private var stage = Stage.prologue
  /// Elements inside which the scanner's stand.
  private var depth = 0
  /// Bytes that libxml2 gets at once: more and more while nothing plain comes.
  private var stretch = 0

  private enum Stage {
    /// Before the tag that holds the elements.
    case prologue
    case plain
    /// libxml2 reads up to the end of an element.
    case foreign
    /// libxml2 reads all that comes.
    case judged
    /// The handler has what it wants.
    case done
  }

  /// Parses a part: what `handler` gets to see, and what `scanner` takes, together are what libxml2 alone gives.
  static func parse(
    _ archive: ZipArchive, _ member: ZipArchive.Member, _ scanner: consuming Scanner, handler: XMLHandler,
    limits: Limits,
    blockSize: Int
  ) throws(SpreadsheetError) {
    let pipe = try PartPipe(archive, member, limits: limits, blockSize: blockSize)
    defer { pipe.stop() }
    var lane = PartLane(
      scanner: scanner, parser: try XMLParser(handler, file: archive.contents.name, part: member.name))
    // What the block before left over, in front of the next one's bytes.
    var rest: [UInt8] = []
    var isFirst = true
    while lane.stage != .done, let block = try pipe.next() {
      defer { pipe.recycle(block) }
      let start = block.start - rest.count
      start.update(from: rest, count: rest.count)
      let end = UnsafePointer(block.end)
      if isFirst, !isPlainText(start, end) { lane.stage = .judged }
      isFirst = false
      let unread = try lane.take(UnsafePointer(start), end)
      rest = Array(UnsafeBufferPointer(start: unread, count: end - unread))
      if rest.count > PartBlock.headroom {
        lane.stage = .judged
        try lane.judge(rest)
        rest = []
      }
    }
    if lane.stage == .done { return }
    try lane.judge(rest)
    try lane.parser.finish()
  }

  private init(scanner: consuming Scanner, parser: consuming XMLParser) {
    self.scanner = scanner
    self.parser = parser
  }

  /// UTF-8, and said so or not said: other encodings are libxml2's, and so is a declaration of kilobytes.
  private static func isPlainText(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    let head = String(decoding: UnsafeBufferPointer(start: start, count: min(4096, end - start)), as: UTF8.self)
    guard !head.hasPrefix("\u{FFFD}"), !head.prefix(200).contains("\0") else { return false }
    guard head.firstRange(of: "<?xml ") != nil else { return true }
    guard let declarationEnd = head.firstRange(of: "?>") else { return false }
    guard let name = head[..<declarationEnd.lowerBound].firstRange(of: "encoding") else { return true }
    return head[name.upperBound...].drop { " \t\r\n=\"'".contains($0) }.prefix(5).lowercased() == "utf-8"
  }

  /// Takes a block; what begins an element that goes on in the next one is left over.
  private mutating func take(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) throws(SpreadsheetError) -> UnsafePointer<UInt8> {
    var p = start
    while true {
      switch stage {
      case .prologue:
        p = try prologue(p, end)
        if stage == .prologue { return p }
      case .plain:
        switch scanner.scan(p, end) {
        case .incomplete(let element):
          return element
        case .end(let place):
          p = place
          stage = .judged
        case .foreign(let place):
          if let failure = scanner.failure { throw failure }
          // A part of nothing but foreign elements shall not be handed over one by one.
          stretch = place - p < 64 ? min(max(256, stretch * 2), 1 << 20) : 0
          p = place
          stage = .foreign
        }
      case .foreign:
        p = try foreign(p, end)
        if stage == .foreign, p == end { return end }
      case .judged:
        try judge(UnsafeBufferPointer(start: p, count: end - p))
        return end
      case .done:
        return end
      }
    }
  }

  /// Gives libxml2 everything up to and with the opening tag; all that is whole where that does not stand here.
  private mutating func prologue(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) throws(SpreadsheetError) -> UnsafePointer<UInt8> {
    var tag = start
    while tag < end {
      if tag.pointee == UInt8(ascii: "<") {
        let isOpening = tag.isAt(Scanner.opening)
        let tagStart = tag
        while tag < end, tag.pointee != UInt8(ascii: ">") { tag += 1 }
        if tag == end {
          // The end of the block cuts a tag, which waits for the next one.
          try judge(UnsafeBufferPointer(start: start, count: tagStart - start))
          return stage == .prologue ? tagStart : end
        }
        if isOpening {
          tag += 1
          try judge(UnsafeBufferPointer(start: start, count: tag - start))
          depth = parser.depth
          // Inside a comment, or below an element of another name, it opens nothing.
          if stage == .prologue { stage = scanner.isOpen && parser.isIdle ? .plain : .judged }
          return tag
        }
      }
      tag += 1
    }
    try judge(UnsafeBufferPointer(start: start, count: end - start))
    return end
  }

  /// Gives libxml2 everything up to and with the end of an element, and goes on plainly if that was one.
  private mutating func foreign(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) throws(SpreadsheetError) -> UnsafePointer<UInt8> {
    var p = start + min(stretch, end - start)
    while p < end, !(p.pointee == UInt8(ascii: "<") && p.isAt(Scanner.elementEnd)) { p += 1 }
    let isEnd = p < end
    if isEnd { p += Scanner.elementEnd.utf8CodeUnitCount }
    try judge(UnsafeBufferPointer(start: start, count: p - start))
    if let failure = scanner.failure { throw failure }
    guard stage == .foreign else { return p }
    if isEnd, scanner.isOpen, parser.depth == depth, parser.isIdle { stage = .plain }
    if !scanner.isOpen, parser.isIdle { stage = .judged }
    return p
  }

  private mutating func judge(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
    if try !parser.parse(UnsafeRawBufferPointer(bytes)) { stage = .done }
  }

  private mutating func judge(_ bytes: [UInt8]) throws(SpreadsheetError) {
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(SpreadsheetError) in try parser.parse(UnsafeRawBufferPointer(bytes)) }
    }
    if try !result.get() { stage = .done }
  }
}
