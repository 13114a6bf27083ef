/// What a cell holds. One byte beside the cell's eight bytes of content.
public enum CellKind: UInt8, Sendable, CaseIterable {
  /// No cell, or a cell without content.
  case empty
  /// Content: the bits of a `Double`.
  case number
  /// Content: a code of the table's `TextPool`.
  case text
  /// Content: 0 or 1.
  case boolean
  /// A day, or a day and a time. Content: milliseconds since 1970-01-01T00:00, as a signed integer.
  case date
  /// A time of day. Content: milliseconds, as a signed integer.
  case time
  /// An elapsed time, which may exceed a day or be negative. Content: milliseconds, as a signed integer.
  case duration
  /// An error such as `#N/A`. Content: a code of the table's `TextPool`.
  case error
}

extension CellKind: CustomStringConvertible {
  /// The kind in lower case, `number`.
  public var description: String {
    switch self {
    case .empty: "empty"
    case .number: "number"
    case .text: "text"
    case .boolean: "boolean"
    case .date: "date"
    case .time: "time"
    case .duration: "duration"
    case .error: "error"
    }
  }
}
