/// What the value of a key may be. The parser and the published schema both go by this.
indirect enum JobForm: Sendable {
  /// Text; a number counts as the text that stands there, so `cycle: 2026` needs no quotes.
  case text
  case flag
  case whole(ClosedRange<Int>)
  /// A number of at least 0.
  case number
  /// A count of at least 0, or a share written as `5%`.
  case limit
  case choice([String])
  case list(JobForm, atLeast: Int)
  /// Fixed keys. `title` names such a table in messages: "an input".
  case table(title: String, [JobKey])
  /// Keys of the user's own, each with a value of one form; where names are given, only those.
  case entries(names: [String], JobForm)
}

/// One key of the job file.
struct JobKey: Sendable {
  let name: String
  let form: JobForm
  let isRequired: Bool
  /// What the key is for, as a sentence.
  let about: String

  init(_ name: String, _ form: JobForm, required: Bool = false, _ about: String) {
    self.name = name
    self.form = form
    isRequired = required
    self.about = about
  }
}

/// A value of the job file after it was held against its form.
indirect enum JobValue: Sendable {
  case text(String)
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case limit(Double, isShare: Bool)
  case list([Marked<JobValue>])
  case table(JobTable)
  case entries([JobEntry])
}

/// An entry under a key of the user's own.
struct JobEntry: Sendable {
  let name: Marked<String>
  let value: Marked<JobValue>
}
