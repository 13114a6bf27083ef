import PMO

extension RunRecord.Part {
  /// What a job measures against, part by part, with the digest of each file.
  static func parts(of framework: Framework, job: Job) throws(PipelineError) -> [RunRecord.Part] {
    var parts: [RunRecord.Part] = []
    for part in FrameworkPart.allCases {
      let key = CatalogueKey.allCases.first { $0.part == part } ?? (part.kind == .scale ? .scales : nil)
      let origin = framework.origin(of: part)
      let isStandard = origin == Framework.standardOrigin
      let file = isStandard ? nil : key.flatMap { job.catalogue[$0] }
      parts.append(
        RunRecord.Part(
          name: part.rawValue, origin: origin, path: file.map { FileSystem.relative($0, from: job.folder) },
          sha256: try file.map { path throws(PipelineError) in try Digest(file: path).sha256 }
            ?? (isStandard ? standardDigests[part] : nil)))
    }
    return parts
  }

  /// Computed once a process.
  private static let standardDigests = FrameworkPart.allCases.reduce(into: [FrameworkPart: String]()) { digests, part in
    digests[part] = standardBytes(part).map { Digest(of: $0).sha256 }
  }

  private static func standardBytes(_ part: FrameworkPart) -> [UInt8]? {
    switch part {
    case .services: StandardCatalogue.services
    case .outcomes: StandardCatalogue.outcomes
    case .competences: StandardCatalogue.competences
    case .foundations: StandardCatalogue.foundations
    case .relevance: StandardCatalogue.relevance
    case .contribution: StandardCatalogue.contribution
    case .offices, .roles, .synonyms: nil
    case .maturityScale, .importanceScale, .satisfactionScale, .competenceScale, .foundationScale, .recommendationScale:
      StandardCatalogue.scales
    }
  }
}
