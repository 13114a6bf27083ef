import Testing

@testable import Spreadsheets

struct XMLParserTests {
  /// Writes down what the parser reports: `<row r=1>`, texts joined, `</row>`.
  private final class Listing: XMLHandler {
    var events: [String] = []
    var stopAt: String?
    private var pending: [UInt8] = []

    private func flush() {
      if !pending.isEmpty { events.append(String(decoding: pending, as: UTF8.self)) }
      pending = []
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      flush()
      var tag = String(cString: name.bytes)
      func describe(_ name: XMLName, _ value: UnsafeBufferPointer<UInt8>) {
        tag += " \(String(cString: name.bytes))=\(String(decoding: value, as: UTF8.self))"
      }
      attributes.each(describe)
      events.append("<\(tag)>")
      if String(cString: name.bytes) == stopAt { stop = .done }
    }

    override func end(_ name: XMLName) {
      flush()
      events.append("</\(String(cString: name.bytes))>")
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending += bytes }
  }

  private func events(
    _ bytes: [UInt8], block: Int = .max, stopAt: String? = nil
  ) throws(SpreadsheetError) -> [String] {
    let listing = Listing()
    listing.stopAt = stopAt
    var parser = try XMLParser(listing, file: "f.xlsx", part: "p.xml")
    var start = 0
    while start < bytes.count {
      let end = start + min(block, bytes.count - start)
      var result: Result<Bool, SpreadsheetError> = .success(true)
      Array(bytes[start..<end]).withUnsafeBytes { piece in
        do throws(SpreadsheetError) { result = .success(try parser.parse(piece)) } catch { result = .failure(error) }
      }
      if try !result.get() { return listing.events }
      start = end
    }
    try parser.finish()
    return listing.events
  }

  private func events(_ text: String) throws(SpreadsheetError) -> [String] { try events(Array(text.utf8)) }

  private static let sample = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
    <w xmlns="urn:a" xmlns:x="urn:b"><!-- note --><row r='1'
     s = "2"><x:c t="é&amp;&quot;&#x41;">1&lt;2<![CDATA[<&]]>é</x:c><?pi?></row></w>
    """

  @Test(arguments: [1, 2, 3, 5, 7, 16, 64, .max])
  func `the same events for blocks of any size`(block: Int) throws {
    #expect(
      try events(Array(Self.sample.utf8), block: block) == [
        "<w>", "<row r=1 s=2>", "<c t=é&\"A>", "1<2<&é", "</c>", "</row>", "</w>",
      ])
  }

  @Test(arguments: [false, true])
  func `UTF-16 with a byte-order mark`(isBig: Bool) throws {
    let units = ("\u{FEFF}" + Self.sample.replacing("UTF-8", with: "UTF-16")).utf16
    let bytes = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xff)] : [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    for block in [4, 7, 64, .max] {
      #expect(try events(bytes, block: block) == events(Self.sample), "blocks of \(block)")
    }
  }

  @Test(arguments: [
    "<!DOCTYPE w><w/>", "<!DOCTYPE w [<!ENTITY a \"aaa\">]><w>&a;</w>",
    "<!DOCTYPE w SYSTEM \"file:///etc/hostname\"><w/>",
    "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w>&x;</w>",
    "<!DOCTYPE w [<!ENTITY % p SYSTEM \"http://localhost/p\"> %p;]><w/>",
    """
    <!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
    <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><w>&e;&e;&e;</w>
    """,
  ])
  func `a DOCTYPE is refused before anything in it is read`(text: String) {
    let error = caught(SpreadsheetError.self) { _ = try events(text) }
    #expect(error?.code == .corrupt)
    #expect(error?.message.contains("DOCTYPE") == true)
    #expect(error?.part == "p.xml")
    #expect(error?.remedy.contains("Do not trust") == true)
  }

  @Test(
    arguments: [
      ("<w><a></w>", 1), ("<w>\n\n<a b=1/></w>", 3), ("<w>&nosuch;</w>", 1), ("<w>", 1), ("", nil), ("plain", 1),
      ("<w a='1' a='2'/>", 1), ("<w>\u{1}</w>", 1), ("<w/><w/>", 1),
    ] as [(String, Int?)])
  func `broken XML, with its line`(text: String, line: Int?) {
    let error = caught(SpreadsheetError.self) { _ = try events(text) }
    #expect(error?.code == .corrupt, "\(text)")
    #expect(error?.message.hasPrefix("The XML is broken: ") == true)
    if let line { #expect(error?.line == line) }
  }

  @Test func `a nest of a hundred thousand elements`() throws {
    func nest(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    let error = caught(SpreadsheetError.self) { _ = try events(nest(100_000)) }
    #expect(error?.code == .limit)
    #expect(error?.part == "p.xml")
    #expect(caught(SpreadsheetError.self) { _ = try events(nest(257)) }?.code == .limit)
    #expect(try events(nest(256)).count == 512)
    #expect(try events("<w>" + String(repeating: nest(200), count: 20) + "</w>").count == 8002)
  }

  /// libxml2 compares attributes pair by pair: a tag of ten megabytes would keep it busy for half an hour.
  /// libxml2 would look for each of them among hundreds of others.
  @Test func `more names than libxml2 can tell apart in a short time`() throws {
    let names = (0..<100_100).map { "<n\($0)/>" }.joined()
    let error = caught(SpreadsheetError.self) { _ = try MiniWorkbook(rows: "<row>\(names)</row>").sheet() }
    #expect(error?.code == .limit)
    #expect(error?.part?.contains("xl/worksheets/sheet1.xml") == true)
  }

  @Test func `tags with thousands of attributes or of megabytes`() throws {
    func tag(_ count: Int, _ name: String) -> String {
      "<w " + (0..<count).map { "\(name)\($0)='u'" }.joined(separator: " ") + "/>"
    }
    for name in ["a", "xmlns:a"] {
      #expect(try events(tag(1000, name)).count == 2)
      let error = caught(SpreadsheetError.self) { _ = try events(tag(1001, name)) }
      #expect(error?.code == .limit)
      #expect(error?.message == "A tag of the part has more than 1000 attributes.")
    }
    for text in [tag(300_000, "a"), "<w a='" + String(repeating: "x", count: 3_000_000)] {
      let error = caught(SpreadsheetError.self) { _ = try events(Array(text.utf8), block: 128 << 10) }
      #expect(error?.code == .limit)
      #expect(error?.message == "A tag of the part is longer than 256 KB.")
    }
    // Texts are no tags: they pass as they come.
    let long = String(repeating: "x", count: 1_000_000)
    for block in [1000, 128 << 10, .max] {
      #expect(try events(Array("<w>\(long)</w>".utf8), block: block).map(\.utf8.count) == [3, 1_000_000, 4])
    }
    let section = "<w><![CDATA[\(long.prefix(200_000))]]></w>"
    #expect(try events(Array(section.utf8), block: 128 << 10).map(\.utf8.count) == [3, 200_000, 4])
  }

  @Test func `a prefix that is bound nowhere is no reason to refuse a part`() throws {
    #expect(try events("<x:w><x:c r:id=\"1\"/></x:w>").count == 4)
  }

  @Test func `a prefix that changes its meaning inside a part`() throws {
    #expect(
      try events("<x:w xmlns:x='urn:a'><y:c xmlns:y='urn:a'/><x:c xmlns:x='urn:b'/></x:w>")
        == ["<w>", "<c>", "</c>", "<c>", "</c>", "</w>"])
  }

  @Test func `a handler that stops early sees no more, and what follows may be broken`() throws {
    #expect(try events(Array("<w><a/><b/><c></w>".utf8), block: 4, stopAt: "b").last == "<b>")
  }

  @Test func `line ends as XML defines them`() throws {
    for block in 1...8 {
      #expect(
        try events(Array("<w>a\r\nb\rc&#13;d\te</w>".utf8), block: block) == ["<w>", "a\nb\nc\rd\te", "</w>"],
        "blocks of \(block)")
    }
  }

  private static let compatibility = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"

  @Test(arguments: [
    (
      "<mc:AlternateContent><mc:Choice Requires='x'><a>1</a></mc:Choice><mc:Fallback><b>2</b></mc:Fallback></mc:AlternateContent>",
      ["<b>", "2", "</b>"]
    ),
    ("<mc:AlternateContent><mc:Choice><a><mc:Choice/>1</a>2</mc:Choice></mc:AlternateContent><c/>", ["<c>", "</c>"]),
    (
      "<mc:AlternateContent><mc:Fallback><mc:AlternateContent><mc:Choice><a/></mc:Choice><mc:Fallback>3</mc:Fallback></mc:AlternateContent></mc:Fallback></mc:AlternateContent>",
      ["3"]
    ),
    // Elements of other namespaces that are called the same.
    ("<Choice>1</Choice><x:Fallback xmlns:x='urn:x'/>", ["<Choice>", "1", "</Choice>", "<Fallback>", "</Fallback>"]),
    ("<y:Choice xmlns:y='http://schemas.openxmlformats.org/markup-compatibility/2006'><a/></y:Choice>b", ["b"]),
  ])
  func `alternate content: the fallback stands in its place, choices are skipped`(xml: String, expected: [String])
    throws
  {
    #expect(try events("<w \(Self.compatibility)>\(xml)</w>") == ["<w>"] + expected + ["</w>"])
  }
}
