/// The services, outcomes and competences that a run speaks of, in the order in which they are shown. Observations hold positions in these lists.
public struct Catalogue: Sendable, Hashable {
  /// What a catalogue's entries are.
  public enum Kind: String, Sendable, CaseIterable {
    case service, outcome, competence, pmo, role, foundation
  }

  /// Another wording under which exports name an entry.
  public struct Synonym: Sendable, Hashable {
    public let kind: Kind
    /// The entry's id or name.
    public let name: String
    public let synonym: String

    public init(kind: Kind, name: String, synonym: String) {
      self.kind = kind
      self.name = name
      self.synonym = synonym
    }
  }

  /// An organisation's PMO, where the user declares them; other PMOs are taken as they come.
  public struct Office: Sendable, Hashable {
    public let id: String
    public let name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  public var services: [Service]
  public var outcomes: [Outcome]
  public var competences: [Competence]
  public var offices: [Office]
  public var foundations: [FoundationComponent]
  public var synonyms: [Synonym]

  public init(
    services: [Service], outcomes: [Outcome], competences: [Competence], offices: [Office] = [],
    foundations: [FoundationComponent] = [], synonyms: [Synonym] = []
  ) {
    self.services = services
    self.outcomes = outcomes
    self.competences = competences
    self.offices = offices
    self.foundations = foundations
    self.synonyms = synonyms
  }
}
