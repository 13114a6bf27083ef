import Analysis
import FoundationEssentials
import PMO
import Tabular

/// The whole analysis of answers in memory: 2,000,000 of maturity, 1,000,000 of expectations, 300,000 ratings of competence.
///
///     Analyse FOLDER [SCALE]
///
/// Writes the answers as columns of 32-bit integers (`maturity.bin` and so on, column after column) and the figures as CSV into the
/// folder, so that others may compute the same, and prints the seconds of five analyses after one that is not counted.
@main
enum Analyse {
  static func main() async throws {
    let folder = CommandLine.arguments[1]
    let share = CommandLine.arguments.count > 2 ? Double(CommandLine.arguments[2]) ?? 1 : 1
    let observations = Answers(share: share).observations
    let framework = try standardFramework()
    try write(observations, to: folder)
    var seconds: [Double] = []
    var figures = try await analysed(observations, framework: framework)
    for _ in 0..<5 {
      let start = ContinuousClock.now
      figures = try await analysed(observations, framework: framework)
      seconds.append((ContinuousClock.now - start) / .seconds(1))
    }
    try write(figures, to: folder)
    print(seconds.map { "\($0)" }.joined(separator: " "))
  }

  private static func analysed(_ observations: Observations, framework: Framework) async throws -> Figures {
    Analysis.figures(of: observations, framework: framework)
  }
}
