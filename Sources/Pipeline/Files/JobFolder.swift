import PMO
import Publishing
import Spreadsheets
import Tabular

/// A folder to begin with: a job file, the catalogues to edit, blank questionnaires, and a form with its datamap.
public struct JobFolder: Sendable {
  private let path: String

  public init(_ path: String) { self.path = path }

  /// Where filled-in questionnaires are put, and what the job file reads.
  private static let returned = "returned"

  /// Writes the files.
  ///
  /// - Throws: `Failures` with every file that is there already, before anything is written; `PipelineError` where a file cannot be
  ///   written, after taking away those that were.
  /// - Returns: the paths of what was written, in the folder.
  @discardableResult
  public func create() throws -> [String] {
    try NewFiles(Self.files()).write(to: path, folders: [Self.returned])
  }

  private static func files() throws(PipelineError) -> [NewFiles.File] {
    let questionnaires = try QuestionnaireSet(.standard()).files.map {
      (name: FileSystem.join(QuestionnaireSet.usualFolder, $0.name), bytes: $0.bytes)
    }
    do throws(SpreadsheetError) {
      return [
        (JobFile.usualName, Array(jobFile.utf8)),
        ("catalogue/services.csv", StandardCatalogue.services),
        ("catalogue/outcomes.csv", StandardCatalogue.outcomes),
        ("catalogue/competences.csv", StandardCatalogue.competences),
        ("catalogue/foundations.csv", StandardCatalogue.foundations),
        ("catalogue/scales.csv", StandardCatalogue.scales),
        ("catalogue/relevance.csv", StandardCatalogue.relevance),
        ("catalogue/contribution.csv", StandardCatalogue.contribution),
        ("catalogue/pmos.csv", Array("id,name\n".utf8)),
        ("catalogue/roles.csv", Array("role,competence id,required level\n".utf8)),
        ("catalogue/synonyms.csv", Array("kind,name,synonym\n".utf8)),
        ("forms/project-return.xlsx", try ProjectReturn.form.encoded()),
        ("forms/project-return.csv", ProjectReturn.datamap),
      ] + questionnaires
    } catch {
      throw PipelineError(error)
    }
  }

  private static let jobFile = """
    version: 1
    name: PMO assessment

    # Paths count from this file. What comes back is recognised by its headers: put filled-in questionnaires, and exports of
    # surveys and of the portfolio, into this folder.
    inputs:
      - path: \(returned)

    # What is measured. Edit names and rows as you like, and keep the ids; questionnaires that are out already name the old ones. After
    # that, `plumbline questionnaires --replace` makes the questionnaires anew.
    catalogue:
      services: catalogue/services.csv
      outcomes: catalogue/outcomes.csv
      competences: catalogue/competences.csv
      foundations: catalogue/foundations.csv
      # The levels of the answers and the words for them, the first of a level being the one that is shown.
      scales: catalogue/scales.csv
      # How far services rest on competences, and how far they help outcomes: replace our judgement with yours.
      relevance: catalogue/relevance.csv
      contribution: catalogue/contribution.csv
      # Yours to fill in: the PMOs, the levels that roles require, and other names for what the catalogues list.
      pmos: catalogue/pmos.csv
      roles: catalogue/roles.csv
      synonyms: catalogue/synonyms.csv

    # From how many answers on a value and a distribution show, so that nobody learns who said what. Where few are asked, and they
    # know each other's answers, less will do; ask them first. Persons by name show only where this says so.
    confidentiality:
      values: 5
      distributions: 8
      persons: false

    output: out

    """
}
