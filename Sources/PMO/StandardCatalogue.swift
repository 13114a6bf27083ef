/// The catalogues that the product ships, as the CSV files that a user would replace: neutral words, stable ids.
///
/// Kept as files (`Sources/PMO/Catalogues`) so that people can read and edit them; the build embeds them.
public enum StandardCatalogue {
  /// `id,name,tier,horizon,domain`.
  public static var services: [UInt8] { PackageResources.services_csv }
  /// `id,name,area`.
  public static var outcomes: [UInt8] { PackageResources.outcomes_csv }
  /// `id,name,area`.
  public static var competences: [UInt8] { PackageResources.competences_csv }
  /// `service,competence,relevance` by ids; pairs that are not named count as 0.
  public static var relevance: [UInt8] { PackageResources.relevance_csv }
  /// `outcome,service,contribution` by ids; pairs that are not named count as 0.
  public static var contribution: [UInt8] { PackageResources.contribution_csv }
  /// `id,name`.
  public static var foundations: [UInt8] { PackageResources.foundations_csv }
  /// `scale,level,label`: a row a word for a level, the first of a level being the one to show; an empty label declares a level without
  /// a word.
  public static var scales: [UInt8] { PackageResources.scales_csv }
}
