import Publishing

/// A figure of a job, led back to the cells of its inputs.
public struct ExplainedFigure: Sendable {
  public let lines: [String]
  /// What must be known about the lines: inputs that have changed since the run.
  public let warnings: [String]

  /// The tables whose rows can be explained, each with the keys that name a row.
  public static var tables: [(name: String, keys: [String])] { Explainer.tables }

  /// Reads the job's inputs again and explains a figure.
  ///
  /// - Parameters:
  ///   - figure: such as `fact_maturity[pmo=ALL,service=O21]`.
  ///   - limit: rows and cells that are listed, of each as many; nil for all of them.
  ///   - width: cells of a line.
  /// - Throws: `PipelineError` of status `usage` where the figure's name means none or several; what `Assessment` throws.
  public init(_ figure: String, of job: Job, pool: WorkerPool, progress: Progress, limit: Int?, width: Int) async throws
  {
    let query: FigureQuery
    do throws(ExplanationError) { query = try FigureQuery(figure) } catch { throw PipelineError(error) }
    let assessment = try await Assessment(job, pool: pool, progress: progress)
    let explainer = Explainer(
      assessment.figures, facts: assessment.facts, observations: assessment.reading.observations)
    do throws(ExplanationError) { lines = try explainer.lines(query, limit: limit, width: width) } catch {
      throw PipelineError(error)
    }
    warnings = Self.changes(of: assessment.reading, since: job.output)
  }

  /// Inputs that are not those of the run in the output folder; none where there is no run.
  private static func changes(of reading: JobReading, since output: String) -> [String] {
    let path = FileSystem.join(output, RunRecord.fileName)
    guard let record = try? RunRecord.read(path: path) else { return [] }
    let then = Dictionary(record.inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    let now = Dictionary(reading.inputs.map { ($0.name, $0.digest.sha256) }) { first, _ in first }
    let changed = reading.inputs.filter { input in then[input.name].map { $0 != input.digest.sha256 } ?? true }.map(
      \.name)
    let gone = record.inputs.map(\.path).filter { now[$0] == nil }
    return [
      (changed, "The run in \(output) was made from another state of"), (gone, "The run in \(output) also read"),
    ].filter { !$0.0.isEmpty }.map { names, what in
      "\(what) \(names.joined(separator: ", ")). This explains what the inputs give now; run the job again to publish it."
    }
  }
}

extension PipelineError {
  fileprivate init(_ error: ExplanationError) { self.init(.usage, error.message, remedy: error.remedy) }
}
