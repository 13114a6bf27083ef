import PMO
import Statistics

extension MaturityTierFigure {
  /// The rows of every tier, and of all tiers together, for each office and cycle of the given rows.
  ///
  /// - Parameter figures: ordered by cycle, office and service.
  static func rows(of figures: [MaturityFigure], framework: Framework) -> [MaturityTierFigure] {
    let services = framework.catalogue.services
    return figures.runs(sharing: { [$0.cycle, $0.office] }).flatMap { figures in
      (Service.Tier.allCases.map(Optional.some) + [nil]).compactMap { tier in
        let members = figures.filter { tier == nil || services[$0.service].tier == tier }
        return members.first.map { MaturityTierFigure(office: $0.office, tier: tier, cycle: $0.cycle, of: members) }
      }
    }
  }

  private init(office: Int?, tier: Service.Tier?, cycle: Int, of members: [MaturityFigure]) {
    self.office = office
    self.tier = tier
    self.cycle = cycle
    let means = members.compactMap(\.mean.value)
    services = means.count
    n = members.reduce(0) { $0 + $1.n }
    mean = Measured { () throws(Undefined) in try Statistics.mean(of: means) }
    median = Measured { () throws(Undefined) in try Statistics.median(of: means) }
    let last = members.filter { $0.mean.value != nil }.min { ($0.mean.value ?? 0) < ($1.mean.value ?? 0) }
    lowest = last?.mean ?? .failure(.undefined(.noAnswers))
    lowestService = last?.service
    let gaps = members.compactMap(\.gap.value)
    let reached = gaps.count { $0 >= 0 }
    targeted = gaps.count
    atTarget = reached
    shareAtTarget = gaps.isEmpty ? .failure(.noTarget) : .success(Double(reached) / Double(gaps.count))
    shareInterval =
      gaps.isEmpty
      ? .failure(.noTarget)
      : Measured { () throws(Undefined) in try wilsonInterval(successes: reached, of: gaps.count) }
    method = "each service weighs the same: mean and median of the services' means; 95% interval of the share: Wilson"
  }
}
