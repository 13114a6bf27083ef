import Intake
import PMO
import Tabular
import Yams

extension JobFile {
  /// A job file holds settings; one larger than this is some other file.
  private static let sizeLimit = 1 << 20

  /// The job file at a path. Throws all that is wrong in it, or that it cannot be read.
  public static func read(path: String, vocabulary: JobVocabulary = JobVocabulary()) throws(JobErrors) -> JobFile {
    let (file, errors) = partial(path: path, vocabulary: vocabulary)
    guard errors.isEmpty, let file else { throw JobErrors(errors) }
    return file
  }

  /// The job that a folder without a job file stands for: every spreadsheet below it, and nothing set.
  public static func implicit(folder: String) -> JobFile {
    let start = Mark(line: 1, column: 1)
    let input = JobTable(["path": Marked(.text("."), at: start)])
    let root = JobTable(["inputs": Marked(.list([Marked(.table(input), at: start)]), at: start)])
    return JobFile(
      root, path: folder, folder: FileSystem.realPath(folder) ?? FileSystem.absolute(folder), isWritten: false)
  }

  /// What could be understood of a job file, and all that is wrong in it.
  static func partial(path: String, vocabulary: JobVocabulary) -> (JobFile?, [JobError]) {
    do throws(PipelineError) {
      let content = try FileSystem.content(of: path, limit: sizeLimit)
      return partial(content, path: path, vocabulary: vocabulary)
    } catch {
      return (nil, [JobError(error.status, file: path, at: nil, error.message, remedy: error.remedy)])
    }
  }

  static func partial(_ content: [UInt8], path: String, vocabulary: JobVocabulary) -> (JobFile?, [JobError]) {
    func failure(_ mark: Mark?, _ message: String, _ remedy: String) -> (JobFile?, [JobError]) {
      (nil, [JobError(file: path, at: mark, message, remedy: remedy)])
    }
    let bytes = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content[...]
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return failure(nil, "This file is not UTF-8.", "Save it as UTF-8.")
    }
    let node: Node
    do {
      // The encoding is named, for else an environment variable would decide.
      guard let root = try Parser(yaml: text, encoding: .utf8).singleRoot() else {
        return failure(nil, "This file is empty.", "Write version: 1 and the inputs.")
      }
      node = root
    } catch {
      let (mark, problem) = place(of: error)
      return failure(mark, "This is not YAML: \(problem).", "Check the indentation, colons and quotes there.")
    }
    if let version = version(in: node), version.value != "1" {
      return failure(
        version.mark, "This job file is of version \(version.value), and this program reads version 1.",
        "Write version: 1, or use a newer program.")
    }
    var reader = JobReader(file: path)
    guard let root = reader.table(node, as: JobSchema.root(vocabulary)) else { return (nil, reader.errors) }
    let folder = FileSystem.parent(of: path)
    let base = FileSystem.realPath(folder) ?? FileSystem.absolute(folder)
    return (JobFile(root, path: path, folder: base, isWritten: true), reader.errors)
  }

  /// The version where it is a number: of another version nothing else can be said.
  private static func version(in node: Node) -> Marked<String>? {
    guard case .mapping(let mapping) = node,
      let value = mapping.first(where: { $0.key.scalar?.string == "version" })?.value, let scalar = value.scalar,
      case .number = JobScalar(scalar)
    else { return nil }
    return Marked(scalar.string, at: Mark(line: value.mark?.line ?? 1, column: value.mark?.column ?? 1))
  }

  private static func place(of error: any Error) -> (Mark?, String) {
    func mark(_ mark: Yams.Mark) -> Mark { Mark(line: mark.line, column: mark.column) }
    switch error as? YamlError {
    case .scanner(_, let problem, let place, _), .parser(_, let problem, let place, _),
      .composer(_, let problem, let place, _):
      return (mark(place), problem)
    case .duplicatedKeysInMapping(let names, let context):
      return (mark(context.mark), names.map { "\"\($0)\"" }.joined(separator: ", ") + " stands twice")
    case .reader(let problem, _, _, _):
      return (nil, problem)
    default:
      return (nil, "it cannot be parsed")
    }
  }

  private init(_ root: JobTable, path: String, folder: String, isWritten: Bool) {
    self.path = path
    self.folder = folder
    self.isWritten = isWritten
    name = root.text("name")
    inputs = root.tables("inputs").compactMap(Input.init)
    output = root.text("output")
    let files = root.table("catalogue") ?? JobTable()
    catalogue = Dictionary(
      uniqueKeysWithValues: CatalogueKey.allCases.compactMap { key in files.text(key.rawValue).map { (key, $0) } })
    let declared = root.table("scales") ?? JobTable()
    let scales = Job.Scales.Name.allCases.compactMap { name in
      declared.table(name.rawValue).map { (name, ScaleDeclaration($0)) }
    }
    self.scales = Dictionary(scales) { first, _ in first }
    targets = root.wholeEntries("targets").map { Target(service: $0.name, level: $0.value) }
    crosshair = root.choice("crosshair", Job.Crosshair.self)
    analysis = Analysis(root)
    profile = root.choice("profile", Job.Profile.self)
    pseudonymise = root.markedTable("pseudonymise").map { keys in
      Pseudonymise(
        mark: keys.mark, keyFile: keys.value.text("key_file"), keyVariable: keys.value.text("key_variable"))
    }
    let limits = root.table("gates") ?? JobTable()
    gates = [("warn_if", Gate.Level.warning), ("error_if", .error)].flatMap { key, level in
      limits.limitEntries(key).map { name, limit, isShare in
        Marked(Gate(level: level, measure: name.value, limit: limit.value, isShare: isShare), at: limit.mark)
      }
    }
  }
}

extension JobFile.Input {
  /// Nil where the path is missing, which is an error already.
  fileprivate init?(_ table: Marked<JobTable>) {
    let table = table.value
    guard let path = table.text("path") else { return nil }
    self.path = path
    kind = table.choice("kind", AssessmentKind.self)
    source = table.text("source")
    cycle = table.text("cycle")
    office = table.text("pmo")
    sheets = table.texts("sheets")
    leaveOut = table.texts("leave_out") ?? []
    tables = table.texts("tables")
    shape = table.choice("shape", SourceSettings.Orientation.self)
    headerRow = table.whole("header_row")
    columns = table.textEntries("columns").map { JobFile.Column(field: $0.name, header: $0.value) }
    relation = table.text("relation")
    currency = table.text("currency")
    asOf = table.text("as_of")
    dateOrder = table.choice("date_order", DateOrder.self)
    decimal = table.choice("decimal", DecimalMark.self)
    amountsIn = table.choice("amounts_in", Magnitude.self)
    allowUnknownLabels = table.flag("allow_unknown_labels")
    allowNearMisses = table.flag("allow_near_misses")
    reversed = table.texts("reversed")
    freshness = table.text("freshness")
  }
}

extension JobFile.ScaleDeclaration {
  fileprivate init(_ table: JobTable) {
    lowest = table.whole("lowest")
    highest = table.whole("highest")
    labels = table.wholeEntries("labels").map { Label(text: $0.name, level: $0.value) }
    noAnswer = table.texts("no_answer") ?? []
    isReversed = table.flag("reversed")
  }
}
