import Yams

/// What a scalar of the job file is, by the core schema of YAML 1.2: the one that editors check with, in which `no` and `2026-09-30` are text.
enum JobScalar {
  case empty
  case flag(Bool)
  case number(Double)
  case text

  init(_ scalar: Node.Scalar) {
    guard scalar.style == .plain || scalar.style == .any else {
      self = .text
      return
    }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": self = .empty
    case "true", "True", "TRUE": self = .flag(true)
    case "false", "False", "FALSE": self = .flag(false)
    default: self = Self.number(scalar.string).map(JobScalar.number) ?? .text
    }
  }

  /// Decimal numbers only: sign, digits, point, exponent.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.contains(where: { (48...57).contains($0) }),
      text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  /// A share that is written in percent: 0.05 of `5%` and `5 %`; nil for other texts and for more than all.
  static func share(_ text: String) -> Double? {
    text.wholeMatch(of: /([0-9]+(?:[.][0-9]+)?) ?%/).flatMap { number(String($0.1)) }
      .flatMap { (0...100).contains($0) ? $0 / 100 : nil }
  }

  /// For messages: what stands there.
  var kind: String {
    switch self {
    case .empty: "nothing"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    }
  }
}
