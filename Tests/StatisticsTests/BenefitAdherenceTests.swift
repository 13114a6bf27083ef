import Statistics
import Testing

struct BenefitAdherenceTests {
  private static let contributions = [0.3, 0.5, 0.2]

  @Test func `noisy-or`() throws {
    #expect(agrees(try noisyOr(of: Self.contributions), 0.72, digits: 14))
    #expect(try noisyOr(of: []) == 0)
    #expect(try noisyOr(of: [0.4, 1]) == 1)
    for broken in [-0.1, 1.1, .nan, .infinity] {
      #expect(throws: Undefined.notAShare) { try noisyOr(of: [0.5, broken]) }
    }
  }

  @Test func `linear`() throws {
    #expect(
      agrees(try linearAdherence(contributions: Self.contributions, isInMix: [true, false, true]), 0.5, digits: 14))
    #expect(throws: Undefined.noAnswers) { try linearAdherence(contributions: [], isInMix: []) }
    #expect(throws: Undefined.unequalLengths) { try linearAdherence(contributions: [1], isInMix: [true, true]) }
    #expect(throws: Undefined.unusableWeights) { try linearAdherence(contributions: [0, 0], isInMix: [true, false]) }
    #expect(throws: Undefined.unusableWeights) { try linearAdherence(contributions: [1, -1], isInMix: [true, false]) }
  }

  @Test func `a service more never makes either less; all make the linear one 1, none 0`() throws {
    for mix in allLists(of: 0...1, length: 3) {
      let inMix = mix.map { $0 == 1 }
      let linear = try linearAdherence(contributions: Self.contributions, isInMix: inMix)
      let noisy = try noisyOr(of: zip(Self.contributions, inMix).filter(\.1).map(\.0))
      #expect((0...1).contains(linear) && (0...1).contains(noisy))
      if !inMix.contains(true) { #expect(linear == 0 && noisy == 0) }
      if !inMix.contains(false) { #expect(linear == 1) }
      for service in 0..<3 where !inMix[service] {
        var more = inMix
        more[service] = true
        #expect(try linearAdherence(contributions: Self.contributions, isInMix: more) > linear)
        #expect(try noisyOr(of: zip(Self.contributions, more).filter(\.1).map(\.0)) > noisy)
      }
    }
  }
}
