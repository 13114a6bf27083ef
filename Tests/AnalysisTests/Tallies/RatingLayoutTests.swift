import PMO
import Tabular
import Testing

@testable import Analysis

struct RatingLayoutTests {
  @Test(arguments: [1...5, 0...10, -3...3, -100...100])
  func `who gave which level from which side is found again`(_ levels: ClosedRange<Int>) {
    let layout = RatingLayout(Scale(name: "a test", levels: levels, labels: []))
    for level in levels {
      for view in MaturityAnswer.View.allCases {
        for rater in [-1, 0, 1, 4_000_000] {
          let answer = MaturityAnswer(
            office: 0, service: 0, cycle: 0, rater: rater, level: level, view: view, origin: Sample.origin)
          #expect(layout.contains(answer))
          let rating = layout.rating(answer)
          #expect(layout.rater(rating) == rater)
          #expect(layout.level(rating) == level)
          #expect(layout.offset(rating) == Int(view.rawValue) * levels.count + level - levels.lowerBound)
        }
      }
    }
  }

  @Test func `a level that is not on the scale and a code beyond 32 bits do not count`() {
    let layout = RatingLayout(Scale(name: "a test", levels: 1...5, labels: []))
    for (level, rater) in [(0, 1), (6, 1), (3, (1 << 28) - 1)] {
      let answer = MaturityAnswer(office: 0, service: 0, cycle: 0, rater: rater, level: level, origin: Sample.origin)
      #expect(!layout.contains(answer))
    }
  }
}
