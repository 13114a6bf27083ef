import Tabular

extension Rule {
  /// Unfinished response: a response that was left before its end.
  ///
  /// - Matters: Whoever did not send it off has not confirmed what stands in it, so none of its answers count.
  /// - Mend: Nothing to do; where they should count, close the open responses in the survey and export it again.
  static let unfinishedResponse = Rule("unfinished-response", .warning)
}
