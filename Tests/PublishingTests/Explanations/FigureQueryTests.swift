import Testing

@testable import Publishing

@Suite struct FigureQueryTests {
  @Test(arguments: [
    ("fact_maturity", "fact_maturity", []),
    ("fact_maturity[PMO=Northern PMO,service=O21]", "fact_maturity", ["PMO=Northern PMO", "service=O21"]),
    (" fact_maturity [ pmo = North ] ", "fact_maturity", ["pmo=North"]),
    ("t[a=\"x, y]\" , b=2]", "t", ["a=x, y]", "b=2"]),
    ("t[a=b=c]", "t", ["a=b=c"]),
    ("t[a=]", "t", ["a="]), ("t[a=\"say \"\"no\"\"\",b=\"\"]", "t", ["a=say \"no\"", "b="]),
  ])
  func reads(text: String, table: String, conditions: [String]) throws {
    let query = try FigureQuery(text)
    #expect(query.table == table)
    #expect(query.conditions.map { "\($0.column)=\($0.value)" } == conditions)
  }

  @Test(arguments: ["", "  ", "[a=b]", "t[", "t[]", "t[a]", "t[a=b", "t[a=b]x", "t[a=\"b]", "t[=b]", "t[a=b,]"])
  func refuses(text: String) {
    #expect(throws: ExplanationError.self) { try FigureQuery(text) }
  }
}
