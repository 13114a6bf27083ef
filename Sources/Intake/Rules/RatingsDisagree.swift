import Tabular

extension Rule {
  /// Two ratings of a project: a project with two ratings that differ, such as an assessor's and its owner's.
  ///
  /// - Matters: Only one can count.
  /// - Mend: Name the column that shall count in the job file, under `rag`.
  static let ratingsDisagree = Rule("ratings-disagree", .info)
}
