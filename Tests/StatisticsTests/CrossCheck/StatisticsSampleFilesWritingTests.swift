import Testing

@testable import Statistics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// With PLUMBLINE_WRITE_SAMPLES the cases are written to that folder, where scipy, statsmodels, pingouin and krippendorff compute them again.
struct StatisticsSampleFilesWritingTests {
  @Test func `the cases are the same at every run, and are written where asked`() throws {
    var first = CrossCheckCases()
    var second = CrossCheckCases()
    let text = try first.all().description
    #expect(try second.all().description == text)
    #expect(!text.contains("nan") && !text.contains("inf"))
    guard let folder = getenv("PLUMBLINE_WRITE_SAMPLES").map({ String(cString: $0) }) else { return }
    mkdir(folder, 0o755)
    let file = try #require(fopen("\(folder)/statistics.json", "w"))
    #expect(fputs(text, file) >= 0)
    #expect(fclose(file) == 0)
  }
}
