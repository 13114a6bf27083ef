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
  @inline(__always)
  mutating func record(into block: inout RecordBlock, limit: Int) -> Record? {
    guard beginRecord(), let base = text.baseAddress else { return nil }
    var record = Record()
    while record.width < limit {
      if isPlain, plainFields(into: &block, &record, limit: limit, base) { return record }
      guard record.width < limit, let field = next() else { break }
      record.width += 1
      if field.needsUnquoting {
        var bytes: [UInt8] = []
        unquoted(field, into: &bytes)
        bytes.withUnsafeBufferPointer { block.append(copying: $0) }
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
    let (delimiter, quote) = (self.delimiter, self.quote)
    let (room, last) = (block.room(), text.count &- LoadableField.padding)
    let most = min(room.count, limit &- record.width)
    var taken = 0
    var marks = self.marks
    var start = position
    defer {
      self.marks = marks
      block.take(taken)
      record.width &+= taken
    }
    while taken < most {
      let place = marks.next(from: start)
      // Behind the place there is room enough for a field's words, so there is behind the field's start.
      guard place <= last else {
        marks.goBack(to: start)
        break
      }
      let byte = base[place]
      if byte == quote {
        // Inside a field it is literal.
        if place == start { break }
        continue
      }
      room[taken] = LoadableField(start: base + start, count: place &- start)
      taken &+= 1
      if byte == delimiter {
        start = place &+ 1
        continue
      }
      record.isBlank = record.width == 0 && taken == 1 && (place == start || base[start] == UInt8(ascii: "#"))
      endLine(place, byte)
      return true
    }
    position = start
    return false
  }
}
