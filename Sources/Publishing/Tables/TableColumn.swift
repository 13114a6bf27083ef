import Tabular

/// A column of a published table: what it is called and means, and what it holds for a row. One declaration, so that header,
/// documentation and values cannot part.
struct TableColumn<Row>: Sendable {
  let field: TableSchema.Field
  /// The table that the column's keys belong to.
  let dimension: Dimension?
  let unit: NumberUnit?
  /// What the CSV file holds.
  let value: @Sendable (TableKeys, Row) -> Cell
  /// What a person reads in place of a key.
  let label: (@Sendable (TableKeys, Row) -> String?)?

  private init(
    _ name: String, _ type: TableSchema.FieldType, _ description: String, unit: NumberUnit? = nil,
    required: Bool = false, range: ClosedRange<Double>? = nil, atLeast: Double? = nil, values: [String] = [],
    dimension: Dimension? = nil, label: (@Sendable (TableKeys, Row) -> String?)? = nil,
    value: @escaping @Sendable (TableKeys, Row) -> Cell
  ) {
    field = TableSchema.Field(
      name: name, title: Self.title(of: name), type: type, description: description, unit: unit?.name,
      isRequired: required, minimum: range?.lowerBound ?? atLeast, maximum: range?.upperBound, values: values)
    self.dimension = dimension
    self.unit = unit
    self.label = label
    self.value = value
  }

  /// A text; with `values`, one of these.
  static func text(
    _ name: String, _ description: String, required: Bool = false, values: [String] = [],
    _ value: @escaping @Sendable (Row) -> String?
  ) -> TableColumn {
    TableColumn(name, .string, description, required: required, values: values) { value($1).map(Cell.text) ?? .empty }
  }

  /// Why the column before is empty, as a sentence; empty where it is not.
  static func note(
    _ name: String, on column: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> TableColumn {
    text(name, "Why `\(column)` is empty; empty where it is not.", value)
  }

  /// A number of things.
  static func count(
    _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> Int
  ) -> TableColumn {
    TableColumn(name, .integer, description, required: true, atLeast: 0) { .number(Double(value($1))) }
  }

  /// A number of answers, which a row that is withheld does not tell.
  static func answers(
    _ name: String, _ description: String, unless isWithheld: @escaping @Sendable (Row) -> Bool,
    _ value: @escaping @Sendable (Row) -> Int
  ) -> TableColumn {
    TableColumn(name, .integer, description + " Empty where the row is withheld.", atLeast: 0) {
      isWithheld($1) ? .empty : .number(Double(value($1)))
    }
  }

  /// A whole number, such as a level.
  static func integer(
    _ name: String, _ unit: NumberUnit? = nil, _ description: String, required: Bool = false,
    _ value: @escaping @Sendable (Row) -> Int?
  ) -> TableColumn {
    TableColumn(name, .integer, description, unit: unit, required: required) {
      value($1).map { .number(Double($0)) } ?? .empty
    }
  }

  static func number(
    _ name: String, _ unit: NumberUnit, _ description: String, _ value: @escaping @Sendable (Row) -> Double?
  ) -> TableColumn {
    TableColumn(name, .number, description, unit: unit, range: unit.range) { value($1).map(Cell.number) ?? .empty }
  }

  static func boolean(
    _ name: String, _ description: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> Bool?
  ) -> TableColumn {
    TableColumn(name, .boolean, description, required: required) { value($1).map(Cell.boolean) ?? .empty }
  }

  static func date(
    _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> DateTime?
  ) -> TableColumn {
    TableColumn(name, .date, description) { value($1).map { .date($0.startOfDay) } ?? .empty }
  }

  /// A key of a dimension.
  static func key(
    _ dimension: Dimension, as name: String? = nil, _ description: String, required: Bool = true,
    _ member: @escaping @Sendable (TableKeys, Row) -> TableKeys.Member?
  ) -> TableColumn {
    TableColumn(
      name ?? dimension.key, .string, description, required: required, dimension: dimension,
      label: { member($0, $1)?.name }, value: { member($0, $1).map { .text($0.id) } ?? .empty })
  }

  /// A text that every row has, such as the key that names a row of the table itself.
  static func ownKey(
    _ name: String, _ description: String, _ value: @escaping @Sendable (TableKeys, Row) -> String
  ) -> TableColumn {
    TableColumn(name, .string, description, required: true) { .text(value($0, $1)) }
  }

  /// A text that is made with the names of the run.
  static func ownText(
    _ name: String, _ description: String, _ value: @escaping @Sendable (TableKeys, Row) -> String?
  ) -> TableColumn {
    TableColumn(name, .string, description) { value($0, $1).map(Cell.text) ?? .empty }
  }

  /// `interval_low` becomes `Interval low`.
  private static func title(of name: String) -> String {
    let words = name.split(separator: "_").map { word in
      switch word {
      case "pmo": "PMO"
      case "id": "ID"
      default: String(word)
      }
    }
    guard name != "n", let first = words.first else { return name }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + words.dropFirst()).joined(separator: " ")
  }
}

extension DateTime {
  /// The same day at midnight, so that it is written as a day.
  fileprivate var startOfDay: DateTime { DateTime(milliseconds: Int64(dayNumber) * Self.millisecondsPerDay) }
}
