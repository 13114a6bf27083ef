import PMO
import Tabular

extension Reading {
  /// The code of the cycle that each data row belongs to; -1 where nothing names one and `isNeeded` is false.
  mutating func cycles(isNeeded: Bool = true) -> [Int32] {
    var codes: [Int32] = []
    if settings.cycle == nil, let column = column(.cycle) {
      codes = names(in: column, list: \.cycles) { [kind = recognition.kind] in
        (kind == .portfolio ? FinancialYear.cycle(in: $0) : CycleName(in: $0)?.description) ?? $0
      }
      guard codes.contains(-1) else { return codes }
    }
    let named = recognition.cycle?.value
    guard isNeeded || named != nil else { return codes.isEmpty ? Array(repeating: -1, count: rows.count) : codes }
    if named == nil, codes.isEmpty || zip(rows, codes).contains(where: { $1 < 0 && ledger.isOpen($0) }) {
      findings.note(.cycleMissing, cell: nil) {
        (nil, CycleName.undated, "Neither the sheet nor the file names an assessment cycle.", nil)
      }
    }
    let code = Int32(clamping: observations.cycles.code(of: named ?? CycleName.undated))
    return codes.isEmpty ? Array(repeating: code, count: rows.count) : codes.map { $0 < 0 ? code : $0 }
  }

  /// The code of the PMO that each data row belongs to; -1 where nothing names one and `isNeeded` is false.
  mutating func offices(isNeeded: Bool) -> [Int32] {
    var codes: [Int32] = []
    if settings.office == nil, let column = column(.office) {
      let matcher = matchers.offices
      var strangers: [String: NameMatcher.Match] = [:]
      codes = chosen(.office, list: \.offices) { name in
        let match = matcher.names.isEmpty ? .unknown : matcher.match(name)
        if case .exact(let position) = match { return matcher.names[position] }
        if !matcher.names.isEmpty { strangers[name] = match }
        return name
      }
      noteStrangers(strangers, codes: codes, column: column.index)
      guard codes.contains(-1) else { return codes }
    }
    guard isNeeded || recognition.office != nil else {
      return codes.isEmpty ? Array(repeating: -1, count: rows.count) : codes
    }
    if recognition.office == nil, codes.isEmpty || zip(rows, codes).contains(where: { $1 < 0 && ledger.isOpen($0) }) {
      findings.note(.officeMissing, cell: nil) { (nil, "PMO", "Neither the sheet nor the file names a PMO.", nil) }
    }
    var name = recognition.office?.value ?? "PMO"
    if let position = matchers.offices.exact(name) { name = matchers.offices.names[position] }
    let code = Int32(clamping: observations.offices.code(of: name))
    return codes.isEmpty ? Array(repeating: code, count: rows.count) : codes.map { $0 < 0 ? code : $0 }
  }

  /// The code of a PMO: as it is declared, else as it is called.
  mutating func office(named name: String) -> Int {
    observations.offices.code(of: matchers.offices.exact(name).map { matchers.offices.names[$0] } ?? name)
  }

  /// PMOs that are not declared are taken as they stand, and said so.
  private mutating func noteStrangers(_ strangers: [String: NameMatcher.Match], codes: [Int32], column: Int) {
    for (row, code) in zip(rows, codes) where code >= 0 && !strangers.isEmpty {
      let name = observations.offices[Int(code)]
      guard let match = strangers[name] else { continue }
      let cell = CellAddress(row: row, column: column)
      findings.note(.unknownName, cell: cell, columnName: columnName(column), content: UInt64(code)) {
        var hint: String?
        if case .near(let position) = match { hint = "Did you mean \"\(matchers.offices.names[position])\"?" }
        return (name, name, "\"\(name)\" is none of the declared PMOs; it is taken as it stands.", hint)
      }
    }
  }
}
