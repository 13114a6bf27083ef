import PMO

/// What exports call the stages of the customers' experience.
enum StageWords {
  /// Folded, by the stage's place: English, German, French, Spanish; the names of its steps come with them.
  private static let words: [String: Stage] = {
    let named: [(Stage, [String])] = [
      (
        .exploration,
        [
          "explore", "exploring", "discovery", "discover", "awareness", "needs", "inquiry", "erkundung", "exploration",
          "entdeckung", "bedarf", "decouverte", "besoins", "exploracion", "descubrimiento",
        ]
      ),
      (
        .design,
        [
          "designing", "concept", "proposal", "agreement", "value proposition", "entwurf", "gestaltung", "konzept",
          "conception", "proposition", "diseno", "propuesta",
        ]
      ),
      (
        .deployment,
        [
          "deploy", "rollout", "roll out", "onboarding", "operation", "implementation", "service", "einfuhrung",
          "umsetzung", "betrieb", "deploiement", "mise en oeuvre", "despliegue", "implantacion",
        ]
      ),
      (
        .enhancement,
        [
          "enhance", "improvement", "monitoring", "optimisation", "optimization", "verbesserung", "weiterentwicklung",
          "amelioration", "mejora", "mejoramiento",
        ]
      ),
      (
        .realisation,
        [
          "realization", "realise", "value", "value realisation", "value realization", "benefits", "delivery",
          "recognition", "realisierung", "nutzen", "realisation", "valeur", "realizacion", "valor",
        ]
      ),
    ]
    let all =
      named.flatMap { stage, words in words.map { ($0, stage) } }
      + Stage.allCases.flatMap { stage in ([stage.name] + stage.steps.map(\.name)).map { (Folding.folded($0), stage) } }
    return Dictionary(all) { first, _ in first }
  }()

  /// The stage that a cell names, by its word or its number: `Deployment`, `3 - Deployment`, `Stage 3`; nil where it names none.
  static func stage(_ text: String) -> Stage? {
    let answer = AnswerText(text)
    if let stage = words[answer.folded] { return stage }
    func numbered(_ number: Int) -> Stage? {
      Stage.allCases.indices.contains(number - 1) ? Stage.allCases[number - 1] : nil
    }
    switch answer.number {
    case .plain(let number): return Int(exactly: number).flatMap(numbered)
    case .level(let number): return numbered(number)
    case .share, .stars: return nil
    case nil: break
    }
    return answer.labelled.lazy.compactMap { number, label in
      words[label].flatMap { $0 == numbered(number) ? $0 : nil }
    }.first
  }
}
