import Tabular

extension Rule {
  /// Form that nobody filled in: a returned form in which none of the datamap's cells holds anything.
  ///
  /// - Matters: Its column in the table is empty, like that of a form that never came back.
  /// - Mend: Ask for the form again, or take the blank one out of the folder.
  static let formBlank = Rule("form-blank", .warning)
}
