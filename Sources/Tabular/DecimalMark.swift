/// What stands before the decimals of a number; the other of the two parts thousands. Raw values are those of a job file's `decimal`.
public enum DecimalMark: String, Sendable, CaseIterable {
  /// `1,234.5` and `1.234,5`.
  case point, comma

  /// The mark in ASCII.
  public var byte: UInt8 { self == .point ? 0x2E : 0x2C }

  /// The mark that parts thousands.
  public var other: DecimalMark { self == .point ? .comma : .point }
}
