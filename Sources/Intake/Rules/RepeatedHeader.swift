import Tabular

extension Rule {
  /// Header that recurs: a row of the data that repeats the header, as in files that were put together from several exports.
  ///
  /// - Matters: It is no data.
  /// - Mend: Nothing to do.
  static let repeatedHeader = Rule("repeated-header", .info)
}
