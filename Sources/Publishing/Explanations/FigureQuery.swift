/// A figure as a person names it: `fact_maturity[PMO=Northern PMO,service=O21]`.
public struct FigureQuery: Sendable, Hashable {
  /// A column that must hold a value.
  public struct Condition: Sendable, Hashable {
    public let column: String
    public let value: String
  }

  /// The table's name.
  public let table: String
  public let conditions: [Condition]

  /// Reads what a person typed. Values may stand in double quotes, in which commas and brackets are their own.
  ///
  /// - Throws: `ExplanationError` where it has no such form.
  public init(_ text: String) throws(ExplanationError) {
    var rest = text.drop { $0 == " " }[...]
    let table = rest.prefix { $0 != "[" }
    rest = rest.dropFirst(table.count)
    self.table = String(table).trimmed
    guard !self.table.isEmpty else { throw .noQuery(text) }
    guard !rest.isEmpty else {
      conditions = []
      return
    }
    rest = rest.dropFirst()
    var conditions: [Condition] = []
    while true {
      let column = rest.prefix { $0 != "=" && $0 != "]" && $0 != "," }
      rest = rest.dropFirst(column.count)
      guard rest.first == "=", !String(column).trimmed.isEmpty else { throw .noQuery(text) }
      rest = rest.dropFirst().drop { $0 == " " }
      let value: Substring
      if rest.first == "\"" {
        value = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest.dropFirst(value.count + 1)
        guard rest.first == "\"" else { throw .noQuery(text) }
        rest = rest.dropFirst().drop { $0 == " " }
      } else {
        value = rest.prefix { $0 != "," && $0 != "]" }
        rest = rest.dropFirst(value.count)
      }
      conditions.append(Condition(column: String(column).trimmed, value: String(value).trimmed))
      switch rest.first {
      case ",": rest = rest.dropFirst()
      case "]" where rest.dropFirst().allSatisfy { $0 == " " }:
        self.conditions = conditions
        return
      default: throw .noQuery(text)
      }
    }
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
