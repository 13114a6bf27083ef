/// What a part of a workbook refers to, in the order of the identifiers `rId1`, `rId2`, ...
struct Relationships {
  enum Kind: String {
    case officeDocument, worksheet, styles, sharedStrings, table, hyperlink
    case extendedProperties = "extended-properties"
    /// Of the package rather than of its office document, hence another address.
    case coreProperties = "core-properties"

    var address: String {
      self == .coreProperties
        ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        : "\(XMLPart.relationshipNamespace)/\(rawValue)"
    }
  }

  struct Relationship: Hashable {
    let kind: Kind
    let target: String
    let isExternal: Bool
  }

  private var list = DistinctList<Relationship>()

  var isEmpty: Bool { list.values.isEmpty }

  /// The identifier of a relationship; equal ones share it.
  mutating func identifier(_ kind: Kind, _ target: String, isExternal: Bool = false) -> String {
    let position = list.position(of: Relationship(kind: kind, target: target, isExternal: isExternal))
    return "rId\(position + 1)"
  }

  func write(to out: inout OutputBytes) {
    out.write(XMLPart.declaration)
    out.write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    for (position, relationship) in list.values.enumerated() {
      out.write("<Relationship")
      out.write("Id", "rId\(position + 1)")
      out.write("Type", relationship.kind.address)
      out.write("Target", plain: relationship.target)
      if relationship.isExternal { out.write("TargetMode", "External") }
      out.write("/>")
    }
    out.write("</Relationships>")
  }
}
