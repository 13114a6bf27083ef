import Publishing

/// A reference that the program itself is the source of.
public enum ReferencePage: String, CaseIterable, Sendable {
  case job, run, tables

  public var text: String {
    let text =
      switch self {
      case .job: JobSchema.json(vocabulary: .intake)
      case .run: RunRecord.schema
      case .tables: TableSchema.referencePage
      }
    return text.hasSuffix("\n") ? text : text + "\n"
  }
}
