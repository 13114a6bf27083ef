public import PMO
public import Tabular

/// What one sheet gave.
public struct IntakeResult: Sendable {
  public let source: Source
  /// What the sheet was taken for; nil for a sheet that was left out.
  public let recognition: Recognition?
  /// Observations with this sheet as their only source, to be appended in the order of the inputs.
  public let observations: Observations
  /// The sheet's findings with those of its reader before them.
  public let findings: [Finding]
  /// Filled rows below the header that were read, also where all their answers are missing.
  public let rowsUsed: Int
  /// Filled rows below the header that were left out: total rows, unknown names, duplicates.
  public let rowsRejected: Int
  /// Answers that mean no level and that the job does not allow: a run with any must stop.
  public let unknownLabels: Int

  /// The rows that were left out, as they stand; nil for a sheet that was left out as a whole.
  public let rejectedRows: RejectedRows?
  /// The rows of the projects, of which another sheet may turn out to state the same ones; nil for other kinds.
  public let projectRows: RejectedRows?

  /// Customers whose name and address both stand in the sheet.
  let customerNames: [CustomerName]

  /// Filled rows below the header; 0 for a sheet that was left out.
  public var rowsIn: Int { rowsUsed + rowsRejected }
}
