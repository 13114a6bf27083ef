import Tabular

extension ListObject {
  /// Writes the table's part.
  func write(id: Int, names: [String], to out: inout OutputBytes) {
    out.write(XMLPart.declaration)
    out.write("<table")
    out.write("xmlns", XMLPart.spreadsheetNamespace)
    out.write("id", id)
    out.write("name", plain: name)
    out.write("displayName", plain: name)
    out.write("ref", "\(writtenRange)")
    out.write("totalsRowShown", 0)
    out.write("><autoFilter")
    out.write("ref", "\(writtenRange)")
    out.write("/>")
    out.writeList("tableColumns", names.enumerated()) { out, column in
      out.write("<tableColumn")
      out.write("id", column.offset + 1)
      out.write("name", column.element)
      out.write("/>")
    }
    out.write("<tableStyleInfo")
    if let styleName { out.write("name", styleName) }
    out.write(" showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>")
  }

  private var styleName: String? {
    switch style {
    case .none: nil
    case .light(let number): "TableStyleLight\(number)"
    case .medium(let number): "TableStyleMedium\(number)"
    case .dark(let number): "TableStyleDark\(number)"
    }
  }

  /// Whether Excel brings the style along.
  var hasKnownStyle: Bool {
    switch style {
    case .none: true
    case .light(let number): (1...21).contains(number)
    case .medium(let number): (1...28).contains(number)
    case .dark(let number): (1...11).contains(number)
    }
  }
}
