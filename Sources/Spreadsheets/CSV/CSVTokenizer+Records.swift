/// Whole records, for columns to be read from.
extension CSVTokenizer {
  /// A record whose fields were taken.
  struct Record {
    fileprivate(set) var width = 0
    /// Whether it is a blank line or a comment, which are no rows of a table.
    fileprivate(set) var isBlank = false
    /// False where it has more fields than the limit; those were left.
    fileprivate(set) var isWhole = true
  }

  /// Adds the fields of the next record to a block, up to `limit`; nil at the end of the text.
  ///
  /// - Parameter scratch: Room for a field whose quotes are taken out.
  @inline(__always)
  mutating func record(into block: inout RecordBlock, limit: Int, scratch: inout [UInt8]) -> Record? {
    guard beginRecord(), let base = text.baseAddress else { return nil }
    var record = Record()
    while record.width < limit {
      if isPlain, plainFields(into: &block, &record, limit: limit, base) { return record }
      guard record.width < limit, let field = next() else { break }
      record.width += 1
      if field.needsUnquoting {
        scratch.removeAll(keepingCapacity: true)
        unquoted(field, into: &scratch)
        scratch.withUnsafeBufferPointer { block.append(copying: $0) }
      } else if let start = field.bytes.baseAddress, start - base + LoadableField.padding <= text.count {
        block.append(LoadableField(start: start, count: field.bytes.count))
      } else {
        block.append(copying: field.bytes)
      }
      if field.endsRecord {
        record.isBlank = record.width == 1 && !field.isQuoted && isBlank(field.bytes)
        return record
      }
    }
    record.isWhole = false
    return record
  }

  private func isBlank(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let comment = UInt8(ascii: "#")
    return (field.first ?? comment) == comment
  }

  /// Adds fields up to a quoted one or to the text's last bytes, which `next` has to take; true if the record ended.
  @inline(__always)
  private mutating func plainFields(
    into block: inout RecordBlock, _ record: inout Record, limit: Int, _ base: UnsafePointer<UInt8>
  ) -> Bool {
    var marks = self.marks
    var start = position
    defer { self.marks = marks }
    while record.width < limit {
      let place = marks.next(from: start)
      // Behind the place there is room enough for a field's words, so there is behind the field's start.
      guard place + LoadableField.padding <= text.count else {
        marks.goBack(to: start)
        break
      }
      let byte = base[place]
      if byte == quote {
        // Inside a field it is literal.
        if place == start { break }
        continue
      }
      block.append(LoadableField(start: base + start, count: place &- start))
      record.width &+= 1
      if byte == delimiter {
        start = place &+ 1
        continue
      }
      record.isBlank = record.width == 1 && (place == start || base[start] == UInt8(ascii: "#"))
      endLine(place, byte)
      return true
    }
    position = start
    return false
  }
}
