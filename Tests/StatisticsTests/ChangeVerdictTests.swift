import Statistics
import Testing

struct ChangeVerdictTests {
  @Test(arguments: [
    (0.1, 0.4, ChangeVerdict.rise), (-0.4, -0.1, .fall), (-0.1, 0.4, .noise), (0, 0.4, .noise), (-0.4, 0, .noise),
  ])
  func `an interval that holds zero is noise`(low: Double, high: Double, verdict: ChangeVerdict) {
    #expect(ChangeVerdict(Interval(low, high, method: .difference)) == verdict)
  }
}
