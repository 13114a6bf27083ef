public import Spreadsheets
import Tabular

/// Every filled cell of a sheet as a line of JSON, in row order: what `plumbline inspect --cells` prints.
///
///     {"sheet":"Name","ref":"B3","type":"number","value":1.5}
///
/// `type` is number, text, boolean, date, time, duration or error. A date is ISO 8601, without the time where that is midnight; a time
/// or duration is seconds as a number; an error is its text; a number is the shortest text that reads back the same.
public enum CellListing {
  /// Hands the lines to `write` in blocks of some 64 KB.
  public static func write<Failure: Error>(
    _ sheet: Sheet, _ write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var block: [UInt8] = []
    block.reserveCapacity(72 << 10)
    var head = Array("{\"sheet\":".utf8)
    JSONText.append(string: sheet.name, to: &head)
    head += Array(",\"ref\":\"".utf8)
    let texts = sheet.table.texts
    try sheet.table.forEachCell { address, kind, content throws(Failure) in
      block.append(contentsOf: head)
      block.append(contentsOf: address.description.utf8)
      block.append(contentsOf: "\",\"type\":\"".utf8)
      block.append(contentsOf: kind.description.utf8)
      block.append(contentsOf: "\",\"value\":".utf8)
      switch kind {
      case .text, .error:
        texts.withBytes(of: Int(truncatingIfNeeded: content)) { JSONText.append(string: $0, to: &block) }
      case .number:
        block.append(contentsOf: NumberText.shortest(Double(bitPattern: content)).utf8)
      case .boolean:
        block.append(contentsOf: (content != 0 ? "true" : "false").utf8)
      case .date:
        JSONText.append(string: DateTime(milliseconds: Int64(bitPattern: content)).description, to: &block)
      case .time, .duration:
        block.append(contentsOf: NumberText.shortest(Double(Int64(bitPattern: content)) / 1000).utf8)
      case .empty:
        block.append(contentsOf: "null".utf8)
      }
      block.append(contentsOf: "}\n".utf8)
      if block.count >= 64 << 10 {
        try flush(&block, write)
      }
    }
    try flush(&block, write)
  }

  private static func flush<Failure: Error>(
    _ block: inout [UInt8], _ write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var result: Result<Void, Failure> = .success(())
    block.withUnsafeBytes { bytes in
      do throws(Failure) { try write(bytes) } catch { result = .failure(error) }
    }
    block.removeAll(keepingCapacity: true)
    try result.get()
  }
}
