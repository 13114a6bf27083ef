import Analysis
import FoundationEssentials
import PMO
import Pipeline
import Tabular
import Testing

/// The sample job, run once for all tests, and what its data are known to hold.
enum SampleJob {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let latest = "2026-Q3"

  private static let run = Task {
    let job = try Job.read(path: root + "/Jobs/nightly.yml", vocabulary: .intake)
    return try await Assessment(job, pool: WorkerPool(), progress: Progress(console: Console()))
  }

  static func assessment() async throws -> Assessment { try await run.value }

  static let planted = Result {
    try JSONDecoder().decode(
      Planted.self, from: Data(contentsOf: URL(fileURLWithPath: root + "/SampleData/planted.json")))
  }

  /// Findings of a rule in a file of the sample, as the job names it.
  static func findings(_ rule: String, file: String, sheet: String?, of assessment: Assessment) -> [Finding] {
    assessment.reading.findings.filter {
      $0.rule == rule && $0.file == "../SampleData/" + file && $0.sheet == sheet
    }
  }
}

/// Whether two figures are one, where the expected one is rounded to 12 decimals; nil is one with nil only.
func isClose(_ actual: Double?, _ expected: Double?) -> Bool {
  switch (actual, expected) {
  case (nil, nil): true
  case (let actual?, let expected?): abs(actual - expected) <= 1e-9
  default: false
  }
}

extension Figures {
  func cycle(_ name: String) throws -> Int { try #require(directory.cycles.existing(name)) }

  func office(_ name: String) throws -> Int { try #require(directory.offices.existing(name)) }

  func service(_ id: String) throws -> Int {
    try #require(framework.catalogue.services.firstIndex { $0.id == id })
  }

  func outcome(_ id: String) throws -> Int {
    try #require(framework.catalogue.outcomes.firstIndex { $0.id == id })
  }

  func competence(_ id: String) throws -> Int {
    try #require(framework.catalogue.competences.firstIndex { $0.id == id })
  }

  /// The code of a PMO that the catalogue declares under this id.
  func office(id: String) throws -> Int {
    let office = try #require(framework.catalogue.offices.first { $0.id == id })
    return try #require(directory.offices.existing(office.name) ?? directory.offices.existing(id))
  }
}
