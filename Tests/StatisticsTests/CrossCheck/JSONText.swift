import Statistics

/// As much of JSON as the cross-check writes. Numbers are written shortest, so that they read back as the same bits.
enum JSONText: CustomStringConvertible {
  case number(Double)
  case whole(Int)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])
  /// A missing rating, or a figure that is undefined.
  case null

  var description: String {
    switch self {
    case .number(let value): "\(value)"
    case .whole(let value): "\(value)"
    case .text(let value): "\"\(value)\""
    case .list(let values): "[\(values.map(\.description).joined(separator: ","))]"
    case .object(let members): "{\(members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ","))}"
    case .null: "null"
    }
  }

  /// Whole numbers.
  init(_ values: [Int]) { self = .list(values.map { .whole($0) }) }

  /// Numbers.
  init(_ values: [Double]) { self = .list(values.map { .number($0) }) }

  /// Rows of whole numbers.
  init(_ rows: [[Int]]) { self = .list(rows.map { JSONText($0) }) }

  /// Rows of numbers.
  init(_ rows: [[Double]]) { self = .list(rows.map { JSONText($0) }) }

  /// A figure, or `null` where it is undefined.
  init(_ figure: () throws(Undefined) -> Double) {
    if let value = try? figure() { self = .number(value) } else { self = .null }
  }

  /// An interval as a pair, or `null` where it is undefined.
  init(interval: () throws(Undefined) -> Interval) {
    if let value = try? interval() { self = JSONText([value.low, value.high]) } else { self = .null }
  }
}
