public import Analysis
public import PMO

extension WorkerPool {
  /// All figures: the answers are counted in parts side by side, and the counts added up, which is the same for any number of parts. Then
  /// what must not show, and the kinds of figures, side by side.
  ///
  /// - Throws: `CancellationError`.
  public func figures(
    of observations: Observations, framework: Framework, settings: AnalysisSettings = AnalysisSettings()
  ) async throws -> Figures {
    let counted = try await mapConcurrently(ObservationPart.parts(of: observations, workers: workers)) { part in
      Tallies(of: observations, part: part, framework: framework)
    }
    let tallies = Tallies(joining: counted)
    let directory = Directory(of: observations, catalogue: framework.catalogue)
    let withheld = try await mapConcurrently(ObservationPart.shares(of: observations, workers: workers)) { part in
      Withholdings(of: tallies, part: part, framework: framework, settings: settings)
    }
    let withholding = withheld.dropFirst().reduce(into: withheld[0]) { $0.merge($1) }
    let found = try await parts { part, earlier in
      PartialFigures(
        part, of: tallies, after: earlier, withholding: withholding, directory: directory, framework: framework,
        settings: settings)
    }
    return Analysis.figures(
      of: tallies, parts: found, withholding: withholding, directory: directory, framework: framework,
      settings: settings)
  }

  /// All parts of the figures, each as soon as those that it needs are there, and no more at once than there are workers.
  private func parts(
    _ figures: @escaping @Sendable (FigurePart, _ earlier: PartialFigures) -> PartialFigures
  ) async throws -> PartialFigures {
    try await withThrowingTaskGroup(of: PartialFigures.self) { group in
      var found = PartialFigures()
      var waiting = FigurePart.allCases
      var running = 0
      func start() {
        while running < workers, let next = waiting.firstIndex(where: { $0.needs.isSubset(of: found.parts) }) {
          let part = waiting.remove(at: next)
          running += 1
          group.addTask { [found] in
            try Task.checkCancellation()
            return figures(part, found)
          }
        }
      }
      start()
      while let part = try await group.next() {
        running -= 1
        found.merge(part)
        start()
      }
      return found
    }
  }
}
