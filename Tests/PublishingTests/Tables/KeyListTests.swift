import Testing

@testable import Publishing

struct KeyListTests {
  @Test(arguments: [
    ("PMO North (2)", "pmo-north-2"), ("  R&D  ", "r-d"), ("Søren Ø.", "søren-ø"), ("王小明", "王小明"), ("--", ""), ("", ""),
  ])
  func `a name becomes words joined by hyphens`(name: String, slug: String) {
    #expect(KeyList.slug(name) == slug)
  }

  @Test func `keys differ in more than case`() {
    var keys = KeyList(reserved: ["ALL"])
    let wanted = ["all", "North", "north", "NORTH", "north-2", "", "", "north"]
    #expect(
      wanted.map { keys.key($0) } == [
        "all-2", "North", "north-2", "NORTH-3", "north-2-2", "unnamed", "unnamed-2", "north-4",
      ])
  }

  @Test func `many equal names take time in line with their number`() {
    var keys = KeyList()
    let all = (0..<20_000).map { _ in keys.key("x") }
    #expect(Set(all).count == 20_000)
    #expect(all.last == "x-20000")
  }
}
