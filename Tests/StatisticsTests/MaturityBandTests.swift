import Statistics
import Testing

struct MaturityBandTests {
  private static let edges: [Double] = [0, 1.0 / 3, 0.3334, 1 - 1.0 / 3, 0.6667, 1]
  private static let bands: [MaturityBand] = [.basic, .basic, .intermediate, .intermediate, .advanced, .advanced]

  @Test(arguments: zip(edges, bands)) func `an edge belongs to the lower band`(index: Double, band: MaturityBand) throws
  {
    #expect(try MaturityBand(index: index) == band)
  }

  @Test func `bands rise with the index`() throws {
    let bands = try (0...100).map { try MaturityBand(index: Double($0) / 100) }
    #expect(bands == bands.sorted() && Set(bands) == Set(MaturityBand.allCases))
  }

  @Test(arguments: [-0.01, 1.01, .nan, .infinity]) func `what is no index has no band`(index: Double) {
    #expect(throws: Undefined.notAShare) { try MaturityBand(index: index) }
  }
}
