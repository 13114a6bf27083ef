import Tabular

extension WorkbookDocument {
  /// The sheet that is shown when the workbook is opened.
  var firstVisibleSheet: Int { sheets.firstIndex { !$0.isHidden } ?? 0 }

  /// Writes `xl/workbook.xml`.
  func write(sheetIdentifiers: [String], to out: inout OutputBytes) {
    out.write(XMLPart.declaration)
    out.write("<workbook")
    out.write("xmlns", XMLPart.spreadsheetNamespace)
    out.write("xmlns:r", XMLPart.relationshipNamespace)
    out.write("><workbookPr/><bookViews><workbookView")
    if firstVisibleSheet > 0 {
      out.write("firstSheet", firstVisibleSheet)
      out.write("activeTab", firstVisibleSheet)
    }
    out.write("/></bookViews><sheets>")
    for (index, sheet) in sheets.enumerated() {
      out.write("<sheet")
      out.write("name", sheet.name)
      out.write("sheetId", index + 1)
      if sheet.isHidden { out.write("state", "hidden") }
      out.write("r:id", sheetIdentifiers[index])
      out.write("/>")
    }
    out.write("</sheets>")
    writeDefinedNames(to: &out)
    // Programs calculate a file when they open it if some results are not known.
    let isUncalculated = sheets.contains { $0.formulas.contains { $0.result == .empty } }
    if isUncalculated { out.write("<calcPr fullCalcOnLoad=\"1\"/>") }
    out.write("</workbook>")
  }

  private func writeDefinedNames(to out: inout OutputBytes) {
    let titles = sheets.indices.filter { sheets[$0].printTitles != nil }
    guard !definedNames.isEmpty || !titles.isEmpty else { return }
    out.write("<definedNames>")
    for index in titles {
      out.write("<definedName name=\"_xlnm.Print_Titles\"")
      out.write("localSheetId", index)
      out.write(">")
      out.write(string: sheets[index].printTitles ?? "", for: .plain)
      out.write("</definedName>")
    }
    for name in definedNames {
      out.write("<definedName")
      out.write("name", plain: name.name)
      out.write(">")
      out.write(string: name.formula, for: .plain)
      out.write("</definedName>")
    }
    out.write("</definedNames>")
  }

  /// Writes `docProps/core.xml`.
  func writeCoreProperties(to out: inout OutputBytes) {
    out.write(XMLPart.declaration)
    out.write(
      """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      """)
    if let title { out.write(element: "dc:title", text: title, for: .plain) }
    out.write("<dc:creator>Plumbline</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">")
    out.write(date: DateTime(milliseconds: created.milliseconds &- created.timeOfDay))
    out.write("T")
    out.write(clock: created.timeOfDay)
    out.write("Z</dcterms:created></cp:coreProperties>")
  }

  /// Writes `docProps/app.xml`.
  func writeApplicationProperties(to out: inout OutputBytes) {
    out.write(XMLPart.declaration)
    out.write(
      """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
      <Application>Plumbline</Application></Properties>
      """)
  }
}
