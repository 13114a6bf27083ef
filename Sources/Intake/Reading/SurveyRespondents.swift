import PMO
import Tabular

/// Who answered a survey, a row each: closes the responses that do not count, and names the others.
///
/// Empty responses go first, so that none of them replaces an earlier one; then, of several responses under one address,
/// all but the last by completion time, the lower one of equal times. Responses about different stages stand beside each other.
struct SurveyRespondents {
  private let list: WritableKeyPath<Observations, NameList>
  /// Positions in `addresses`, one a data row; -1 where there is none.
  private let emails: [Int32]
  private let addresses: NameList

  /// - Parameter stages: what stage each data row is about; nil for none.
  init(
    _ reading: inout Reading, list: WritableKeyPath<Observations, NameList>, answers: [Reading.Answers],
    stages: [Stage?]? = nil
  ) {
    self.list = list
    Self.closeEmpty(&reading, answers: answers)
    // An address is listed only where the respondent goes by it.
    let listed = reading.observations[keyPath: list]
    emails = reading.names(in: reading.column(.email), list: list) { CustomerName.key(address: $0) }
    addresses = reading.observations[keyPath: list]
    reading.observations[keyPath: list] = listed
    if let name = reading.column(.customer) { reading.checkPadding(in: name) }
    closeDuplicates(&reading, stages: stages)
  }

  /// The respondents' codes: by address or by name, whichever is asked for first, else by the other, else by a number
  /// that holds for this sheet's cycle; -1 for closed rows.
  ///
  /// - Parameter first: `email` or `customer`, the field of the name.
  func codes(_ reading: inout Reading, cycles: [Int32], first: Field) -> [Int32] {
    var codes = [Int32](repeating: -1, count: emails.count)
    let name = reading.recognition.columns[.customer]
    for (offset, row) in reading.rows.enumerated() where reading.ledger.isOpen(row) {
      let text = name.map { Folding.trimmed(reading.table[row, $0].text) } ?? ""
      let named = text.isEmpty || text.lowercased() == "anonymous" ? nil : text
      let address = emails[offset] >= 0 ? addresses[Int(emails[offset])] : nil
      let cycle = reading.observations.cycles[Int(cycles[offset])]
      let respondent = first == .email ? address ?? named : named ?? address
      let code = reading.observations[keyPath: list].code(of: respondent ?? "anonymous \(cycle) \(row + 1)")
      codes[offset] = Int32(clamping: code)
      if first == .email, let named, let address {
        reading.customerNames.append(CustomerName(name: named, address: address))
      }
    }
    return codes
  }

  private static func closeEmpty(_ reading: inout Reading, answers: [Reading.Answers]) {
    var isAnswered = Array(repeating: false, count: reading.rows.count)
    let table = reading.table
    let start = reading.rows.lowerBound
    let more = [Field.overall, .recommendation].compactMap { reading.recognition.columns[$0] }
    let questions = answers.map(\.column) + more
    for question in questions {
      table.column(at: question)?.forEachFilled(in: reading.rows) { row, kind, content in
        if kind != .text || !table.texts.isEmpty(Int(truncatingIfNeeded: content)) { isAnswered[row - start] = true }
      }
    }
    guard let first = questions.first else { return }
    for (row, isAnswered) in zip(reading.rows, isAnswered) where !isAnswered && reading.ledger.isOpen(row) {
      reading.reject(row, column: first, .emptyResponse) {
        (nil, nil, "The response answers none of the questions that count and is left out.", nil)
      }
    }
  }

  private struct Response: Hashable {
    let address: Int32
    let stage: Stage?
  }

  private func closeDuplicates(_ reading: inout Reading, stages: [Stage?]?) {
    let completion = reading.column(.completion)
    func completed(_ row: Int) -> Int64 {
      guard let completion else { return .min }
      let (kind, content) = completion.stored(row: row)
      switch kind {
      case .date: return Int64(bitPattern: content)
      case .text: return DateTime(reading.table.texts[Int(truncatingIfNeeded: content)])?.milliseconds ?? .min
      default: return .min
      }
    }
    var counting: [Response: Int] = [:]
    var surplus: [(row: Int, kept: Int, code: Int32)] = []
    for (offset, row) in reading.rows.enumerated() where emails[offset] >= 0 && reading.ledger.isOpen(row) {
      let code = emails[offset]
      let response = Response(address: code, stage: stages?[offset])
      if let earlier = counting[response] {
        let isLater = completed(row) >= completed(earlier)
        counting[response] = isLater ? row : earlier
        surplus.append((isLater ? earlier : row, isLater ? row : earlier, code))
      } else {
        counting[response] = row
      }
    }
    let column = reading.recognition.columns[.email] ?? 0
    for (row, kept, code) in surplus.sorted(by: { $0.row < $1.row }) {
      let email = addresses[Int(code)]
      reading.reject(row, column: column, .duplicateRespondent, content: UInt64(row)) {
        (email, nil, "\(email) answered again in row \(kept + 1), which was completed later and counts.", nil)
      }
    }
  }
}
