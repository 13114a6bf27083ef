import PMO
import Tabular

/// The measured goals that the inputs state. There are few of them, and each is a figure of its own, so they are kept as they are.
public struct IndicatorTally: Sendable {
  private(set) var indicators: [PerformanceIndicator] = []
  /// Indicators that could not be counted: a code that no list has.
  private(set) var uncounted = 0

  /// Keeps all indicators. O(indicators).
  init(of observations: Observations, framework: Framework) {
    for indicator in observations.indicators {
      guard indicator.office >= -1, indicator.office < observations.offices.count, indicator.cycle >= -1,
        indicator.cycle < observations.cycles.count,
        framework.catalogue.services.indices.contains(indicator.service)
      else {
        uncounted += 1
        continue
      }
      indicators.append(indicator)
    }
  }

  /// Adds the indicators of another part of the same observations.
  mutating func merge(_ other: IndicatorTally) {
    indicators += other.indicators
    uncounted += other.uncounted
  }
}
