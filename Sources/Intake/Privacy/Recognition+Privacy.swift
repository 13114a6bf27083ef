import PMO
import Spreadsheets
import Tabular

extension Field {
  /// Whether the field's cells name or identify a person.
  var isPersonal: Bool {
    switch self {
    case .rater, .customer, .email, .respondent, .person, .sponsor: true
    default: false
    }
  }
}

extension Recognition {
  /// The sheet without what the figures do not need, and with pseudonyms in place of persons; with it, what it is taken for, in which
  /// raters that stand in the header have pseudonyms too.
  ///
  /// Rows above the header and columns that nobody asked for are gone, so no later step can let them out. An e-mail address becomes a
  /// pseudonym wherever it stands.
  ///
  /// Cost: a copy of the columns that are used; each distinct text is looked at once a column.
  func withoutPersons(_ sheet: Sheet, _ pseudonyms: Pseudonyms) -> (sheet: Sheet, recognition: Recognition) {
    let personal = Set(columns.filter(\.key.isPersonal).values)
    // Raters beside each other: a matrix of services has them in its header.
    let hasRaters = kind == .maturity || kind == .foundation
    let raters = hasRaters && layout == .matrix && subjects == .rater ? Set(answers.map(\.index)) : []
    let used = Set(columns.values).union(answers.map(\.index)).union(options.values.joined())

    var recognition = self
    recognition.header = Header(
      rows: header.rows,
      columns: header.columns.filter { used.contains($0.index) }.map { column in
        guard raters.contains(column.index), let rater = column.path.last else { return column }
        return Header.Column(index: column.index, path: column.path.dropLast() + [pseudonyms.pseudonym(of: rater)])
      })
    recognition.answers = answers.map { answer in
      raters.contains(answer.index)
        ? AnswerColumn(
          index: answer.index, field: answer.field, subject: pseudonyms.pseudonym(of: answer.subject)) : answer
    }

    for (field, name) in stated where field.isPersonal || Pseudonyms.isAddress(name) {
      recognition.stated[field] = pseudonyms.pseudonym(of: name)
    }

    var builder = TableBuilder()
    let table = sheet.table
    let kept = header.rows.lowerBound..<max(header.rows.upperBound, table.rows.upperBound)
    let names = Set(answers.filter { raters.contains($0.index) }.map { Folding.folded($0.subject) })
    for column in table.columns where used.contains(column.index) {
      let isPersonal = personal.contains(column.index)
      // What the header says of a column names nobody, there and where the header recurs.
      let header = Set(recognition.header.column(at: column.index)?.path.map { Folding.folded($0) } ?? [])
      var codes = TextMap<UInt64>(texts: table.texts.count)
      column.forEachFilled(in: kept) { row, kind, content in
        switch kind {
        case .text:
          let code = codes.value(of: content) {
            let text = table.texts[Int(content)]
            let folded = Folding.folded(text)
            let isName = isPersonal || names.contains(folded) || Pseudonyms.isAddress(text)
            // Of many respondents: a pseudonym would make them one.
            let stays = folded.isEmpty || folded == "anonymous" || header.contains(folded) || !isName
            return UInt64(builder.texts.intern(stays ? text : pseudonyms.pseudonym(of: text)))
          }
          builder.append(.text, code ?? 0, row: row, column: column.index)
        case .error:
          let code = builder.texts.intern(table.texts[Int(content)])
          builder.append(.error, UInt64(code), row: row, column: column.index)
        case _ where isPersonal:
          builder.append(
            text: pseudonyms.pseudonym(of: table.cell(kind, content).text), row: row, column: column.index)
        default: builder.append(kind, content, row: row, column: column.index)
        }
      }
    }
    for cell in statedCells.values.sorted() {
      let text = table[cell.row, cell.column]
      if !Pseudonyms.isAddress(text.text) { builder.append(text, row: cell.row, column: cell.column) }
    }
    // What the reader noted of cells that are gone or renamed would quote them.
    let findings = sheet.findings.filter { finding in
      guard let place = finding.cell else { return true }
      let cell = shape == .transposed ? TurnedSheet.real(place) : place
      return used.contains(cell.column) && !personal.contains(cell.column) && cell.row >= kept.lowerBound
    }
    let stripped = Sheet(
      name: sheet.name, visibility: sheet.visibility, table: builder.finish(), merges: sheet.merges,
      hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns,
      formulasWithoutValue: sheet.formulasWithoutValue, findings: findings, lines: sheet.lines)
    return (stripped, recognition)
  }
}
