/// The stages that customers of a PMO go through, in their order.
public enum Stage: Int8, Sendable, CaseIterable {
  case exploration, design, deployment, enhancement, realisation

  /// For a reader and for files: `exploration`.
  public var name: String {
    switch self {
    case .exploration: "exploration"
    case .design: "design"
    case .deployment: "deployment"
    case .enhancement: "enhancement"
    case .realisation: "realisation"
    }
  }

  /// The steps of the cycle that belong to the stage, two each.
  public var steps: [CycleStep] { CycleStep.allCases.filter { $0.stage == self } }
}

/// The ten steps by which an office makes value, two a stage.
public enum CycleStep: Int8, Sendable, CaseIterable {
  case awareness, needs, proposition, development, onboarding, operation, monitoring, improvement, delivery, recognition

  public var stage: Stage { Stage(rawValue: rawValue / 2) ?? .exploration }

  /// For a reader and for files: `needs assessment`.
  public var name: String {
    switch self {
    case .awareness: "awareness building"
    case .needs: "needs assessment"
    case .proposition: "value proposition"
    case .development: "service development"
    case .onboarding: "service onboarding"
    case .operation: "service operation"
    case .monitoring: "service monitoring"
    case .improvement: "service improvement"
    case .delivery: "value delivery"
    case .recognition: "value recognition"
    }
  }
}
