import Testing

@testable import Pipeline

@Suite struct ExitStatusTests {
  @Test func documentedNumbers() {
    #expect(Status.allCases.map(\.rawValue) == [0, 1, 64, 65, 66, 70, 73, 74, 75, 77, 78, 130, 143])
  }

  @Test func eachHasAMeaningOfItsOwnOnOneLine() {
    #expect(Set(Status.allCases.map(\.meaning)).count == Status.allCases.count)
    #expect(Status.allCases.allSatisfy { $0.meaning.hasSuffix(".") && !$0.meaning.contains("\n") })
  }
}
