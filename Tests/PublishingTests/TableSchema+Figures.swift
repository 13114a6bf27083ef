import Publishing

extension TableSchema {
  /// The names of the table's numbers that are no key, no count and no end of the interval that every table has.
  var figures: [String] {
    fields.filter { field in
      let isNumber = field.type == .number || field.type == .integer
      let isCount = field.type == .integer && field.minimum == 0
      let isGeneral = ["interval_low", "interval_high"].contains(field.name)
      return isNumber && !isCount && !isGeneral && !primaryKey.contains(field.name)
    }.map(\.name)
  }
}
