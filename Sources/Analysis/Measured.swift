import Statistics

/// A figure's value, or why it has none. Values are finite numbers: never NaN, never infinite.
public typealias Measured<Value> = Result<Value, Absence>

extension Result where Failure == Absence {
  /// The value; nil where there is none.
  public var value: Success? {
    if case .success(let value) = self { value } else { nil }
  }

  /// Why there is no value; nil where there is one.
  public var absence: Absence? {
    if case .failure(let absence) = self { absence } else { nil }
  }

  /// What a function of the statistics library gives, or why it is not defined.
  init(_ statistic: () throws(Undefined) -> Success) {
    do throws(Undefined) { self = .success(try statistic()) } catch { self = .failure(.undefined(error)) }
  }

  /// The same, unless there is a reason to have no value at all.
  init(unless absence: Absence?, _ statistic: () throws(Undefined) -> Success) {
    if let absence { self = .failure(absence) } else { self.init(statistic) }
  }
}
