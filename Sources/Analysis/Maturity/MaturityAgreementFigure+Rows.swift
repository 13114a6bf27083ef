import Statistics

extension MaturityAgreementFigure {
  /// The rows of every office and cycle, and of all offices together.
  ///
  /// - Parameters:
  ///   - figures: ordered by cycle and office, all offices together last.
  ///   - tally: with the raters' answers that the intraclass correlation needs; only those of rows with a mean are taken.
  static func rows(
    of figures: [MaturityFigure], tally: MaturityTally, raters: Attendance
  ) -> [MaturityAgreementFigure] {
    figures.runs(sharing: \.cycle).flatMap { figures in
      figures.runs(sharing: \.office).map { rows in
        // Rows are large, so they are looked at where they stand.
        let units = (rows[rows.startIndex].office == nil ? figures : rows).indices.filter {
          figures[$0].mean.value != nil && (figures[$0].office != nil || rows[rows.startIndex].office != nil)
        }
        return MaturityAgreementFigure(of: figures, at: units, as: rows[rows.startIndex], tally: tally, raters: raters)
      }
    }
  }

  private init(
    of figures: ArraySlice<MaturityFigure>, at units: [Int], as row: MaturityFigure, tally: MaturityTally,
    raters: Attendance
  ) {
    office = row.office
    cycle = row.cycle
    services = units.count
    n = units.reduce(0) { $0 + figures[$1].n }
    alpha = Measured { () throws(Undefined) in
      try krippendorffAlpha(of: units.map { figures[$0].levels }, metric: .ordinal)
    }
    medianAgreement = Measured { () throws(Undefined) in
      try median(of: units.compactMap { figures[$0].agreement.value })
    }
    guard let office else {
      completeRaters = 0
      correlation = .failure(.severalOffices)
      correlationInterval = .failure(.severalOffices)
      meanCorrelation = .failure(.severalOffices)
      return
    }
    let slots = units.compactMap {
      tally.levels.slot(existing: TallyKey(Int32(office), Int32(figures[$0].service), Int32(row.cycle)))
    }
    let ratings = raters.completeRatings(of: slots)
    completeRaters = ratings.first?.count ?? 0
    let matrix = Measured { () throws(Undefined) in try IntraclassCorrelation(of: try RatingMatrix(ratings)) }
      // A matrix of too few columns is a matter of raters, not of answers.
      .mapError { [count = ratings.first?.count ?? 0] absence in
        count < 2 && !ratings.isEmpty ? Absence.fewCompleteRaters : absence
      }
    correlation = matrix.flatMap { matrix in Measured { () throws(Undefined) in try matrix.single(.twoWayRandom) } }
    correlationInterval = matrix.flatMap { matrix in
      Measured { () throws(Undefined) in try matrix.interval(.twoWayRandom) }
    }
    meanCorrelation = matrix.flatMap { matrix in
      Measured { () throws(Undefined) in try matrix.average(.twoWayRandom) }
    }
  }
}
