import Testing

@testable import Spreadsheets

struct NumberFormatTests {
  @Test(arguments: [
    ("General", NumberClass.number), ("GENERAL", .number), ("general", .number), ("@", .number), ("", .number),
    ("0", .number), ("0.00", .number), ("#,##0.00", .number), ("0%", .number), ("# ?/?", .number),
    ("0.00E+00", .number), ("##0.0E+0", .number), ("0e+0", .number),
    // Days.
    ("yyyy-mm-dd", .date), ("m/d/yy", .date), ("d. mmmm yyyy", .date), ("YYYY", .date), ("mmm-yy", .date),
    ("mmmm", .date), ("dddd", .date), ("dd/mm/yyyy hh:mm", .date), ("m/d/yy h:mm AM/PM", .date), ("e", .date),
    // Times of day: `m` is a minute beside hours or seconds.
    ("h:mm", .time), ("hh:mm:ss", .time), ("mm:ss", .time), ("mm:ss.0", .time), ("h AM/PM", .time), ("h:mm a/p", .time),
    ("AM/PM", .time), ("ss", .time),
    // Elapsed times.
    ("[h]:mm:ss", .duration), ("[hh]:mm", .duration), ("[m]", .duration), ("[mm]:ss", .duration), ("[s]", .duration),
    ("[ss].00", .duration), ("[H]:MM", .duration),
    // Colours, conditions, currencies, digits shapes: brackets without a date in them.
    ("[Red]0", .number), ("[Black]0.00;[Red]-0.00", .number), ("[>=100]0;0.0", .number), ("[$€-407] #,##0", .number),
    ("[$-409]0", .number), ("[DBNum1]0", .number), ("[Red]yyyy", .date), ("[$-409]d-mmm-yy", .date),
    ("[$-F400]h:mm:ss AM/PM", .time), ("[$-F800]dddd, mmmm dd, yyyy", .date), ("[$-f800]", .date), ("[$-F400]", .time),
    ("[hm]0", .number), ("[]0", .number), ("[Red", .number), ("[", .number),
    // Only what stands outside quotes and escapes counts.
    ("0 \"days\"", .number), ("\"yyyy\"0", .number), ("\"d\"", .number), ("0\"", .number), ("\"dd", .number),
    ("0\\d", .number), ("\\y\\m\\d0", .number), ("0_d", .number), ("*d0", .number), ("0\\", .number), ("_", .number),
    ("yyyy\"年\"m\"月\"d\"日\"", .date), ("\"Week \"dd", .date), ("h\"h\" mm", .time), ("\\[h\\]0", .time),
    // The first section decides.
    ("0;yyyy", .number), (";yyyy", .number), ("yyyy;0", .date), ("\";\"yyyy", .date), ("[h]:mm;0", .duration),
    ("yyyy-mm-dd;@", .date), ("General;dd", .number), ("General\" d\"", .number),
  ])
  func `format codes`(code: String, expected: NumberClass) {
    #expect(NumberClass(code: code) == expected)
  }

  /// ECMA-376 Part 1, 18.8.30; the East Asian ids are dates or times by the language, which the serial tells apart.
  @Test func `built-in formats`() {
    let dates: Set = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
    let times: Set = [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]
    for id in -1...200 {
      let expected: NumberClass =
        dates.contains(id) ? .date : times.contains(id) ? .time : id == 46 ? .duration : .number
      #expect(NumberClass(builtIn: id) == expected, "format \(id)")
    }
    #expect(NumberClass(builtIn: .max) == .number)
  }

  @Test func `every code of up to five odd characters is some class`() {
    var codes = [""]
    for _ in 0..<5 { codes = codes.flatMap { code in "[]\"\\h".map { code + String($0) } } + codes.suffix(1) }
    #expect(codes.allSatisfy { NumberClass(code: $0).rawValue < 4 })
  }
}
