import Tabular
import Testing

@testable import Spreadsheets

/// Mutations of small text files: each opens, or is refused with a message; none crashes.
struct CSVRandomTests {
  private static let samples: [[UInt8]] = [
    Array("a,b,c\n1,2.5,x\n\"q\"\"q\",2026-01-01,TRUE\n".utf8), Array("sep=;\na;b\n1;\"x\ny\"\n".utf8),
    Array("a||b\n1||2\n3||4\n".utf8), Array("\u{FEFF}a\tb\r\n1\t2\r\n".utf8),
    Array("x,'y'\n'it''s',\\\"\n\"a\\\"b\",\\,\n".utf8), [0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0, 0x0a, 0],
    Array("h\n007\n12E4\n1e308\n-0\n1234567890123456789\n0.30000000000000004\n".utf8),
    Array("\"a;b\"\n\"1;2\"\n\n\nx,y,z\n".utf8), Array("é,ü\n".utf8) + [0xe9, 0x2c, 0x80, 0x0a],
  ]

  private static let bytes: [UInt8] =
    Array(",;|\t\"'\\\n\r \0#~:=aE019.-".utf8) + [0x80, 0xc3, 0xe2, 0xef, 0xbb, 0xbf, 0xff]

  @Test func `twenty thousand seeded mutations`() {
    var generator = Seeded(state: 2026)
    func random(_ bound: Int) -> Int { Int(truncatingIfNeeded: generator.next() >> 33) % max(1, bound) }
    var unexplained = 0
    for round in 0..<20_000 {
      var bytes = Self.samples[round % Self.samples.count]
      for _ in 0...random(4) {
        let place = random(bytes.count + 1)
        switch random(4) {
        case 0 where place < bytes.count: bytes[place] = Self.bytes[random(Self.bytes.count)]
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes.prefix(place).suffix(random(9)), at: random(bytes.count + 1))
        default: bytes.insert(Self.bytes[random(Self.bytes.count)], at: place)
        }
      }
      do {
        let size = CSVText.ChunkSize(first: 1 + random(40), others: 1 + random(40))
        let contents = FileContents(bytes: bytes, name: "t.csv")
        // Every tenth in chunks, the others through the door.
        let sheet =
          try round % 10 == 0
          ? CSVReader(contents, limits: .standard, chunkSize: size).sheet(named: "t")
          : Workbook(bytes: bytes, name: "t.csv").read(0)
        sheet.table.forEachCell { _, kind, content in
          if kind == .text, content >= UInt64(sheet.table.texts.count) { unexplained += 1 }
        }
      } catch {
        if error.message.isEmpty { unexplained += 1 }
      }
    }
    #expect(unexplained == 0)
  }
}
