import Testing

@testable import Spreadsheets

@Suite struct XMLEscapeWritingTests {
  @Test(arguments: [
    // text, in an element, in an attribute, in a formula or address
    ("plain", "plain", "plain", "plain"),
    ("", "", "", ""),
    ("a<b & c>d", "a&lt;b &amp; c&gt;d", "a&lt;b &amp; c&gt;d", "a&lt;b &amp; c&gt;d"),
    ("\"q\"", "\"q\"", "&quot;q&quot;", "&quot;q&quot;"),
    ("1\n2\t3", "1\n2\t3", "1_x000A_2_x0009_3", "1\n2\t3"),
    ("1\r2", "1_x000D_2", "1_x000D_2", "1\u{FFFD}2"),
    ("\u{0}\u{1F}", "_x0000__x001F_", "_x0000__x001F_", "\u{FFFD}\u{FFFD}"),
    ("_x0041_", "_x005F_x0041_", "_x005F_x0041_", "_x0041_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_", "_x005F_x0041_x005F_x0042_", "_x0041_x0042_"),
    ("_x00fF_", "_x005F_x00fF_", "_x005F_x00fF_", "_x00fF_"),
    (
      "_x004_ _x00411_ _X0041_ _x0041", "_x004_ _x00411_ _X0041_ _x0041", "_x004_ _x00411_ _X0041_ _x0041",
      "_x004_ _x00411_ _X0041_ _x0041"
    ),
    ("_\u{1}", "__x0001_", "__x0001_", "_\u{FFFD}"),
    ("a\u{FFFE}b\u{FFFF}", "a_xFFFE_b_xFFFF_", "a_xFFFE_b_xFFFF_", "a\u{FFFD}b\u{FFFD}"),
    ("Größe \u{FEFF}\u{1F600}ｱ", "Größe \u{FEFF}\u{1F600}ｱ", "Größe \u{FEFF}\u{1F600}ｱ", "Größe \u{FEFF}\u{1F600}ｱ"),
  ])
  func escapes(text: String, element: String, attribute: String, plain: String) {
    func written(_ place: XMLPlace) -> String {
      var out = OutputBytes()
      out.write(string: text, for: place)
      return String(decoding: out.bytes, as: UTF8.self)
    }
    #expect(written(.text) == element)
    #expect(written(.attribute) == attribute)
    #expect(written(.plain) == plain)
  }

  @Test func bytesThatAreNotUTF8BecomeReplacementCharacters() {
    var out = OutputBytes()
    [0x61, 0xff, 0x26, 0xc3].withUnsafeBufferPointer { out.write($0, for: .text) }
    #expect(String(decoding: out.bytes, as: UTF8.self) == "a\u{FFFD}&amp;\u{FFFD}")
  }

  @Test(arguments: [
    ("a b", "<t>a b</t>"), (" a", "<t xml:space=\"preserve\"> a</t>"), ("a\n", "<t xml:space=\"preserve\">a\n</t>"),
    ("\t", "<t xml:space=\"preserve\">\t</t>"), ("", "<t></t>"), ("a\r", "<t>a_x000D_</t>"),
  ])
  func blanksAtTheEndsArePreserved(text: String, element: String) {
    var out = OutputBytes()
    Array(text.utf8).withUnsafeBufferPointer { out.writeTextElement($0) }
    #expect(String(decoding: out.bytes, as: UTF8.self) == element)
  }
}
