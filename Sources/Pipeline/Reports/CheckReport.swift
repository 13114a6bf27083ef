import Publishing
import Tabular

/// What `check` says of a job: what each sheet was taken for with its rows, then every finding with its place and its remedy.
public struct CheckReport {
  private let assessment: Assessment

  public init(_ assessment: Assessment) { self.assessment = assessment }

  public func text(width: Int) -> String {
    var lines = inputs.lines(width: width)
    let counts = assessment.findingCounts
    let sums = [(counts.error, "error"), (counts.warning, "warning"), (counts.info, "note")]
    lines += ["", sums.map { Inspection.count($0, $1) }.joined(separator: ", ")]
    // The gravest first; `sorted` keeps the order of the inputs among equals only with the position in the key.
    let findings = assessment.reading.findings.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
    for (_, finding) in findings { lines += [""] + Self.lines(of: finding) }
    for gate in assessment.gates { lines += ["", gate.sentence] }
    return lines.joined(separator: "\n") + "\n"
  }

  private var inputs: TerminalTable {
    TerminalTable(
      columns: [
        ("File", .left), ("Sheet", .left), ("Taken for", .left), ("Rows", .right), ("Used", .right),
        ("Left out", .right),
      ],
      rows: assessment.facts.inputs.map {
        [$0.source.file, $0.source.sheet ?? "", $0.takenFor, "\($0.rowsIn)", "\($0.rowsUsed)", "\($0.rowsRejected)"]
      })
  }

  /// Ranges of further cells that a line names; the tables name more.
  private static let rangesShown = 12

  private static func lines(of finding: Finding) -> [String] {
    let taken = finding.takenAs.map { ", taken as \($0)" } ?? ""
    let raw = finding.raw.map { " It holds \"\($0)\"\(taken)." } ?? ""
    let further = finding.furtherCells(atMost: rangesShown).map { ["  Also in \($0)"] } ?? []
    return ["\(finding.severity.rawValue): \(finding.place) [\(finding.rule)]", "  \(finding.message)\(raw)"] + further
      + (finding.hint.isEmpty ? [] : ["  \(finding.hint)"])
  }
}

extension GateVerdict {
  /// `gate errors: 3 of at most 10: passed`, `gate unknown-name: 2.5 % of at most 5 % of the rows: passed`.
  public var sentence: String {
    "gate \(measure): \(shown(value)) of at most \(shown(limit))\(isShare ? " of the rows" : ""): \(passed ? "passed" : "failed")"
  }

  private func shown(_ value: Double) -> String {
    isShare ? "\(NumberText.shortest((value * 1000).rounded() / 10)) %" : NumberText.shortest(value)
  }
}
