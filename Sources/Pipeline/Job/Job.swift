public import Intake
public import PMO
public import Tabular

/// What a run shall do, resolved: absolute paths of files that are there, scales and settings with nothing left open.
public struct Job: Sendable {
  /// The job file as the user named it; nil for a folder without one.
  public let file: String?
  /// The folder from which the job's paths count, absolute.
  public let folder: String
  public let name: String?
  /// The files in the order of the patterns, and by path within one; none twice.
  public let inputs: [Input]
  /// The folder to write, absolute.
  public var output: String
  /// Absolute paths of the files that replace a catalogue.
  public let catalogue: [CatalogueKey: String]
  public let scales: Scales
  public let targets: [Target]
  public let crosshair: Crosshair
  /// What the job says of the analysis; names in it are found when the inputs are read.
  public let analysis: JobFile.Analysis
  /// The day to which ages are counted.
  public let asOf: DateTime?
  public let profile: Profile
  /// Where the key of the pseudonyms is; nil where names stand as they are.
  public let pseudonymKey: PseudonymKey?
  public let gates: [Gate]

  /// Where a key is found. The key itself is asked for when a run begins, and stands in no output.
  public enum PseudonymKey: Sendable, Hashable {
    /// The absolute path of a file.
    case file(String)
    /// The name of an environment variable.
    case variable(String)
  }

  public struct Input: Sendable, Hashable {
    /// Absolute.
    public let path: String
    /// The path as the job would write it, for messages and outputs: the same on every machine.
    public let name: String
    /// The `path` in the job file that led to it; nil without a job file.
    public let mark: Mark?
    /// Names of tables or defined names whose cells alone are read; nil for whole sheets.
    public let tables: [Marked<String>]?
    /// How the file is to be read.
    public let settings: SourceSettings
  }

  public struct Scales: Sendable, Hashable {
    public enum Name: String, Sendable, CaseIterable {
      case maturity, importance, satisfaction, competence, foundation, recommendation

      var usual: Scale {
        switch self {
        case .maturity: .maturity
        case .importance: .importance
        case .satisfaction: .satisfaction
        case .competence: .competence
        case .foundation: .foundation
        case .recommendation: .recommendation
        }
      }

      /// What the scale is in a run.
      var part: FrameworkPart {
        switch self {
        case .maturity: .maturityScale
        case .importance: .importanceScale
        case .satisfaction: .satisfactionScale
        case .competence: .competenceScale
        case .foundation: .foundationScale
        case .recommendation: .recommendationScale
        }
      }

      /// Whether its levels stay as they are.
      var isFixed: Bool { self == .recommendation }
    }

    public let maturity: Scale
    public let importance: Scale
    public let satisfaction: Scale
    public let competence: Scale
    public let foundation: Scale
    public let recommendation: Scale
    /// What outputs call the scales that are not the program's own.
    public let origins: [FrameworkPart: String]

    /// Scales made one by one.
    init(origins: [FrameworkPart: String] = [:], _ scale: (Name) -> Scale) {
      maturity = scale(.maturity)
      importance = scale(.importance)
      satisfaction = scale(.satisfaction)
      competence = scale(.competence)
      foundation = scale(.foundation)
      recommendation = scale(.recommendation)
      self.origins = origins
    }
  }

  /// The level that a service should reach.
  public struct Target: Sendable, Hashable {
    /// The service's id or name as the job writes it.
    public let service: String
    public let level: Int
    public let mark: Mark
  }

  /// Where importance and satisfaction are parted into quadrants.
  public enum Crosshair: String, Sendable, CaseIterable {
    case midpoint, mean, median, diagonal
  }

  /// Which program is to open the CSV files.
  public enum Profile: String, Sendable, CaseIterable {
    case plain = "default"
    case excel
    case powerBI = "powerbi"

    /// Power Query and Excel take a file without one for their own code page; others refuse a file with one.
    public var writesByteOrderMark: Bool { self != .plain }
    /// CRLF instead of LF.
    public var endsLinesWithCRLF: Bool { self == .excel }
  }
}
