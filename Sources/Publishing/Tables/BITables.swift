public import Analysis
public import Spreadsheets

/// The star schema of a run for BI tools: dimensions and facts as CSV files in long form, and their data package.
///
/// Every table is written, with a header alone where the run has nothing for it, so that a dashboard never misses a file. Numbers are the
/// shortest text that reads back the same; a figure that is not defined is an empty field, and a note says why.
public struct BITables: Sendable {
  private let keys: TableKeys

  public init(_ figures: Figures, facts: RunFacts) { keys = TableKeys(figures, facts: facts) }

  /// All tables in the order of `TableSchema.all`, named `bi/<table>.csv`. Cost: one pass over the rows of each.
  public func files(format: CSVWriter.Format = .standard) -> [PublishedFile] {
    PublishedTables.all.map { $0.file(keys, format: format) }
  }

  /// `bi/datapackage.json`: a Data Package 2.0 descriptor of the files, with schema, keys, size and digest.
  ///
  /// - Parameters:
  ///   - files: what `files(format:)` gave.
  ///   - format: the one that they were written in.
  ///   - sha256: the digest of bytes as lower-case hexadecimal digits.
  public func dataPackage(
    of files: [PublishedFile], format: CSVWriter.Format = .standard, sha256: ([UInt8]) -> String
  ) -> PublishedFile {
    let package = DataPackage(
      title: keys.facts.title, version: keys.facts.version, framework: keys.figures.framework, files: files,
      format: format)
    return PublishedFile(
      name: "bi/datapackage.json", bytes: Array(package.descriptor(sha256: sha256).page.utf8), rows: 0)
  }
}
