public import Analysis
public import PMO

extension WorkerPool {
  /// Observations of which a part is worth a worker of its own.
  private static let fewest = 20_000

  /// All figures: the answers are counted in parts side by side, and the counts added up, which is the same for any number of parts.
  ///
  /// - Throws: `CancellationError`.
  public func figures(
    of observations: Observations, framework: Framework, settings: AnalysisSettings = AnalysisSettings()
  ) async throws -> Figures {
    let rows = observations.maturity.count + observations.expectations.count
    let count = max(1, min(workers, rows / Self.fewest))
    let parts = try await mapConcurrently((0..<count).map { ObservationPart($0, of: count) }) { part in
      Tallies(of: observations, part: part, framework: framework)
    }
    var tallies = parts[0]
    for part in parts.dropFirst() { tallies.merge(part) }
    try Task.checkCancellation()
    return Analysis.figures(
      of: tallies, directory: Directory(of: observations, catalogue: framework.catalogue), framework: framework,
      settings: settings)
  }
}
