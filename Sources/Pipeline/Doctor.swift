import Intake
import PMO
import Spreadsheets

/// Whether this machine has what the program needs.
public enum Doctor {
  public struct Check: Sendable {
    public let subject: String
    public let isWell: Bool
    /// What was found, or what to do about it.
    public let report: String
  }

  public static func examine() -> [Check] {
    [
      Check(subject: "version", isWell: true, report: "\(Product.name) \(Product.version)"),
      Check(
        subject: "libraries", isWell: Libraries.isWorking, report: Libraries.versions.joined(separator: ", ")),
      catalogues,
      Check(subject: "workers", isWell: true, report: "\(WorkerPool().workers) at once by default"),
      folder,
    ]
  }

  private static var catalogues: Check {
    do throws(PipelineError) {
      let catalogue = try Framework.standard().catalogue
      return Check(
        subject: "catalogues", isWell: true,
        report:
          "\(catalogue.services.count) services, \(catalogue.outcomes.count) outcomes, \(catalogue.competences.count) competences"
      )
    } catch {
      return Check(subject: "catalogues", isWell: false, report: error.description)
    }
  }

  private static var folder: Check {
    let path = FileSystem.currentFolder
    let isWritable = FileSystem.isWritable(path)
    return Check(
      subject: "folder", isWell: true,
      report: isWritable ? "\(path) may be written" : "\(path) may not be written: name another output with -o")
  }
}
