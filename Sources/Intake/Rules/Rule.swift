public import Tabular

/// A rule that an input is held against. Each has a file of its own beside this one; its comment there is the one source of what people read.
public struct Rule: Sendable, Hashable {
  /// The rule's stable name in kebab case, as findings and gates carry it.
  public let id: String
  public let severity: Finding.Severity

  init(_ id: String, _ severity: Finding.Severity) {
    self.id = id
    self.severity = severity
  }

  /// What is odd, in a few words.
  public var title: String { text.title }

  /// What the rule finds, as the end of a sentence.
  public var finds: String { text.finds }

  /// Why it matters.
  public var reason: String { text.reason }

  /// How to mend it.
  public var remedy: String { text.remedy }

  /// What the comment of a rule says.
  struct Text: Sendable {
    let title: String
    let finds: String
    let reason: String
    let remedy: String
  }

  private var text: Text { Self.texts[id] ?? Text(title: id, finds: "", reason: "", remedy: "") }
}
