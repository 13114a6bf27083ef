/// What a number of a table counts, and how a sheet shows it.
enum NumberUnit: Sendable, Hashable {
  /// Levels of a declared scale.
  case levels
  /// A difference of levels.
  case points
  /// 0...1.
  case share
  /// A ratio to a whole, which may be negative and above 1.
  case ratio
  /// Units of the currency that the row names.
  case money
  /// Millions of the currency that the row names.
  case millions
  case days
  /// Ulwick's score, 0...20.
  case score
  /// Percent of what customers expect.
  case expectation
  /// Whatever the row says it is.
  case measure
  /// A coefficient of agreement or correlation, at most 1.
  case coefficient
  /// Answers that count in part.
  case answers

  var name: String {
    switch self {
    case .levels: "levels of the scale"
    case .points: "levels of difference"
    case .share: "share"
    case .ratio: "ratio"
    case .money: "units of the currency"
    case .millions: "millions of the currency"
    case .days: "days"
    case .score: "points of 20"
    case .expectation: "percent of what customers expect"
    case .measure: "units that the row names"
    case .coefficient: "coefficient"
    case .answers: "answers"
    }
  }

  var range: ClosedRange<Double>? {
    switch self {
    case .share: 0...1
    case .score: 0...20
    case .levels, .points, .ratio, .money, .millions, .days, .expectation, .measure, .coefficient, .answers: nil
    }
  }

  /// A format code of Excel.
  var format: String {
    switch self {
    case .levels, .coefficient: "0.00"
    case .points: "+0.00;-0.00;0.00"
    case .share: "0.0%"
    case .ratio: "+0.0%;-0.0%;0.0%"
    case .money: "#,##0"
    case .millions: "#,##0.00"
    case .days, .score, .answers: "0.0"
    case .expectation: "0.00"
    case .measure: "General"
    }
  }
}
