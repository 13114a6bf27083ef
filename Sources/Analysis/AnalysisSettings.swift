public import Statistics

/// What a job decides about the analysis.
public struct AnalysisSettings: Sendable, Hashable {
  /// How the job's targets stand to the wanted levels that the inputs hold.
  public enum TargetUse: Sendable, Hashable, CaseIterable {
    /// The job's target counts where the inputs want nothing.
    case fill
    /// The job's target counts wherever it names one.
    case override
  }

  /// The level that a service should reach in every office, by the service's position in the catalogue.
  public var targets: [Int: Int]
  public var targetUse: TargetUse
  /// Where the lines between low and high importance and satisfaction run.
  public var crosshair: Crosshair.Rule

  public init(targets: [Int: Int] = [:], targetUse: TargetUse = .fill, crosshair: Crosshair.Rule = .mean) {
    self.targets = targets
    self.targetUse = targetUse
    self.crosshair = crosshair
  }
}
