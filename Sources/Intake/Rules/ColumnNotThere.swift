import Tabular

extension Rule {
  /// Column to leave out that is not there: a header under `leave_out` that a sheet does not have.
  ///
  /// - Matters: A slip of the pen would let the column through that was meant.
  /// - Mend: Correct the header in the job file.
  static let columnNotThere = Rule("column-not-there", .warning)
}
