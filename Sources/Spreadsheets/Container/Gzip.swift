/// Whole gzip files, for `.csv.gz`.
enum Gzip {
  static func unpacked(
    _ packed: UnsafeRawBufferPointer, limits: Limits, file: String
  ) throws(SpreadsheetError) -> [UInt8] {
    let bound = limits.inflatedTextBound(compressed: packed.count)
    var out: [UInt8] = []
    // The last field is the size, which may lie: room for what honest files reach, and it is address space alone.
    if let size = ByteReader(bytes: packed).uint32(packed.count - 4) {
      out.reserveCapacity(min(size, packed.count * 16))
    }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { block.deallocate() }
    do throws(Inflater.Failure) {
      var inflater = try Inflater(packed, format: .gzip)
      while true {
        let count = try inflater.read(into: block)
        if count == 0 { return out }
        out.append(contentsOf: block[..<count])
        if out.count > bound { break }
      }
    } catch {
      throw SpreadsheetError(
        .corrupt, error == .cutShort ? "The gzip file ends before its end mark." : "The gzip data are damaged.",
        remedy: "Get the file anew from its source.", file: file)
    }
    throw SpreadsheetError(
      .limit, "The file unpacks to more than \(bound >> 20) MB from \(packed.count) bytes.",
      remedy: "It looks like a bomb. If it is honest, unpack it and name the unpacked file.", file: file)
  }
}
