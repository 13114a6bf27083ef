import Tabular

/// What the workbook's own part says: its sheets, its date system, its defined names.
final class WorkbookHandler: XMLHandler {
  var sheets: [(name: String, visibility: Sheet.Visibility, relationship: String?)] = []
  var dateSystem = DateSystem.from1900
  var isWorkbook = false
  private var names: [(name: String, scope: Int?, formula: String)] = []
  /// Names that are more than the limit.
  private(set) var namesLeftOut = 0
  private var openName: (name: String, scope: Int?)?
  private var formula: [UInt8] = []
  private let limits: Limits
  private let file: String
  private let part: String

  init(limits: Limits, file: String, part: String) {
    self.limits = limits
    self.file = file
    self.part = part
  }

  /// The names that stand for one area of one of these sheets.
  func definedNames(among sheets: [String]) -> [NamedRange] {
    let positions = Dictionary(sheets.enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
    return names.compactMap { name, scope, formula in
      guard let area = AreaReference(formula), let sheet = positions[area.sheet.lowercased()] else { return nil }
      return NamedRange(name, kind: .definedName, sheet: sheet, range: area.range, scope: scope)
    }
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbook":
      isWorkbook = true
    case "workbookPr":
      if attributes.flag("date1904") == true { dateSystem = .from1904 }
    case "sheet":
      // A state that is none of the three is taken as visible: hiding is the odd case.
      sheets.append(
        (
          attributes["name"] ?? "Sheet\(sheets.count + 1)",
          attributes["state"].flatMap { Sheet.Visibility(rawValue: $0) } ?? .visible,
          attributes.value("id", namespaceEnding: "relationships")
        ))
      if sheets.count > limits.sheets {
        stop = .failed(
          SpreadsheetError(
            .limit, "The workbook lists more than \(limits.sheets) sheets.", remedy: "Split the workbook.", file: file,
            part: part))
      }
    case "definedName":
      formula.removeAll(keepingCapacity: true)
      // Excel's own names, `_xlnm.Print_Area` and the like, are of no interest.
      guard let title = attributes["name"], !title.hasPrefix("_xlnm.") else { return }
      guard names.count < limits.names else {
        namesLeftOut += 1
        return
      }
      openName = (title, attributes["localSheetId"].flatMap { Int($0) })
    default:
      break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A reference to one area is short: Excel's sheet names have 31 characters.
    if openName != nil, formula.count < 1024 { formula.append(contentsOf: bytes) }
  }

  override func end(_ name: XMLName) {
    guard name == "definedName", let (title, scope) = openName else { return }
    let text = formula.withUnsafeBufferPointer { String(decoding: EscapedText.trimmed($0), as: UTF8.self) }
    names.append((title, scope, text))
    openName = nil
  }
}
