import Intake
public import PMO
import Spreadsheets

extension Framework {
  /// What a job measures against: its own catalogues where it names some, the product's where it does not.
  public init(of job: Job) throws(PipelineError) { try self.init(job.catalogue, scales: job.scales) }

  /// What the product measures against by itself.
  ///
  /// Cost: the catalogues that come with the product are read once a process.
  public static func standard() throws(PipelineError) -> Framework { try read.get() }

  private static let read = Result { () throws(PipelineError) in
    try Framework([:], scales: Job.Scales { $0.usual })
  }

  /// - Parameter files: of the catalogues that replace the product's own.
  init(_ files: [CatalogueKey: String], scales: Job.Scales) throws(PipelineError) {
    let services = try Self.table(files[.services], StandardCatalogue.services, "services.csv") {
      (sheet, file) throws(IntakeError) in try CatalogueReader.services(from: sheet, file: file)
    }
    let outcomes = try Self.table(files[.outcomes], StandardCatalogue.outcomes, "outcomes.csv") {
      (sheet, file) throws(IntakeError) in try CatalogueReader.outcomes(from: sheet, file: file)
    }
    let competences = try Self.table(files[.competences], StandardCatalogue.competences, "competences.csv") {
      (sheet, file) throws(IntakeError) in try CatalogueReader.competences(from: sheet, file: file)
    }
    let catalogue = Catalogue(
      services: services, outcomes: outcomes, competences: competences,
      offices: try Self.table(files[.offices]) { (sheet, file) throws(IntakeError) in
        try CatalogueReader.offices(from: sheet, file: file)
      },
      foundations: try Self.table(files[.foundations], StandardCatalogue.foundations, "foundations.csv") {
        (sheet, file) throws(IntakeError) in try CatalogueReader.foundations(from: sheet, file: file)
      },
      synonyms: try Self.table(files[.synonyms]) { (sheet, file) throws(IntakeError) in
        try CatalogueReader.synonyms(from: sheet, file: file)
      })
    // A default matrix speaks of the default catalogues; beside others it would name what they lack.
    let relevance =
      files[.relevance] == nil && (files[.services] != nil || files[.competences] != nil)
      ? RelevanceMatrix(origin: "none", values: services.map { _ in competences.map { _ in 0 } })
      : try Self.table(files[.relevance], StandardCatalogue.relevance, "relevance.csv") {
        (sheet, file) throws(IntakeError) in
        try CatalogueReader.relevance(
          from: sheet, file: file, services: services, competences: competences, origin: Self.origin(files[.relevance]))
      }
    let contribution =
      files[.contribution] == nil && (files[.services] != nil || files[.outcomes] != nil)
      ? nil
      : try Self.table(files[.contribution], StandardCatalogue.contribution, "contribution.csv") {
        (sheet, file) throws(IntakeError) in
        try CatalogueReader.contribution(
          from: sheet, file: file, outcomes: outcomes, services: services, origin: Self.origin(files[.contribution]))
      }
    var origins = scales.origins
    for (key, path) in files { if let part = key.part { origins[part] = Self.origin(path) } }
    self.init(
      catalogue: catalogue, maturityScale: scales.maturity, importanceScale: scales.importance,
      satisfactionScale: scales.satisfaction, competenceScale: scales.competence, foundationScale: scales.foundation,
      recommendationScale: scales.recommendation,
      requirements: try Self.table(files[.roles]) { (sheet, file) throws(IntakeError) in
        try CatalogueReader.requirements(from: sheet, file: file, competences: competences)
      }, relevance: relevance, contribution: contribution, origins: origins)
  }

  /// What outputs call a matrix: the user's file, or the product's own judgement.
  private static func origin(_ path: String?) -> String {
    path.map { FileSystem.lastPart(of: $0) } ?? standardOrigin
  }

  /// Reads the user's file, or else the product's own bytes.
  static func table<Result>(
    _ path: String?, _ standard: [UInt8], _ name: String, _ read: (Sheet, String) throws(IntakeError) -> Result
  ) throws(PipelineError) -> Result {
    do {
      let workbook =
        try path.map { path throws(SpreadsheetError) in try Workbook(path) }
        ?? Workbook(bytes: standard, name: name)
      return try read(workbook.read(0), workbook.name)
    } catch let error as SpreadsheetError {
      throw PipelineError(error)
    } catch let error as IntakeError {
      throw PipelineError(error)
    } catch {
      throw PipelineError(.internalFault, path: path ?? name, "\(error)", remedy: "Please report this.")
    }
  }

  /// Reads the user's file; nothing where there is none.
  private static func table<Entry>(
    _ path: String?, _ read: (Sheet, String) throws(IntakeError) -> [Entry]
  ) throws(PipelineError) -> [Entry] {
    guard let path else { return [] }
    return try table(path, [], path, read)
  }
}
