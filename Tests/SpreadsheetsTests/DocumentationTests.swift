import FoundationEssentials
import Testing

/// What others can use says what it is: every public declaration of the library has a comment of its own.
struct DocumentationTests {
  /// The declarations without a `///` above them, as `line: declaration`. Cases count where their enumeration is public.
  static func undocumented(_ source: String) -> [String] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [String] = []
    /// Open types with their indentation, and whether their cases are public.
    var open: [(indentation: Int, hasPublicCases: Bool)] = []
    for (index, line) in lines.enumerated() {
      let indentation = line.prefix { $0 == " " }.count
      let text = line.dropFirst(indentation)
      if text.hasPrefix("}"), let last = open.last, indentation <= last.indentation { open.removeLast() }
      let isCase =
        text.hasPrefix("case ") && open.last.map { $0.hasPublicCases && indentation == $0.indentation + 2 } == true
      if isCase || (text.hasPrefix("public ") && !text.hasPrefix("public import ")) {
        let above = lines[..<index].last { !$0.drop { $0 == " " }.hasPrefix("@") }
        if above?.drop(while: { $0 == " " }).hasPrefix("///") != true { found.append("\(index + 1): \(text)") }
      }
      let words = text.prefix { $0 != "{" }.split(separator: " ")
      if text.hasSuffix("{"),
        let type = words.first(where: { !["public", "indirect", "private", "final"].contains($0) }),
        ["enum", "struct", "class", "extension", "protocol"].contains(type)
      {
        open.append((indentation, type == "enum" && words.contains("public")))
      }
    }
    return found
  }

  @Test(arguments: ["Spreadsheets", "Tabular"]) func `every public declaration says what it is`(module: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/\(module)")
    let walk = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    var files = 0
    for name in walk.sorted() where name.hasSuffix(".swift") {
      let source = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      for declaration in Self.undocumented(source) { Issue.record("\(module)/\(name):\(declaration)") }
      files += 1
    }
    #expect(files > 10)
  }

  @Test(arguments: [
    ("public let a = 1", 1), ("/// A number.\npublic let a = 1", 0), ("// No.\npublic let a = 1", 1),
    ("/// A door.\n@inline(__always)\npublic func a() {}", 0), ("public import Tabular\nlet a = 1", 0),
    ("/// Kinds.\npublic enum A {\n  case b\n  /// One.\n  case c\n}\nenum D {\n  case e\n}", 1),
    ("/// Kinds.\npublic enum A: Sendable {\n  enum B {\n    case c\n  }\n  case d\n}", 1),
    ("/// A.\npublic struct A {\n  public init() {}\n}", 1),
  ])
  func `declarations without a comment are found`(source: String, count: Int) {
    #expect(Self.undocumented(source).count == count)
  }
}
