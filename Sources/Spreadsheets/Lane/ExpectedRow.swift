/// How the last row's tag was written, which the next one mostly repeats but for the number: `<row r="`, the number and a quote, then
/// ` spans="1:9">`.
struct ExpectedRow: ~Copyable {
  /// `<row r="`
  private static let head: UInt64 = 0x223d_7220_776f_723c
  private static let headCount = 8
  /// Longer tails are not kept; LibreOffice writes a hundred bytes.
  private static let tailLimit = 128

  /// What stands behind the quote, to the end of the tag. Invariant: `count` bytes are kept, none of them NUL.
  private let tail: UnsafeMutablePointer<UInt8>
  private var count = 0
  private(set) var isHidden = false

  init() {
    tail = .allocate(capacity: Self.tailLimit + 8)
    tail.initialize(repeating: 0, count: Self.tailLimit + 8)
  }

  deinit { tail.deallocate() }

  /// Moves behind the tag of a row that is written as the last one; false, where it is not, with `p` where it was.
  @inline(__always)
  func take(_ p: inout UnsafePointer<UInt8>, number: RowNumber) -> Bool {
    guard count > 0, p.word == Self.head, number.stands(at: p + Self.headCount) else { return false }
    let start = p + (Self.headCount + number.count)
    let kept = UnsafePointer(tail)
    var offset = 0
    // Each word begins behind bytes that were equal, so before the NUL at the end of the block or at it.
    while offset < count {
      let mask = ExpectedCell.mask(count - offset)
      guard ((start + offset).word ^ (kept + offset).word) & mask == 0 else { return false }
      offset += 8
    }
    p = start + count
    return true
  }

  /// Keeps how a tag is written that was read as plain, if its first attribute is the number, and the rest is short.
  mutating func keep(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, number: RowNumber, isHidden: Bool) {
    guard start.word == Self.head, number.stands(at: start + Self.headCount) else { return }
    let rest = start + (Self.headCount + number.count)
    guard end - rest <= Self.tailLimit else { return }
    count = end - rest
    tail.update(from: rest, count: count)
    self.isHidden = isHidden
  }
}
