import Tabular

extension Observations {
  /// Adds the observations of another source, giving its names the codes of this one. Cost: one pass over `other`.
  public mutating func append(_ other: Observations) {
    let source = Int32(clamping: sources.count)
    let office = Self.codes(other.offices, in: &offices)
    let cycle = Self.codes(other.cycles, in: &cycles)
    let rater = Self.codes(other.raters, in: &raters)
    let customer = Self.codes(other.customers, in: &customers)
    let group = Self.codes(other.groups, in: &groups)
    let person = Self.codes(other.people, in: &people)
    let team = Self.codes(other.teams, in: &teams)
    let role = Self.codes(other.roles, in: &roles)
    func recode(_ code: Int32, _ codes: [Int]) -> Int32 {
      codes.indices.contains(Int(code)) ? Int32(clamping: codes[Int(code)]) : -1
    }
    func recode(_ code: Int, _ codes: [Int]) -> Int { codes.indices.contains(code) ? codes[code] : -1 }
    func moved(_ answer: MaturityAnswer) -> MaturityAnswer {
      var answer = answer
      answer.office = recode(answer.office, office)
      answer.cycle = recode(answer.cycle, cycle)
      answer.rater = recode(answer.rater, rater)
      answer.origin.source += source
      return answer
    }

    sources += other.sources
    maturity += other.maturity.lazy.map(moved)
    targets += other.targets.lazy.map(moved)
    expectations += other.expectations.lazy.map {
      var answer = $0
      answer.customer = recode(answer.customer, customer)
      answer.group = recode(answer.group, group)
      answer.cycle = recode(answer.cycle, cycle)
      answer.origin.source += source
      return answer
    }
    ratings += other.ratings.lazy.map {
      var rating = $0
      rating.person = recode(rating.person, person)
      rating.cycle = recode(rating.cycle, cycle)
      rating.rater = recode(rating.rater, rater)
      rating.origin.source += source
      return rating
    }
    for (code, member) in other.staff.sorted(by: { $0.key < $1.key }) {
      let known = staff[recode(code, person)] ?? StaffMember()
      // What one source leaves open another may fill; the first that says something counts.
      staff[recode(code, person)] = StaffMember(
        role: known.role >= 0 ? known.role : recode(member.role, role),
        team: known.team >= 0 ? known.team : recode(member.team, team),
        office: known.office >= 0 ? known.office : recode(member.office, office))
    }
    projects += other.projects.lazy.map {
      var project = $0
      project.office = recode(project.office, office)
      project.group = recode(project.group, group)
      project.cycle = recode(project.cycle, cycle)
      project.origin.source += source
      return project
    }
    foundations += other.foundations.lazy.map {
      var answer = $0
      answer.office = recode(answer.office, office)
      answer.cycle = recode(answer.cycle, cycle)
      answer.rater = recode(answer.rater, rater)
      answer.origin.source += source
      return answer
    }
    indicators += other.indicators.lazy.map {
      var indicator = $0
      indicator.office = recode(indicator.office, office)
      indicator.cycle = recode(indicator.cycle, cycle)
      indicator.origin.source += source
      return indicator
    }
    benefits += other.benefits.lazy.map {
      var benefit = $0
      benefit.office = recode(benefit.office, office)
      benefit.cycle = recode(benefit.cycle, cycle)
      benefit.origin.source += source
      return benefit
    }
    verdicts += other.verdicts.lazy.map {
      var verdict = $0
      verdict.customer = recode(verdict.customer, customer)
      verdict.group = recode(verdict.group, group)
      verdict.cycle = recode(verdict.cycle, cycle)
      verdict.origin.source += source
      return verdict
    }
    kano += other.kano.lazy.map {
      var answer = $0
      answer.customer = recode(answer.customer, customer)
      answer.group = recode(answer.group, group)
      answer.cycle = recode(answer.cycle, cycle)
      answer.origin.source += source
      return answer
    }
    customerList += other.customerList.lazy.map {
      var listed = $0
      listed.customer = recode(listed.customer, customer)
      listed.group = recode(listed.group, group)
      listed.cycle = recode(listed.cycle, cycle)
      listed.origin.source += source
      return listed
    }
    assignments += other.assignments.lazy.map {
      var assignment = $0
      assignment.person = recode(assignment.person, person)
      assignment.office = recode(assignment.office, office)
      assignment.cycle = recode(assignment.cycle, cycle)
      assignment.origin.source += source
      return assignment
    }
  }

  private static func codes(_ names: NameList, in list: inout NameList) -> [Int] {
    names.names.map { list.code(of: $0) }
  }
}
