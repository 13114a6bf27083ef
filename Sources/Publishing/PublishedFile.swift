/// A file of a publication, to be written by the caller.
public struct PublishedFile: Sendable, Hashable {
  /// The path relative to the output folder, with `/`: `bi/fact_maturity.csv`.
  public let name: String
  public let bytes: [UInt8]
  /// Data rows; 0 for a file that is no table.
  public let rows: Int

  public init(name: String, bytes: [UInt8], rows: Int) {
    self.name = name
    self.bytes = bytes
    self.rows = rows
  }
}
