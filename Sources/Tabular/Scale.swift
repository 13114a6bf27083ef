/// A declared scale: which whole levels an answer may have, and how each is called. Declared, never inferred from the values seen.
public struct Scale: Hashable, Sendable {
  /// What the scale measures, for messages.
  public let name: String
  /// The levels from the lowest to the highest.
  public let levels: ClosedRange<Int>
  /// Names of levels, the first of a level being the one to show; further ones are other wordings of it.
  public let labels: [Label]
  /// Words that mean "no answer" (`n/a`, `don't know`); such an answer is missing, not wrong.
  public let noAnswer: [String]
  /// Files number the levels from the best to the worst: the number `lowest` stands for the highest level. Labels are
  /// given by the scale's own count in any case.
  public let isReversed: Bool

  /// A word that stands for a level.
  public struct Label: Hashable, Sendable {
    /// The level.
    public let level: Int
    /// The word.
    public let text: String

    /// A word for a level.
    public init(level: Int, text: String) {
      self.level = level
      self.text = text
    }
  }

  /// A scale of these levels.
  public init(
    name: String, levels: ClosedRange<Int>, labels: [Label], noAnswer: [String] = Scale.wordsForNoAnswer,
    isReversed: Bool = false
  ) {
    self.name = name
    self.levels = levels
    self.labels = labels
    self.noAnswer = noAnswer
    self.isReversed = isReversed
  }

  /// What people write where they give no answer, in lower case.
  public static let wordsForNoAnswer = [
    "-", "–", "—", "?", ".", "n/a", "na", "n.a.",
    // English
    "not applicable", "don't know", "dont know", "do not know", "dk", "not observed", "not rated", "not assessed",
    "no answer", "no opinion", "not sure", "unsure", "unknown", "cannot say", "can't say", "cannot judge",
    "unable to judge", "prefer not to say", "prefer not to answer", "no response", "not answered", "not used",
    // German
    "k.a.", "ka", "keine angabe", "keine angaben", "keine antwort", "weiß nicht", "weiss nicht", "ich weiß nicht",
    "ich weiss nicht", "nicht zutreffend", "trifft nicht auf mich zu", "entfällt", "keine meinung", "unbekannt",
    "nicht beobachtet", "nicht bewertet", "nicht beurteilbar", "kann ich nicht beurteilen", "nicht anwendbar",
    // French
    "s/o", "s.o.", "sans objet", "non applicable", "ne s'applique pas", "ne sait pas", "ne sais pas", "je ne sais pas",
    "nsp", "sans avis", "sans opinion", "pas d'avis", "sans réponse", "pas de réponse", "non observé", "non évalué",
    "inconnu", "nc", "n.c.", "ne se prononce pas",
    // Spanish
    "no aplica", "no aplicable", "no procede", "no sé", "no lo sé", "no sabe", "ns/nc", "ns", "no sabe/no contesta",
    "no contesta", "sin respuesta", "sin opinión", "no observado", "no evaluado", "desconocido",
    // Portuguese
    "não se aplica", "não aplicável", "não sei", "não sabe", "não respondeu", "não responde", "sem resposta",
    "sem opinião", "não observado", "não avaliado", "prefiro não responder", "ns/nr", "desconhecido",
    // Italian
    "non so", "non lo so", "non sa", "non applicabile", "non si applica", "nessuna risposta", "non risponde",
    "senza opinione", "nessuna opinione", "non osservato", "non valutato", "sconosciuto", "n.d.", "nd",
    // Dutch
    "n.v.t.", "nvt", "niet van toepassing", "weet niet", "weet ik niet", "weet het niet", "ik weet het niet",
    "geen mening", "geen antwoord", "geen oordeel", "niet waargenomen", "niet beoordeeld", "onbekend",
  ]

  /// The lowest level.
  public var lowest: Int { levels.lowerBound }
  /// The highest level.
  public var highest: Int { levels.upperBound }
  /// The number of levels.
  public var count: Int { levels.count }

  /// The name to show for a level; nil where the scale names none.
  public func label(of level: Int) -> String? { labels.first { $0.level == level }?.text }

  /// A level as a share of the way from the lowest to the highest, 0...1; 0 on a scale of one level.
  public func index(of level: Double) -> Double {
    count > 1 ? (level - Double(lowest)) / Double(count - 1) : 0
  }
}
