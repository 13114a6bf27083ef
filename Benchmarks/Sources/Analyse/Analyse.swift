import Analysis
import FoundationEssentials
import PMO
import Pipeline

/// Times the whole analysis of a survey that is made in memory, and writes its figures for comparison: once with everything shown, once
/// with what is withheld from five answers a value and eight a distribution.
///
///     Analyse FOLDER MATURITY EXPECTATIONS RATINGS RUNS
///
/// Prints a line a setting: its name and the seconds of each run.
@main
enum Analyse {
  static func main() async throws {
    let arguments = CommandLine.arguments
    let sizes = arguments.dropFirst(2).compactMap { Int($0) }
    guard sizes.count == 4 else {
      print("usage: Analyse FOLDER MATURITY EXPECTATIONS RATINGS RUNS")
      return
    }
    let framework = try Framework.standard()
    let survey = Survey(maturity: sizes[0], expectations: sizes[1], ratings: sizes[2], framework: framework)
    let targets = Survey.targets(services: framework.catalogue.services.count)
    let pool = WorkerPool()
    for (name, confidentiality) in [("open", Confidentiality.open), ("withheld", Confidentiality())] {
      let settings = AnalysisSettings(targets: targets, confidentiality: confidentiality)
      var seconds: [String] = []
      var figures: Figures?
      for _ in 0..<sizes[3] {
        // The figures of the run before are let go outside of the time.
        figures = nil
        let start = ContinuousClock.now
        figures = try await pool.figures(of: survey.observations, framework: framework, settings: settings)
        seconds.append("\((ContinuousClock.now - start) / .seconds(1))")
      }
      print(name, seconds.joined(separator: " "))
      guard let figures else { continue }
      let folder = arguments[1] + "/" + name
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (file, text) in FigureFiles(figures).files {
        try text.write(toFile: folder + "/" + file, atomically: false, encoding: .utf8)
      }
    }
  }
}
