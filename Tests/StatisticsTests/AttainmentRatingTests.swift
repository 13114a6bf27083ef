import Statistics
import Testing

struct AttainmentRatingTests {
  @Test(arguments: zip([0, 15.0, 15.0001, 50.0, 50.0001, 85.0, 85.0001, 100], "NNPPLLFF"))
  func `an edge belongs to the lower rating`(percent: Double, letter: Character) throws {
    #expect(try AttainmentRating(percent: percent).letter == letter)
  }

  @Test(arguments: [-0.0001, 100.0001, .nan, .infinity, -.infinity])
  func `what is no percentage has no rating`(percent: Double) {
    #expect(throws: Undefined.notAPercentage) { try AttainmentRating(percent: percent) }
  }

  @Test func `ratings rise with the percentage`() throws {
    let ratings = try (0...1_000).map { try AttainmentRating(percent: Double($0) / 10) }
    #expect(ratings == ratings.sorted())
    #expect(Set(ratings).count == 4)
  }

  @Test func `rounding moves no edge`() throws {
    // A mean of 4.4 on 1...5 is 85% of the way, and a little more in binary.
    let percent = 100 * ((4.4 - 1) / 4)
    #expect(percent > 85)
    #expect(try AttainmentRating(percent: percent).letter == "L")
    #expect(try AttainmentRating(percent: 100.000_000_000_001).letter == "F")
  }
}
