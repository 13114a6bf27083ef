import CLibXML2

/// libxml2's SAX2 push parser over the blocks of one part: the owner of its context.
///
/// A DOCTYPE is refused before anything in it is read, so no entity is declared or expanded, and nothing is fetched from anywhere.
struct XMLParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let bridge: Bridge
  private let file: String
  private let part: String

  /// Bounds that no workbook comes near. libxml2 compares a tag's attributes pair by pair and looks names up through all open elements,
  /// so that its time grows with the square of either; a tag is only seen once the whole of it is there.
  private static let depthLimit = 256
  private static let attributeLimit = 1000
  private static let tagLimit = 256 << 10
  /// libxml2 keeps every name that it has met in a table of fixed size: of millions, each costs a walk through hundreds of others.
  private static let nameLimit = 100_000

  /// What the callbacks see through libxml2's one pointer. The parser owns it, so it outlives the context.
  private final class Bridge {
    let handler: XMLHandler
    var sawDoctype = false
    var depth = 0
    /// What the part has too much of.
    var excess: String?
    /// The depth of the `mc:Choice` that is being skipped.
    var choiceDepth: Int?

    init(_ handler: XMLHandler) { self.handler = handler }
  }

  init(_ handler: XMLHandler, file: String, part: String) throws(SpreadsheetError) {
    _ = Self.library
    bridge = Bridge(handler)
    self.file = file
    self.part = part
    var sax = Self.callbacks()
    guard
      let context = xmlCreatePushParserCtxt(&sax, Unmanaged.passUnretained(bridge).toOpaque(), nil, 0, nil)
    else {
      throw SpreadsheetError(.io, "There is not enough memory to parse the part.", remedy: "Try again.", file: file)
    }
    self.context = context
    // NOENT concerns `&amp;` and its like inside attributes, which would else arrive as `&#38;`; there are no others without a DOCTYPE.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
  }

  deinit {
    // The SAX callbacks build no tree; a document that a failed parse may have begun is freed all the same.
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// `xmlInitParser` once for the process, never `xmlCleanupParser`: other users of the library in the process would lose it.
  private static let library: Void = xmlInitParser()

  /// Parses the next block; false when the handler has asked to stop.
  mutating func parse(_ block: UnsafeRawBufferPointer) throws(SpreadsheetError) -> Bool {
    var rest = block
    while !rest.isEmpty {
      // In pieces, so that a tag of megabytes shows as such.
      let count = min(rest.count, Self.tagLimit / 2)
      let status = plumbline_xml_parse_chunk(
        context, rest.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      guard try check(status) else { return false }
    }
    return true
  }

  /// Elements that are open.
  var depth: Int { bridge.depth }

  /// Whether every byte that it was given is parsed: none waits for the end of a tag, a comment or a section.
  var isIdle: Bool {
    guard let input = context.pointee.input else { return false }
    return input.pointee.cur == input.pointee.end
  }

  /// Ends the part.
  mutating func finish() throws(SpreadsheetError) {
    _ = try check(plumbline_xml_parse_chunk(context, nil, 0, 1))
  }

  private func check(_ status: Int32) throws(SpreadsheetError) -> Bool {
    if bridge.sawDoctype {
      throw SpreadsheetError(
        .corrupt, "The part declares a DOCTYPE, which no workbook does and which attacks use.",
        remedy: "Do not trust this file; ask its sender.", file: file, part: part)
    }
    if let excess = bridge.excess { throw tooMuch(excess) }
    switch bridge.handler.stop {
    case .done: return false
    case .failed(let error): throw error
    case nil: break
    }
    // Bytes that are none of the declared encoding end the parse, though the part counts as well-formed up to them.
    let isBroken = context.pointee.wellFormed == 0 || context.pointee.disableSAX != 0
    guard status != 0, isBroken || status == Int32(XML_ERR_INVALID_ENCODING.rawValue) else {
      // What libxml2 has not taken yet is the beginning of one tag, comment or CDATA section.
      if let input = context.pointee.input, input.pointee.end - input.pointee.cur > Self.tagLimit {
        throw tooMuch("A tag of the part is longer than \(Self.tagLimit >> 10) KB.")
      }
      if xmlDictSize(context.pointee.dict) > Self.nameLimit {
        throw tooMuch("The part has more than \(Self.nameLimit) different names of elements and attributes.")
      }
      return true
    }
    let message =
      plumbline_xml_error_message(context).map { String(cString: $0) }?
      .split(whereSeparator: \.isNewline).first.map(String.init)
      ?? "its bytes are not in the encoding that it declares"
    throw SpreadsheetError(
      .corrupt, "The XML is broken: \(message).",
      remedy: "Open the file in Excel or LibreOffice, let it repair the file, and save it.", file: file, part: part,
      line: Int(plumbline_xml_error_line(context)), column: Int(plumbline_xml_error_column(context)))
  }

  private func tooMuch(_ what: String) -> SpreadsheetError {
    SpreadsheetError(.limit, what, remedy: "Do not trust this file; ask its sender.", file: file, part: part)
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { pointer, name, _, space, namespaces, _, count, _, fields in
      guard let pointer, let name else { return }
      let bridge = Unmanaged<Bridge>.fromOpaque(pointer).takeUnretainedValue()
      guard bridge.handler.stop == nil else { return }
      bridge.depth += 1
      if bridge.depth > XMLParser.depthLimit {
        bridge.excess = "The part nests more than \(XMLParser.depthLimit) elements."
        bridge.handler.stop = .done
      } else if count > XMLParser.attributeLimit || namespaces > XMLParser.attributeLimit {
        bridge.excess = "A tag of the part has more than \(XMLParser.attributeLimit) attributes."
        bridge.handler.stop = .done
      }
      let local = XMLName(bytes: name)
      guard bridge.choiceDepth == nil else { return }
      if let alternative = XMLAlternative(local, space: space) {
        if alternative == .choice { bridge.choiceDepth = bridge.depth }
      } else {
        bridge.handler.start(local, XMLAttributes(count: Int(count), fields: fields))
      }
    }
    sax.endElementNs = { pointer, name, _, space in
      guard let pointer, let name else { return }
      let bridge = Unmanaged<Bridge>.fromOpaque(pointer).takeUnretainedValue()
      guard bridge.handler.stop == nil else { return }
      bridge.depth -= 1
      let local = XMLName(bytes: name)
      if let choice = bridge.choiceDepth {
        if bridge.depth < choice { bridge.choiceDepth = nil }
      } else if XMLAlternative(local, space: space) == nil {
        bridge.handler.end(local)
      }
    }
    let text: charactersSAXFunc = { pointer, bytes, count in
      guard let pointer, let bytes else { return }
      let bridge = Unmanaged<Bridge>.fromOpaque(pointer).takeUnretainedValue()
      guard bridge.handler.stop == nil, bridge.choiceDepth == nil else { return }
      bridge.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    sax.characters = text
    sax.ignorableWhitespace = text
    sax.cdataBlock = text
    sax.internalSubset = { pointer, _, _, _ in
      guard let pointer else { return }
      let bridge = Unmanaged<Bridge>.fromOpaque(pointer).takeUnretainedValue()
      bridge.sawDoctype = true
      bridge.handler.stop = bridge.handler.stop ?? .done
    }
    sax.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    // Without a handler of our own libxml2 prints to standard error; the context keeps the last error for `check`.
    sax.serror = { _, _ in }
    return sax
  }
}

extension ZipArchive {
  /// Unpacks a part and parses it as it unpacks.
  func parse(
    _ member: Member, with handler: XMLHandler, limits: Limits
  ) throws(SpreadsheetError) {
    var stream = try PartStream(self, member, limits: limits)
    var parser = try XMLParser(handler, file: contents.name, part: member.name)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 64)
    defer { block.deallocate() }
    while true {
      let count = try stream.read(into: block)
      if count == 0 { break }
      guard try parser.parse(UnsafeRawBufferPointer(rebasing: block[..<count])) else { return }
    }
    try parser.finish()
  }
}
