public import PMO
public import Spreadsheets
import Tabular

extension Questionnaires {
  private static let office = AnswerSheet.Field(label: "PMO", name: "pmo", prompt: "The PMO that you answer for.")

  /// How far the office's foundations are built, and what shows it: one person's view of one PMO.
  public static func foundations(_ framework: Framework) -> WorkbookDocument {
    let scale = framework.foundationScale
    let components = framework.catalogue.foundations
    var answers = AnswerSheet(
      title: "Foundations", fields: [office, cycle, .init(label: "Rated by", name: "rated_by", prompt: "Your name.")],
      span: 6)
    answers.appendTable(
      header: [
        ("Component ID", 18), ("Component", 32), ("Level now", 20), ("Level wanted", 20), ("Evidence", 50),
        ("Evidence date", 16),
      ],
      rows: components.map { [$0.id, $0.name, "", "", "", ""] }, inputs: 2..<6, formats: [5: "yyyy-mm-dd"])
    answers.addList(
      rows: components.count, columns: 2...3, choices: scale.choices,
      prompt: .init(title: "Level", text: "Pick a level, or leave the cell empty where you cannot say."))
    return document(
      answers,
      InstructionSheet(
        title: "Foundations", about: "What does the PMO stand on, and how far is it built?",
        steps: [
          "On the sheet \(AnswerSheet.name), fill in the PMO, the assessment cycle and your name.",
          "For each component, pick the level that there is and the level that it should reach.",
          "Name what shows it, such as a document or a decision, and the day of that evidence as a date.", returning,
        ], scales: [scale], basis: basis(framework, .foundations, .foundationScale)))
  }

  /// Rows that a list of free length has.
  private static let entries = 40

  /// What services are to achieve, and achieve: the measured goals of one PMO.
  public static func indicators(_ framework: Framework) -> WorkbookDocument {
    let services = framework.catalogue.services
    let lists = Lists([("Services", services.map(\.name))])
    var answers = AnswerSheet(title: "Performance indicators", fields: [office, cycle], span: 7)
    answers.appendTable(
      header: [
        ("Service", 42), ("Indicator", 42), ("Goal", 14), ("Current", 14), ("Unit", 14), ("Direction", 18),
        ("Relevance", 14),
      ],
      rows: Array(repeating: [], count: entries), inputs: 0..<7, formats: [2: "General", 3: "General", 6: "0.00"])
    answers.addList(
      rows: entries, columns: 0...0, from: lists.choices(0),
      prompt: .init(title: "Service", text: "The service whose work the indicator shows."))
    answers.addList(
      rows: entries, columns: 5...5, choices: ["higher is better", "lower is better"],
      prompt: .init(title: "Direction", text: "Which way is better? Empty cells count as higher."))
    return document(
      answers,
      InstructionSheet(
        title: "Performance indicators", about: "What are the services to achieve, and what do they achieve?",
        steps: [
          "On the sheet \(AnswerSheet.name), fill in the PMO and the assessment cycle.",
          "Write one indicator a row: the service, what is measured, the goal and the current value in the same unit.",
          "Say which way is better. A goal of zero has no attainment: measure the opposite instead.",
          "Give each indicator of a service a relevance from 0 to 1, so that they add up to 1; empty cells count alike.",
          returning,
        ], basis: basis(framework, .services)), lists: lists.worksheet)
  }

  /// What was planned and delivered of the outcomes: the benefits of one PMO.
  public static func value(_ framework: Framework) -> WorkbookDocument {
    let lists = Lists([("Outcomes", framework.catalogue.outcomes.map(\.name))])
    var answers = AnswerSheet(title: "Value", fields: [office, cycle], span: 6)
    answers.appendTable(
      header: [
        ("Outcome", 42), ("Benefit", 42), ("Planned", 16), ("Delivered", 16), ("Cost", 16), ("Unit", 14),
      ],
      rows: Array(repeating: [], count: entries), inputs: 0..<6,
      formats: [2: "#,##0.00", 3: "#,##0.00", 4: "#,##0.00"])
    answers.addList(
      rows: entries, columns: 0...0, from: lists.choices(0),
      prompt: .init(title: "Outcome", text: "The outcome that the benefit is part of."))
    return document(
      answers,
      InstructionSheet(
        title: "Value", about: "Which benefits were planned, and which were delivered?",
        steps: [
          "On the sheet \(AnswerSheet.name), fill in the PMO and the assessment cycle.",
          "Write one benefit a row: the outcome that it is part of, its name, and the amounts planned and delivered.",
          "Add what it cost to deliver, if you know. All amounts of a row are in its unit: EUR, GBP, days.", returning,
        ], basis: basis(framework, .outcomes)), lists: lists.worksheet)
  }

  /// Who works for which service: a row a person, a column a service.
  public static func staffing(_ framework: Framework) -> WorkbookDocument {
    let services = framework.catalogue.services
    var answers = AnswerSheet(title: "Staffing", fields: [office, cycle], span: 3 + services.count)
    answers.appendTable(
      header: [("Person", 26), ("Role", 26), ("Team", 22)] + services.map { ($0.name, 5) },
      rows: Array(repeating: [], count: people), inputs: 0..<(3 + services.count), isRotated: true)
    if !services.isEmpty {
      answers.addList(
        rows: people, columns: 3...(2 + services.count), choices: ["x"],
        prompt: .init(title: "Works for it", text: "x if the person works for the service; else leave the cell empty."))
    }
    return document(
      answers,
      InstructionSheet(
        title: "Staffing", about: "Who works for which service, and which rests on one person?",
        steps: [
          "On the sheet \(AnswerSheet.name), fill in the PMO, and the assessment cycle if it holds for one alone.",
          "Write one person a row, with role and team, under the same name as among the competences.",
          "Put an x below each service that the person works for.", returning,
        ], basis: basis(framework, .services)))
  }

  /// Customers that a list has rows for.
  private static let customers = 200

  /// Who the customers are, whether they answer or not: what response rates are taken against.
  public static func customerList() -> WorkbookDocument {
    var answers = AnswerSheet(title: "Customer list", fields: [cycle], span: 3)
    answers.appendTable(
      header: [("Customer", 36), ("Email", 42), ("Customer group", 32)],
      rows: Array(repeating: [], count: customers), inputs: 0..<3)
    return document(
      answers,
      InstructionSheet(
        title: "Customer list", about: "Who was asked, or could have been?",
        steps: [
          "On the sheet \(AnswerSheet.name), fill in the assessment cycle; leave it empty if the list holds for all.",
          "Write one customer a row, with the address that the survey knows and the name of the customer group.",
          returning,
        ]))
  }

  /// A sheet with the values of lists that are too long to stand in a cell's rule, a column each.
  private struct Lists {
    private static let name = "Lists"
    private let columns: [(title: String, values: [String])]

    init(_ columns: [(title: String, values: [String])]) { self.columns = columns }

    func choices(_ column: Int) -> DropDownList.Choices {
      let last = max(1, columns[column].values.count)
      return .cells(
        sheet: Self.name,
        CellRange(CellAddress(row: 1, column: column), CellAddress(row: last, column: column)))
    }

    var worksheet: Worksheet {
      var sheet = Worksheet(Self.name)
      sheet.columnWidths = Dictionary(uniqueKeysWithValues: columns.indices.map { ($0, 42) })
      sheet.append(columns.map { .text($0.title, SheetLook.header(isLeft: true)) })
      for row in 0..<(columns.map(\.values.count).max() ?? 0) {
        sheet.append(
          columns.map { row < $0.values.count ? .text($0.values[row], SheetLook.text) : .blank(SheetLook.text) })
      }
      return sheet
    }
  }
}
