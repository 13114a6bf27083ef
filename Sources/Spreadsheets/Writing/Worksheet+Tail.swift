import Tabular

extension Worksheet {
  /// Writes everything of the sheet's part after `sheetData`, in the order that `CT_Worksheet` demands.
  ///
  /// - Parameter firstTable: the workbook's number of this sheet's first table.
  func writeTail(
    firstTable: Int, to out: inout OutputBytes, styles: inout StyleTable, relationships: inout Relationships
  ) throws(SpreadsheetError) {
    if !mergedRanges.isEmpty {
      out.writeList("mergeCells", mergedRanges) { out, range in
        out.write("<mergeCell")
        out.write("ref", "\(range)")
        out.write("/>")
      }
    }
    for (position, format) in conditionalFormats.enumerated() {
      try format.write(priority: position + 1, to: &out, styles: &styles)
    }
    if !dropDownLists.isEmpty {
      out.writeList("dataValidations", dropDownLists) { out, list in list.write(to: &out) }
    }
    writeLinks(to: &out, relationships: &relationships)
    writePageSetup(to: &out)
    if !tables.isEmpty {
      out.writeList("tableParts", tables.indices) { out, position in
        out.write("<tablePart")
        out.write("r:id", relationships.identifier(.table, "../tables/table\(firstTable + position).xml"))
        out.write("/>")
      }
    }
    out.write("</worksheet>")
  }

  private func writeLinks(to out: inout OutputBytes, relationships: inout Relationships) {
    guard !links.isEmpty else { return }
    out.write("<hyperlinks>")
    for link in links {
      out.write("<hyperlink")
      out.write("ref", "\(link.address)")
      switch link.link {
      case .place(let sheet, let cell):
        out.write("location", SheetReference.text(sheet: sheet, cell: cell))
      case .address(let address):
        out.write("r:id", relationships.identifier(.hyperlink, address, isExternal: true))
      case .file(let address, let sheet, let cell):
        out.write("r:id", relationships.identifier(.hyperlink, address, isExternal: true))
        out.write("location", SheetReference.text(sheet: sheet, cell: cell))
      }
      out.write("/>")
    }
    out.write("</hyperlinks>")
  }

  private func writePageSetup(to out: inout OutputBytes) {
    guard let pageSetup else { return }
    out.write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>")
    // Paper 9 is A4; as many pages high as it takes.
    out.write("<pageSetup paperSize=\"9\"")
    if pageSetup.fitsWidth { out.write("fitToHeight", 0) }
    out.write("orientation", pageSetup.isLandscape ? "landscape" : "portrait")
    out.write("/>")
  }
}
