import Tabular

/// A JSON value whose members keep their order, so that a file's keys stand in the order in which its documentation lists them.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object with these members, in this order.
  public static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { Member(key: $0.0, value: $0.1) })
  }

  public static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// An object with the members of all; anything but an object has none.
  public static func joined(_ objects: JSONValue...) -> JSONValue { .object(objects.flatMap(\.members)) }

  private var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// One line without blanks after commas, for log lines.
  public var line: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// Indented by two spaces, with a line end after the last brace. Lists of plain values stand on one line.
  public var page: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    // JSON has no infinity and no NaN.
    case .number(let value): text += value.isFinite ? NumberText.shortest(value) : "null"
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      let isPlain = values.allSatisfy { !$0.isContainer }
      Self.enclose("[", values, "]", to: &text, indent: isPlain ? nil : indent, separator: indent == nil ? "," : ", ") {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      Self.enclose("{", members, "}", to: &text, indent: indent, separator: ",") { member, text, inner in
        Self.quote(member.key, to: &text)
        text += inner == nil ? ":" : ": "
        member.value.write(to: &text, indent: inner)
      }
    }
  }

  private var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  private static func enclose<Element>(
    _ open: String, _ elements: [Element], _ close: String, to text: inout String, indent: Int?, separator: String,
    _ write: (Element, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if let inner {
        text += (index > 0 ? ",\n" : "\n") + String(repeating: " ", count: inner)
      } else if index > 0 {
        text += separator
      }
      write(element, &text, inner)
    }
    if let indent, !elements.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  private static func quote(_ value: String, to text: inout String) {
    var bytes: [UInt8] = []
    JSONText.append(string: value, to: &bytes)
    text += String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .members(elements)
  }
}
