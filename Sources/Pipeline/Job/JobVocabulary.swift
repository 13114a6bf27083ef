/// Names that the job file may use and that are defined elsewhere. Where a list is empty, any name is taken.
public struct JobVocabulary: Sendable, Hashable {
  /// What `columns` may assign a header to.
  public let fields: [String]
  /// Rules of findings that a gate may count.
  public let rules: [String]

  /// Programs that `source` may name.
  public let sources: [String]

  public init(fields: [String] = [], rules: [String] = [], sources: [String] = []) {
    self.fields = fields
    self.rules = rules
    self.sources = sources
  }
}
