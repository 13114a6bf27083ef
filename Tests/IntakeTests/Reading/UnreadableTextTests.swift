import Testing

@testable import Intake

@Suite struct UnreadableTextTests {
  @Test(arguments: [
    ("Low: 2,750.00, Mid: 2,820.00, High: 3,100.00", false, "is a range and no one amount"),
    ("Low: 2030-03-31, Mid: 2031-03-31", true, "is a range and no one date"),
    (">1000%", false, "is a bound and no amount"),
    ("Budget variance less than 5%.", false, "is a bound and no amount"), ("2030", true, "names a year and no day"),
    ("Awaiting the outcome of the review before a date can be set", true, "is a remark and no date"),
    ("Either zero or none", false, "is no amount that can be read"),
    ("1/012/2014", true, "is no date that can be read"),
  ])
  func saysWhy(text: String, isDate: Bool, reason: String) {
    #expect(UnreadableText.reason(text, isDate: isDate) == "\"\(text)\" \(reason); it is left out.")
  }
}
