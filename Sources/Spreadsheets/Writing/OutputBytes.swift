import Tabular

/// Bytes on their way out: what the writers of XML and CSV append to, without a `String` for each value.
struct OutputBytes: Sendable {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  /// Hands over what has been written, and starts anew with as much room.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.count)
    return taken
  }

  mutating func write(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  mutating func write(string: String) { bytes.append(contentsOf: string.utf8) }

  mutating func write(integer value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    write(digitsOf: value.magnitude, width: 1)
  }

  /// The shortest decimal text that reads back as the same double, as `NumberText.shortest`; nothing for infinite values and NaN.
  mutating func write(number value: Double) {
    if value == value.rounded(.towardZero), abs(value) < 1e15 {
      write(integer: Int(value))
    } else if value.isFinite {
      write(string: value.description)
    }
  }

  /// ISO 8601, as `DateTime.description`.
  mutating func write(date: DateTime) {
    let (year, month, day) = date.calendarDay
    guard (0...9999).contains(year) else {
      write(string: date.description)
      return
    }
    write(digitsOf: UInt(year), width: 4)
    bytes.append(UInt8(ascii: "-"))
    write(digitsOf: UInt(month), width: 2)
    bytes.append(UInt8(ascii: "-"))
    write(digitsOf: UInt(day), width: 2)
    let time = date.timeOfDay
    if time != 0 {
      bytes.append(UInt8(ascii: "T"))
      write(clock: time)
    }
  }

  /// `HH:MM:SS`, as `DateTime.clock`.
  mutating func write(clock milliseconds: Int64) {
    let total = UInt(milliseconds.magnitude)
    if milliseconds < 0 { bytes.append(UInt8(ascii: "-")) }
    write(digitsOf: total / 3_600_000, width: 2)
    bytes.append(UInt8(ascii: ":"))
    write(digitsOf: total / 60_000 % 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    write(digitsOf: total / 1000 % 60, width: 2)
    if total % 1000 != 0 {
      bytes.append(UInt8(ascii: "."))
      write(digitsOf: total % 1000, width: 3)
    }
  }

  /// Little-endian, as zip headers want it.
  mutating func write<Value: FixedWidthInteger>(littleEndian value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func write(digitsOf value: UInt, width: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = 20
      var rest = value
      while rest > 0 || start > 20 - width {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}
