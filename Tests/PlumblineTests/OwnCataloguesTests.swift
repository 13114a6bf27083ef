import Spreadsheets
import Testing

/// A job with catalogues, scales and matrices of its own: they count, and every output names them.
@Suite struct OwnCataloguesTests {
  /// The files of a job, each with something of its own.
  private static let files = [
    "services": "id,name,tier,horizon\nX1,Weather,tactical,short\n",
    "outcomes": "id,name,area\nY1,Dry feet,direction\n",
    "competences": "id,name,area\nZ1,Umbrellas,people\n",
    "foundations": "id,name\nF1,Roof\n",
    "scales": """
    scale,level,label
    maturity,0,Seed
    maturity,1,Sprout
    maturity,2,Tree
    importance,1,Meh
    importance,3,Wow
    satisfaction,1,Grr
    satisfaction,3,Yay
    recommendation,0,Never
    recommendation,10,Any time

    """,
    "relevance": "service,competence,relevance\nX1,Z1,0.5\n",
    "contribution": "outcome,service,contribution\nY1,X1,0.25\n",
    "pmos": "id,name\nNO,North\n",
    "roles": "role,competence id,required level\nLead,Z1,2\n",
    "synonyms": "kind,name,synonym\nservice,X1,Clouds\n",
  ]

  private static let answers = """
    PMO,Service,Cycle,Rater,Level now,Level wanted
    North,Weather,2026-Q1,Ann,Sprout,Tree
    North,Clouds,2026-Q1,Bob,Tree,Tree

    """

  private static func folder() throws -> Folder {
    let folder = try Exports.folder(answers)
    for (name, text) in files { try folder.write("mine/my-\(name).csv", text) }
    let lines = files.keys.sorted().map { "  \($0): mine/my-\($0).csv" }
    try folder.write("job.yml", Exports.job([], ["catalogue:"] + lines))
    return folder
  }

  @Test func `They are what is measured against`() async throws {
    let folder = try Self.folder()
    let run = try await CommandRun.plumbline("run", "job.yml", in: folder)
    #expect(run.status == 0, "\(run.err)")
    let services = try folder.text("out/bi/dim_service.csv")
    #expect(services.contains("X1,Weather") && !services.contains("S01"))
    #expect(try folder.text("out/bi/dim_outcome.csv").contains("Y1,Dry feet"))
    #expect(try folder.text("out/bi/dim_competence.csv").contains("Z1,Umbrellas"))
    #expect(try folder.text("out/bi/dim_foundation.csv").contains("F1,Roof"))
    // Words are levels of the job's scale: 1 and 2 of 0 to 2.
    let maturity = try folder.text("out/bi/fact_maturity.csv").split(separator: "\n").map(String.init)
    #expect(maturity[1].hasPrefix("2026-Q1,NO,X1,2,"), "\(maturity[1])")
    #expect(maturity[1].contains(",1.5,"), "\(maturity[1])")
  }

  @Test func `Every output names them`() async throws {
    let folder = try Self.folder()
    #expect(try await CommandRun.plumbline("run", "job.yml", in: folder).status == 0)
    let table = try folder.text("out/bi/fact_run.csv")
    let package = try folder.text("out/bi/datapackage.json")
    let record = try folder.text("out/run.json")
    var cover = ""
    let sheet = try Workbook(bytes: folder.bytes("out/plumbline.xlsx"), name: "p.xlsx").read(sheet: "Cover").table
    for row in sheet.rows { cover += sheet[row, 1].text + "\n" }
    let parts =
      ["services", "outcomes", "competences", "foundations", "pmos", "roles", "synonyms"].map {
        ("catalogue_\($0)", $0)
      }
      + ["relevance", "contribution"].map { ("matrix_\($0)", $0) }
    for (name, file) in parts {
      #expect(table.contains("\n\(name),my-\(file).csv\n"), "\(name)")
      #expect(package.contains("\"name\": \"\(name)\""), "\(name)")
      #expect(package.contains("\"origin\": \"my-\(file).csv\""), "\(name)")
      #expect(record.contains("\"path\": \"mine/my-\(file).csv\""), "\(name)")
      #expect(cover.contains("by my-\(file).csv"), "\(name)")
    }
    for scale in ["maturity", "importance", "satisfaction", "recommendation"] {
      #expect(table.contains("\nscale_\(scale)_origin,my-scales.csv\n"), "\(scale)")
    }
    #expect(table.contains("\nscale_maturity,\"0 Seed, 1 Sprout, 2 Tree\"\n"), "\(table)")
    // Those that the file leaves out stay the program's own.
    #expect(table.contains("\nscale_competence_origin,Plumbline's default\n"))
    #expect(cover.contains("Maturity, importance, satisfaction and recommendation by my-scales.csv; "))
    #expect(cover.contains("competence and foundation by Plumbline's default."))
    #expect(record.contains("\"origin\": \"my-scales.csv\"") && record.contains("\"path\": \"mine/my-scales.csv\""))
  }

  @Test func `Without any, every output says that they are the program's own`() async throws {
    let folder = try Exports.folder()
    try folder.write("job.yml", Exports.job())
    #expect(try await CommandRun.plumbline("run", "job.yml", in: folder).status == 0)
    let table = try folder.text("out/bi/fact_run.csv")
    #expect(table.contains("\ncatalogue_services,Plumbline's default\n"))
    #expect(table.contains("\nmatrix_contribution,Plumbline's default\n"))
    #expect(table.contains("\ncatalogue_roles,none\n"))
    let record = try folder.text("out/run.json")
    #expect(record.split(separator: "\"origin\": \"Plumbline's default\"").count == 13)
  }

  @Test func `The questionnaires ask by them, and say so`() async throws {
    let folder = try Self.folder()
    let run = try await CommandRun.plumbline("questionnaires", "job.yml", "-o", "forms", in: folder)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.isSilent)
    #expect(try folder.entries("forms").count == 8)
    let maturity = try Workbook(bytes: folder.bytes("forms/maturity.xlsx"), name: "m.xlsx")
    let answers = try maturity.read(sheet: "Answers").table
    #expect(answers.rows.contains { answers[$0, 0].text == "X1" && answers[$0, 1].text == "Weather" })
    let instructions = try maturity.read(sheet: "Instructions").table
    let lines = instructions.rows.map { instructions[$0, 1].text }
    #expect(lines.contains("Catalogue of services: my-services.csv"))
    #expect(lines.contains("Scale of maturity: my-scales.csv"))
    #expect(lines.contains("Sprout"))
    // What comes back in the scale's own words is read.
    #expect(try await CommandRun.plumbline("run", "job.yml", in: folder).status == 0)

    let again = try await CommandRun.plumbline("questionnaires", "job.yml", "-o", "forms", in: folder)
    #expect(again.status == 73)
    #expect(again.err.contains("forms/maturity.xlsx: This file is there already."))
    let before = try folder.content(of: "forms")
    #expect(
      try await CommandRun.plumbline("questionnaires", "job.yml", "-o", "forms", "--replace", in: folder).status == 0)
    #expect(try folder.content(of: "forms") == before)
  }

  @Test func `The questionnaires of a folder that init wrote are made anew after editing`() async throws {
    let folder = try Folder()
    #expect(try await CommandRun.plumbline("init", "job", in: folder).status == 0)
    let files = try folder.entries("job/questionnaires")
    let scales = try folder.text("job/catalogue/scales.csv").replacing("Ad hoc", with: "Chaos")
    try folder.write("job/catalogue/scales.csv", scales)
    #expect(try await CommandRun.plumbline("questionnaires", "job", "--replace", in: folder).status == 0)
    #expect(try folder.entries("job/questionnaires") == files)
    let sheet = try Workbook(bytes: folder.bytes("job/questionnaires/maturity.xlsx"), name: "m.xlsx")
      .read(sheet: "Instructions").table
    #expect(sheet.rows.contains { sheet[$0, 1].text == "Chaos" })
  }
}
