import Spreadsheets
import Tabular

/// Small exports, whose figures a reader can check in the head.
enum Exports {
  /// Four answers for two services of one PMO.
  static let maturity = """
    PMO,Service,Cycle,Rater,Level now,Level wanted
    North,Training,2026-Q1,Ann,3,4
    North,Training,2026-Q1,Bob,4,4
    North,Coaching,2026-Q1,Ann,2,4
    North,Coaching,2026-Q1,Bob,3,4

    """

  /// Every file that a run writes.
  static let outputs = [
    "bi/datapackage.json", "bi/dim_competence.csv", "bi/dim_customer_group.csv", "bi/dim_date.csv",
    "bi/dim_foundation.csv", "bi/dim_outcome.csv", "bi/dim_person.csv", "bi/dim_pmo.csv", "bi/dim_project.csv",
    "bi/dim_role.csv", "bi/dim_service.csv", "bi/dim_source.csv", "bi/dim_team.csv", "bi/fact_adherence.csv",
    "bi/fact_association.csv",
    "bi/fact_competence.csv", "bi/fact_coverage.csv", "bi/fact_customer.csv", "bi/fact_customer_stage.csv",
    "bi/fact_development.csv", "bi/fact_driver.csv", "bi/fact_expectation.csv", "bi/fact_expectation_stage.csv",
    "bi/fact_finding.csv",
    "bi/fact_foundation.csv", "bi/fact_kano.csv", "bi/fact_kpi.csv", "bi/fact_maturity.csv",
    "bi/fact_maturity_agreement.csv", "bi/fact_maturity_group.csv", "bi/fact_maturity_level.csv", "bi/fact_mix.csv",
    "bi/fact_outcome_adherence.csv", "bi/fact_outcome_attainment.csv", "bi/fact_portfolio.csv",
    "bi/fact_portfolio_total.csv", "bi/fact_priority.csv", "bi/fact_run.csv", "bi/fact_service_performance.csv",
    "bi/fact_service_staffing.csv",
    "bi/fact_stage.csv", "bi/fact_step.csv", "bi/fact_value.csv", "bi/fact_what_if.csv", "findings.xlsx",
    "left_out_rows.csv",
    "plumbline.xlsx", "run.json",
  ]

  /// A folder with the four answers and no job file.
  static func folder(_ maturity: String = maturity) throws -> Folder {
    let folder = try Folder()
    try folder.write("maturity.csv", maturity)
    return folder
  }

  /// What lets figures of few answers and of persons show, as in exports that a reader can check in the head.
  static let open = "confidentiality: { values: 1, distributions: 1, persons: true }"

  /// A job over all text files of its folder.
  static let openJob = "version: 1\ninputs: [{path: \"*.csv\"}]\n\(open)\n"

  /// A job over `maturity.csv`, with further lines for its input and for the job.
  static func job(_ input: [String] = [], _ more: [String] = []) -> String {
    let lines = ["version: 1", "inputs:", "  - path: maturity.csv"] + input.map { "    " + $0 } + more + [open]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The answers as a workbook with one sheet.
  static func workbook(sheet: String = "Answers") throws -> [UInt8] {
    var worksheet = Worksheet(sheet)
    for row in [
      ["PMO", "Service", "Cycle", "Rater", "Level now"], ["North", "Training", "2026-Q1", "Ann", 3],
      ["North", "Training", "2026-Q1", "Bob", 4],
    ] as [[SheetCell]] {
      worksheet.append(row)
    }
    return try WorkbookDocument([worksheet]).encoded()
  }
}
