import Publishing

/// One key of a record that is written as JSON: its name, its schema and its value in one place, so that the three cannot differ.
struct JSONField<Record: Sendable>: Sendable {
  let key: String
  let schema: JSONValue
  let value: @Sendable (Record) -> JSONValue

  private init(
    _ key: String, _ about: String, _ type: JSONValue,
    _ value: @escaping @Sendable (Record) -> JSONValue
  ) {
    self.key = key
    self.value = value
    schema = .joined(["description": .string(about)], type)
  }

  static func text(_ key: String, _ about: String, _ value: @escaping @Sendable (Record) -> String) -> Self {
    Self(key, about, ["type": "string"]) { .string(value($0)) }
  }

  /// A text that may be missing, which is null.
  static func text(_ key: String, optional about: String, _ value: @escaping @Sendable (Record) -> String?) -> Self {
    Self(key, about, ["type": ["string", "null"]]) { value($0).map(JSONValue.string) ?? .null }
  }

  static func sha256(_ key: String, _ about: String, _ value: @escaping @Sendable (Record) -> String) -> Self {
    Self(key, about, ["type": "string", "pattern": "^[0-9a-f]{64}$"]) { .string(value($0)) }
  }

  static func choice(
    _ key: String, _ about: String, _ names: [String], _ value: @escaping @Sendable (Record) -> String
  ) -> Self {
    Self(key, about, ["enum": .strings(names)]) { .string(value($0)) }
  }

  static func texts(_ key: String, _ about: String, _ value: @escaping @Sendable (Record) -> [String]) -> Self {
    Self(key, about, ["type": "array", "items": ["type": "string"]]) { .strings(value($0)) }
  }

  /// A whole number from 0 on.
  static func count(_ key: String, _ about: String, _ value: @escaping @Sendable (Record) -> Int) -> Self {
    Self(key, about, ["type": "integer", "minimum": 0]) { .int(value($0)) }
  }

  static func count(_ key: String, optional about: String, _ value: @escaping @Sendable (Record) -> Int?) -> Self {
    Self(key, about, ["type": ["integer", "null"], "minimum": 0]) { value($0).map(JSONValue.int) ?? .null }
  }

  static func number(_ key: String, _ about: String, _ value: @escaping @Sendable (Record) -> Double) -> Self {
    Self(key, about, ["type": "number", "minimum": 0]) { .number(value($0)) }
  }

  static func flag(_ key: String, _ about: String, _ value: @escaping @Sendable (Record) -> Bool) -> Self {
    Self(key, about, ["type": "boolean"]) { .bool(value($0)) }
  }

  static func record<Inner>(
    _ key: String, _ about: String, _ fields: [JSONField<Inner>], _ value: @escaping @Sendable (Record) -> Inner
  ) -> Self {
    Self(key, about, fields.schema()) { fields.json(of: value($0)) }
  }

  static func record<Inner>(
    _ key: String, optional about: String, _ fields: [JSONField<Inner>],
    _ value: @escaping @Sendable (Record) -> Inner?
  ) -> Self {
    Self(key, about, ["anyOf": [fields.schema(), ["type": "null"]]]) { value($0).map(fields.json(of:)) ?? .null }
  }

  static func records<Inner>(
    _ key: String, _ about: String, _ fields: [JSONField<Inner>], _ value: @escaping @Sendable (Record) -> [Inner]
  ) -> Self {
    Self(key, about, ["type": "array", "items": fields.schema()]) { .array(value($0).map(fields.json(of:))) }
  }
}

extension Array {
  /// The record's value with the keys in the order of the fields.
  func json<Record>(of record: Record) -> JSONValue where Element == JSONField<Record> {
    .object(map { JSONValue.Member(key: $0.key, value: $0.value(record)) })
  }

  /// The schema of an object with exactly these keys.
  func schema<Record>() -> JSONValue where Element == JSONField<Record> {
    [
      "type": "object", "additionalProperties": false, "required": .strings(map(\.key)),
      "properties": .object(map { JSONValue.Member(key: $0.key, value: $0.schema) }),
    ]
  }
}
