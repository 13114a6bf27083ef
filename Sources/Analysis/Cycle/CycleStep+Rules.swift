public import PMO

extension CycleStep {
  /// The rule by which a step's value is computed, for a reader.
  public var rule: String {
    switch self {
    case .awareness:
      "share of the customers' answers about outcomes that say how satisfied they are: who cannot say does not know what the "
        + "office does"
    case .needs: "share of the catalogue's outcomes of which customers said how important they are"
    case .proposition:
      "expectation adherence of the present mix: the share of what customers expect that the offer is about"
    case .development: "share of the offered services that have a target"
    case .onboarding:
      "share of the projects that use a service; where no project names one, share of the offered services that somebody is "
        + "assigned to"
    case .operation: "share of the offered services that are above the lowest level of maturity"
    case .monitoring: "mean performance of the services with measured goals, each within 0 to 1"
    case .improvement:
      "of the services with an earlier cycle that have a target, or enough answers to tell a change from noise, the share that "
        + "rose by more than noise or stand at their target"
    case .delivery:
      "mean attainment of the outcomes, weighted by what customers want: delivered against planned benefits, else by the "
        + "services' measured goals"
    case .recognition:
      "mean satisfaction on a scale of 0 to 1, outcomes weighted by what customers want; a fall of more than "
        + "0.05 since the last survey is no longer on track"
    }
  }

  /// From which value on the step is on track, and from which it needs attention.
  var edges: (onTrack: Double, attention: Double) {
    switch self {
    case .awareness, .needs, .proposition, .development, .onboarding, .monitoring, .delivery: (0.8, 0.5)
    // Work that is done by one's own lights in a fifth of the services is not yet dependable.
    case .operation: (0.9, 0.6)
    // Not every service can rise in every cycle.
    case .improvement: (0.6, 0.3)
    // A mean of "satisfied", and a mean of "neither".
    case .recognition: (0.75, 0.5)
    }
  }
}
