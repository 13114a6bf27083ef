import Spreadsheets

/// The program that a sheet is taken to come from, and by which marks.
public struct SourceMatch: Hashable, Sendable {
  /// See `ExportSource.id`.
  public let id: String
  /// See `ExportSource.name`.
  public let name: String
  public let confidence: Confidence
  /// The marks that were found, in words; empty where the job alone says so.
  public let marks: [String]
  /// The first header row, counted from zero; nil where no mark says which it is.
  let row: Int?

  /// Filled rows at the top of a sheet among which a source's header is looked for.
  static let window = 12

  /// The source whose marks a sheet bears, or that the job names; nil for none.
  ///
  /// A source counts from two points of marks on, of which one must be in the header; three make it certain. Cost: the
  /// texts of the first rows, folded once.
  init?(_ sheet: Sheet, grid: HeaderGrid, file: FileName, settings: SourceSettings) {
    let pinned = settings.source.flatMap(ExportSource.named)
    let sources = pinned.map { [$0] } ?? ExportSource.all
    let rows = grid.rows.prefix(settings.headerRow == nil ? Self.window : 1)
    var best: (source: ExportSource, points: Int, marks: [String], row: Int)?
    for (position, row) in rows.enumerated() {
      let header = grid.cells(in: row).compactMap(\.text)
      guard header.count >= 2 else { continue }
      let top = SheetTop(
        header: header, names: Set(header.map { Folding.folded($0) }),
        below: grid.rows.dropFirst(position + 1).prefix(SheetTop.depth).map { grid.cells(in: $0).compactMap(\.text) },
        sheet: file.isTextFile ? "" : sheet.name, file: file.stem)
      for source in sources where settings.kind.map(source.kinds.contains) ?? true {
        let found = source.marks.compactMap { mark in mark.find(top).map { (mark: mark, text: $0) } }
        guard found.contains(where: \.mark.isInHeader) else { continue }
        let points = found.reduce(0) { $0 + $1.mark.weight.rawValue }
        if points >= 2 || pinned != nil, points > best?.points ?? 0 { best = (source, points, found.map(\.text), row) }
      }
    }
    guard let source = pinned ?? best?.source else { return nil }
    id = source.id
    name = source.name
    confidence = pinned != nil || (best?.points ?? 0) >= 3 ? .certain : .likely
    marks = best?.marks ?? []
    row = best?.row
  }

  /// The source itself; one that is home-made has nothing peculiar.
  var source: ExportSource { ExportSource.named(id) ?? .homeMade }
}
