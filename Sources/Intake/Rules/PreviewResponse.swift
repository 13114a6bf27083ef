import Tabular

extension Rule {
  /// Response of a preview: a response that the survey's makers or a test or a robot left.
  ///
  /// - Matters: Nobody of the respondents says so.
  /// - Mend: Nothing to do.
  static let previewResponse = Rule("preview-response", .info)
}
