import PMO
import Tabular

extension Intake {
  /// Gives customers who go by their name the address that goes with it elsewhere, so that a customer list in the one way and answers
  /// in the other meet; then says who answered and is not listed.
  ///
  /// Only where the run has a customer list, and only for names that go with one address in all inputs.
  static func linkCustomers(in observations: inout Observations, by names: [CustomerName]) -> [Finding] {
    guard let listed = observations.customerList.first else { return [] }
    var addresses: [String: Set<String>] = [:]
    for pair in names { addresses[Folding.folded(pair.name), default: []].insert(pair.address) }
    var codes = observations.customers.names.indices.map { Int32(clamping: $0) }
    var linked = 0
    for (code, name) in observations.customers.names.enumerated() {
      guard let found = addresses[Folding.folded(name)], found.count == 1, let address = found.first,
        let other = observations.customers.existing(address), other != code
      else { continue }
      codes[code] = Int32(clamping: other)
      linked += 1
    }
    let source = observations.sources[Int(listed.origin.source)]
    var findings: [Finding] = []
    if linked > 0 {
      recode(&observations, codes)
      let who = linked == 1 ? "A customer goes" : "\(linked) customers go"
      findings.append(
        Finding(
          rule: Rule.linkedCustomer.id, severity: Rule.linkedCustomer.severity, file: source.file, sheet: source.sheet,
          message: "\(who) by name in one input and by address in another; they are taken for the same.",
          hint: Rule.linkedCustomer.remedy, occurrences: linked))
    }
    return findings + unlisted(in: observations, source: source)
  }

  private static func recode(_ observations: inout Observations, _ codes: [Int32]) {
    func moved(_ code: Int32) -> Int32 { codes.indices.contains(Int(code)) ? codes[Int(code)] : code }
    for place in observations.customerList.indices {
      observations.customerList[place].customer = moved(observations.customerList[place].customer)
    }
    for place in observations.expectations.indices {
      observations.expectations[place].customer = moved(observations.expectations[place].customer)
    }
    for place in observations.verdicts.indices {
      observations.verdicts[place].customer = moved(observations.verdicts[place].customer)
    }
    for place in observations.kano.indices {
      observations.kano[place].customer = moved(observations.kano[place].customer)
    }
  }

  /// A customer of a cycle.
  private struct Answerer: Hashable {
    let customer, cycle: Int32
  }

  /// Those who answered and are on no list of their cycle; cycles without a list are passed over.
  private static func unlisted(in observations: Observations, source: Source) -> [Finding] {
    var listed: Set<Answerer> = []
    var cycles: Set<Int32> = []
    for customer in observations.customerList {
      listed.insert(Answerer(customer: customer.customer, cycle: customer.cycle))
      cycles.insert(customer.cycle)
    }
    var strangers: Set<Answerer> = []
    for answer in observations.expectations {
      let isCovered = cycles.contains(answer.cycle) || cycles.contains(-1)
      guard isCovered, !listed.contains(Answerer(customer: answer.customer, cycle: answer.cycle)),
        !listed.contains(Answerer(customer: answer.customer, cycle: -1))
      else { continue }
      strangers.insert(Answerer(customer: answer.customer, cycle: answer.cycle))
    }
    guard !strangers.isEmpty else { return [] }
    let who =
      strangers.count == 1 ? "A customer who answered is" : "\(strangers.count) customers who answered are"
    return [
      Finding(
        rule: Rule.unlistedCustomer.id, severity: Rule.unlistedCustomer.severity, file: source.file,
        sheet: source.sheet, message: "\(who) on no customer list of the cycle.", hint: Rule.unlistedCustomer.remedy,
        occurrences: strangers.count)
    ]
  }
}
