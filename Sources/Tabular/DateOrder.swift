/// In which order a text such as `03/04/2026` names day and month. Raw values are those of a job file's `date_order`.
public enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}
