import FoundationEssentials
import Testing

/// The sources keep to the table of modules in `Package.swift` and `CONTRIBUTING.md`.
@Suite struct ArchitectureTests {
  /// The product's modules that each module may import, as in `Package.swift`.
  static let modules: [(name: String, imports: Set<String>)] = [
    ("Tabular", []),
    ("Spreadsheets", ["Tabular", "CLibXML2", "CZlib"]),
    ("Statistics", []),
    ("PMO", ["Tabular"]),
    ("Intake", ["Spreadsheets", "PMO", "Tabular"]),
    ("Analysis", ["PMO", "Statistics", "Tabular"]),
    ("Publishing", ["Analysis", "Spreadsheets", "PMO", "Statistics", "Tabular"]),
    (
      "Pipeline",
      [
        "Publishing", "Analysis", "Intake", "PMO", "Spreadsheets", "Statistics", "Tabular", "CExchange", "Yams",
        "Crypto", "Logging",
      ]
    ),
    ("plumbline", ["Pipeline", "ArgumentParser"]),
  ]

  /// Parts of the system and of the standard library, which are no dependencies.
  private static let system: Set<String> = [
    "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization", "FoundationEssentials",
  ]

  struct SourceFile: Sendable {
    let name: String
    /// The code without its comments and texts.
    let code: String
    let imports: [String]
  }

  static func files(of module: String) throws -> [SourceFile] {
    let folder = URL(fileURLWithPath: PackageRoot.path + "/Sources/" + module).resolvingSymlinksInPath().path
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }.sorted()
    return try names.map { name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let imports = text.matches(
        of:
          /(?m)^\s*(?:@\w+\s+)?(?:public |internal |package |fileprivate |private )?import (?:struct |func |class |enum |protocol )?(\w+)/
      )
      .map { String($0.1) }
      return SourceFile(name: module + "/" + name, code: stripped(text), imports: imports)
    }
  }

  /// A source without comments and without the contents of its literals, so that words in them are not taken for code.
  static func stripped(_ text: String) -> String {
    text.replacing(/"""[\s\S]*?"""/, with: "\"\"").replacing(/"(?:[^"\\\n]|\\.)*"/, with: "\"\"")
      .replacing(/\/\/[^\n]*/, with: "")
  }

  @Test(arguments: modules)
  func `A module imports what the table allows`(module: String, allowed: Set<String>) throws {
    let files = try Self.files(of: module)
    #expect(!files.isEmpty)
    #expect(allowed.isSubset(of: files.flatMap(\.imports)), "the table has more than \(module) needs")
    for file in files {
      for name in file.imports {
        #expect(allowed.contains(name) || Self.system.contains(name), "\(file.name) imports \(name)")
      }
    }
  }

  @Test func `The table is that of the package, and no module stands outside it`() throws {
    let package = try PackageRoot.text("Package.swift")
    for (name, imports) in Self.modules where name != "plumbline" {
      let entry = try #require(
        package.firstRange(of: "\"\(name)\",\n    [") ?? package.firstRange(of: "(\"\(name)\", ["), "\(name)")
      let rest = package[entry.upperBound...]
      let list = rest[..<(try #require(rest.firstRange(of: "]")?.lowerBound))]
      let names = list.matches(of: /(?:name: )?"([\w-]+)"(?:, package: "[\w-]+")?/).map { String($0.1) }
      #expect(Set(names) == imports, "\(name)")
    }
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: URL(fileURLWithPath: PackageRoot.path + "/Sources").resolvingSymlinksInPath().path)
    #expect(Set(folders) == Set(Self.modules.map(\.name)).union(["CLibXML2", "CZlib", "CExchange"]))
  }

  @Test func `Foundation comes in from Pipeline upwards`() throws {
    for (module, _) in Self.modules {
      for file in try Self.files(of: module) {
        #expect(!file.imports.contains("Foundation"), "\(file.name)")
        if !["Pipeline", "plumbline"].contains(module) {
          #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file.name)")
        }
      }
    }
  }

  @Test func `Only Pipeline and the command are asynchronous`() throws {
    for (module, _) in Self.modules where !["Pipeline", "plumbline"].contains(module) {
      for file in try Self.files(of: module) {
        #expect(!file.code.contains(/\b(async|await)\b/), "\(file.name)")
      }
    }
  }

  @Test func `Nothing traps on purpose`() throws {
    for (module, _) in Self.modules {
      for file in try Self.files(of: module) {
        #expect(!file.code.contains(/\bfatalError\(|\bpreconditionFailure\(|\btry!|\bas!/), "\(file.name)")
      }
    }
  }

  @Test(arguments: [
    ("let a = \"await\" // try! this\nfoo()", "let a = \"\" \nfoo()"),
    ("/// async\nlet b = \"a \\\" b\"", "\nlet b = \"\""),
    ("x = \"\"\"\n  fatalError(\n  \"\"\"", "x = \"\""),
  ])
  func `Words in comments and texts are no code`(text: String, code: String) {
    #expect(Self.stripped(text) == code)
  }
}
