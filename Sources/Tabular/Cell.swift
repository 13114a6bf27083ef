/// One cell as a value, for callers that look at single cells. Tables do not store cells in this form; see `Column`.
public enum Cell: Hashable, Sendable {
  /// No content.
  case empty
  /// A number; percentages as shares of one.
  case number(Double)
  /// A text.
  case text(String)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// A day, or a day and a time.
  case date(DateTime)
  /// A time of day in milliseconds.
  case time(milliseconds: Int64)
  /// An elapsed time in milliseconds.
  case duration(milliseconds: Int64)
  /// An error such as `#N/A`.
  case error(String)

  /// What the cell holds.
  public var kind: CellKind {
    switch self {
    case .empty: .empty
    case .number: .number
    case .text: .text
    case .boolean: .boolean
    case .date: .date
    case .time: .time
    case .duration: .duration
    case .error: .error
    }
  }

  /// The content as a person would type it into a CSV: numbers as the shortest text that reads back the same, dates as ISO 8601,
  /// times as `HH:MM:SS`, booleans as `TRUE` and `FALSE`; empty text for an empty cell.
  public var text: String {
    switch self {
    case .empty: ""
    case .number(let value): NumberText.shortest(value)
    case .text(let value): value
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let value): value.description
    case .time(let milliseconds), .duration(let milliseconds): DateTime.clock(milliseconds: milliseconds)
    case .error(let value): value
    }
  }
}
