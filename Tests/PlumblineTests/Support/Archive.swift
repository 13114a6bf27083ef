import CZlib

/// A zip archive part by part, as a workbook is one: for files that are wrong in one respect.
struct Archive {
  struct Part {
    let name: String
    /// Raw deflate.
    let packed: [UInt8]
    let size: Int
    /// What the archive says; the truth unless a test changes it.
    var checksum: UInt

    init(_ name: String, _ text: String) {
      self.init(name, repeating: Array(text.utf8), times: 1)
    }

    /// The same block of bytes many times. A flush ends each packed block at a byte, so one block is packed and then
    /// repeated.
    init(_ name: String, before: String = "", repeating block: [UInt8], times: Int, after: String = "") {
      self.name = name
      let pieces = [(Array(before.utf8), 1), (block, times), (Array(after.utf8), 1)]
      var packed: [UInt8] = []
      var checksum: UInt = 0
      var size = 0
      for (bytes, count) in pieces where !bytes.isEmpty {
        let once = Self.packed(bytes)
        for _ in 0..<count {
          packed += once
          checksum = crc32_z(checksum, bytes, bytes.count)
        }
        size += bytes.count * count
      }
      // An empty last block.
      self.packed = packed + [3, 0]
      self.checksum = checksum
      self.size = size
    }

    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
      var input = bytes
      var stream = z_stream()
      precondition(plumbline_deflate_init(&stream, 9, -15) == Z_OK)
      defer { deflateEnd(&stream) }
      var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
      let capacity = out.count
      let left = input.withUnsafeMutableBufferPointer { input in
        out.withUnsafeMutableBufferPointer { out in
          stream.next_in = input.baseAddress
          stream.avail_in = UInt32(input.count)
          stream.next_out = out.baseAddress
          stream.avail_out = UInt32(capacity)
          precondition(deflate(&stream, Z_FULL_FLUSH) == Z_OK)
          return Int(stream.avail_out)
        }
      }
      return Array(out[..<(capacity - left)])
    }
  }

  var parts: [Part]

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let sheetName = "xl/worksheets/sheet1.xml"

  /// A workbook of one sheet, `Answers`, whose part is `sheet`; none where it is nil.
  init(sheet: Part?) {
    parts = [
      Part(
        "_rels/.rels",
        """
        <Relationships xmlns="\(Self.package)"><Relationship Id="rId1" Type="\(Self.office)/officeDocument" \
        Target="xl/workbook.xml"/></Relationships>
        """),
      Part(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><sheets>\
        <sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>
        """),
      Part(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="\(Self.package)"><Relationship Id="rId1" Type="\(Self.office)/worksheet" \
        Target="worksheets/sheet1.xml"/></Relationships>
        """),
    ]
    if let sheet { parts.append(sheet) }
  }

  /// The part of a sheet with these rows, as XML.
  static func sheet(_ rows: String, before: String = "") -> Part {
    Part(sheetName, "\(before)<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>")
  }

  /// A sheet with so much white space between its rows that it inflates to 320 MB, a thousand times its size.
  static var bomb: Part {
    Part(
      sheetName, before: "<worksheet xmlns=\"\(main)\"><sheetData>", repeating: Array(repeating: 0x20, count: 1 << 20),
      times: 320, after: "</sheetData></worksheet>")
  }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let sizes =
        Self.field(UInt32(part.checksum)) + Self.field(UInt32(part.packed.count)) + Self.field(UInt32(part.size))
      let head = Self.field(0 as UInt16) + Self.field(8 as UInt16) + Self.field(0x0021_0000 as UInt32) + sizes
      directory += Self.field(0x0201_4b50 as UInt32) + Self.field(20 as UInt16) + Self.field(20 as UInt16) + head
      directory +=
        Self.field(UInt16(name.count)) + Array(repeating: 0, count: 12) + Self.field(UInt32(out.count)) + name
      out += Self.field(0x0403_4b50 as UInt32) + Self.field(20 as UInt16) + head
      out += Self.field(UInt16(name.count)) + Self.field(0 as UInt16) + name + part.packed
    }
    let start = out.count
    out += directory + Self.field(0x0605_4b50 as UInt32) + Self.field(0 as UInt32)
    out += Self.field(UInt16(parts.count)) + Self.field(UInt16(parts.count))
    return out + Self.field(UInt32(directory.count)) + Self.field(UInt32(start)) + Self.field(0 as UInt16)
  }

  private static func field(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian, Array.init)
  }
}
