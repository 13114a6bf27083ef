import Spreadsheets
import Tabular
import Testing

@testable import Intake

@Suite struct FormReadingTests {
  private static let datamap = Datamap(
    file: "map.csv",
    lines: [
      .init(key: "Name", sheet: "Front", cell: CellAddress("B1")!, type: .text),
      .init(key: "Cost", sheet: "Figures", cell: CellAddress("C3")!, type: .number),
      .init(key: "Finish", sheet: "front", cell: CellAddress("B2")!, type: .date),
      .init(key: "RAG", sheet: "Front", cell: CellAddress("B3")!, type: .text, choices: ["Red", "Amber", "Green"]),
      .init(key: "Note", sheet: "Front", cell: CellAddress("B4")!),
    ])

  private func form(_ front: [SheetCell], figures: SheetCell? = 12.5, name: String = "a/form.v2.xlsx") throws
    -> FormReading
  {
    var sheet = Worksheet("Front")
    for cell in front { sheet.append(["label", cell]) }
    var other = Worksheet("Figures ")
    other.skipRows(2)
    if let figures { other.append([figures], column: 2) }
    let bytes = try WorkbookDocument([Worksheet("Help"), sheet, other]).encoded()
    return try FormReading(Workbook(bytes: bytes, name: name), datamap: Self.datamap)
  }

  private let date = SheetCell(.date(DateTime(year: 2026, month: 9, day: 30)!))

  @Test func takesEachLinesCellInTheOrderOfTheDatamap() throws {
    let reading = try form([" Bridge\n ", date, "green", .blank()])
    let values = (0..<5).map { reading.values[$0, 0].text }
    #expect(values == ["Bridge", "12.5", "2026-09-30", "green", ""])
    #expect(reading.sheetsFound == 2)
    #expect(lines(reading.findings) == ["info form-cell-missing B4"])
    #expect(reading.findings[0].columnName == "Note")
    #expect(reading.findings[0].place == "a/form.v2.xlsx, sheet \"Front\", B4")
  }

  /// What a cell holds in place of what the datamap says, and what is found: in the order of the datamap.
  @Test func saysWhatIsNotAsTheDatamapSays() throws {
    let reading = try form([7, "soon", "Grean", "any"], figures: "£12")
    #expect(
      lines(reading.findings) == [
        "info form-cell-type B1: 7 -> 7", "warning form-cell-type C3: £12 -> £12",
        "warning form-cell-type B2: soon -> soon", "warning form-cell-list B3: Grean -> Grean",
      ])
    #expect(
      reading.findings.map(\.message) == [
        "\"Name\" is to hold a text and holds a number.", "\"Cost\" is to hold a number and holds a text.",
        "\"Finish\" is to hold a date and holds a text.", "\"RAG\" holds \"Grean\", which its list does not have.",
      ])
    #expect(reading.findings[3].hint == "Did you mean \"Green\"?")
    #expect((0..<5).map { reading.values[$0, 0].text } == ["7", "£12", "soon", "Grean", "any"])
  }

  @Test func errorsAndFormulasWithoutAValueAreNoEmptyCells() throws {
    let reading = try form([SheetCell(.error("#REF!")), .formula("TODAY()", result: .empty), "Red", "x"])
    #expect(
      lines(reading.findings).map { String($0.prefix { $0 != ":" }) } == [
        "warning error-cell B1", "warning formula-without-value B2",
      ])
  }

  @Test func aFormWithoutASheetSaysHowMuchIsMissing() throws {
    let bytes = try WorkbookDocument([Worksheet("Fronts"), Worksheet("Figures")]).encoded()
    let reading = try FormReading(Workbook(bytes: bytes, name: "form.xlsx"), datamap: Self.datamap)
    #expect(reading.sheetsFound == 1)
    #expect(lines(reading.findings) == ["error form-sheet-missing", "warning form-blank"])
    #expect(reading.findings[0].message == "This sheet is not in the form, so 4 cells are missing.")
    #expect(reading.findings[0].hint == "Did you mean its sheet \"Fronts\"?")
  }

  @Test func anotherWorkbookHasNoneOfTheSheets() throws {
    let bytes = try WorkbookDocument([Worksheet("Survey")]).encoded()
    let reading = try FormReading(Workbook(bytes: bytes, name: "survey.xlsx"), datamap: Self.datamap)
    #expect(reading.sheetsFound == 0)
    #expect(lines(reading.findings) == ["error form-sheet-missing", "error form-sheet-missing"])
  }

  @Test func aBlankFormIsOneFinding() throws {
    let reading = try form([.blank(), " ", .blank()], figures: nil)
    #expect(lines(reading.findings) == ["warning form-blank"])
    #expect(reading.values.cellCount == 0)
  }

  @Test func anEmptyCellOfAMergedRangeSaysWhereTheValueStands() throws {
    var sheet = Worksheet("Front")
    sheet.append(["Bridge"])
    sheet.mergedRanges = [CellRange("A1:C1")!]
    let bytes = try WorkbookDocument([sheet, Worksheet("Figures")]).encoded()
    let datamap = Datamap(
      file: "map.csv",
      lines: [
        .init(key: "Name", sheet: "Front", cell: CellAddress("B1")!),
        .init(key: "Same", sheet: "Front", cell: CellAddress("A1")!),
      ])
    let reading = try FormReading(Workbook(bytes: bytes, name: "form.xlsx"), datamap: datamap)
    #expect(reading.findings.map(\.hint) == ["Name A1 in the datamap."])
  }
}
