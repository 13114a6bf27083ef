import PMO

/// What exports call the side from which a rater sees a service.
enum ViewWords {
  /// Folded: English, German, French, Spanish.
  private static let words: [String: MaturityAnswer.View] = {
    let own = [
      "self", "own", "pmo", "office", "internal", "self assessment", "self rating", "own view", "pmo view",
      "pmo member",
      "pmo staff", "staff", "team", "provider", "selbst", "eigen", "eigene", "intern", "eigensicht", "selbstbild",
      "soi",
      "interne", "auto evaluation", "propio", "propia", "interno", "autoevaluacion",
    ]
    let customer = [
      "customer", "customers", "client", "clients", "stakeholder", "stakeholders", "external", "business", "user",
      "customer view", "client view", "stakeholder view", "sponsor", "kunde", "kunden", "kundin", "kundensicht",
      "extern",
      "fremdbild", "vue client", "externe", "cliente", "clientes", "externo", "vista del cliente",
    ]
    return Dictionary(uniqueKeysWithValues: own.map { ($0, .own) } + customer.map { ($0, .customer) })
  }()

  /// The view that a cell names; nil for a word that is not known.
  static func view(_ text: String) -> MaturityAnswer.View? { words[Folding.folded(text)] }

  private static let titles: [(words: StaticString, view: MaturityAnswer.View)] = [
    (" customer view ", .customer), (" customers view ", .customer), (" client view ", .customer),
    (" stakeholder view ", .customer), (" customer perspective ", .customer), (" view of customers ", .customer),
    (" view of the customers ", .customer), (" kundensicht ", .customer), (" sicht der kunden ", .customer),
    (" vue client ", .customer), (" vue des clients ", .customer), (" vista del cliente ", .customer),
    (" vista de los clientes ", .customer), (" own view ", .own), (" pmo view ", .own), (" self assessment ", .own),
    (" eigensicht ", .own),
  ]

  /// The view that a title speaks of.
  static func view(inTitle text: String) -> MaturityAnswer.View? {
    let folded = " \(Folding.folded(text)) "
    return titles.first { Folding.has($0.words, in: folded) }?.view
  }
}
