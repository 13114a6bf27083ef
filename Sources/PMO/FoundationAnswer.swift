public import Tabular

/// How far one of an office's foundations is built, by one rater.
public struct FoundationAnswer: Sendable, Hashable {
  /// Codes of the run's name lists; -1 where the source names none.
  public var office: Int32
  public var cycle: Int32
  public var rater: Int32
  /// Position in the catalogue's foundation components.
  public var component: Int32
  public var level: Int8
  /// The level that is wanted; -1 where the source names none.
  public var wanted: Int8
  /// What shows it: a document, a decision. Nil where the source names nothing.
  public var evidence: String?
  /// The day of that evidence.
  public var evidenceDate: DateTime?
  /// The cell of the level.
  public var origin: Origin

  public init(
    office: Int, component: Int, cycle: Int, rater: Int, level: Int, wanted: Int?, evidence: String?,
    evidenceDate: DateTime?, origin: Origin
  ) {
    self.office = Int32(clamping: office)
    self.component = Int32(clamping: component)
    self.cycle = Int32(clamping: cycle)
    self.rater = Int32(clamping: rater)
    self.level = Int8(clamping: level)
    self.wanted = Int8(clamping: wanted ?? -1)
    self.evidence = evidence
    self.evidenceDate = evidenceDate
    self.origin = origin
  }
}
