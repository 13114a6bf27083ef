import Tabular

extension DropDownList {
  func write(to out: inout OutputBytes) {
    out.write("<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"")
    if let refusal {
      out.write("errorTitle", refusal.title)
      out.write("error", refusal.text)
    }
    if let prompt {
      out.write("promptTitle", prompt.title)
      out.write("prompt", prompt.text)
    }
    out.write("sqref", ranges.referenceList)
    out.write(">")
    out.write(element: "formula1", text: formula, for: .plain)
    out.write("</dataValidation>")
  }

  private var formula: String {
    switch choices {
    case .items(let items): FormulaText.quoted(items.joined(separator: ","))
    case .cells(let sheet, let range): SheetReference.text(sheet: sheet, range: range)
    case .name(let name): name
    }
  }
}
