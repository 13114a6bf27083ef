import Intake

/// "Did you mean": the known name nearest to a wrong one.
enum Suggestion {
  /// The nearest of the names by the similarity that also matches names to catalogues; nil if none is near.
  static func nearest(to name: String, among names: [String]) -> String? { Similarity.nearest(to: name, among: names) }

  /// The sentence for a remedy: the nearest name, or all of them.
  static func sentence(for name: String, among names: [String], plural: String) -> String {
    nearest(to: name, among: names).map { "Did you mean \"\($0)\"?" }
      ?? "The \(plural) here are \(names.joined(separator: ", "))."
  }
}
