import PMO
import Tabular

extension Reading {
  /// The codes of the names in a field's column, one a data row; where there is no such column, those of the name that a line above the
  /// table states for all rows (`Rated by: A. Weber`), as in a questionnaire that one person fills in. -1 where nothing names one.
  mutating func names(
    of field: Field, list: WritableKeyPath<Observations, NameList>, canonical: (String) -> String? = { $0 }
  ) -> [Int32] {
    let column = column(field)
    guard column == nil, let name = recognition.stated[field].flatMap(canonical) else {
      return names(in: column, list: list, canonical: canonical)
    }
    let code = Int32(clamping: observations[keyPath: list].code(of: name))
    return Array(repeating: code, count: rows.count)
  }
}
