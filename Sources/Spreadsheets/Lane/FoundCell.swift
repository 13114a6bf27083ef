/// A cell of a row that is not yet known to be plain to its end; its texts are places in the block.
struct FoundCell {
  var content = CellContent()
  var value = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var inline = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var keepsBlanks = false
  /// Without entities, which must be decoded.
  var isPlain = true
  /// Cells of the row before it that were as expected.
  var rank = 0

  /// Adds the cell. `scratch` is room for a text that must be decoded.
  @inline(__always)
  func add(to cells: inout SheetCells, scratch: inout [UInt8]) {
    if isPlain, !inline.contains(UInt8(ascii: "_")) {
      cells.add(content, value: value, inline: keepsBlanks ? inline : EscapedText.trimmed(inline))
    } else {
      addDecoded(to: &cells, scratch: &scratch)
    }
  }

  private func addDecoded(to cells: inout SheetCells, scratch: inout [UInt8]) {
    var decoded: [UInt8] = []
    Entities.decode(value, into: &decoded)
    scratch.removeAll(keepingCapacity: true)
    Entities.decode(inline, into: &scratch)
    if !keepsBlanks { EscapedText.trim(&scratch, from: 0) }
    EscapedText.decode(&scratch)
    decoded.withUnsafeBufferPointer { value in
      scratch.withUnsafeBufferPointer { inline in cells.add(content, value: value, inline: inline) }
    }
  }
}
