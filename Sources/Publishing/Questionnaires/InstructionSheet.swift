import Spreadsheets
import Tabular

/// The first sheet of a questionnaire: how to fill it in, and what the levels mean.
struct InstructionSheet {
  let title: String
  let about: String
  let steps: [String]
  var scales: [Scale] = []
  /// What the questionnaire asks by, with where it comes from.
  var basis: [String] = []

  var worksheet: Worksheet {
    var sheet = Worksheet("Instructions")
    sheet.tabColor = SheetLook.dark
    sheet.showsGridlines = false
    sheet.columnWidths = [0: 6, 1: 100]
    sheet.pageSetup = PageSetup(fitsWidth: true)
    sheet.append([.text(title, SheetLook.title)], height: 30)
    sheet.append([.text(about, SheetLook.subtitle)])
    append("How to fill it in", steps.enumerated().map { ("\($0 + 1)", $1) }, to: &sheet)
    for scale in scales {
      append(
        "Levels of \(scale.name)", scale.levels.map { ("\($0)", scale.label(of: $0) ?? "") }, to: &sheet)
    }
    if !basis.isEmpty { append("What it asks by", basis.map { ("", $0) }, to: &sheet) }
    return sheet
  }

  private func append(_ heading: String, _ lines: [(mark: String, text: String)], to sheet: inout Worksheet) {
    sheet.skipRows()
    sheet.append([.text(heading, SheetLook.heading), .blank(SheetLook.heading)])
    for line in lines {
      // Excel does not fit heights to wrapped text of files that it did not write.
      let rows = TerminalText.wrapped(line.text, to: 105).count
      sheet.append(
        [.text(line.mark, Self.mark), .text(line.text, SheetLook.text)], height: rows > 1 ? Double(rows) * 15 : nil)
    }
  }

  private static let mark = CellStyle(isBold: true, color: SheetLook.dark, horizontal: .center, vertical: .top)
}

extension Scale {
  /// The levels as a list offers them: `3 - Defined`, or `3` where the scale names none; and a word for no answer.
  var choices: [String] {
    levels.map { level in label(of: level).map { "\(level) - \($0)" } ?? "\(level)" } + [Self.noAnswerChoice]
  }

  /// The levels that have a name: `0 is Not at all likely`.
  var namedLevels: [String] { levels.compactMap { level in label(of: level).map { "\(level) is \($0)" } } }

  private static let noAnswerChoice = "Don't know"
}
