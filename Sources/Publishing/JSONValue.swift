import Tabular

/// A JSON text to be written; members of an object keep their order.
indirect enum JSONValue: Sendable {
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The text with two blanks for each step inwards, and a line feed at the end.
  var encoded: [UInt8] {
    var out: [UInt8] = []
    append(to: &out, indent: 0)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private func append(to out: inout [UInt8], indent: Int) {
    switch self {
    case .string(let text): JSONText.append(string: text, to: &out)
    case .integer(let value): out += Array(String(value).utf8)
    case .number(let value): out += Array((value.isFinite ? NumberText.shortest(value) : "null").utf8)
    case .boolean(let value): out += Array((value ? "true" : "false").utf8)
    case .array(let values):
      Self.append(values, "[]", to: &out, indent: indent) { $0.append(to: &$1, indent: indent + 1) }
    case .object(let members):
      Self.append(members, "{}", to: &out, indent: indent) { member, out in
        JSONText.append(string: member.0, to: &out)
        out += Array(": ".utf8)
        member.1.append(to: &out, indent: indent + 1)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], _ brackets: String, to out: inout [UInt8], indent: Int,
    _ body: (Element, inout [UInt8]) -> Void
  ) {
    guard !elements.isEmpty else {
      out += Array(brackets.utf8)
      return
    }
    out += Array(brackets.utf8.prefix(1))
    for (place, element) in elements.enumerated() {
      out += Array((place > 0 ? ",\n" : "\n").utf8)
      out += Array(repeating: UInt8(ascii: " "), count: 2 * (indent + 1))
      body(element, &out)
    }
    out.append(UInt8(ascii: "\n"))
    out += Array(repeating: UInt8(ascii: " "), count: 2 * indent)
    out += Array(brackets.utf8.suffix(1))
  }
}
