import Testing

@testable import Spreadsheets

struct XMLAttributesTests {
  /// Asks one element for its attributes.
  private final class Probe: XMLHandler {
    var found: [String?] = []
    var flags: [Bool?] = []

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "e" else { return }
      found = [
        attributes["a"], attributes["missing"], attributes["empty"], attributes["id"],
        attributes.value("id", namespaceEnding: "relationships"), attributes.value("id", namespaceEnding: "elsewhere"),
      ]
      flags = [attributes.flag("one"), attributes.flag("true"), attributes.flag("zero"), attributes.flag("missing")]
    }
  }

  @Test func `attributes by name, by namespace, and as flags`() throws {
    let probe = Probe()
    var parser = try XMLParser(probe, file: "f", part: "p")
    let text = """
      <e xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships" a="1&amp;2" empty="" id="plain" q:id="rId7"
        one="1" true="true" zero="0"/>
      """
    let isOpen = try Array(text.utf8).withUnsafeBytes { try parser.parse($0) }
    try parser.finish()
    #expect(isOpen)
    #expect(probe.found == ["1&2", nil, "", "plain", "rId7", nil])
    #expect(probe.flags == [true, true, false, nil])
  }

  @Test func `a name is compared whole`() throws {
    final class Names: XMLHandler {
      var matched: [Bool] = []
      override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        matched.append(name == "row")
      }
    }
    let names = Names()
    var parser = try XMLParser(names, file: "f", part: "p")
    _ = try Array("<rowx><ro/><row/><Row/><p:row xmlns:p='u'/></rowx>".utf8).withUnsafeBytes { try parser.parse($0) }
    #expect(names.matched == [false, false, true, false, true])
  }
}
