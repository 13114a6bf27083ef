/// In which order a text such as `03/04/2026` names day and month. Raw values are those of a job file's `date_order`.
public enum DateOrder: String, Sendable, CaseIterable {
  /// 3 April, as most of the world writes it.
  case dayFirst = "day-first"
  /// March 4, as the United States write it.
  case monthFirst = "month-first"
}
