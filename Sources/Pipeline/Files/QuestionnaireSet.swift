public import PMO
import Publishing
import Spreadsheets

/// Blank questionnaires of every kind, a workbook each: of a job's own services, outcomes and competences, on its scales.
public struct QuestionnaireSet: Sendable {
  /// Where they are put, from the job file's folder.
  public static let usualFolder = "questionnaires"

  private let framework: Framework
  /// The folder of the job; empty for those of the product.
  private let folder: String

  init(_ framework: Framework) {
    self.framework = framework
    folder = ""
  }

  /// Those of a job file, or of a folder that holds one. Its inputs need not be there yet.
  ///
  /// - Throws: `JobErrors`, `PipelineError`.
  public init(ofJob path: String, vocabulary: JobVocabulary = JobVocabulary()) throws {
    let file = try Job.file(path: path, vocabulary: vocabulary)
    framework = try file.framework()
    folder = file.folder
  }

  /// Name and bytes of each workbook.
  var files: [NewFiles.File] {
    get throws(PipelineError) {
      let documents = [
        ("maturity.xlsx", Questionnaires.maturity(framework)),
        ("expectations.xlsx", Questionnaires.expectations(framework)),
        ("competences.xlsx", Questionnaires.competences(framework)),
        ("foundations.xlsx", Questionnaires.foundations(framework)),
        ("indicators.xlsx", Questionnaires.indicators(framework)), ("value.xlsx", Questionnaires.value(framework)),
        ("staffing.xlsx", Questionnaires.staffing(framework)), ("customers.xlsx", Questionnaires.customerList()),
      ]
      do throws(SpreadsheetError) {
        var files: [NewFiles.File] = []
        for (name, document) in documents { files.append((name, try document.encoded())) }
        return files
      } catch {
        throw PipelineError(error)
      }
    }
  }

  /// Writes the workbooks.
  ///
  /// - Parameters:
  ///   - output: a folder, made where it is missing; nil for `usualFolder` beside the job file.
  ///   - replacing: whether workbooks that are there already give way.
  /// - Throws: as `NewFiles.write`.
  /// - Returns: the folder and the names of what was written.
  @discardableResult
  public func write(to output: String?, replacing: Bool) throws -> (folder: String, names: [String]) {
    let target = output ?? FileSystem.join(folder, Self.usualFolder)
    return (target, try NewFiles(files).write(to: target, replacing: replacing))
  }
}
