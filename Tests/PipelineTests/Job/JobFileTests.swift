import Analysis
import Intake
import PMO
import Tabular
import Testing

@testable import Pipeline

@Suite struct JobFileTests {
  /// Every key of the job file, so that one which is parsed and not taken over shows.
  static let full = """
    # yaml-language-server: $schema=../docs/job.schema.json
    version: 1
    name: Nightly assessment
    inputs:
      - path: data/*.xlsx
        kind: maturity
        source: jira
        cycle: 2026-Q3
        pmo: Northern PMO
        sheets: [2026-Q3, 2027]
        leave_out: [Comments]
        header_row: 5
        columns: { service: "Service name", level: Score }
        relation: manager
        currency: gbp
        as_of: 2026-09-30
        date_order: day-first
        decimal: comma
        amounts_in: millions
        allow_unknown_labels: true
        allow_near_misses: true
        reversed: [Score]
        freshness: 14 weeks
      - path: other.csv
        tables: [Answers]
        shape: transposed
    output: ../results
    catalogue:
      services: c/services.csv
      outcomes: c/outcomes.csv
      competences: c/competences.csv
      pmos: c/pmos.csv
      synonyms: c/synonyms.csv
      foundations: c/foundations.csv
      scales: c/scales.csv
      contribution: c/contribution.csv
      relevance: c/relevance.csv
      roles: c/roles.csv
    scales:
      maturity: { lowest: 0, highest: 3, labels: { None: 0, Full: 3 }, no_answer: [99, N/A] }
      competence: { no_answer: [keine] }
      foundation: { no_answer: [open] }
      recommendation: { labels: { Never: 0 } }
    targets: { S01: 2, "Status reporting and analytics": 3 }
    service_weights: { S01: 2.5, Coaching: 0 }
    ratings: bands
    cap_attainment: false
    crosshair: diagonal
    as_of: 2026-10-01
    customer_groups: { Sponsors: 2.5 }
    rater_weights: { self: 0.2, manager: 0.5, peer: 0.3, other: 0.1 }
    confidentiality: { values: 6, distributions: 10, persons: true }
    plan: { offered: [S01], efforts: { S01: 3 }, capacity: 20, draws: 500, concentration: 50, seed: 9 }
    what_if:
      - name: Raise advice
        levels: { S01: 3.5 }
        targets: { S02: 3 }
        customer_groups: { Sponsors: 1 }
        start: [S03]
        drop: [S04]
        leave: [Ada]
        join: [{ name: New, pmo: Northern PMO, levels: { C01: 3 } }]
    profile: excel
    pseudonymise: { key_variable: PLUMBLINE_KEY } # or key_file: secret.key
    gates: { warn_if: { errors: 10 }, error_if: { answer-outside-scale: 100, rejected_share: 0.2 } }
    """

  static func folder() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try folder.write("jobs/plumbline.yaml", full)
    for name in ["data/b.xlsx", "data/a.xlsx", "data/~$a.xlsx", "data/.c.xlsx", "other.csv"] {
      try folder.write("jobs/" + name)
    }
    for name in [
      "services", "outcomes", "competences", "pmos", "synonyms", "relevance", "roles", "foundations", "contribution",
    ] {
      try folder.write("jobs/c/\(name).csv")
    }
    try folder.write("jobs/c/scales.csv", "scale,level,label\nsatisfaction,1,Cold\nsatisfaction,4,Hot\n")
    return folder
  }

  @Test func everyKeyIsTakenOver() throws {
    let folder = try Self.folder()
    let job = try Job.read(path: folder["jobs/plumbline.yaml"])
    #expect(job.file == folder["jobs/plumbline.yaml"])
    #expect(job.name == "Nightly assessment")
    #expect(job.output == folder["results"])
    #expect(job.inputs.map(\.name) == ["data/a.xlsx", "data/b.xlsx", "other.csv"])
    #expect(job.inputs.map(\.path) == job.inputs.map { folder["jobs/" + $0.name] })
    #expect(job.inputs.map(\.mark) == [5, 5, 24].map { Mark(line: $0, column: 11) })
    var settings = SourceSettings()
    settings.kind = .maturity
    settings.source = "jira"
    settings.cycle = "2026-Q3"
    settings.office = "Northern PMO"
    settings.sheets = ["2026-Q3", "2027"]
    settings.leaveOut = ["Comments"]
    settings.headerRow = 5
    settings.columns = [.service: "Service name", .level: "Score"]
    settings.relation = .manager
    settings.allowUnknownLabels = true
    settings.allowNearMisses = true
    settings.reversed = ["Score"]
    settings.freshnessDays = 98
    settings.currency = "GBP"
    settings.asOf = DateTime("2026-09-30")
    settings.dateOrder = .dayFirst
    settings.decimal = .comma
    settings.amountsIn = .millions
    #expect(job.inputs.first?.settings == settings)
    var others = SourceSettings()
    others.orientation = .transposed
    #expect(job.inputs.last?.settings == others)
    #expect(job.inputs.map { $0.tables?.map(\.value) } == [nil, nil, ["Answers"]])
    #expect(
      job.catalogue
        == Dictionary(uniqueKeysWithValues: CatalogueKey.allCases.map { ($0, folder["jobs/c/\($0.rawValue).csv"]) }))
    #expect(job.targets.map(\.service) == ["S01", "Status reporting and analytics"])
    #expect(job.targets.map(\.level) == [2, 3])
    #expect(job.crosshair == .diagonal)
    #expect(job.asOf == DateTime("2026-10-01"))
    let analysis = job.analysis
    #expect(analysis.serviceWeights.map(\.name.value) == ["S01", "Coaching"])
    #expect(analysis.serviceWeights.map(\.value.value) == [2.5, 0])
    #expect(analysis.ratings == .bands && !analysis.capsAttainment)
    #expect(analysis.groupWeights.map(\.group.value) == ["Sponsors"] && analysis.groupWeights.map(\.weight) == [2.5])
    #expect(analysis.raterWeights == RaterWeights(own: 0.2, manager: 0.5, peer: 0.3, other: 0.1))
    #expect(analysis.confidentiality == Confidentiality(value: 6, distribution: 10, showsPersons: true))
    let plan = analysis.plan
    #expect(plan.offered?.map(\.value) == ["S01"] && plan.efforts.map(\.value.value) == [3])
    #expect(plan.capacity == 20 && plan.draws == 500 && plan.concentration == 50 && plan.seed == 9)
    let supposition = try #require(analysis.suppositions.first)
    #expect(supposition.name.value == "Raise advice" && supposition.levels.map(\.value.value) == [3.5])
    #expect(supposition.targets.map(\.value.value) == [3] && supposition.groupWeights.map(\.weight) == [1])
    #expect(
      [supposition.starts, supposition.drops, supposition.leavers].map { $0.map(\.value) } == [
        ["S03"], ["S04"], ["Ada"],
      ])
    let joiner = try #require(supposition.joiners.first)
    #expect(joiner.office?.value == "Northern PMO" && joiner.levels.map(\.name.value) == ["C01"])
    #expect(job.pseudonymKey == .variable("PLUMBLINE_KEY"))
    #expect(job.profile == .excel)
    #expect(
      job.gates == [
        Gate(level: .warning, measure: "errors", limit: 10),
        Gate(level: .error, measure: "answer-outside-scale", limit: 100),
        Gate(level: .error, measure: "rejected_share", limit: 0.2),
      ])
  }

  @Test func scalesAreTheUsualOnesButForWhatIsDeclared() throws {
    let folder = try Self.folder()
    let scales = try Job.read(path: folder["jobs"]).scales
    #expect(scales.maturity.levels == 0...3)
    #expect(scales.maturity.labels == [Scale.Label(level: 0, text: "None"), Scale.Label(level: 3, text: "Full")])
    #expect(scales.maturity.noAnswer == ["99", "n/a"] + Scale.wordsForNoAnswer.filter { $0 != "n/a" })
    #expect(scales.competence.labels == Scale.competence.labels)
    #expect(scales.competence.noAnswer.first == "keine")
    #expect(scales.importance == .importance)
    // Of the file with scales; levels between are levels too.
    #expect(scales.satisfaction.levels == 1...4)
    #expect(scales.satisfaction.labels.map(\.text) == ["Cold", "Hot"])
    #expect(
      scales.origins == [
        .maturityScale: "the job", .competenceScale: "the job", .foundationScale: "the job",
        .recommendationScale: "the job", .satisfactionScale: "scales.csv",
      ])
  }

  @Test(
    arguments: [
      (
        "height,1,x", "A2: \"height\" is no scale.",
        "Write one of: competence, foundation, importance, maturity, recommendation, satisfaction."
      ),
      ("maturity,two,x", "B2: \"two\" is no whole level.", "Correct the cell."),
      ("maturity,2,x", "A2: \"maturity\" is a scale of one level.", "Correct the cell."),
      ("maturity,1,x\nmaturity,2,X", "C3: \"X\" is the label of two levels.", "Correct the cell."),
      (
        "recommendation,1,x\nrecommendation,5,y",
        "A2: \"recommendation\" is a scale that has the levels from 0 to 10 in any case.", "Correct the cell."
      ),
    ])
  func aWrongFileOfScalesIsAnErrorAtItsKey(rows: String, message: String, remedy: String) throws {
    let folder = TemporaryFolder()
    try folder.write("a.csv")
    try folder.write("s.csv", "scale,level,label\n\(rows)\n")
    try folder.write("job.yaml", "version: 1\ninputs: [{path: a.csv}]\ncatalogue: {scales: s.csv}\n")
    let error = try #require(
      #expect(throws: JobErrors.self) { try Job.read(path: folder["job.yaml"]) }?.errors.first)
    #expect(error.mark == Mark(line: 3, column: 21))
    #expect(error.message.hasSuffix(message), "\(error.message)")
    #expect(error.remedy == remedy)
    #expect(error.message.contains("s.csv"))
  }

  @Test func asWrittenEveryValueHasItsPlace() throws {
    let folder = try Self.folder()
    let file = try JobFile.read(path: folder["jobs/plumbline.yaml"])
    #expect(file.name == Marked("Nightly assessment", at: Mark(line: 3, column: 7)))
    #expect(file.inputs.first?.headerRow == Marked(5, at: Mark(line: 12, column: 17)))
    #expect(file.inputs.first?.columns.last?.field == Marked("level", at: Mark(line: 13, column: 41)))
    #expect(file.targets.first?.level == Marked(2, at: Mark(line: 44, column: 17)))
    #expect(file.gates.map(\.mark.column) == [29, 69, 90])
    #expect(try file.resolve().inputs.count == 3)
    let written = try folder.write("jobs/wrong.yaml", "version: 1\n")
    #expect(throws: JobErrors.self) { try JobFile.read(path: written) }
  }

  @Test func everythingButInputsIsOptional() throws {
    let folder = TemporaryFolder()
    try folder.write("a.csv")
    try folder.write("job.yaml", "version: 1\ninputs: [{path: a.csv}]\n")
    let job = try Job.read(path: folder["job.yaml"])
    #expect(job.name == nil)
    #expect(job.output == folder["out"])
    #expect(job.crosshair == .mean)
    #expect(job.profile == .plain)
    #expect(job.targets.isEmpty && job.gates.isEmpty)
    #expect(job.scales.maturity == .maturity)
  }

  /// Wrong text and wrong content come together, in the order of the file.
  @Test func allErrorsAtOnce() throws {
    let folder = TemporaryFolder()
    try folder.write("old.xls")
    try folder.write(
      "job.yaml",
      """
      version: 1
      nme: x
      inputs:
        - path: data/*.xlsx
        - path: survey.csv
        - path: old.xls
        - path: "*.xls"
      catalogue: { services: nowhere.csv }
      scales:
        importance: { lowest: 5, highest: 1 }
        maturity: { labels: { Great: 6 } }
      targets: { S01: 9 }
      gates: { warn_if: { rejected_share: 5 } }
      """)
    let error = #expect(throws: JobErrors.self) { try Job.read(path: folder["job.yaml"]) }
    let root = folder.path
    let readable = "Save it as .xlsx or .csv; what is read are .xlsx .xlsm .xltx .xltm .csv .tsv .txt .csv.gz."
    #expect(
      error?.errors.map { "\($0.mark!) \($0.status.rawValue) \($0.message) \($0.remedy)" } == [
        "2:1 78 There is no key \"nme\" in a job file. Did you mean \"name\"?",
        "4:11 66 No file matches \"data/*.xlsx\". Check the pattern; it counts from the folder \(root).",
        "5:11 66 There is no file or folder \"survey.csv\". Check the path; it counts from the folder \(root).",
        "6:11 65 \"old.xls\" is of a kind that is not read. \(readable)",
        "7:11 65 \"*.xls\" is of a kind that is not read. \(readable)",
        "8:24 66 There is no file \"nowhere.csv\". Check the path; it counts from the folder \(root).",
        "10:37 78 The scale of importance would reach from 5 to 1. Give lowest and highest, the lowest first.",
        "11:32 78 \"Great\" stands for 6, which is no level of the scale. Choose one from 1 to 5.",
        "12:17 78 The target 9 is no level of the maturity scale. "
          + "Choose one from 1 to 5, or declare the scale under scales.",
        "13:37 78 A share cannot be more than 1. Write 0.2 for 20 percent.",
      ])
    #expect(error?.status == .invalidJob)
  }

  @Test func missingFilesAloneHaveStatus66() throws {
    let folder = TemporaryFolder()
    try folder.write("job.yaml", "version: 1\ninputs: [{path: '*.csv'}]\n")
    for path in [folder["job.yaml"], folder["nowhere.yaml"], folder["nowhere/job.yaml"]] {
      #expect(#expect(throws: JobErrors.self) { try Job.read(path: path) }?.status == .missingInput, "\(path)")
    }
  }

  @Test func folderWithoutJobFile() throws {
    let folder = TemporaryFolder()
    for name in [
      "b.csv", "a/z.xlsx", "a/notes.md", ".git/x.csv", "out/run.json", "out/t.csv", "c.csv.gz", "~$b.xlsx", "B.XLSX",
    ] {
      try folder.write(name)
    }
    let job = try Job.read(path: folder.path)
    #expect(job.file == nil)
    #expect(job.inputs.map(\.name) == ["B.XLSX", "a/z.xlsx", "b.csv", "c.csv.gz"])
    #expect(job.inputs.allSatisfy { $0.mark == nil })
    #expect(job.output == folder["out"])

    let empty = TemporaryFolder()
    let error = #expect(throws: JobErrors.self) { try Job.read(path: empty.path) }
    #expect(error?.status == .missingInput)
    #expect(
      error?.description
        == "\(empty.path): No file matches \".\". Check the pattern; it counts from the folder \(empty.path).")
  }
}
