import Tabular
import Testing

struct NameListTests {
  @Test func `codes count from zero in the order of first appearance`() {
    var list = NameList(["b", "a", "b", "", "a"])
    #expect(list.names == ["b", "a", ""])
    #expect(list.code(of: "a") == 1)
    #expect(list.code(of: "c") == 3)
    #expect(list.count == 4)
    #expect(list[3] == "c")
  }

  @Test func `looking up adds nothing`() {
    let list = NameList(["a"])
    #expect(list.existing("a") == 0)
    #expect(list.existing("A") == nil)
    #expect(list.count == 1)
  }

  @Test func `lists of the same names in the same order are equal`() {
    #expect(NameList(["a", "b", "a"]) == NameList(["a", "b"]))
    #expect(NameList(["a", "b"]) != NameList(["b", "a"]))
  }
}
