import FoundationEssentials
import Publishing
import Testing

/// The page about the figures says something of every figure that there is, and of no other.
struct MethodsPageTests {
  private static let facts = TableSchema.all.filter { $0.name.hasPrefix("fact_") }

  private static func page() throws -> MarkdownPage {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return MarkdownPage(try String(contentsOfFile: root.path + "/docs/methods.md", encoding: .utf8))
  }

  @Test(arguments: facts) func `every figure of a table is explained in the table's section`(table: TableSchema) throws
  {
    let section = try #require(try Self.page().section(table.name), "docs/methods.md has no heading \(table.name)")
    for name in table.figures {
      #expect(section.contains("`\(name)`"), "docs/methods.md says nothing of \(table.name).\(name)")
    }
  }

  @Test(arguments: facts.filter { $0.fields.contains { $0.name == "interval_low" } })
  func `every table of figures says how to read them, and when not to`(table: TableSchema) throws {
    let section = try #require(try Self.page().section(table.name))
    for words in ["**Read it so", "**Do not", "**No value"] {
      #expect(section.contains(words), "\(table.name): \(words)")
    }
  }

  @Test func `every section is of a table, and every link leads to a heading`() throws {
    let page = try Self.page()
    let names = Set(Self.facts.map(\.name))
    for heading in page.headings where heading.hasPrefix("fact_") { #expect(names.contains(heading), "\(heading)") }
    let anchors = Set(page.headings.map(MarkdownPage.anchor))
    #expect(anchors.count == page.headings.count)
    #expect(!page.anchorsLinkedTo.isEmpty)
    for anchor in page.anchorsLinkedTo { #expect(anchors.contains(anchor), "#\(anchor)") }
  }

  @Test func `figures are the numbers that are neither keys nor counts`() throws {
    let maturity = try #require(Self.facts.first { $0.name == "fact_maturity" })
    let figures = maturity.figures
    #expect(Set(["mean", "median", "lowest", "target_n", "gap", "shortfall"]).isSubset(of: figures))
    #expect(!figures.contains { ["n", "raters", "cycle", "interval_low", "interval_high", "gap_note"].contains($0) })
  }

  @Test func `a section ends at the next heading that is not below it`() {
    let page = MarkdownPage(
      "# Page\n## One\na [b](#two-and-more)\n### Below\nc\n```text\n# no heading\n```\n## Two, and more\nd")
    #expect(page.headings == ["Page", "One", "Below", "Two, and more"])
    #expect(page.section("One") == "a [b](#two-and-more)\n### Below\nc\n```text\n# no heading\n```")
    #expect(page.section("Below") == "c\n```text\n# no heading\n```")
    #expect(page.section("Three") == nil)
    #expect(page.anchorsLinkedTo == ["two-and-more"])
    #expect(MarkdownPage.anchor("Two, and more") == "two-and-more")
    #expect(MarkdownPage.anchor("fact_kpi") == "fact_kpi")
  }
}

/// The headings of a page in Markdown and what stands under them.
private struct MarkdownPage {
  private struct Line {
    let text: Substring
    /// 1 for `#`; nil for a line that is no heading.
    let depth: Int?

    /// A heading without its signs.
    var title: String? { depth.map { String(text.dropFirst($0 + 1)) } }
  }

  private let lines: [Line]

  init(_ text: String) {
    var isCode = false
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("```") { isCode.toggle() }
      let depth = line.prefix { $0 == "#" }.count
      return Line(text: line, depth: !isCode && depth > 0 && line.dropFirst(depth).first == " " ? depth : nil)
    }
  }

  var headings: [String] { lines.compactMap(\.title) }

  /// The anchors of this page that its links name.
  var anchorsLinkedTo: [String] {
    lines.flatMap { line in line.text.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) } }
  }

  /// What stands under a heading, deeper headings with it; nil without that heading.
  func section(_ title: String) -> String? {
    guard let start = lines.firstIndex(where: { $0.title == title }), let depth = lines[start].depth else { return nil }
    return lines[(start + 1)...].prefix { $0.depth.map { $0 > depth } ?? true }.map(\.text).joined(separator: "\n")
  }

  /// The anchor that a heading gets: small letters, without marks, hyphens for spaces.
  static func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        character == " " ? "-" : character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
      })
  }
}
