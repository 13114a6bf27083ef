/// A first look at all bytes of a text: whether they are UTF-8, and by the parity of its quotes where records may start.
struct CSVSurvey {
  private struct Piece: Sendable {
    var isUTF8 = true
    var quotes = 0
    var lineFeeds = 0
    var nuls = 0
  }

  let isUTF8: Bool
  let nuls: Int
  /// Records at most, if lines end as they do nearly everywhere.
  let lineFeeds: Int
  /// Quotes before each cut but one byte, so that a line end right before the cut is seen.
  private let quotes: [Int]

  /// Cost: one pass on all cores.
  init(_ text: CSVText, cuts: [Int]) {
    let edges = cuts.enumerated().map { $0.offset == 0 || $0.offset + 1 == cuts.count ? $0.element : $0.element - 1 }
    let pieces = Threads.map(count: edges.count - 1) { index in
      let piece = Self.look(text.bytes, edges[index]..<edges[index + 1], quote: text.dialect.quote)
      text.release(edges[index]..<edges[index + 1])
      return piece
    }
    isUTF8 = pieces.allSatisfy(\.isUTF8)
    nuls = pieces.reduce(0) { $0 + $1.nuls }
    lineFeeds = pieces.reduce(0) { $0 + $1.lineFeeds }
    var sum = 0
    quotes = pieces.map { piece in
      defer { sum += piece.quotes }
      return sum
    }
  }

  private static func look(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, quote: UInt8) -> Piece {
    var piece = Piece()
    let raw = UnsafeRawBufferPointer(text)
    let quotes = SIMD16<UInt8>(repeating: quote)
    let lineFeeds = SIMD16<UInt8>(repeating: 0x0a)
    let nul = SIMD16<UInt8>(repeating: 0)
    let one = SIMD16<UInt8>(repeating: 1)
    var high = SIMD16<UInt8>(repeating: 0)
    var index = range.lowerBound
    while index + 64 <= range.upperBound {
      // Sums of up to 255 blocks fit the lanes.
      var sums = (nul, nul, nul)
      let end = min(index + 16 * 255, range.upperBound - 15)
      while index < end {
        let bytes = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        high |= bytes
        sums.0 &+= nul.replacing(with: one, where: bytes .== quotes)
        sums.1 &+= nul.replacing(with: one, where: bytes .== lineFeeds)
        sums.2 &+= nul.replacing(with: one, where: bytes .== nul)
        index += 16
      }
      piece.quotes += sums.0.total
      piece.lineFeeds += sums.1.total
      piece.nuls += sums.2.total
    }
    var last: UInt8 = 0
    while index < range.upperBound {
      let byte = raw[index]
      last |= byte
      if byte == quote { piece.quotes += 1 }
      if byte == 0x0a { piece.lineFeeds += 1 }
      if byte == 0 { piece.nuls += 1 }
      index += 1
    }
    if last >= 0x80 || (0..<16).contains(where: { high[$0] >= 0x80 }) {
      piece.isUTF8 = TextEncoding.isUTF8(raw, startingIn: range)
    }
    return piece
  }

  /// Where the first record of a chunk starts, if quotes are as RFC 4180 has them.
  ///
  /// - Parameter trustsQuotes: False to take the first line end, whatever the quotes say.
  func recordStart(_ text: CSVText, chunk: Int, cut: Int, trustsQuotes: Bool) -> Int {
    guard cut > 0 else { return 0 }
    var isInside = trustsQuotes && quotes[chunk] % 2 == 1
    var index = cut - 1
    let bytes = text.bytes
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == text.dialect.quote {
        isInside = trustsQuotes && !isInside
      } else if !isInside, byte == 0x0a || byte == 0x0d {
        return byte == 0x0d && index < bytes.count && bytes[index] == 0x0a ? index + 1 : index
      }
    }
    return index
  }
}

extension SIMD16<UInt8> {
  fileprivate var total: Int { (0..<16).reduce(0) { $0 + Int(self[$1]) } }
}
