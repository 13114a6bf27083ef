import Tabular

/// The texts that a workbook's cells share, under the index by which cells name them.
enum SharedStrings {
  static func read(
    _ archive: ZipArchive, _ member: ZipArchive.Member, limits: Limits, lane: Lane = .plain
  ) throws(SpreadsheetError) -> TextPool {
    let handler = SharedStringsHandler(limits: limits, file: archive.contents.name, part: member.name)
    do {
      switch lane {
      case .plain: try SharedStringsLane.parse(archive, member, with: handler, limits: limits)
      case .judge: try archive.parse(member, with: handler, limits: limits)
      }
    } catch  where lane == .plain && error.line != nil {
      // Lines that the lane took are missing from libxml2's count: alone it says the place.
      return try read(archive, member, limits: limits, lane: .judge)
    }
    return handler.pool
  }
}

/// The items of the part as libxml2 reports them; the plain lane adds to them too.
final class SharedStringsHandler: XMLHandler {
  private(set) var pool = TextPool()
  /// Whether the table has begun and not ended.
  private(set) var isInTable = false
  /// Why reading must end.
  private(set) var failure: SpreadsheetError?
  private var item = RichText()
  private let limits: Limits
  private let file: String
  private let part: String

  init(limits: Limits, file: String, part: String) {
    self.limits = limits
    self.file = file
    self.part = part
  }

  /// Adds the next item's text.
  func add(_ text: UnsafeBufferPointer<UInt8>) {
    if text.count > limits.textLength { fail(.longText(limits, file: file, part: part)) }
    _ = pool.append(text)
    if pool.byteCount > limits.textBytes || pool.count > min(limits.texts, Int(Int32.max)) {
      fail(
        SpreadsheetError(
          .limit,
          "The workbook has more than \(limits.textBytes >> 20) MB of shared texts, or more than \(limits.texts) of them.",
          remedy: "Save the sheet as CSV and use that.", file: file, part: part))
    }
  }

  private func fail(_ error: SpreadsheetError) {
    failure = failure ?? error
    stop = .failed(error)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "si": item.clear()
    case "sst": isInTable = true
    default: item.start(name, attributes)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    item.text(bytes)
    if item.bytes.count > limits.textLength { fail(.longText(limits, file: file, part: part)) }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "si": item.bytes.withUnsafeBufferPointer { add($0) }
    case "sst": isInTable = false
    default: item.end(name)
    }
  }
}

/// The text of a string item or an inline string as its runs arrive: `<t>` and `<r><t>`, without the phonetic `<rPh>`.
struct RichText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var keepsBlanks = false
  private var phoneticDepth = 0
  private var runStart = 0

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isInText = false
    phoneticDepth = 0
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "rPh" { phoneticDepth += 1 }
    guard name == "t", phoneticDepth == 0 else { return }
    isInText = true
    runStart = bytes.count
    keepsBlanks = attributes["space"] == "preserve"
  }

  @inline(__always)
  mutating func text(_ more: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: more) }
  }

  mutating func end(_ name: XMLName) {
    if name == "rPh" { phoneticDepth -= 1 }
    guard name == "t", isInText else { return }
    isInText = false
    if !keepsBlanks { EscapedText.trim(&bytes, from: runStart) }
    // Decoded run by run: an escape never spans two runs.
    var run = Array(bytes[runStart...])
    EscapedText.decode(&run)
    bytes.replaceSubrange(runStart..., with: run)
  }
}

extension SpreadsheetError {
  static func longText(
    _ limits: Limits, file: String, part: String, cell: CellAddress? = nil
  ) -> SpreadsheetError {
    SpreadsheetError(
      .limit, "A text is longer than \(limits.textLength >> 10) KB; Excel allows 32,767 characters.",
      remedy: "Do not trust this file; ask its sender.", file: file, part: part, cell: cell)
  }
}
