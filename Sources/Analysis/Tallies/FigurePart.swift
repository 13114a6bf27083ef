/// A part of the figures.
public enum FigurePart: Sendable, CaseIterable {
  case expectations, expectationStages, maturity, competences, responses
  /// What the services do for what customers expect, and how the steps of the cycle stand.
  case plan
  /// What customers say of the office.
  case customers

  /// The parts in the order in which they can be computed: those of a wave side by side, as they need parts of earlier waves alone.
  ///
  /// The longest of a wave come first: workers that take one after the other end at about the same time.
  public static let waves: [[FigurePart]] = [
    [.expectations, .expectationStages, .maturity, .competences, .responses], [.plan, .customers],
  ]
}
