public import Analysis

extension JobFile {
  /// What a job says of the analysis, as it is written; names are found in the catalogue when the inputs are read.
  public struct Analysis: Sendable, Hashable {
    public let asOf: Marked<String>?
    public let serviceWeights: [Named<Double>]
    public let ratings: AnalysisSettings.RatingRule
    public let capsAttainment: Bool
    public let groupWeights: [GroupWeight]
    public let raterWeights: RaterWeights?
    public let confidentiality: Confidentiality
    public let plan: Plan
    public let suppositions: [Supposition]
  }

  /// How much a customer group counts.
  public struct GroupWeight: Sendable, Hashable {
    public let group: Marked<String>
    public let weight: Double
  }

  /// What stands under `plan`.
  public struct Plan: Sendable, Hashable {
    public let offered: [Marked<String>]?
    public let efforts: [Named<Int>]
    public let capacity: Int?
    public let draws: Int?
    public let concentration: Double?
    public let seed: Int?
  }

  /// One entry of `what_if`.
  public struct Supposition: Sendable, Hashable {
    public let name: Marked<String>
    public let levels: [Named<Double>]
    public let targets: [Named<Int>]
    public let groupWeights: [GroupWeight]
    public let starts: [Marked<String>]
    public let drops: [Marked<String>]
    public let leavers: [Marked<String>]
    public let joiners: [Joiner]

    /// Somebody who would join.
    public struct Joiner: Sendable, Hashable {
      public let name: Marked<String>
      public let office: Marked<String>?
      public let levels: [Named<Int>]
    }
  }

  /// A value for a service or a competence, by id or name.
  public struct Named<Value: Sendable & Hashable>: Sendable, Hashable {
    public let name: Marked<String>
    public let value: Marked<Value>
  }
}

extension JobFile.Analysis {
  init(_ root: JobTable) {
    let settings = AnalysisSettings()
    asOf = root.text("as_of")
    serviceWeights = root.numberEntries("service_weights").map { JobFile.Named(name: $0.name, value: $0.value) }
    ratings = root.choice("ratings", AnalysisSettings.RatingRule.self)?.value ?? settings.ratings
    capsAttainment = root.flag("cap_attainment")?.value ?? settings.capsAttainment
    groupWeights = root.groupWeights
    raterWeights = root.table("rater_weights").map(RaterWeights.init)
    let limits = root.table("confidentiality") ?? JobTable()
    let usual = Confidentiality()
    confidentiality = Confidentiality(
      value: limits.whole("values")?.value ?? usual.value,
      distribution: limits.whole("distributions")?.value ?? usual.distribution,
      showsPersons: limits.flag("persons")?.value ?? usual.showsPersons)
    plan = JobFile.Plan(root.table("plan") ?? JobTable())
    suppositions = root.tables("what_if").compactMap { JobFile.Supposition($0.value) }
  }
}

extension JobFile.Plan {
  fileprivate init(_ table: JobTable) {
    offered = table.texts("offered")
    efforts = table.wholeEntries("efforts").map { JobFile.Named(name: $0.name, value: $0.value) }
    capacity = table.whole("capacity")?.value
    draws = table.whole("draws")?.value
    concentration = table.number("concentration")?.value
    seed = table.whole("seed")?.value
  }
}

extension JobFile.Supposition {
  /// Nil where the name is missing, which is an error already.
  fileprivate init?(_ table: JobTable) {
    guard let name = table.text("name") else { return nil }
    self.name = name
    levels = table.numberEntries("levels").map { JobFile.Named(name: $0.name, value: $0.value) }
    targets = table.wholeEntries("targets").map { JobFile.Named(name: $0.name, value: $0.value) }
    groupWeights = table.groupWeights
    starts = table.texts("start") ?? []
    drops = table.texts("drop") ?? []
    leavers = table.texts("leave") ?? []
    joiners = table.tables("join").compactMap { joiner in
      joiner.value.text("name").map { name in
        Joiner(
          name: name, office: joiner.value.text("pmo"),
          levels: joiner.value.wholeEntries("levels").map { JobFile.Named(name: $0.name, value: $0.value) })
      }
    }
  }
}

extension JobTable {
  fileprivate var groupWeights: [JobFile.GroupWeight] {
    numberEntries("customer_groups").map { JobFile.GroupWeight(group: $0.name, weight: $0.value.value) }
  }
}

extension RaterWeights {
  /// What raters are called in a job file.
  static let keys = ["self", "manager", "peer", "other"]

  fileprivate init(_ table: JobTable) {
    func weight(_ key: String) -> Double { table.number(key)?.value ?? 0 }
    self.init(own: weight("self"), manager: weight("manager"), peer: weight("peer"), other: weight("other"))
  }
}
