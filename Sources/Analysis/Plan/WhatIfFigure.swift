/// What a supposition of the job changes: a figure of the plan as it is and as it would be, in the latest cycle.
public struct WhatIfFigure: Sendable, Hashable {
  /// What is compared.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    case expectationAdherence = "expectation_adherence"
    case deliveredAdherence = "delivered_adherence"
    case staffing
    case evenness
    case services
    case effort
    /// Of an outcome.
    case linearAdherence = "linear_adherence"
    case noisyOr = "noisy_or"
    case outcomeDelivered = "outcome_delivered"
    case weight
    /// Of a service.
    case score
    case rank
    case contribution
    case serviceStaffing = "service_staffing"
    case room
  }

  public enum Subject: Sendable, Hashable {
    /// The present mix of services.
    case mix
    /// Position in the catalogue's outcomes.
    case outcome(Int)
    /// Position in the catalogue's services.
    case service(Int)
  }

  /// The supposition's name.
  public let supposition: String
  /// Its place among the job's suppositions, from 1.
  public let number: Int
  /// Code in the directory's offices; -1 where the inputs name none; nil for all offices together.
  public let office: Int?
  /// Code in the directory's cycles; -1 where the inputs name none.
  public let cycle: Int
  public let measure: Measure
  public let subject: Subject
  public let before: Measured<Double>
  public let after: Measured<Double>
  /// What the service is to be done with, before and after; nil for other subjects.
  public let actions: [PriorityFigure.Action]
  /// What the figure as it is rests on: answers of customers for the mix, services that help for an outcome, answers on its maturity for a
  /// service.
  public let n: Int
  /// How the figure was made, as it is and as it would be, for a reader.
  public let method: String
  /// The matrices of contribution and relevance that were used, for a reader.
  public let matrices: String

  /// `after - before`; why there is none where one of them is not defined.
  public var difference: Measured<Double> { before.flatMap { before in after.map { $0 - before } } }
}
