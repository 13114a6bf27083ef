/// The values under fixed keys, read by name. A value that was wrong is missing here; its error is on the list.
struct JobTable: Sendable {
  let values: [String: Marked<JobValue>]

  init(_ values: [String: Marked<JobValue>] = [:]) { self.values = values }

  func text(_ key: String) -> Marked<String>? {
    guard let found = values[key], case .text(let text) = found.value else { return nil }
    return Marked(text, at: found.mark)
  }

  func flag(_ key: String) -> Marked<Bool>? {
    guard let found = values[key], case .flag(let flag) = found.value else { return nil }
    return Marked(flag, at: found.mark)
  }

  func whole(_ key: String) -> Marked<Int>? {
    guard let found = values[key], case .whole(let whole) = found.value else { return nil }
    return Marked(whole, at: found.mark)
  }

  func number(_ key: String) -> Marked<Double>? {
    guard let found = values[key], case .number(let number) = found.value else { return nil }
    return Marked(number, at: found.mark)
  }

  /// A text that names a case; the form has let no other through.
  func choice<Choice: RawRepresentable<String>>(_ key: String, _: Choice.Type) -> Marked<Choice>? {
    text(key).flatMap { text in Choice(rawValue: text.value).map { Marked($0, at: text.mark) } }
  }

  func texts(_ key: String) -> [Marked<String>]? {
    guard let found = values[key], case .list(let items) = found.value else { return nil }
    return items.compactMap { item in
      if case .text(let text) = item.value { Marked(text, at: item.mark) } else { nil }
    }
  }

  func table(_ key: String) -> JobTable? { markedTable(key)?.value }

  func markedTable(_ key: String) -> Marked<JobTable>? {
    guard let found = values[key], case .table(let table) = found.value else { return nil }
    return Marked(table, at: found.mark)
  }

  func tables(_ key: String) -> [Marked<JobTable>] {
    guard case .list(let items) = values[key]?.value else { return [] }
    return items.compactMap { item in
      if case .table(let table) = item.value { Marked(table, at: item.mark) } else { nil }
    }
  }

  func textEntries(_ key: String) -> [(name: Marked<String>, value: Marked<String>)] {
    entries(key).compactMap { entry in
      if case .text(let text) = entry.value.value { (entry.name, Marked(text, at: entry.value.mark)) } else { nil }
    }
  }

  func wholeEntries(_ key: String) -> [(name: Marked<String>, value: Marked<Int>)] {
    entries(key).compactMap { entry in
      if case .whole(let whole) = entry.value.value { (entry.name, Marked(whole, at: entry.value.mark)) } else { nil }
    }
  }

  func numberEntries(_ key: String) -> [(name: Marked<String>, value: Marked<Double>)] {
    entries(key).compactMap { entry in
      if case .number(let number) = entry.value.value {
        (entry.name, Marked(number, at: entry.value.mark))
      } else {
        nil
      }
    }
  }

  func limitEntries(_ key: String) -> [(name: Marked<String>, limit: Marked<Double>, isShare: Bool)] {
    entries(key).compactMap { entry in
      guard case .limit(let limit, let isShare) = entry.value.value else { return nil }
      return (entry.name, Marked(limit, at: entry.value.mark), isShare)
    }
  }

  private func entries(_ key: String) -> [JobEntry] {
    if case .entries(let entries) = values[key]?.value { entries } else { [] }
  }
}
