import Testing

@testable import Publishing

struct TerminalTextTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("王小明", 6), ("e\u{301}", 1), ("👍", 2), ("👨‍👩‍👧", 2), ("한글", 4), ("Ａ", 2), ("–", 1),
    ("\u{200B}", 0),
  ])
  func `width counts cells`(text: String, width: Int) {
    #expect(TerminalText.width(of: text) == width)
  }

  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("王小明", 4, "王…"), ("王小明", 5, "王小…"), ("王小明", 6, "王小明"),
    ("abc", 1, "…"), ("abc", 0, ""), ("e\u{301}fg", 2, "e\u{301}…"),
  ])
  func `a cut text fits and keeps whole characters`(text: String, width: Int, expected: String) {
    #expect(TerminalText.truncated(text, to: width) == expected)
    #expect(TerminalText.width(of: TerminalText.truncated(text, to: width)) <= width)
  }

  @Test func `fitted text fills its place`() {
    #expect(TerminalText.fitted("王", to: 4) + "|" == "王  |")
    #expect(TerminalText.fitted("ab", to: 4, isRight: true) == "  ab")
  }

  @Test func `control characters of names do not reach the terminal`() {
    #expect(TerminalText.printable("a\u{1B}[31mb\nc\u{7F}\u{9B}\u{202E}\u{2028}") == "a[31mbc")
  }

  @Test func `lines break between words, long names after a hyphen`() {
    #expect(TerminalText.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(TerminalText.wrapped("unbreakable", to: 5) == ["unbr…"])
    #expect(TerminalText.wrapped("", to: 5) == [])
    #expect(TerminalText.broken("Delivery teams", to: 8) == ["Delivery", "teams"])
    #expect(TerminalText.broken("Satisfaction", to: 8) == ["Satisfa-", "ction"])
    #expect(TerminalText.broken("王小明", to: 5) == ["王小-", "明"])
  }
}
