/// What stands inside a cell. The same core and invariant as in `RowScanner`.
extension RowScanner {
  /// What stands between `<c …>` and `</c>`, and that end.
  @inline(__always)
  func children(_ p: inout UnsafePointer<UInt8>, of cell: inout FoundCell) -> Bool {
    while true {
      p.skipBlanks()
      guard p[0] == UInt8(ascii: "<") else { return false }
      switch p[1] {
      case UInt8(ascii: "v"):
        // A second value would be joined to the first; the judge does that.
        guard !cell.content.hasValue else { return false }
        cell.content.hasValue = true
        if p.isAt("<v>") {
          p += 3
          guard let text = p.text() else { return false }
          guard p.isAt("</v>") else {
            p.moveToMismatch("</v>")
            return false
          }
          p += 4
          cell.value = text.bytes
          cell.isPlain = cell.isPlain && !text.hasEntities
        } else if p.isAt("<v/>") {
          p += 4
        } else {
          p.moveToMismatch("<v/>")
          return false
        }
      case UInt8(ascii: "f"):
        guard formula(&p) else { return false }
        cell.content.hasFormula = true
      case UInt8(ascii: "i"):
        guard cell.inline.baseAddress == nil, inline(&p, of: &cell) else { return false }
      case UInt8(ascii: "/"):
        guard p.isAt("</c>") else {
          p.moveToMismatch("</c>")
          return false
        }
        p += 4
        return true
      default:
        if p[1] == 0 { p += 1 }
        return false
      }
    }
  }

  private func formula(_ p: inout UnsafePointer<UInt8>) -> Bool {
    guard p[2] <= 0x20 || p[2] == UInt8(ascii: ">") || p[2] == UInt8(ascii: "/") else { return false }
    p += 2
    var seen: UInt32 = 0
    while true {
      switch p.nextInTag() {
      case .attribute:
        guard let name = p.attributeName(of: Self.formulaAttributes), seen & (1 << name) == 0,
          p.attributeValue() != nil
        else { return false }
        seen |= 1 << name
      case .close:
        return true
      case .open:
        guard p.text() != nil else { return false }
        guard p.isAt("</f>") else {
          p.moveToMismatch("</f>")
          return false
        }
        p += 4
        return true
      case .foreign:
        return false
      }
    }
  }

  private func inline(_ p: inout UnsafePointer<UInt8>, of cell: inout FoundCell) -> Bool {
    for (opening, keepsBlanks): (StaticString, Bool) in [
      ("<is><t>", false), ("<is><t xml:space=\"preserve\">", true),
    ] where p.isAt(opening) {
      p += opening.utf8CodeUnitCount
      guard let text = p.text() else { return false }
      guard p.isAt("</t></is>") else {
        p.moveToMismatch("</t></is>")
        return false
      }
      p += 9
      cell.inline = text.bytes
      cell.keepsBlanks = keepsBlanks
      cell.isPlain = cell.isPlain && !text.hasEntities
      return true
    }
    p.moveToMismatch("<is><t xml:space=\"preserve\">")
    return false
  }

  private static let formulaAttributes: [StaticString] = [
    "t", "ref", "si", "ca", "aca", "bx", "dt2D", "dtr", "del1", "del2", "r1", "r2",
  ]
}
