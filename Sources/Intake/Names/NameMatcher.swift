public import PMO
import Tabular

/// Finds the entry of a list that a text names: by its id, then its name, then id and name together, then a synonym, all
/// folded (see `Folding`).
///
/// A text that names none may still be almost a name: the spelling with the highest `Similarity.ratio`, of 0.8 or more
/// (the Damerau-Levenshtein distance of optimal string alignment, as a share of the longer text). That is a proposal: it
/// goes into a finding with the line that the synonyms would need, and is applied only where the job allows near misses.
public struct NameMatcher: Sendable {
  /// What a text was found to name. Positions are those of the list.
  public enum Match: Hashable, Sendable {
    case exact(Int)
    /// No entry, but very like one (see `Similarity.nearMiss`). Never applied unless the job allows it.
    case near(Int)
    case unknown
  }

  /// Names to show, by position.
  public let names: [String]
  private let keys: [String: Int]
  /// Folded names and synonyms, in the order in which ties are settled.
  private let spellings: [(text: String, entry: Int)]

  /// - Parameters:
  ///   - entries: id and name of each entry; an empty id is none. The first of equal names counts.
  ///   - synonyms: other wordings, with the position of the entry that they mean.
  public init(entries: [(id: String, name: String)], synonyms: [(text: String, entry: Int)] = []) {
    names = entries.map(\.name)
    var keys: [String: Int] = [:]
    var spellings: [(text: String, entry: Int)] = []
    func add(_ text: String, _ entry: Int, isSpelling: Bool) {
      guard !text.isEmpty, keys[text] == nil else { return }
      keys[text] = entry
      if isSpelling { spellings.append((text, entry)) }
    }
    let folded = entries.map { (id: Folding.folded($0.id), name: Folding.folded($0.name)) }
    for (position, entry) in folded.enumerated() { add(entry.id, position, isSpelling: false) }
    for (position, entry) in folded.enumerated() { add(entry.name, position, isSpelling: true) }
    for (position, entry) in folded.enumerated() where !entry.id.isEmpty {
      add(entry.id + " " + entry.name, position, isSpelling: true)
    }
    for synonym in synonyms where entries.indices.contains(synonym.entry) {
      add(Folding.folded(synonym.text), synonym.entry, isSpelling: true)
    }
    self.keys = keys
    self.spellings = spellings
  }

  /// The entry with this id, name or synonym; nil where there is none. Cost: folding the text, and one look-up.
  public func exact(_ text: String) -> Int? { keys[Folding.folded(text)] }

  /// What the text names. Cost: as `exact`, and a comparison with every spelling where that finds nothing.
  public func match(_ text: String) -> Match {
    let folded = Folding.folded(text)
    if let entry = keys[folded] { return .exact(entry) }
    // With three letters or fewer, one slip is most of the word.
    guard folded.utf8.count > 3 else { return .unknown }
    var best: (entry: Int, ratio: Double)?
    for spelling in spellings {
      let ratio = EditDistance.ratio(folded, spelling.text, atLeast: Similarity.nearMiss)
      if ratio >= Similarity.nearMiss, ratio > best?.ratio ?? 0 { best = (spelling.entry, ratio) }
    }
    return best.map { .near($0.entry) } ?? .unknown
  }
}

extension NameMatcher {
  /// The matcher of one of the catalogue's lists with its synonyms. Roles have no list of their own: theirs are the
  /// roles of `requirements`.
  public init(_ kind: Catalogue.Kind, in framework: Framework) {
    let catalogue = framework.catalogue
    let entries: [(id: String, name: String)] =
      switch kind {
      case .service: catalogue.services.map { ($0.id, $0.name) }
      case .outcome: catalogue.outcomes.map { ($0.id, $0.name) }
      case .competence: catalogue.competences.map { ($0.id, $0.name) }
      case .pmo: catalogue.offices.map { ($0.id, $0.name) }
      case .foundation: catalogue.foundations.map { ($0.id, $0.name) }
      case .role: Self.roles(of: framework).map { ("", $0) }
      }
    let plain = NameMatcher(entries: entries)
    let synonyms = catalogue.synonyms.compactMap { synonym -> (text: String, entry: Int)? in
      guard synonym.kind == kind, let entry = plain.exact(synonym.name) else { return nil }
      return (synonym.synonym, entry)
    }
    self.init(entries: entries, synonyms: synonyms)
  }

  private static func roles(of framework: Framework) -> [String] {
    var roles: [String] = []
    for requirement in framework.requirements where roles.last != requirement.role {
      if !roles.contains(requirement.role) { roles.append(requirement.role) }
    }
    return roles
  }
}

/// The matchers of a framework's lists, made once a sheet.
struct CatalogueMatchers: Sendable {
  let services, outcomes, competences, offices, roles, foundations: NameMatcher
  /// The levels of services, to tell a column of levels by its cells.
  let levels: LevelReader

  init(_ framework: Framework) {
    services = NameMatcher(.service, in: framework)
    outcomes = NameMatcher(.outcome, in: framework)
    competences = NameMatcher(.competence, in: framework)
    offices = NameMatcher(.pmo, in: framework)
    roles = NameMatcher(.role, in: framework)
    foundations = NameMatcher(.foundation, in: framework)
    levels = LevelReader(framework.maturityScale)
  }
}
