import PMO
import Tabular

extension Reading {
  /// An answer column of a matrix whose subject is an entry of a catalogue.
  struct Answers {
    let field: Field
    let entry: Int
    let column: Int
  }

  /// The answer columns whose subject the catalogue has, from left to right. Others are left out with a finding, and so
  /// is the second of two columns for one entry.
  mutating func answerColumns(of matcher: NameMatcher, what: String) -> [Answers] {
    var answers: [Answers] = []
    for column in recognition.answers {
      let cell = CellAddress(row: recognition.header.rows.upperBound - 1, column: column.index)
      let name = columnName(column.index)
      let content = UInt64(column.index)
      let entry: Int
      switch matcher.match(column.subject) {
      case .exact(let position): entry = position
      case .near(let position):
        let meant = matcher.names[position]
        let isTaken = settings.allowNearMisses
        findings.note(.nearMiss, cell: cell, columnName: name, content: content) {
          let end = isTaken ? "it is taken for it." : "the column is left out."
          let text = "\"\(column.subject)\" is no \(what) of the catalogue but almost \"\(meant)\"; \(end)"
          return (
            column.subject, isTaken ? meant : nil, text, matcher.proposal(column.subject, for: position, kind: what)
          )
        }
        guard isTaken else { continue }
        entry = position
      case .unknown:
        findings.note(.unknownName, cell: cell, columnName: name, content: content) {
          (column.subject, nil, "\"\(column.subject)\" is no \(what) of the catalogue; the column is left out.", nil)
        }
        continue
      }
      if let first = answers.first(where: { $0.entry == entry && $0.field == column.field }) {
        findings.note(.duplicateHeader, cell: cell, columnName: name, content: content) {
          let letter = CellAddress.columnName(first.column)
          return (
            name, nil, "Column \(letter) has the answers on \"\(matcher.names[entry])\" already; this one is left out.",
            nil
          )
        }
        continue
      }
      answers.append(Answers(field: column.field, entry: entry, column: column.index))
    }
    return answers
  }
}
