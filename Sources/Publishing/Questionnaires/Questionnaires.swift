public import PMO
public import Spreadsheets
import Tabular

/// Blank questionnaires, a workbook each. What comes back filled in is read without being told what stands where.
public enum Questionnaires {
  static let cycle = AnswerSheet.Field(
    label: "Assessment cycle", name: "cycle", prompt: "The cycle that you answer for: 2026-Q3, 2026-H2 or 2026.")

  static let returning = "Save the workbook under a name that no other has, and send it back."

  /// How mature each service is, and how mature it should be: one person's view of one PMO.
  public static func maturity(_ framework: Framework) -> WorkbookDocument {
    let scale = framework.maturityScale
    var answers = AnswerSheet(
      title: "Service maturity",
      fields: [
        .init(label: "PMO", name: "pmo", prompt: "The PMO whose services you rate."), cycle,
        .init(label: "Rated by", name: "rated_by", prompt: "Your name."),
      ], span: 6)
    let services = framework.catalogue.services
    answers.appendTable(
      header: [
        ("Service ID", 18), ("Service", 42), ("Tier", 14), ("Level now", 20), ("Level wanted", 20), ("Evidence", 60),
      ],
      rows: services.map { [$0.id, $0.name, $0.tier.rawValue, "", "", ""] }, inputs: 3..<6)
    answers.addList(
      rows: services.count, columns: 3...4, choices: scale.choices,
      prompt: .init(
        title: "Level", text: "Pick a level, or leave the cell empty if the PMO does not offer the service."))
    return document(
      answers,
      InstructionSheet(
        title: "Service maturity", about: "How well does the PMO deliver each of its services, and how well should it?",
        steps: [
          "On the sheet \(AnswerSheet.name), fill in the PMO, the assessment cycle and your name.",
          "For each service, pick the level at which it is delivered now and the level that it should reach.",
          "Leave a service empty that the PMO does not offer. Pick \"Don't know\" where you cannot say.",
          "Write down what your answer rests on, so that the next assessment can tell what has changed.", returning,
        ], scales: [scale], basis: basis(framework, .services, .maturityScale)))
  }

  /// What a customer expects of the PMO, and what the customer gets.
  public static func expectations(_ framework: Framework) -> WorkbookDocument {
    var answers = AnswerSheet(
      title: "Customer expectations",
      fields: [
        .init(label: "Customer", name: "customer", prompt: "Your name or address; leave it empty to stay anonymous."),
        .init(
          label: "Customer group", name: "customer_group", prompt: "The group that you belong to, such as Sponsors."),
        cycle, .init(label: "PMO", name: "pmo", prompt: "The PMO that you answer for."),
        .init(
          label: "Overall satisfaction", name: "overall",
          prompt: "How satisfied are you with the PMO's services overall?",
          choices: framework.satisfactionScale.choices),
        .init(
          label: "Likelihood to recommend", name: "recommendation",
          prompt: "How likely are you to recommend the PMO to a colleague?"
            + framework.recommendationScale.namedLevels.map { " \($0)." }.joined(),
          choices: framework.recommendationScale.levels.map(String.init)),
      ], span: 6)
    let outcomes = framework.catalogue.outcomes
    answers.appendTable(
      header: [
        ("Outcome ID", 18), ("Outcome", 42), ("Area", 18), ("Importance", 26), ("Satisfaction", 26), ("Remark", 60),
      ],
      rows: outcomes.map { [$0.id, $0.name, $0.area, "", "", ""] }, inputs: 3..<6)
    answers.addList(
      rows: outcomes.count, columns: 3...3, choices: framework.importanceScale.choices,
      prompt: .init(title: "Importance", text: "How important is this outcome to you?"))
    answers.addList(
      rows: outcomes.count, columns: 4...4, choices: framework.satisfactionScale.choices,
      prompt: .init(title: "Satisfaction", text: "How satisfied are you with what you get today?"))
    return document(
      answers,
      InstructionSheet(
        title: "Customer expectations", about: "What do you expect from the PMO, and how far does it deliver?",
        steps: [
          "On the sheet \(AnswerSheet.name), fill in your customer group and the assessment cycle; your name if you like.",
          "Say how satisfied you are with the PMO overall, and how likely you are to recommend it.",
          "For each outcome, pick how important it is to you and how satisfied you are today.",
          "Leave both empty where an outcome does not concern you. Pick \"Don't know\" where you cannot say.",
          returning,
        ], scales: [framework.importanceScale, framework.satisfactionScale],
        basis: basis(framework, .outcomes, .importanceScale, .satisfactionScale, .recommendationScale)))
  }

  /// People that a matrix has rows for.
  static let people = 25

  /// Who can do what: a row a person, a column a competence.
  public static func competences(_ framework: Framework) -> WorkbookDocument {
    let scale = framework.competenceScale
    var answers = AnswerSheet(
      title: "Competences",
      fields: [
        .init(label: "PMO", name: "pmo", prompt: "The PMO that the people belong to."), cycle,
        .init(
          label: "Ratings by", name: "ratings_by", prompt: "Whose ratings these are.",
          choices: ["manager", "self", "peer"], value: "manager"),
      ], span: 3 + framework.catalogue.competences.count)
    let competences = framework.catalogue.competences
    answers.appendTable(
      header: [("Person", 26), ("Role", 26), ("Team", 22)] + competences.map { ($0.name, 5) },
      rows: Array(repeating: [], count: people), inputs: 0..<(3 + competences.count), isRotated: true)
    answers.addList(
      rows: people, columns: 3...(2 + competences.count), choices: scale.levels.map(String.init),
      prompt: .init(
        title: "Level",
        text: scale.levels.map { level in scale.label(of: level).map { "\(level) \($0)" } ?? "\(level)" }
          .joined(separator: ", ")))
    return document(
      answers,
      InstructionSheet(
        title: "Competences", about: "Who can do what, and on whom does a service rest?",
        steps: [
          "On the sheet \(AnswerSheet.name), fill in the PMO and the assessment cycle, and say whose ratings these are.",
          "Write one person a row, with role and team; the role's name is that of the requirements, if you have any.",
          "Rate each competence with a level of the scale below. Leave a cell empty where nobody can say.", returning,
        ], scales: [scale], basis: basis(framework, .competences, .competenceScale)))
  }

  /// The lines that say what a questionnaire asks by.
  static func basis(_ framework: Framework, _ parts: FrameworkPart...) -> [String] {
    parts.map(FrameworkBasis(framework).line)
  }

  static func document(
    _ answers: AnswerSheet, _ instructions: InstructionSheet, lists: Worksheet? = nil
  ) -> WorkbookDocument {
    let sheets = [instructions.worksheet, answers.worksheet] + (lists.map { [$0] } ?? [])
    var document = WorkbookDocument(sheets, title: instructions.title)
    document.definedNames = answers.names
    return document
  }
}
