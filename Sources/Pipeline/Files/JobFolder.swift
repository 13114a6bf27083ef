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
    let files = try Self.files()
    let present = try files.map(\.name).filter { try FileSystem.status(FileSystem.join(path, $0)) != nil }
    guard present.isEmpty else {
      throw Failures(
        present.map {
          PipelineError(
            .cannotCreateOutput, path: FileSystem.join(path, $0), "This file is there already.",
            remedy: "Move it away, or name another folder: nothing is overwritten.")
        })
    }
    var written: [String] = []
    do throws(PipelineError) {
      try FileSystem.makeFolders(FileSystem.join(path, Self.returned))
      for file in files {
        let target = FileSystem.join(path, file.name)
        try FileSystem.makeFolders(FileSystem.parent(of: target))
        let descriptor = try Descriptor(creating: target)
        written.append(target)
        try descriptor.append(file.bytes)
        try descriptor.sync()
      }
    } catch {
      for target in written { try? FileSystem.remove(target) }
      throw [.missingInput, .inputOutput].contains(error.status)
        ? PipelineError(.cannotCreateOutput, path: error.path, error.message, remedy: error.remedy) : error
    }
    return files.map(\.name)
  }

  private typealias File = (name: String, bytes: [UInt8])

  private static func files() throws(PipelineError) -> [File] {
    let framework = try Framework.standard()
    do throws(SpreadsheetError) {
      return [
        (JobFile.usualName, Array(jobFile(framework).utf8)),
        ("catalogue/services.csv", StandardCatalogue.services),
        ("catalogue/outcomes.csv", StandardCatalogue.outcomes),
        ("catalogue/competences.csv", StandardCatalogue.competences),
        ("catalogue/foundations.csv", StandardCatalogue.foundations),
        ("catalogue/relevance.csv", StandardCatalogue.relevance),
        ("catalogue/contribution.csv", StandardCatalogue.contribution),
        ("catalogue/pmos.csv", Array("id,name\n".utf8)),
        ("catalogue/roles.csv", Array("role,competence id,required level\n".utf8)),
        ("catalogue/synonyms.csv", Array("kind,name,synonym\n".utf8)),
        ("questionnaires/maturity.xlsx", try Questionnaires.maturity(framework).encoded()),
        ("questionnaires/expectations.xlsx", try Questionnaires.expectations(framework).encoded()),
        ("questionnaires/competences.xlsx", try Questionnaires.competences(framework).encoded()),
        ("questionnaires/foundations.xlsx", try Questionnaires.foundations(framework).encoded()),
        ("questionnaires/indicators.xlsx", try Questionnaires.indicators(framework).encoded()),
        ("questionnaires/value.xlsx", try Questionnaires.value(framework).encoded()),
        ("questionnaires/staffing.xlsx", try Questionnaires.staffing(framework).encoded()),
        ("questionnaires/customers.xlsx", try Questionnaires.customerList().encoded()),
        ("forms/project-return.xlsx", try ProjectReturn.form.encoded()),
        ("forms/project-return.csv", ProjectReturn.datamap),
      ]
    } catch {
      throw PipelineError(error)
    }
  }

  private static func jobFile(_ framework: Framework) -> String {
    let scales = [
      ("maturity", framework.maturityScale), ("importance", framework.importanceScale),
      ("satisfaction", framework.satisfactionScale), ("competence", framework.competenceScale),
      ("foundation", framework.foundationScale),
    ]
    return """
      version: 1
      name: PMO assessment

      # Paths count from this file. What comes back is recognised by its headers: put filled-in questionnaires, and exports of
      # surveys and of the portfolio, into this folder.
      inputs:
        - path: \(returned)

      # What is measured. Edit names and rows as you like, and keep the ids; questionnaires that are out already name the old ones.
      catalogue:
        services: catalogue/services.csv
        outcomes: catalogue/outcomes.csv
        competences: catalogue/competences.csv
        foundations: catalogue/foundations.csv
        # How far services rest on competences, and how far they help outcomes: replace our judgement with yours.
        relevance: catalogue/relevance.csv
        contribution: catalogue/contribution.csv
        # Yours to fill in: the PMOs, the levels that roles require, and other names for what the catalogues list.
        pmos: catalogue/pmos.csv
        roles: catalogue/roles.csv
        synonyms: catalogue/synonyms.csv

      # The levels of the answers, each with the name that is shown for it.
      scales:
      \(scales.map { "  \($0):\n\(lines($1))" }.joined(separator: "\n"))

      # From how many answers on a value and a distribution show, so that nobody learns who said what. Where few are asked, and they
      # know each other's answers, less will do; ask them first. Persons by name show only where this says so.
      confidentiality:
        values: 5
        distributions: 8
        persons: false

      output: out

      """
  }

  private static func lines(_ scale: Scale) -> String {
    let labels = scale.levels.compactMap { level in scale.label(of: level).map { "      \($0): \(level)" } }
    return (["    lowest: \(scale.lowest)", "    highest: \(scale.highest)", "    labels:"] + labels)
      .joined(separator: "\n")
  }
}
