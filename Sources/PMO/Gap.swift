/// Why there is no value although the source says something in its place: `Exempt under Section 43 …`, `TBC`, `Reset`.
public enum Gap: Sendable, Hashable, CustomStringConvertible {
  /// The publisher holds the value back, by these sections of the law that it names.
  case withheld(sections: [Int])
  case notProvided
  /// It is still to come: `TBC`, early planning.
  case notYet
  case notApplicable
  /// The project is being set up anew, so that nothing holds.
  case reset
  /// A text that is no value; a finding shows it.
  case unreadable
  /// A date that cannot be, beside the others of the project.
  case implausible

  public var description: String {
    switch self {
    case .withheld(let sections):
      sections.isEmpty
        ? "withheld"
        : "withheld under section\(sections.count == 1 ? "" : "s") "
          + sections.map(String.init).joined(separator: ", ")
    case .notProvided: "not provided"
    case .notYet: "not known yet"
    case .notApplicable: "not applicable"
    case .reset: "reset"
    case .unreadable: "unreadable"
    case .implausible: "implausible"
    }
  }
}
