/// Sheets as no one producer writes them: rows and cells of plain and odd shapes mixed by chance, most of them well-formed.
struct OddSheet {
  private var random: Seeded
  /// Chances in a hundred that an element is spelled in an odd way.
  private let oddness: Int

  init(seed: UInt64) {
    random = Seeded(state: seed)
    oddness = [0, 2, 10, 40][Int(seed % 4)]
  }

  /// The whole part.
  mutating func worksheet() -> String {
    let prefix = isOdd() ? "x:" : ""
    let space = prefix.isEmpty ? "xmlns" : "xmlns:x"
    var rows = ""
    for _ in 0..<Int.random(in: 0...12, using: &random) { rows += row() + gap() }
    var text = """
      \(pick(["", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='utf-8' standalone=\"yes\"?>\r\n"]))\
      <worksheet \(space)="\(MiniWorkbook.namespace)" xmlns:x14ac="urn:x14ac">\(gap())\
      \(isOdd() ? "<dimension ref=\"A1:XFD1048576\"/><cols><col min='2' max='3' hidden='1'/></cols>" : "")\
      <sheetData>\(gap())\(rows)</sheetData>\(isOdd() ? "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>" : "")\
      </worksheet>
      """
    if !prefix.isEmpty {
      for name in ["worksheet", "sheetData", "row", "c", "v", "is", "t", "f"] where name != "t" || oddness > 10 {
        text = text.replacing("<\(name) ", with: "<x:\(name) ").replacing("<\(name)>", with: "<x:\(name)>")
          .replacing("</\(name)>", with: "</x:\(name)>").replacing("<\(name)/>", with: "<x:\(name)/>")
      }
    }
    // Broken XML is an error with a place, the same from both.
    if chance(3), let cut = text.indices.randomElement(using: &random) { text = String(text[..<cut]) }
    return text
  }

  /// The part of shared strings.
  mutating func sharedStrings() -> String {
    var items = ""
    for _ in 0..<below(12) {
      var item = inline().replacing("<is", with: "<si").replacing("</is", with: "</si")
      if isOdd() { item = item.replacing("<t>", with: "<t xml:space='preserve'>") }
      items += item + gap()
    }
    let head = pick(["<sst>", "<sst count=\"9\">\n", "<sst\ta='>'>", "<x:sst xmlns:x='m'>", "<!-- <sst> --><sst >"])
    return head + items + (head.hasPrefix("<x") ? "</x:sst>" : "</sst>")
  }

  private mutating func row() -> String {
    var attributes: [(String, String)] = []
    if !chance(20) {
      attributes.append(("r", isOdd() ? pick(["0", "x", "", "-3", "99999999999999999999", " 4"]) : "\(1 + below(30))"))
    }
    if chance(20) { attributes.append(("hidden", pick(["1", "0", "true", "false", "yes"]))) }
    if chance(40) { attributes.append(("spans", "1:9")) }
    if chance(20) { attributes.append(("ht", "14.5")) }
    if isOdd() {
      attributes.append(pick([("custom", "a"), ("x14ac:dyDescent", "0.25"), ("customHeight", "&#49;"), ("s", "ä")]))
    }
    if chance(5) { return tag("row", attributes, nil) }
    var cells = ""
    for _ in 0..<below(8) { cells += cell() + gap() }
    return tag("row", attributes, gap() + cells)
  }

  private mutating func cell() -> String {
    var attributes: [(String, String)] = []
    if !chance(20) {
      let column = pick(["A", "B", "c", "AA", isOdd() ? "XFD" : "D", "E"])
      attributes.append(
        (
          "r",
          isOdd() ? pick(["B", "3", "", "A0", "AAAA1", "$A$1", "B2 ", "ABCDEFGHIJ1"]) : "\(column)\(1 + below(30))"
        ))
    }
    if chance(50) { attributes.append(("s", isOdd() ? pick(["99", "-1", "", "1 "]) : "\(below(4))")) }
    let form = pick(["", "", "", "n", "s", "s", "str", "inlineStr", "b", "e", "d"])
    if !form.isEmpty { attributes.append(("t", isOdd() ? pick(["x", "", "S", "n "]) : form)) }
    if isOdd() { attributes.append(pick([("cm", "1"), ("vm", "2"), ("ph", "1"), ("q", "1")])) }
    if chance(4) { return tag("c", attributes, nil) }
    var content = ""
    if chance(20) { content += tag("f", chance(50) ? [("t", "shared"), ("si", "0")] : [], chance(30) ? nil : text()) }
    if form == "inlineStr" || isOdd() { content += inline() } else { content += value(form) }
    if isOdd() { content += pick(["<v>2</v>", "<extLst/>", "<is><t>x</t></is>", "<!-- c -->", "<?p i?>", "text"]) }
    return tag("c", attributes, content)
  }

  private mutating func value(_ form: String) -> String {
    let content =
      switch form {
      case "s": isOdd() ? pick(["7", "-1", "2147483648", "4294967295", "1.0", " 1 ", ""]) : "\(below(4))"
      case "b": isOdd() ? pick(["true", "2", " 1", "TRUE"]) : "\(below(2))"
      case "e": pick(["#N/A", "#DIV/0!", "#REF!"])
      case "d": pick(["2026-11-23", "2026-11-23T08:30:00.5", "08:30", "soon"])
      case "str": text()
      default: number()
      }
    if content.isEmpty, chance(50) { return "<v/>" }
    return tag("v", isOdd() ? [("xml:space", "preserve")] : [], isOdd() ? "<![CDATA[\(content)]]>" : content)
  }

  private mutating func number() -> String {
    if isOdd() {
      return pick([
        "1e400", "-0", "0x10", "nan", "inf", "1,5", " 7 ", "\n3", "1e", ".", "-", "+5", "1E-400", "00012", "5.", ".5",
        "123456789012345678901234567890", "0.1e-7", "&#49;", "1\u{0660}", "1\r\n",
      ])
    }
    switch below(4) {
    case 0: return "\(below(100_000))"
    case 1: return "\(Double(below(1_000_000)) / 1000)"
    case 2: return "-\(below(100)).\(below(1000))E\(below(20) - 10)"
    default: return "\(Double(bitPattern: random.next() & 0x7fef_ffff_ffff_ffff))"
    }
  }

  private mutating func inline() -> String {
    let space: [(String, String)] = chance(30) ? [("xml:space", pick(["preserve", "default"]))] : []
    if isOdd() {
      return pick([
        "<is><r><t>one</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> two</t></r></is>", "<is/>", "<is></is>",
        "<is><t/></is>", "<is><t>東</t><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh></is>", "<is> <t>a</t> </is>",
        "<is ><t >a</t ></is >",
      ])
    }
    return "<is>" + tag("t", space, text()) + "</is>"
  }

  private mutating func text() -> String {
    var out = ""
    for _ in 0..<below(4) {
      out += pick([
        "plain", " ", "  b ", "é", "😀", "\n", "_x000D_", "_x005F_x0041_", "&amp;", "&lt;b&gt;", "]", "]]", "'\"",
      ])
      if isOdd() {
        out += pick([
          "&#233;", "&#x1F600;", "<![CDATA[<raw> &]]>", "<!-- -->", "\t", "\r\n", "]]>", "&nosuch;", "\u{FFFE}",
          "\u{1}", "_xD83D_",
          "\u{85}", "\u{2028}", "&quot;", "&apos;",
        ])
      }
      if isBroken() { out += pick(["]]>", "&nosuch;", "\u{FFFE}", "\u{1}", "<t>", "</c>"]) }
    }
    return out
  }

  // MARK: - Spelling

  private mutating func tag(_ name: String, _ attributes: [(String, String)], _ content: String?) -> String {
    var attributes = attributes
    if isOdd() { attributes.shuffle(using: &random) }
    if isBroken(), let again = attributes.first { attributes.append(again) }
    var out = "<\(name)"
    for (name, value) in attributes {
      let quote = isOdd() ? "'" : "\""
      out += (isOdd() ? pick(["  ", "\n", "\t", "\r\n"]) : " ") + name + (isOdd() ? pick([" = ", "=", "= "]) : "=")
      out += quote + value + quote
    }
    if isOdd() { out += " " }
    guard let content else { return out + "/>" }
    return out + ">" + content + "</\(name)" + (isOdd() ? " " : "") + ">"
  }

  private mutating func gap() -> String {
    guard isOdd() else { return "" }
    return pick([
      " ", "\n", "\r\n", "\t", "<!-- between -->", "<?pi?>", "stray", "<extLst><ext/></extLst>", "<![CDATA[]]>",
    ])
  }

  private mutating func isOdd() -> Bool { chance(oddness) }
  /// What makes the XML ill-formed, in some tenth of the sheets.
  private mutating func isBroken() -> Bool { below(3000) < oddness }
  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
  private mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
