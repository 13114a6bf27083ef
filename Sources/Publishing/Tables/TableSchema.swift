/// The declaration of a published table: its columns in their order, what they mean, and how tables hang together.
///
/// The header of a CSV file, its entry in `datapackage.json`, the sheet of the workbook and the reference page are all made from it. New
/// columns are added at the end only.
public struct TableSchema: Sendable, Hashable {
  /// A type of the Data Package standard (Table Schema).
  public enum FieldType: String, Sendable, CaseIterable {
    case string, integer, number, boolean, date
  }

  public struct Field: Sendable, Hashable {
    /// In snake case.
    public let name: String
    /// For people: `Interval low`.
    public let title: String
    public let type: FieldType
    public let description: String
    /// What a number counts: `levels`, `share`, `days`; nil where the type says enough.
    public let unit: String?
    /// Whether every row has a value.
    public let isRequired: Bool
    public let minimum: Double?
    public let maximum: Double?
    /// The only values that there are; empty where there is no such list.
    public let values: [String]
  }

  /// A field whose values stand under the key of another table; an empty field refers to nothing.
  public struct ForeignKey: Sendable, Hashable {
    public let field: String
    public let table: String
    public let key: String
  }

  /// In snake case; the file is `bi/<name>.csv`.
  public let name: String
  public let title: String
  public let description: String
  public let fields: [Field]
  public let primaryKey: [String]
  public let foreignKeys: [ForeignKey]

  /// Every table that a run publishes, in the order of its files: dimensions, then facts.
  public static var all: [TableSchema] { PublishedTables.all.map(\.schema) }
}
