import Testing

@testable import Spreadsheets

@Suite struct BlockDeflaterWritingTests {
  /// Blocks that repeat one another, so that dictionaries matter.
  private static let blocks: [[UInt8]] = (0..<7).map { block in
    (0..<(block == 3 ? 0 : 90_000)).map { UInt8(truncatingIfNeeded: ($0 % 20_000) &* 31 >> 3 &+ $0 / 40_000) }
  }

  private static func packed(batch: Int) throws -> [UInt8] {
    var deflater = BlockDeflater(batch: batch)
    var packed: [UInt8] = []
    for block in blocks.dropLast() { try deflater.append(block, into: &packed) }
    try deflater.finish(blocks[blocks.count - 1], into: &packed)
    #expect(deflater.size == UInt64(blocks.joined().count))
    return packed
  }

  @Test(arguments: 1...8)
  func bytesDoNotDependOnWhatIsCompressedAtATime(batch: Int) throws {
    let packed = try Self.packed(batch: batch)
    #expect(packed == (try Self.packed(batch: 100)))
    #expect(try inflated(packed, windowBits: -15) == Array(Self.blocks.joined()))
  }

  @Test func blocksUseWhatStandsBeforeThem() throws {
    var alone = 0
    for block in Self.blocks {
      var deflater = BlockDeflater()
      var packed: [UInt8] = []
      try deflater.finish(block, into: &packed)
      alone += packed.count
    }
    #expect(try Self.packed(batch: 2).count < alone)
  }

  @Test func noBlockAtAll() throws {
    var deflater = BlockDeflater()
    var packed: [UInt8] = []
    try deflater.finish([], into: &packed)
    #expect(try inflated(packed, windowBits: -15).isEmpty)
    #expect(deflater.crc == 0)
  }

  @Test func incompressibleBlocksFit() throws {
    var state: UInt64 = 1
    let noise = (0..<BlockDeflater.blockSize).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
    var deflater = BlockDeflater()
    var packed: [UInt8] = []
    for _ in 0..<3 { try deflater.append(noise, into: &packed) }
    try deflater.finish(noise, into: &packed)
    #expect(try inflated(packed, windowBits: -15) == noise + noise + noise + noise)
  }

  @Test(arguments: [0, 1, 2, 3, 100])
  func resultsStandInOrder(count: Int) {
    #expect(Threads.map(count: count) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}
