import CLibXML2
import CZlib

/// The C libraries that this module stands on, as they are loaded.
public enum Libraries {
  /// Names with versions: `libxml2 2.9.14`, `zlib 1.2.13`.
  public static var versions: [String] {
    ["libxml2 \(LIBXML_DOTTED_VERSION)", "zlib \(String(cString: zlibVersion()))"]
  }

  /// Whether a part can be parsed here: parses a few bytes.
  public static var isWorking: Bool {
    guard var parser = try? XMLParser(XMLHandler(), file: "", part: "") else { return false }
    let text: StaticString = "<workbook/>"
    let hasParsed = text.withUTF8Buffer { try? parser.parse(UnsafeRawBufferPointer($0)) } ?? false
    return hasParsed && (try? parser.finish()) != nil
  }
}
