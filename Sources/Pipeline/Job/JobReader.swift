import Tabular
import Yams

/// Holds a YAML tree against the forms of the job file and collects every error, each with its place.
struct JobReader {
  let file: String
  private(set) var errors: [JobError] = []
  /// Aliases let a small file stand for an endless tree; no job has this many values.
  private var valuesLeft = 100_000

  init(file: String) { self.file = file }

  mutating func table(_ node: Node, as form: JobForm) -> JobTable? {
    if case .table(let table) = value(node, as: form, of: "The job file") { table } else { nil }
  }

  /// The value, or nil after an error. `name` stands in messages: `"cycle"`.
  private mutating func value(_ node: Node, as form: JobForm, of name: String) -> JobValue? {
    valuesLeft -= 1
    guard valuesLeft >= 0 else {
      if valuesLeft == -1 {
        report(node, "The job file holds too many values.", remedy: "Remove aliases (*name) that multiply themselves.")
      }
      return nil
    }
    switch (form, node) {
    case (.table(let title, let keys), .mapping(let mapping)):
      return .table(table(mapping, node, keys, title: title))
    case (.entries(let names, let inner), .mapping(let mapping)):
      return .entries(entries(mapping, names, inner, of: name))
    case (.list(let inner, let least), .sequence(let sequence)):
      guard sequence.count >= least else {
        report(node, "\(name) is an empty list.", remedy: "Give at least \(least), or remove the key.")
        return nil
      }
      return .list(
        sequence.compactMap { item in
          value(item, as: inner, of: "An item of \(name)").map { Marked($0, at: place(item)) }
        })
    case (_, .scalar(let scalar)):
      return self.scalar(scalar, node, as: form, of: name)
    default:
      reportForm(node, form, of: name)
      return nil
    }
  }

  private mutating func table(_ mapping: Node.Mapping, _ node: Node, _ keys: [JobKey], title: String) -> JobTable {
    var values: [String: Marked<JobValue>] = [:]
    var named: Set<String> = []
    for (keyNode, valueNode) in mapping {
      let name = keyNode.scalar?.string ?? ""
      guard let key = keys.first(where: { $0.name == name }) else {
        let remedy = Suggestion.sentence(for: name, among: keys.map(\.name), plural: "keys")
        report(keyNode, "There is no key \"\(name)\" in \(title).", remedy: remedy)
        continue
      }
      named.insert(name)
      if let value = value(valueNode, as: key.form, of: "\"\(name)\"") {
        values[name] = Marked(value, at: place(valueNode))
      }
    }
    for key in keys where key.isRequired && !named.contains(key.name) {
      report(node, "\"\(key.name)\" is missing in \(title).", remedy: key.about)
    }
    return JobTable(values)
  }

  private mutating func entries(
    _ mapping: Node.Mapping, _ names: [String], _ form: JobForm, of name: String
  ) -> [JobEntry] {
    mapping.compactMap { keyNode, valueNode in
      guard let text = keyNode.scalar?.string, !text.isEmpty else {
        report(keyNode, "A key in \(name) is no text.", remedy: "Write a name, in quotes if need be.")
        return nil
      }
      if !names.isEmpty, !names.contains(text) {
        let remedy = Suggestion.sentence(for: text, among: names, plural: "names")
        report(keyNode, "There is no \"\(text)\" for \(name).", remedy: remedy)
        return nil
      }
      return value(valueNode, as: form, of: "\"\(text)\"").map {
        JobEntry(name: Marked(text, at: place(keyNode)), value: Marked($0, at: place(valueNode)))
      }
    }
  }

  private mutating func scalar(
    _ scalar: Node.Scalar, _ node: Node, as form: JobForm, of name: String
  ) -> JobValue? {
    if scalar.string.isEmpty {
      report(node, "\(name) has no value.", remedy: "Give one, or remove the key.")
      return nil
    }
    switch (form, JobScalar(scalar)) {
    case (.text, .text), (.text, .number):
      return .text(scalar.string)
    case (.flag, .flag(let flag)):
      return .flag(flag)
    case (.whole(let range), .number(let number)):
      if let whole = Int(exactly: number), range.contains(whole) { return .whole(whole) }
    case (.number, .number(let number)):
      if number >= 0 { return .number(number) }
    case (.limit, .number(let number)):
      if number >= 0 { return .limit(number, isShare: false) }
    case (.limit, .text):
      if let share = JobScalar.share(scalar.string) { return .limit(share, isShare: true) }
    case (.choice(let names), .text):
      if names.contains(scalar.string) { return .text(scalar.string) }
      let remedy = Suggestion.sentence(for: scalar.string, among: names, plural: "choices")
      report(node, "\(name) cannot be \"\(scalar.string)\".", remedy: remedy)
      return nil
    default: break
    }
    reportForm(node, form, of: name)
    return nil
  }

  private mutating func reportForm(_ node: Node, _ form: JobForm, of name: String) {
    let found =
      switch node {
      case .mapping: "keys with values"
      case .sequence: "a list"
      case .scalar(let scalar): "\(JobScalar(scalar).kind) (\(scalar.string.prefix(40)))"
      case .alias: "an alias"
      }
    report(node, "\(name) needs \(form.wanted), and this is \(found).", remedy: form.example)
  }

  private mutating func report(_ node: Node, _ message: String, remedy: String) {
    errors.append(JobError(file: file, at: place(node), message, remedy: remedy))
  }

  private func place(_ node: Node) -> Mark { Mark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1) }
}

extension JobForm {
  /// What a value must be, for messages.
  fileprivate var wanted: String {
    switch self {
    case .text: "a text"
    case .flag: "true or false"
    case .whole(let range):
      range.count == 1
        ? "the number \(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number of at least 0"
    case .limit: "a number of at least 0, or a share from 0% to 100%"
    case .choice: "one word"
    case .list: "a list"
    case .table, .entries: "keys with values"
    }
  }

  /// How such a value is written, for remedies.
  fileprivate var example: String {
    switch self {
    case .text: "Put the text in quotes."
    case .flag: "Write true or false."
    case .whole: "Write the number alone, without quotes."
    case .number: "Write it with a decimal point, without quotes."
    case .limit: "Write 20 for at most 20 cells, or 5% for at most that share of the rows."
    case .choice(let names): "The choices are \(names.joined(separator: ", "))."
    case .list: "Start each item with a dash on a line of its own, or write [a, b]."
    case .table(_, let keys): "The keys here are \(keys.map(\.name).joined(separator: ", "))."
    case .entries: "Write name: value, each on a line of its own below the key."
    }
  }
}
