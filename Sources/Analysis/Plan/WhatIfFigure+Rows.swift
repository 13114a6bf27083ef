extension WhatIfFigure {
  /// What a plan says of a subject: its part of the plan as it is, or as it would be.
  fileprivate struct Side {
    let subject: Subject
    let n: Int
    let method: String
    var action: PriorityFigure.Action?
  }

  /// The mix's figures in any case; those of outcomes and services that differ.
  static func rows(_ name: String, number: Int, before: Plan, after: Plan) -> [WhatIfFigure] {
    func row(_ measure: Measure, _ one: Measured<Double>, _ other: Measured<Double>, _ sides: (Side, Side))
      -> WhatIfFigure
    {
      let (present, supposed) = (sides.0.method, sides.1.method)
      return WhatIfFigure(
        supposition: name, number: number, office: before.basis.office, cycle: before.basis.cycle, measure: measure,
        subject: sides.0.subject, before: one, after: other,
        actions: [sides.0.action, sides.1.action].compactMap(\.self),
        n: sides.0.n,
        method: present == supposed
          ? "\(present); the same before and after" : "before: \(present); after: \(supposed)",
        matrices: before.present.matrices)
    }
    let mixes = (Side(before.present), Side(after.present))
    let (one, other) = (before.present, after.present)
    var rows = [
      row(.expectationAdherence, one.expectationAdherence, other.expectationAdherence, mixes),
      row(.deliveredAdherence, one.deliveredAdherence, other.deliveredAdherence, mixes),
      row(.staffing, one.staffing, other.staffing, mixes), row(.evenness, one.evenness, other.evenness, mixes),
      row(.services, one.services.map { Double($0.count) }, other.services.map { Double($0.count) }, mixes),
      row(.effort, one.effort.map(Double.init), other.effort.map(Double.init), mixes),
    ]
    for (one, other) in zip(before.outcomes, after.outcomes) {
      let sides = (Side(one), Side(other))
      rows += [
        row(.weight, one.weight, other.weight, sides), row(.linearAdherence, one.linear, other.linear, sides),
        row(.noisyOr, one.noisyOr, other.noisyOr, sides), row(.outcomeDelivered, one.delivered, other.delivered, sides),
      ].filter { $0.before != $0.after }
    }
    let changed = after.priorities.sorted { $0.service < $1.service }
    for (one, other) in zip(before.priorities.sorted(by: { $0.service < $1.service }), changed) {
      let sides = (Side(one), Side(other))
      rows += [
        row(.rank, .success(Double(one.rank)), .success(Double(other.rank)), sides),
        row(.score, one.score, other.score, sides), row(.contribution, one.contribution, other.contribution, sides),
        row(.room, one.room, other.room, sides), row(.serviceStaffing, one.staffing, other.staffing, sides),
      ].filter { $0.before != $0.after }
    }
    return rows
  }
}

extension WhatIfFigure.Side {
  fileprivate init(_ mix: MixFigure) { self.init(subject: .mix, n: mix.n, method: mix.method) }

  fileprivate init(_ figure: OutcomeAdherenceFigure) {
    self.init(subject: .outcome(figure.outcome), n: figure.services, method: figure.method)
  }

  fileprivate init(_ figure: PriorityFigure) {
    self.init(subject: .service(figure.service), n: figure.n, method: figure.rule, action: figure.action)
  }
}
