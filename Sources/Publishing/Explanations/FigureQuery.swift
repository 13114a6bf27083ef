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
      let value: String
      if rest.first == "\"" {
        guard let quoted = Self.quotedValue(&rest) else { throw .noQuery(text) }
        value = quoted
      } else {
        value = String(rest.prefix { $0 != "," && $0 != "]" }).trimmed
        rest = rest.drop { $0 != "," && $0 != "]" }
      }
      conditions.append(Condition(column: String(column).trimmed, value: value))
      switch rest.first {
      case ",": rest = rest.dropFirst()
      case "]" where rest.dropFirst().allSatisfy { $0 == " " }:
        self.conditions = conditions
        return
      default: throw .noQuery(text)
      }
    }
  }

  /// A value as a query has to write it.
  static func quoted(_ value: String) -> String {
    let isPlain = value == value.trimmed && !value.contains { [",", "]", "\""].contains($0) } && !value.isEmpty
    return isPlain
      ? value : "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// What stands between quotes, of which two are one of the value's own; nil where they do not close.
  private static func quotedValue(_ rest: inout Substring) -> String? {
    var value = ""
    rest = rest.dropFirst()
    while let character = rest.first {
      rest = rest.dropFirst()
      if character != "\"" {
        value.append(character)
      } else if rest.first == "\"" {
        value.append(character)
        rest = rest.dropFirst()
      } else {
        rest = rest.drop { $0 == " " }
        return value
      }
    }
    return nil
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
