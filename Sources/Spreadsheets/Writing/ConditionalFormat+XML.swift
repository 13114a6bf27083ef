import Tabular

extension ConditionalFormat {
  func write(priority: Int, to out: inout OutputBytes, styles: inout StyleTable) throws(SpreadsheetError) {
    out.write("<conditionalFormatting")
    out.write("sqref", ranges.referenceList)
    out.write("><cfRule")
    switch rule {
    case .colorScale(let stops):
      out.write("type", "colorScale")
      out.write("priority", priority)
      out.write("><colorScale>")
      for stop in stops { stop.bound.write(to: &out) }
      for stop in stops { out.write(stop.color, as: "color") }
      out.write("</colorScale></cfRule>")
    case .dataBar(let color, let from, let to):
      out.write("type", "dataBar")
      out.write("priority", priority)
      out.write("><dataBar>")
      from.write(to: &out)
      to.write(to: &out)
      out.write(color, as: "color")
      out.write("</dataBar></cfRule>")
    case .value(let comparison, let style):
      let position = try styles.differentialPosition(of: style)
      let (comparator, formulas) = comparison.written
      out.write("type", "cellIs")
      out.write("dxfId", position)
      out.write("priority", priority)
      out.write("operator", comparator)
      out.write(">")
      for formula in formulas { out.write(element: "formula", text: formula, for: .plain) }
      out.write("</cfRule>")
    }
    out.write("</conditionalFormatting>")
  }
}

extension ConditionalFormat.Bound {
  fileprivate func write(to out: inout OutputBytes) {
    out.write("<cfvo")
    switch self {
    case .lowest: out.write("type", "min")
    case .highest: out.write("type", "max")
    case .number(let value): Self.write("num", value, to: &out)
    case .percent(let value): Self.write("percent", value, to: &out)
    case .percentile(let value): Self.write("percentile", value, to: &out)
    }
    out.write("/>")
  }

  private static func write(_ type: StaticString, _ value: Double, to out: inout OutputBytes) {
    out.write("type", type)
    out.write("val", value)
  }
}

extension ConditionalFormat.Comparison {
  /// The operator's name, and one or two formulas to compare with.
  fileprivate var written: (comparator: StaticString, formulas: [String]) {
    func number(_ values: Double...) -> [String] { values.map(NumberText.shortest) }
    return switch self {
    case .less(let value): ("lessThan", number(value))
    case .lessOrEqual(let value): ("lessThanOrEqual", number(value))
    case .greater(let value): ("greaterThan", number(value))
    case .greaterOrEqual(let value): ("greaterThanOrEqual", number(value))
    case .equal(let value): ("equal", number(value))
    case .notEqual(let value): ("notEqual", number(value))
    case .between(let low, let high): ("between", number(low, high))
    case .notBetween(let low, let high): ("notBetween", number(low, high))
    case .equalText(let text): ("equal", [FormulaText.quoted(text)])
    case .notEqualText(let text): ("notEqual", [FormulaText.quoted(text)])
    }
  }
}

extension [CellRange] {
  /// As attributes of type `ST_Sqref` hold them.
  var referenceList: String { map(\.description).joined(separator: " ") }
}
