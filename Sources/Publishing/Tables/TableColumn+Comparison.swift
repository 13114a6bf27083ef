import Analysis
import Statistics

extension TableColumn {
  /// The columns of a mean beside another one: difference, interval, verdict, and why there is none.
  ///
  /// - Parameters:
  ///   - name: of the difference; the others take it as their beginning.
  ///   - description: what is subtracted from what.
  static func comparison(
    _ name: String, _ description: String, of comparison: @escaping @Sendable (Row) -> MeanComparison
  ) -> [TableColumn] {
    [
      .number(name, .points, "\(description).") { comparison($0).value.value },
      .note("\(name)_note", on: name) { comparison($0).value.absence?.description },
      .number("\(name)_low", .points, "Lower end of the 95% interval of the difference.") {
        comparison($0).interval.value?.low
      },
      .number("\(name)_high", .points, "Upper end of the 95% interval of the difference.") {
        comparison($0).interval.value?.high
      },
      .text(
        "\(name)_verdict", "Whether there is more to the difference than chance.",
        values: MeanComparison.Verdict.allCases.map(\.label)
      ) { comparison($0).verdict.value?.label },
      .note("\(name)_verdict_note", on: "\(name)_verdict") { comparison($0).verdict.absence?.description },
    ]
  }

  /// The columns of a change since an earlier cycle: those of a comparison, and the cycle.
  static func change(
    _ name: String, _ description: String, of change: @escaping @Sendable (Row) -> CycleChange
  ) -> [TableColumn] {
    [
      .key(.date, as: "\(name)_since", "The cycle that the change counts from.", required: false) { keys, row in
        change(row).since.flatMap { keys.known(.date, $0) }
      }
    ] + comparison(name, description) { change($0).mean }
  }
}
