public import Tabular

/// What a customer says of the office as a whole.
public struct CustomerVerdict: Sendable, Hashable {
  /// Codes of the run's name lists; -1 where the source names none.
  public var customer: Int32
  public var group: Int32
  public var cycle: Int32
  /// The stage of the experience that the customer speaks of; nil where the source names none.
  public var stage: Stage?
  /// Overall satisfaction on the scale of satisfaction; -1 where it was not asked or not answered.
  public var overall: Int8
  /// How likely the customer is to recommend the office, 0...10; -1 where it was not asked or not answered.
  public var recommendation: Int8
  /// The cell of the answer, of the overall satisfaction where there are both.
  public var origin: Origin

  public init(
    customer: Int, group: Int, cycle: Int, stage: Stage?, overall: Int?, recommendation: Int?, origin: Origin
  ) {
    self.customer = Int32(clamping: customer)
    self.group = Int32(clamping: group)
    self.cycle = Int32(clamping: cycle)
    self.stage = stage
    self.overall = Int8(clamping: overall ?? -1)
    self.recommendation = Int8(clamping: recommendation ?? -1)
    self.origin = origin
  }
}

/// A customer's pair of answers about an outcome: how it would be with it, and how without.
public struct KanoAnswer: Sendable, Hashable {
  /// What customers may say, in the order of the standard questionnaire.
  public enum Feeling: Int8, Sendable, CaseIterable {
    case like, expect, neutral, accept, dislike
  }

  /// Codes of the run's name lists; -1 where the source names none.
  public var customer: Int32
  public var group: Int32
  public var cycle: Int32
  /// Position in the catalogue's outcomes.
  public var outcome: Int32
  /// How the customer feels if the outcome is provided.
  public var functional: Feeling
  /// How the customer feels if it is not.
  public var dysfunctional: Feeling
  /// The cell of the functional answer.
  public var origin: Origin

  public init(
    customer: Int, group: Int, cycle: Int, outcome: Int, functional: Feeling, dysfunctional: Feeling, origin: Origin
  ) {
    self.customer = Int32(clamping: customer)
    self.group = Int32(clamping: group)
    self.cycle = Int32(clamping: cycle)
    self.outcome = Int32(clamping: outcome)
    self.functional = functional
    self.dysfunctional = dysfunctional
    self.origin = origin
  }
}

/// A customer who could have answered: an entry of the customer list, against which response rates are taken.
public struct ListedCustomer: Sendable, Hashable {
  /// Codes of the run's name lists; -1 where the source names none. The cycle is -1 for a list that holds for all of them.
  public var customer: Int32
  public var group: Int32
  public var cycle: Int32
  public var origin: Origin

  public init(customer: Int, group: Int, cycle: Int, origin: Origin) {
    self.customer = Int32(clamping: customer)
    self.group = Int32(clamping: group)
    self.cycle = Int32(clamping: cycle)
    self.origin = origin
  }
}
