/// What stands before the decimals of a number; the other of the two parts thousands. Raw values are those of a job file's `decimal`.
public enum DecimalMark: String, Sendable, CaseIterable {
  case point, comma

  public var byte: UInt8 { self == .point ? 0x2E : 0x2C }

  public var other: DecimalMark { self == .point ? .comma : .point }
}
