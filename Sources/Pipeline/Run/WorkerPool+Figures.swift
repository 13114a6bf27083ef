public import Analysis
public import PMO

extension WorkerPool {
  /// Observations of which a part is worth a worker of its own.
  private static let fewest = 20_000

  /// All figures: the answers are counted in parts side by side, and the counts added up, which is the same for any number of parts. Then
  /// what must not show, and the kinds of figures, side by side.
  ///
  /// - Throws: `CancellationError`.
  public func figures(
    of observations: Observations, framework: Framework, settings: AnalysisSettings = AnalysisSettings()
  ) async throws -> Figures {
    let parts = try await mapConcurrently(ObservationPart.parts(of: observations, workers: workers)) { part in
      Tallies(of: observations, part: part, framework: framework)
    }
    let tallies = Tallies(joining: parts)
    let directory = Directory(of: observations, catalogue: framework.catalogue)
    let rows = observations.maturity.count + observations.expectations.count
    let count = max(1, min(workers, rows / Self.fewest))
    let withheld = try await mapConcurrently((0..<count).map { ObservationPart($0, of: count) }) { part in
      Withholdings(of: tallies, part: part, framework: framework, settings: settings)
    }
    let withholding = withheld.dropFirst().reduce(into: withheld[0]) { $0.merge($1) }
    var found = PartialFigures()
    for wave in FigurePart.waves {
      let parts = try await mapConcurrently(wave) { [found] part in
        PartialFigures(
          part, of: tallies, after: found, withholding: withholding, directory: directory, framework: framework,
          settings: settings)
      }
      for part in parts { found.merge(part) }
    }
    return Analysis.figures(
      of: tallies, parts: found, withholding: withholding, directory: directory, framework: framework,
      settings: settings)
  }
}
