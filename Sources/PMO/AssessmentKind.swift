/// The kinds of observation that an export can hold.
public enum AssessmentKind: String, Sendable, CaseIterable {
  /// How mature a PMO's services are, by raters.
  case maturity
  /// How important an outcome is to customers and how satisfied they are with it.
  case expectation
  /// What level people have in a competence.
  case competence
  /// The projects that the PMO looks after.
  case portfolio
  /// How well an office's foundations stand: mandate, strategy, governance.
  case foundation
  /// What services are to achieve and achieve, by measured goals.
  case kpi
  /// Benefits that were planned and delivered.
  case value
  /// Who works for which service.
  case staffing
  /// Who the customers are, whether they answered or not.
  case customers
}
