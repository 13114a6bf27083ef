import Testing

@testable import Statistics

struct SplitMix64Tests {
  @Test func `the published sequence for seed 1234567`() {
    var generator = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect((0..<5).map { _ in generator.next() } == expected)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 128, 1_000]) func `heads lie between none and all, and average half`(m: Int) {
    var generator = SplitMix64(seed: 3)
    let heads = (0..<2_000).map { _ in generator.heads(of: m) }
    #expect(heads.allSatisfy { (0...m).contains($0) })
    let mean = Double(heads.reduce(0, +)) / 2_000
    #expect((mean - Double(m) / 2).magnitude <= 5 * (Double(m) / 4 / 2_000).squareRoot())
  }

  @Test(arguments: [(0, 7), (1, 2), (1, 3), (3, 8), (5, 7), (99, 100), (1, 1_000_000)])
  func `binomial draws have the binomial's frequencies`(part: Int, whole: Int) {
    let trials = 5
    var generator = SplitMix64(seed: 11)
    let draws = 40_000
    var frequencies = Array(repeating: 0, count: trials + 1)
    for _ in 0..<draws { frequencies[generator.successes(in: trials, part: part, whole: whole)] += 1 }
    let p = Double(part) / Double(whole)
    let choose = [1.0, 5, 10, 10, 5, 1]
    for successes in 0...trials {
      var chance = choose[successes]
      for _ in 0..<successes { chance *= p }
      for _ in successes..<trials { chance *= 1 - p }
      let error = 5 * (chance * (1 - chance) / Double(draws)).squareRoot() + 5 / Double(draws)
      #expect((Double(frequencies[successes]) / Double(draws) - chance).magnitude <= error)
    }
  }
}
