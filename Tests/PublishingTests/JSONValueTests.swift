import FoundationEssentials
import Testing

@testable import Publishing

@Suite struct JSONValueTests {
  @Test(
    arguments: [
      (.null, "null"), (true, "true"), (-3, "-3"), (.number(0.1), "0.1"), (.number(2), "2"), (.number(1e300), "1e+300"),
      (.number(.nan), "null"), (.number(-.infinity), "null"), ("a", "\"a\""), ([], "[]"), ([1, [2]], "[1,[2]]"),
      (["b": 1, "a": ["c": .null]], "{\"b\":1,\"a\":{\"c\":null}}"), ("é€😀", "\"é€😀\""),
      ("\"\\\n\r\t\u{1}\u{7F}", #""\"\\\n\r\t\u0001\u007f""#),
    ] as [(JSONValue, String)])
  func line(_ value: JSONValue, _ expected: String) {
    #expect(value.line == expected)
  }

  @Test func page() {
    let value: JSONValue = ["plain": [1, 2], "deep": [["a": 1], []], "none": [:]]
    #expect(
      value.page == """
        {
          "plain": [1, 2],
          "deep": [
            {
              "a": 1
            },
            []
          ],
          "none": {}
        }

        """)
  }

  /// Another reader gets back every scalar that text may hold.
  @Test func everyLowScalarReadsBack() throws {
    let text = String(String.UnicodeScalarView((0..<0x3000).compactMap(Unicode.Scalar.init)))
    let read = try JSONDecoder().decode([String].self, from: Data(JSONValue.array([.string(text)]).page.utf8))
    #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }
}
