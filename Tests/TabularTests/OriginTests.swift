import Tabular
import Testing

struct OriginTests {
  @Test func `an origin leads back to its cell in twelve bytes`() {
    let origin = Origin(source: 2, row: 1_048_575, column: 16_383)
    #expect(origin.address.description == "XFD1048576")
    #expect(MemoryLayout<Origin>.size == 12)
  }

  @Test func `places beyond 32 bits are clamped`() {
    let origin = Origin(source: .max, row: .max, column: .min)
    #expect((origin.source, origin.row, origin.column) == (.max, .max, .min))
  }
}
