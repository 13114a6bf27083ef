extension StyleTable {
  /// Writes `xl/styles.xml`.
  func write(to out: inout OutputBytes) {
    out.write(XMLPart.declaration)
    out.write("<styleSheet")
    out.write("xmlns", XMLPart.spreadsheetNamespace)
    out.write(">")
    if !numberFormats.values.isEmpty {
      out.writeList("numFmts", numberFormats.values.enumerated()) { out, format in
        Self.writeNumberFormat(Self.firstNumberFormat + format.offset, format.element, to: &out)
      }
    }
    out.writeList("fonts", fonts.values) { out, font in Self.write(font, to: &out) }
    out.write("<fills count=\"")
    out.write(integer: fills.values.count + Self.reservedFills)
    out.write("\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
    for color in fills.values {
      out.write("<fill><patternFill patternType=\"solid\">")
      out.write(color, as: "fgColor")
      out.write("<bgColor indexed=\"64\"/></patternFill></fill>")
    }
    out.write("</fills>")
    out.writeList("borders", borders.values) { out, border in Self.write(border, to: &out) }
    out.write(
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
    out.writeList("cellXfs", cellFormats.values) { out, format in Self.write(format, to: &out) }
    out.write("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
    out.writeList("dxfs", differentialStyles.values) { out, style in writeDifferential(style, to: &out) }
    out.write(
      "<tableStyles count=\"0\" defaultTableStyle=\"TableStyleMedium2\" defaultPivotStyle=\"PivotStyleLight16\"/>")
    out.write("</styleSheet>")
  }

  private static func writeNumberFormat(_ code: Int, _ format: String, to out: inout OutputBytes) {
    out.write("<numFmt")
    out.write("numFmtId", code)
    out.write("formatCode", format)
    out.write("/>")
  }

  private static func write(_ font: Font, to out: inout OutputBytes) {
    out.write("<font>")
    if font.isBold { out.write("<b/>") }
    if font.isItalic { out.write("<i/>") }
    if font.isUnderlined { out.write("<u/>") }
    out.write("<sz")
    out.write("val", font.size)
    out.write("/>")
    if let color = font.color { out.write(color, as: "color") }
    out.write("<name val=\"Calibri\"/><family val=\"2\"/></font>")
  }

  private static func write(_ border: CellBorder?, to out: inout OutputBytes) {
    out.write("<border>")
    writeEdge("left", border, .left, to: &out)
    writeEdge("right", border, .right, to: &out)
    writeEdge("top", border, .top, to: &out)
    writeEdge("bottom", border, .bottom, to: &out)
    out.write("<diagonal/></border>")
  }

  private static func writeEdge(
    _ name: StaticString, _ border: CellBorder?, _ edge: CellBorder.Edges, to out: inout OutputBytes
  ) {
    out.write("<")
    out.write(name)
    if let border, border.edges.contains(edge) {
      out.write(" style=\"thin\">")
      out.write(border.color, as: "color")
      out.write("</")
      out.write(name)
      out.write(">")
    } else {
      out.write("/>")
    }
  }

  private static func write(_ format: CellFormat, to out: inout OutputBytes) {
    out.write("<xf")
    out.write("numFmtId", format.numberFormat)
    out.write("fontId", format.font)
    out.write("fillId", format.fill)
    out.write("borderId", format.border)
    out.write("xfId", 0)
    if format.numberFormat != 0 { out.write(" applyNumberFormat=\"1\"") }
    if format.font != 0 { out.write(" applyFont=\"1\"") }
    if format.fill != 0 { out.write(" applyFill=\"1\"") }
    if format.border != 0 { out.write(" applyBorder=\"1\"") }
    if format.alignment == .none {
      out.write("/>")
    } else {
      out.write(" applyAlignment=\"1\">")
      write(format.alignment, to: &out)
      out.write("</xf>")
    }
  }

  private static func write(_ alignment: Alignment, to out: inout OutputBytes) {
    out.write("<alignment")
    if alignment.horizontal != .general { out.write("horizontal", alignment.horizontal.rawValue) }
    if alignment.vertical != .bottom { out.write("vertical", alignment.vertical.rawValue) }
    if alignment.rotation != 0 {
      // Downward angles count on from 90.
      out.write("textRotation", alignment.rotation > 0 ? alignment.rotation : 90 - alignment.rotation)
    }
    if alignment.wraps { out.write("wrapText", 1) }
    if alignment.indent > 0 { out.write("indent", alignment.indent) }
    out.write("/>")
  }

  /// A conditional format's style: only what differs from the plain style is said, and changes the cell.
  private func writeDifferential(_ style: CellStyle, to out: inout OutputBytes) {
    out.write("<dxf>")
    if style.isBold || style.isItalic || style.isUnderlined || style.color != nil {
      out.write("<font>")
      if style.isBold { out.write("<b/>") }
      if style.isItalic { out.write("<i/>") }
      if style.isUnderlined { out.write("<u/>") }
      if let color = style.color { out.write(color, as: "color") }
      out.write("</font>")
    }
    if style.numberFormat != CellStyle.plain.numberFormat, let code = existingNumberFormatCode(style.numberFormat) {
      Self.writeNumberFormat(code, style.numberFormat, to: &out)
    }
    if let fill = style.fill {
      // Here, and only here, the colour of a solid fill is its background.
      out.write("<fill><patternFill patternType=\"solid\">")
      out.write(fill, as: "fgColor")
      out.write(fill, as: "bgColor")
      out.write("</patternFill></fill>")
    }
    if let border = style.border {
      out.write("<border>")
      Self.writeEdge("left", border, .left, to: &out)
      Self.writeEdge("right", border, .right, to: &out)
      Self.writeEdge("top", border, .top, to: &out)
      Self.writeEdge("bottom", border, .bottom, to: &out)
      out.write("</border>")
    }
    out.write("</dxf>")
  }
}
