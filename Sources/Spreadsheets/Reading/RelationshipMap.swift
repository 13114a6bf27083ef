/// What a part refers to: targets by relationship id, with their paths inside the archive.
struct RelationshipMap: Sendable {
  struct Relationship: Sendable {
    let id: String
    /// The last step of the type's address: `worksheet`, `sharedStrings`, `chartsheet`. The same for transitional and strict files.
    let type: String
    /// The part's name in the archive.
    let target: String
  }

  private(set) var all: [Relationship] = []
  private var positions: [String: Int] = [:]

  /// The relationships of a part; none where it has no such part beside it.
  init(_ archive: ZipArchive, of part: String, limits: Limits) throws(SpreadsheetError) {
    let (folder, name) = Self.split(part)
    guard let member = archive.member(folder + "_rels/" + name + ".rels") else { return }
    let handler = RelationshipMapHandler(limits: limits, file: archive.contents.name, part: member.name)
    try archive.parse(member, with: handler, limits: limits)
    all = handler.found.map {
      Relationship(id: $0.id, type: Self.split($0.type).name, target: Self.resolve($0.target, in: folder))
    }
    positions = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  subscript(id: String) -> Relationship? { positions[id].map { all[$0] } }

  func first(type: String) -> Relationship? { all.first { $0.type == type } }

  /// A path split behind its last slash.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  /// A target as the archive names it: relative to the folder, or absolute with a leading slash; `..`, backslashes and `%20` resolved.
  /// Steps above the archive's root stay at the root, so no target leads out of it.
  static func resolve(_ target: String, in folder: String) -> String {
    let target = percentDecoded(target.replacing("\\", with: "/"))
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  private static func percentDecoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var out: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.first != UInt8(ascii: "+"),
        let value = UInt8(String(Substring(digits)), radix: 16)
      {
        out.append(value)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

private final class RelationshipMapHandler: XMLHandler {
  var found: [(id: String, type: String, target: String)] = []
  private let limits: Limits
  private let file: String
  private let part: String

  init(limits: Limits, file: String, part: String) {
    self.limits = limits
    self.file = file
    self.part = part
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    found.append((id, type, target))
    // Those to other files are not among them, so there are no more than parts.
    if found.count > limits.parts {
      stop = .failed(
        SpreadsheetError(
          .limit, "The part relates more than \(limits.parts) others.",
          remedy: "Do not trust this file; ask its sender.", file: file, part: part))
    }
  }
}
