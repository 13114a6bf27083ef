import Tabular

extension Rule {
  /// Evidence from the future: evidence that is dated after the assessment.
  ///
  /// - Matters: Its age would be negative; the date is left out.
  /// - Mend: Correct the date, or name the cycle or `as_of` of the assessment in the job file.
  static let futureEvidence = Rule("future-evidence", .warning)
}
