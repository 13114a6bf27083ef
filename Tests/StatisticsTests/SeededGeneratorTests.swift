import Testing

@testable import Statistics

struct SeededGeneratorTests {
  @Test func `xoshiro256** from the state 1 2 3 4, as in the authors' reference code`() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    let numbers = (0..<6).map { _ in generator.next() }
    #expect(
      numbers == [
        11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
      ]
    )
  }

  @Test func `SplitMix64 from 1234567, as in the authors' reference code`() {
    var state: UInt64 = 1_234_567
    let numbers = (0..<3).map { _ in SeededGenerator.split(&state) }
    #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func `a seed gives its own numbers, and the same again`() {
    func first(_ seed: UInt64) -> [UInt64] {
      var generator = SeededGenerator(seed: seed)
      return (0..<4).map { _ in generator.next() }
    }
    #expect(first(7) == first(7))
    #expect(Set((0..<100).map { first($0) }).count == 100)
  }

  @Test func `unit numbers lie strictly within 0 and 1 and have their moments`() {
    var generator = SeededGenerator(seed: 1)
    let numbers = (0..<20_000).map { _ in generator.unit() }
    #expect(numbers.allSatisfy { 0 < $0 && $0 < 1 })
    // Five standard errors of the mean, 1/√12 / √n.
    #expect((numbers.reduce(0, +) / 20_000 - 0.5).magnitude < 0.0103)
  }
}
