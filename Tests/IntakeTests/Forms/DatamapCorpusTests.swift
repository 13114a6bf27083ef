import FoundationEssentials
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// A project return of a portfolio office with its datamap, and the tool datamaps' own small cases. No part of the package: beside it, or
/// where `PLUMBLINE_CORPUS` says.
private enum Datamaps {
  static let folder =
    (ProcessInfo.processInfo.environment["PLUMBLINE_CORPUS"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpus").path)
    + "/datamaps/"
  static let isPresent = FileManager.default.fileExists(atPath: folder)

  static func datamap(_ name: String) throws -> Datamap {
    try Datamap(Workbook(folder + name).readTexts(0), file: folder + name)
  }

  static func form(_ name: String, by datamap: Datamap) throws -> FormReading {
    try FormReading(Workbook(folder + name), datamap: datamap)
  }
}

@Suite(.enabled(if: Datamaps.isPresent, "the corpus is not there: set PLUMBLINE_CORPUS to its folder"))
struct DatamapCorpusTests {
  /// What the office's own tool collects from the return. It writes a day with its time; nothing else differs.
  @Test func collectsWhatTheOfficesOwnToolCollects() throws {
    let datamap = try Datamaps.datamap("datamap.csv")
    #expect(datamap.lines.count == 1944)
    #expect(datamap.findings.isEmpty)
    let master = FormMaster(datamap, forms: [try Datamaps.form("return-1.xlsm", by: datamap)]).table
    let expected = try Workbook(Datamaps.folder + "expected-master.csv").read(0).table
    #expect(master.rows == expected.rows)
    var different: [String] = []
    for row in expected.rows {
      #expect(master[row, 0].text == expected[row, 0].text)
      let cell = master[row, 1]
      let text = cell.kind == .date && !cell.text.contains("T") ? cell.text + "T00:00:00" : cell.text
      if text != expected[row, 1].text { different.append("\(row + 1): \(text), not \(expected[row, 1].text)") }
    }
    #expect(different.isEmpty)
  }

  @Test(arguments: [
    "UTF8.csv", "comma_delimited.csv", "macintosh.csv", "msdos.csv", "note_pad_ansi.csv", "note_pad_ansi.txt",
    "note_pad_unicode.csv", "note_pad_unicode_big_endian.csv", "note_pad_utf8.csv", "unicode_text.csv",
  ])
  func everyEncodingIsTheSameDatamap(name: String) throws {
    let datamap = try Datamaps.datamap("small/encodings/datamap_\(name)")
    #expect(datamap.lines == (try Datamaps.datamap("small/datamap.csv").lines))
    #expect(datamap.findings.filter { $0.severity > .info }.isEmpty)
  }

  /// The lines that each small datamap gives, and what is said of it; the message alone where it is refused.
  @Test(arguments: [
    ("datamap.csv", 18, []), ("datamap_empty_tail_rows.csv", 18, []), ("datamap_moderately_bad_headers.csv", 18, []),
    ("datamap_reduced.csv", 10, []), ("datamap_no_type_col.csv", 18, []), ("datamap_match_test_template.csv", 4, []),
    ("datamap_missing_one_type.csv", 4, []), ("datamap_no_type_col_matches_test_template.csv", 4, []),
    ("datamap_match_test_template_with_missing_val_match_template_equiv.csv", 9, []),
    (
      "datamap_match_test_template_incorrect_type_descriptor.csv", 4,
      ["D4 Line 4 (key \"Big Float\"): \"BUTTER\" is no type; the cell may hold anything."]
    ),
    (
      "datamap_empty_cols.csv", 18,
      [
        "D1 Line 1 names no column D; what stands in it is passed over.",
        "E1 Line 1 names no column E; what stands in it is passed over.",
      ]
    ),
    ("datamap_three_headers.csv", 18, ["D1 Line 1 names no column D; what stands in it is passed over."]),
    (
      "datamap_missing_fields.csv", 16,
      [
        "B2 Line 2 (key \"Project/Programme Name\") names no sheet; it is left out.",
        "B3 Line 3 (key \"Department\") names no sheet; it is left out.",
      ]
    ),
    ("datamap_missing_key_fields.csv", 17, ["A3 Line 3 names no key; it is left out."]),
    ("datamap_single_header.csv", 0, ["Line 1 of this datamap names no column \"sheet\", \"cell\"; it has cell_key."]),
    (
      "datamap_two_headers.csv", 0,
      ["Line 1 of this datamap names no column \"cell\"; it has cell_key, template_sheet."]
    ),
    (
      "datamap_very_bad_headers.csv", 0,
      [
        "Line 1 of this datamap names no column \"key\"; it has meaningless_header, template_sheet, cell_ref, value_tyupe."
      ]
    ),
  ])
  func everySmallDatamapIsReadOrSaysWhatIsWrong(name: String, lines: Int, said: [String]) throws {
    do {
      let datamap = try Datamaps.datamap("small/\(name)")
      #expect(datamap.lines.count == lines)
      #expect(datamap.findings.map { "\($0.cell.map { "\($0) " } ?? "")\($0.message)" } == said)
    } catch let error as IntakeError {
      #expect([error.message] == said)
    }
  }

  /// The forms of the small cases: how many cells are filled in, and what is odd about the others.
  @Test(arguments: [
    ("test_template.xlsx", 4, []), ("test_template_with_introduction_sheet.xlsm", 4, []),
    ("test_template_incorrect_type.xlsx", 4, ["warning form-cell-type B2: SHOULD BE A DATE -> SHOULD BE A DATE"]),
    ("bad_sheet_template.xlsm", 2, ["error form-sheet-missing"]),
    ("pop_template_for_datamap_test.xlsm", 0, ["error form-sheet-missing", "error form-sheet-missing"]),
  ])
  func everySmallFormIsRead(name: String, filled: Int, found: [String]) throws {
    let reading = try Datamaps.form("small/\(name)", by: Datamaps.datamap("small/datamap_match_test_template.csv"))
    #expect(reading.values.cellCount == filled)
    #expect(lines(reading.findings) == found)
  }
}
