/// What the parts of a workbook have in common.
enum XMLPart {
  static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let spreadsheetNamespace: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationshipNamespace: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}

extension OutputBytes {
  /// An attribute of type `ST_Xstring`.
  mutating func write(_ attribute: StaticString, _ value: String) {
    beginAttribute(attribute)
    write(string: value, for: .attribute)
    write("\"")
  }

  mutating func write(_ attribute: StaticString, _ value: Int) {
    beginAttribute(attribute)
    write(integer: value)
    write("\"")
  }

  mutating func write(_ attribute: StaticString, _ value: Double) {
    beginAttribute(attribute)
    write(number: value)
    write("\"")
  }

  /// An attribute whose value needs no escapes.
  mutating func write(_ attribute: StaticString, _ value: StaticString) {
    beginAttribute(attribute)
    write(value)
    write("\"")
  }

  /// An attribute of another type than `ST_Xstring`.
  mutating func write(_ attribute: StaticString, plain value: String) {
    beginAttribute(attribute)
    write(string: value, for: .plain)
    write("\"")
  }

  mutating func write(_ color: CellColor, as element: StaticString) {
    write("<")
    write(element)
    write("rgb", color.argb)
    write("/>")
  }

  /// An element that holds a text and nothing else.
  mutating func write(element: StaticString, text: String, for place: XMLPlace) {
    write("<")
    write(element)
    write(">")
    write(string: text, for: place)
    write("</")
    write(element)
    write(">")
  }

  /// An element that says how many children it has.
  mutating func writeList<Values: Collection>(
    _ element: StaticString, _ values: Values, _ body: (inout OutputBytes, Values.Element) -> Void
  ) {
    write("<")
    write(element)
    write("count", values.count)
    write(">")
    for value in values { body(&self, value) }
    write("</")
    write(element)
    write(">")
  }

  private mutating func beginAttribute(_ attribute: StaticString) {
    write(" ")
    write(attribute)
    write("=\"")
  }
}
