import Intake

extension JobVocabulary {
  /// The fields and rules that the intake knows.
  public static let intake = JobVocabulary(fields: Field.allCases.map(\.rawValue), rules: Rule.all.map(\.id))
}
