import Tabular
import Testing

struct TextPoolTests {
  @Test func `equal texts share a code, also beyond several growths`() {
    var pool = TextPool()
    let texts = (0..<5000).map { "text \($0 % 1700)" }
    var codes: [String: Int] = [:]
    var wrong: [String] = []
    for text in texts {
      let code = pool.intern(text)
      if codes[text, default: codes.count] != code { wrong.append(text) }
      codes[text] = code
    }
    #expect(wrong.isEmpty)
    #expect(pool.count == 1700)
    #expect(codes.allSatisfy { pool[$0.value] == $0.key })
    #expect(pool.byteCount == codes.keys.reduce(0) { $0 + $1.utf8.count })
  }

  @Test func `the empty text is a text like others`() {
    var pool = TextPool()
    #expect(pool.intern("") == 0)
    #expect(pool.intern("a") == 1)
    #expect(pool.intern("") == 0)
    #expect(pool[0] == "")
    #expect(pool.count == 2)
    #expect(pool.append("") == 2)
    #expect((-1...3).filter(pool.isEmpty) == [-1, 0, 2, 3])
  }

  @Test func `texts that differ only at their ends are different`() {
    var pool = TextPool()
    let stem = "0123456789abcdef"
    let texts = (0...stem.count).map { String(stem.prefix($0)) } + (1...3).map { String(repeating: "\0", count: $0) }
    #expect(texts.map { pool.intern($0) } == Array(texts.indices))
  }

  @Test func `canonically equal texts with other bytes are different`() {
    var pool = TextPool()
    #expect(pool.intern("é") != pool.intern("e\u{301}"))
  }

  @Test func `appended texts get codes of their own and are not found again`() {
    var pool = TextPool()
    #expect(pool.append("a") == 0)
    #expect(pool.append("a") == 1)
    #expect(pool.intern("a") == 2)
    #expect(pool.intern("a") == 2)
    #expect((0..<3).map { pool[$0] } == ["a", "a", "a"])
  }

  @Test(arguments: [-1, 1, .min, .max])
  func `a code that the pool does not have is empty text`(code: Int) {
    var pool = TextPool()
    _ = pool.intern("only")
    #expect(pool[code] == "")
    #expect(pool.withBytes(of: code) { $0.count } == 0)
  }

  @Test func `a copy does not see what is added later`() {
    var pool = TextPool()
    _ = pool.intern("a")
    let copy = pool
    _ = pool.intern("b")
    #expect(copy.count == 1)
    #expect(pool.count == 2)
  }

  @Test func `a pool that extends another has its texts under the same codes, and leaves it alone`() {
    var base = TextPool()
    for text in ["a", "", "b", "a"] { _ = base.append(text) }
    var pool = TextPool(extending: base)
    #expect(pool.count == 4 && pool.byteCount == 3)
    // What was only appended is not looked up: shared strings need not be unique.
    #expect(pool.intern("a") == 4)
    #expect(pool.intern("c") == 5)
    #expect(pool.intern("a") == 4)
    for number in 0..<100 { #expect(pool.intern("text \(number)") == 6 + number) }
    #expect(pool.intern("text 7") == 13)
    #expect((0..<6).map { pool[$0] } == ["a", "", "b", "a", "a", "c"])
    #expect((-1...6).map { pool.isEmpty($0) } == [true, false, true, false, false, false, false, false])
    #expect(pool.isEmpty(106) && pool[106].isEmpty)
    #expect(base.count == 4)
    var third = TextPool(extending: pool)
    #expect(third.count == 106 && third.byteCount == pool.byteCount)
    #expect((0..<106).allSatisfy { third[$0] == pool[$0] })
    #expect(third.intern("new") == 106)
  }
}
