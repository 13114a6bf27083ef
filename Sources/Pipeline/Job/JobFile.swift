public import Intake
public import PMO
public import Tabular

/// A job file as it is written: every value with its place. `resolve` makes a `Job` of it.
public struct JobFile: Sendable {
  /// What the job file of a folder is called.
  public static let usualName = "plumbline.yaml"

  /// As the user named it; the folder's where there is no job file.
  public let path: String
  /// The folder from which the paths in it count, absolute and without links.
  public let folder: String
  /// False for a folder that is taken without a job file.
  public let isWritten: Bool
  public let name: Marked<String>?
  public let inputs: [Input]
  public let output: Marked<String>?
  /// Paths of files, each optional.
  public let catalogue: [CatalogueKey: Marked<String>]
  public let scales: [Job.Scales.Name: ScaleDeclaration]
  public let targets: [Target]
  public let crosshair: Marked<Job.Crosshair>?
  public let analysis: Analysis
  public let profile: Marked<Job.Profile>?
  public let pseudonymise: Pseudonymise?
  public let gates: [Marked<Gate>]

  /// Where the key of the pseudonyms is.
  public struct Pseudonymise: Sendable, Hashable {
    public let mark: Mark
    public let keyFile: Marked<String>?
    public let keyVariable: Marked<String>?
  }

  /// One entry of `inputs`.
  public struct Input: Sendable, Hashable {
    public let path: Marked<String>
    public let kind: Marked<AssessmentKind>?
    public let source: Marked<String>?
    public let cycle: Marked<String>?
    public let office: Marked<String>?
    public let sheets: [Marked<String>]?
    public let leaveOut: [Marked<String>]
    public let tables: [Marked<String>]?
    public let shape: Marked<SourceSettings.Orientation>?
    public let headerRow: Marked<Int>?
    public let columns: [Column]
    public let relation: Marked<String>?
    public let currency: Marked<String>?
    public let asOf: Marked<String>?
    public let dateOrder: Marked<DateOrder>?
    public let decimal: Marked<DecimalMark>?
    public let amountsIn: Marked<Magnitude>?
    public let allowUnknownLabels: Marked<Bool>?
    public let allowNearMisses: Marked<Bool>?
    public let reversed: [Marked<String>]?
    public let freshness: Marked<String>?
  }

  /// A field and the header of the column that holds it.
  public struct Column: Sendable, Hashable {
    public let field: Marked<String>
    public let header: Marked<String>
  }

  /// What the job says of a scale; the rest is as usual.
  public struct ScaleDeclaration: Sendable, Hashable {
    public let lowest: Marked<Int>?
    public let highest: Marked<Int>?
    public let labels: [Label]
    public let noAnswer: [Marked<String>]
    public let isReversed: Marked<Bool>?

    public struct Label: Sendable, Hashable {
      public let text: Marked<String>
      public let level: Marked<Int>
    }
  }

  public struct Target: Sendable, Hashable {
    public let service: Marked<String>
    public let level: Marked<Int>
  }
}
