import Tabular

extension Finding {
  /// A finding of a rule, with the rule's own severity and remedy where no others are given.
  init(
    _ rule: Rule, severity: Severity? = nil, at source: Source, cell: CellAddress? = nil, columnName: String? = nil,
    raw: String? = nil, takenAs: String? = nil, _ message: String, hint: String? = nil
  ) {
    self.init(
      rule: rule.id, severity: severity ?? rule.severity, file: source.file, sheet: source.sheet, cell: cell,
      columnName: columnName, raw: raw, takenAs: takenAs, message: message, hint: hint ?? rule.remedy)
  }
}
