import Tabular

/// The texts that a workbook's cells share, under the index by which cells name them.
enum SharedStrings {
  static func read(
    _ archive: ZipArchive, _ member: ZipArchive.Member, limits: Limits
  ) throws(SpreadsheetError) -> TextPool {
    let handler = SharedStringsHandler(limits: limits, file: archive.contents.name, part: member.name)
    try archive.parse(member, with: handler, limits: limits)
    return handler.pool
  }
}

private final class SharedStringsHandler: XMLHandler {
  var pool = TextPool()
  private var item = RichText()
  private let limits: Limits
  private let file: String
  private let part: String

  init(limits: Limits, file: String, part: String) {
    self.limits = limits
    self.file = file
    self.part = part
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "si" { item.clear() } else { item.start(name, attributes) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    item.text(bytes)
    if item.bytes.count > limits.textLength {
      stop = .failed(.longText(limits, file: file, part: part))
    }
  }

  override func end(_ name: XMLName) {
    guard name == "si" else {
      item.end(name)
      return
    }
    _ = item.bytes.withUnsafeBufferPointer { pool.append($0) }
    if pool.byteCount > limits.textBytes || pool.count > Int(Int32.max) {
      stop = .failed(
        SpreadsheetError(
          .limit, "The workbook's texts exceed \(limits.textBytes >> 20) MB.",
          remedy: "Save the sheet as CSV and use that.", file: file, part: part))
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
  static func longText(_ limits: Limits, file: String, part: String) -> SpreadsheetError {
    SpreadsheetError(
      .limit, "A text is longer than \(limits.textLength >> 10) KB; Excel allows 32,767 characters.",
      remedy: "Do not trust this file; ask its sender.", file: file, part: part)
  }
}
