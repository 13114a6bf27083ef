import Testing

@testable import Spreadsheets

struct CSVShapeTests {
  /// Shapes joined at any place, beside plain lists.
  @Test func `widths and start lines, whole and joined`() {
    var generator = Seeded(state: 3)
    for _ in 0..<300 {
      let records = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        (width: Int.random(in: 0...2, using: &generator), lines: Int.random(in: 1...3, using: &generator))
      }
      let cut = Int.random(in: 0...records.count, using: &generator)
      var joined = shape(records[..<cut])
      joined.append(shape(records[cut...]))
      var starts: [Int] = []
      var line = 1
      for record in records {
        starts.append(line)
        line += record.lines
      }
      for shape in [shape(records[...]), joined] {
        #expect(shape.rows == records.count)
        #expect(shape.stretches.flatMap { stretch in stretch.rows.map { _ in stretch.width } } == records.map(\.width))
        #expect(records.indices.map { shape.line(of: $0) } == starts)
        #expect((shape.startLines ?? Array(1..<(records.count + 1))) == starts)
      }
    }
  }

  private func shape(_ records: ArraySlice<(width: Int, lines: Int)>) -> CSVShape {
    var shape = CSVShape()
    var line = 0
    for record in records {
      line += record.lines
      shape.add(width: record.width, endsBefore: line)
    }
    return shape
  }
}
