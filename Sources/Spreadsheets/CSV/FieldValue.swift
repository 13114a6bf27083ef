import Tabular

/// What a field of a text file means by itself, without a locale: plain numbers, ISO 8601 dates, TRUE and FALSE.
///
/// Decimal commas, currencies and other dates depend on the column and its source; they stay texts here.
enum FieldValue {
  /// The kind and content of a field; nil if it is text.
  static func value(of field: UnsafeBufferPointer<UInt8>) -> (CellKind, UInt64)? {
    guard let first = field.first else { return nil }
    switch first {
    case UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "t"), UInt8(ascii: "f"):
      return content(of: field, as: .boolean).map { (.boolean, $0) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return content(of: field, as: .number).map { (.number, $0) } ?? content(of: field, as: .date).map { (.date, $0) }
    default:
      return nil
    }
  }

  /// The content of a field as a kind; nil if the field is not of that kind.
  @inline(__always)
  static func content(of field: UnsafeBufferPointer<UInt8>, as kind: CellKind) -> UInt64? {
    switch kind {
    case .number:
      if field.count < 8, let whole = shortInteger(field) { return whole.bitPattern }
      guard !isCode(field), field.count <= 32, field[0] != UInt8(ascii: "+") else { return nil }
      return DecimalNumber.parse(field)?.bitPattern
    case .date:
      guard field.count >= 10, field.count <= 30, field[4] == UInt8(ascii: "-") else { return nil }
      if field.count == 10 { return day(field) }
      return DateTime(String(decoding: field, as: UTF8.self)).map { UInt64(bitPattern: $0.milliseconds) }
    case .boolean:
      let text = (0..<min(field.count, 6)).reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64(field[$1] & 0xdf) }
      // The length too: a blank or a NUL before the word leaves nothing in the number.
      return field.count == 4 && text == 0x5452_5545 ? 1 : field.count == 5 && text == 0x46_414c_5345 ? 0 : nil
    default:
      return nil
    }
  }

  /// Up to seven digits without a leading zero, as most numbers are.
  @inline(__always)
  private static func shortInteger(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    var value: UInt32 = 0
    for byte in field {
      guard isDigit(byte) else { return nil }
      value = value &* 10 &+ UInt32(byte &- 0x30)
    }
    return field[0] == 0x30 && field.count > 1 ? nil : Double(value)
  }

  /// A day as `YYYY-MM-DD`.
  private static func day(_ field: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var parts: (year: Int, month: Int, day: Int) = (0, 0, 0)
    for index in 0..<10 {
      let digit = Int(field[index]) - 0x30
      if index == 4 || index == 7 {
        guard field[index] == UInt8(ascii: "-") else { return nil }
      } else if digit < 0 || digit > 9 {
        return nil
      } else if index < 4 {
        parts.year = parts.year * 10 + digit
      } else if index < 7 {
        parts.month = parts.month * 10 + digit
      } else {
        parts.day = parts.day * 10 + digit
      }
    }
    return DateTime(year: parts.year, month: parts.month, day: parts.day).map { UInt64(bitPattern: $0.milliseconds) }
  }

  /// Digits that are a name rather than an amount: with a leading zero, more of them than a double holds, or several before a capital
  /// `E` without point or sign (`12E4`), as neither people nor programs write a power of ten, which has one digit before its point.
  static func isCode(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = field.first == UInt8(ascii: "-") ? 1 : 0
    var index = start
    while index < field.count, isDigit(field[index]) { index += 1 }
    let digits = index - start
    guard digits > 1 else { return false }
    if field[start] == UInt8(ascii: "0") { return true }
    if index == field.count { return digits > 15 }
    return start == 0 && field[index] == UInt8(ascii: "E") && index + 1 < field.count
      && field[(index + 1)...].allSatisfy(isDigit)
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
