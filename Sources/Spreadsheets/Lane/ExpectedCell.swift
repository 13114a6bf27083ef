/// How the last cell of a column was written, which the next one mostly repeats but for the row and the value:
/// `<c r="B`, then the row's number and a quote, then ` s="1"><v>`.
struct ExpectedCell {
  /// `<c r="` and the column's letters.
  private let head: UInt64
  private let headMask: UInt64
  let headCount: Int
  /// What stands behind the quote, to the end of the tag and three bytes further; bytes of no text until that is known.
  private var tail: (UInt64, UInt64, UInt64) = (.max, 0, 0)
  private var tailMask: (UInt64, UInt64, UInt64) = (.max, 0, 0)
  private(set) var tailCount = 0
  private(set) var form = CellContent.Form.number
  private(set) var numberClass = NumberClass.number
  /// Whether the tail ends in `<v>`, and announces a number, a shared text or a boolean.
  private(set) var isSimple = false

  /// Longer tails are not kept.
  static let tailLimit = 24

  /// - Precondition: `column` has one letter or two.
  init(column: Int) {
    var head = ExpectedCells.cellStart
    headCount = column < 26 ? 7 : 8
    if column < 26 {
      head |= UInt64(0x41 + column) << 48
    } else {
      head |= UInt64(0x41 + column / 26 - 1) << 48 | UInt64(0x41 + column % 26) << 56
    }
    self.head = head
    headMask = Self.mask(headCount)
  }

  /// Ones in the first bytes of a word.
  static func mask(_ bytes: Int) -> UInt64 { bytes >= 8 ? .max : bytes <= 0 ? 0 : 1 << UInt64(8 * bytes) - 1 }

  /// Whether the column's head stands here. At a NUL none does, nor does one go on behind it.
  @inline(__always)
  func isHead(_ p: UnsafePointer<UInt8>) -> Bool { (p.word ^ head) & headMask == 0 }

  /// Whether the tail stands here. At a NUL none does, nor does one go on behind it.
  @inline(__always)
  func isTail(_ p: UnsafePointer<UInt8>) -> Bool {
    (p.word ^ tail.0) & tailMask.0 | ((p + 8).word ^ tail.1) & tailMask.1 | ((p + 16).word ^ tail.2) & tailMask.2 == 0
  }

  /// Keeps a tail.
  ///
  /// - Precondition: `count` is at most `tailLimit`, and no byte of the tail is NUL.
  mutating func keep(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ form: CellContent.Form, _ numberClass: NumberClass, isSimple: Bool
  ) {
    tailMask = (Self.mask(count), Self.mask(count - 8), Self.mask(count - 16))
    tail = (start.word & tailMask.0, (start + 8).word & tailMask.1, (start + 16).word & tailMask.2)
    tailCount = count
    self.form = form
    self.numberClass = numberClass
    self.isSimple = isSimple
  }
}
