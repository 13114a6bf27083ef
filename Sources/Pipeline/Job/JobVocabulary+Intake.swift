import Intake

extension JobVocabulary {
  /// The fields, rules and sources that the intake knows.
  public static let intake = JobVocabulary(
    fields: Field.allCases.map(\.rawValue), rules: Rule.all.map(\.id), sources: ExportSource.all.map(\.id))
}
