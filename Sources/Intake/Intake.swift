public import PMO
public import Spreadsheets
import Tabular

/// From exports to observations: says what a sheet is, and reads it.
///
/// One call a sheet, pure and synchronous, so that sheets and files may be read side by side; append the results in the
/// order of the inputs.
public enum Intake {
  /// What a sheet is taken for; nil for a sheet that holds no assessment, or that the job does not name.
  ///
  /// - Parameters:
  ///   - file: the path as the user named it; PMO and cycle may stand in it.
  ///   - settings: what the job file says of the input.
  /// - Throws: `IntakeError` where the sheet lacks a column that the job names, or the job names the sheet and it is no
  ///   assessment.
  public static func recognise(
    _ sheet: Sheet, file: String, settings: SourceSettings = SourceSettings(), framework: Framework
  ) throws(IntakeError) -> Recognition? {
    try recognise(sheet, file: file, settings: settings, matchers: CatalogueMatchers(framework))?.recognition
  }

  /// The header of a sheet, whatever the sheet is; nil where it has none.
  public static func header(
    of sheet: Sheet, file: String, settings: SourceSettings = SourceSettings(), framework: Framework
  ) -> Header? {
    let recogniser = Recogniser(settings: settings, matchers: CatalogueMatchers(framework))
    return recogniser.heading(of: sheet, file: FileName(file))?.header
  }

  /// A sheet that lies on its side, turned upright as it was taken for `recognition`; any other as it is.
  public static func upright(_ sheet: Sheet, recognition: Recognition) -> Sheet {
    guard recognition.shape == .transposed else { return sheet }
    let turned = recognition.kind == .portfolio ? TurnedSheet(portfolio: sheet) : nil
    return (turned ?? TurnedSheet(sheet))?.sheet ?? sheet
  }

  /// Reads a sheet's observations and findings. A sheet that holds no assessment gives none, and a finding that says
  /// so.
  ///
  /// Cost: a few passes over the columns that are used; each distinct text is looked at once.
  ///
  /// - Parameter pseudonyms: what persons are called by; nil where names may stand as they are.
  /// - Throws: as `recognise`.
  public static func read(
    _ sheet: Sheet, file: String, settings: SourceSettings = SourceSettings(), framework: Framework,
    pseudonyms: Pseudonyms? = nil
  ) throws(IntakeError) -> IntakeResult {
    let source = Source(file: file, sheet: FileName(file).isTextFile ? nil : sheet.name)
    let matchers = CatalogueMatchers(framework)
    let original = sheet
    let (kept, missing) = leavingOut(sheet, file: file, settings: settings, matchers: matchers)
    guard let (recognised, upright) = try recognise(kept, file: file, settings: settings, matchers: matchers) else {
      // What the reader noted quotes cells, and nobody has said which of them name persons.
      return leftOut(
        kept, source: source, settings: settings,
        findings: pseudonyms == nil ? kept.findings : kept.findings.filter { $0.cell == nil })
    }
    var recognition = recognised
    var sheet = recognition.fillingFromAbove(upright)
    if let pseudonyms { (sheet, recognition) = recognition.withoutPersons(sheet, pseudonyms) }
    var reading = Reading(
      sheet, source: source, recognition: recognition, framework: framework, settings: settings, matchers: matchers)
    for (number, header) in missing.enumerated() {
      reading.findings.note(.columnNotThere, cell: nil, content: UInt64(number)) {
        (nil, nil, "The job leaves out the column \"\(header)\", which the sheet does not have.", nil)
      }
    }
    reading.leaveOutBySource()
    reading.checkSheet()
    switch recognition.kind {
    case .maturity: MaturityIntake.read(&reading)
    case .expectation: ExpectationIntake.read(&reading)
    case .competence: CompetenceIntake.read(&reading)
    case .portfolio: PortfolioIntake.read(&reading)
    case .foundation: FoundationIntake.read(&reading)
    case .kpi: IndicatorIntake.read(&reading)
    case .value: ValueIntake.read(&reading)
    case .staffing: StaffingIntake.read(&reading)
    case .customers: CustomersIntake.read(&reading)
    }
    reading.noteColumnsNotRead()
    reading.checkColumns()
    ColorMeaning.check(&reading, fills: original.fills)
    if original.countsFrom1904 { Rule.checkDateSystem(&reading) }
    let counts = reading.ledger.counts
    let found = reading.findings.findings()
    return IntakeResult(
      source: source, recognition: recognition, observations: reading.observations,
      findings: readersFindings(sheet, beside: found, header: recognition.header) + found, rowsUsed: counts.used,
      rowsRejected: counts.rejected, unknownLabels: reading.unknownLabels,
      rejectedRows: RejectedRows(rejectedBy: reading),
      projectRows: recognition.kind == .portfolio ? RejectedRows(projectsOf: reading) : nil,
      customerNames: reading.customerNames)
  }

  /// The sheet without the columns that the job leaves out, and the headers of those that it does not have.
  private static func leavingOut(
    _ sheet: Sheet, file: String, settings: SourceSettings, matchers: CatalogueMatchers
  ) -> (sheet: Sheet, missing: [String]) {
    guard !settings.leaveOut.isEmpty else { return (sheet, []) }
    let recogniser = Recogniser(settings: settings, matchers: matchers)
    let header = recogniser.heading(of: sheet, file: FileName(file))?.header
    let wanted = settings.leaveOut.map { Folding.folded($0) }
    let found =
      header?.columns.filter { column in
        wanted.contains(Folding.folded(column.name)) || wanted.contains(Folding.folded(column.path.last ?? ""))
      } ?? []
    let names = Set(found.flatMap { [Folding.folded($0.name), Folding.folded($0.path.last ?? "")] })
    return (
      sheet.leavingOut(Set(found.map(\.index))),
      settings.leaveOut.filter { !names.contains(Folding.folded($0)) }
    )
  }

  private static func recognise(
    _ sheet: Sheet, file: String, settings: SourceSettings, matchers: CatalogueMatchers
  ) throws(IntakeError) -> (recognition: Recognition, sheet: Sheet)? {
    let isNamed = settings.sheets.contains(sheet.name)
    guard settings.sheets.isEmpty || isNamed else { return nil }
    let recogniser = Recogniser(settings: settings, matchers: matchers)
    if let found = try portfolioOnItsSide(sheet, file: file, settings: settings, recogniser: recogniser) {
      return found
    }
    let heading = recogniser.heading(of: sheet, file: FileName(file))
    if settings.orientation != .transposed,
      let recognition = try recogniser.recognise(sheet, file: file, heading: heading)
    {
      return (recognition, sheet)
    }
    if let found = try tableOnItsSide(sheet, file: file, settings: settings, recogniser: recogniser) { return found }
    guard isNamed else { return nil }
    let kind = settings.kind.map { " of kind \"\($0.rawValue)\"" } ?? ""
    throw IntakeError(
      .unrecognised,
      "The job names \(settings.table.map { "the table \"\($0)\"" } ?? "this sheet"), but it holds no assessment\(kind).",
      remedy:
        "Take it off the job's \(settings.table == nil ? "sheets" : "tables"), or name its header row and columns in the job file.",
      file: file,
      sheet: sheet.name, headers: heading?.header.columns.map(\.name) ?? [])
  }

  /// A portfolio with its fields going down: their words are plain enough to be looked for before the sheet is read upright.
  private static func portfolioOnItsSide(
    _ sheet: Sheet, file: String, settings: SourceSettings, recogniser: Recogniser
  ) throws(IntakeError) -> (recognition: Recognition, sheet: Sheet)? {
    let isTransposed = settings.orientation == .transposed
    guard settings.orientation != .upright, settings.kind ?? .portfolio == .portfolio,
      settings.headerRow == nil || isTransposed,
      let turned = TurnedSheet(portfolio: sheet, labels: isTransposed ? settings.headerRow.map { $0 - 1 } : nil),
      let header = turned.header
    else { return nil }
    // A form parts its fields by headings of groups, which are no fields ("Status" above the status).
    let table = turned.sheet.table
    let named = Set(settings.columns.values.map { Folding.folded($0) })
    let fields = header.columns.filter { column in
      let data = header.rows.upperBound..<max(header.rows.upperBound, table.rows.upperBound)
      return named.contains(Folding.folded(column.name))
        || table.column(at: column.index)?.counts(in: data).filled ?? 0 > 0
    }
    let heading = Heading(header: Header(rows: header.rows, columns: fields), source: nil, columns: [:])
    return try recogniser.recognise(turned.sheet, file: file, heading: heading, isTurned: true).map {
      ($0, turned.sheet)
    }
  }

  /// Any assessment that lies on its side, where the sheet is none as it stands. What is a mere guess then is none.
  private static func tableOnItsSide(
    _ sheet: Sheet, file: String, settings: SourceSettings, recogniser: Recogniser
  ) throws(IntakeError) -> (recognition: Recognition, sheet: Sheet)? {
    let isTransposed = settings.orientation == .transposed
    guard settings.orientation != .upright, settings.headerRow == nil || isTransposed, let turned = TurnedSheet(sheet)
    else { return nil }
    let heading = recogniser.heading(of: turned.sheet, file: FileName(file))
    guard isTransposed || heading != nil,
      let found = try recogniser.recognise(turned.sheet, file: file, heading: heading, isTurned: true),
      isTransposed || found.confidence != .guess
    else { return nil }
    return (found, turned.sheet)
  }

  /// What the reader of the file noted, without rows that the intake says more about and without names that a further
  /// header row gives.
  private static func readersFindings(_ sheet: Sheet, beside found: [Finding], header: Header) -> [Finding] {
    let rows = Set(found.lazy.filter { $0.rule == Rule.rowTooLong.id }.compactMap { $0.cell?.row })
    return sheet.findings.filter { finding in
      guard let cell = finding.cell else { return true }
      return !(finding.rule == "ragged-row" && rows.contains(cell.row))
        && !(finding.rule == "blank-header" && header.name(of: cell.column) != nil)
    }
  }

  private static func leftOut(
    _ sheet: Sheet, source: Source, settings: SourceSettings, findings readers: [Finding]
  ) -> IntakeResult {
    let isUnnamed = !settings.sheets.isEmpty
    var findings = FindingLog(source: source)
    findings.note(.sheetLeftOut, cell: nil) {
      isUnnamed
        ? (
          nil, nil, "The job does not name the sheet; it is left out.", "Add it to the job's sheets if it should count."
        )
        : (nil, nil, "The sheet holds no assessment that is known; it is left out.", nil)
    }
    var observations = Observations()
    observations.sources = [source]
    return IntakeResult(
      source: source, recognition: nil, observations: observations, findings: readers + findings.findings(),
      rowsUsed: 0, rowsRejected: 0, unknownLabels: 0, rejectedRows: nil, projectRows: nil, customerNames: [])
  }
}
