import Analysis
import PMO
import Tabular
import Testing

struct StepFigureTests {
  private func steps(_ observations: Observations, cycle: Int = 0, office: Int? = nil) -> [CycleStep: StepFigure] {
    let rows = PlanSample.figures(observations).steps.filter { $0.cycle == cycle && $0.office == office }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.step, $0) })
  }

  @Test func `ten steps in five stages, each with its status and what it rests on`() throws {
    var observations = PlanSample.observations()
    observations.expect(1, [(3, nil)])
    let steps = steps(observations)
    #expect(steps.count == 10)
    // Of four answers on outcomes three say how satisfied; two of three outcomes were rated.
    #expect(steps[.awareness]?.value.value == 0.75)
    #expect(steps[.awareness]?.status == .attention)
    #expect(steps[.awareness]?.basis == "3 of 4 answers say how satisfied")
    #expect(near(steps[.needs]?.value.value, 2.0 / 3))
    #expect(near(steps[.proposition]?.value.value, 0.8))
    #expect(near(steps[.development]?.value.value, 2.0 / 3))
    #expect(steps[.operation]?.value.value == 1)
    #expect(steps[.operation]?.status == .onTrack)
    // Satisfaction .5 and .75 by weights 2/3 and 1/3.
    #expect(near(steps[.recognition]?.value.value, 7.0 / 12))
    for step in [CycleStep.onboarding, .monitoring, .improvement, .delivery] {
      #expect(steps[step]?.status == .noData)
      #expect(steps[step]?.basis == "")
    }
    let stages = PlanSample.figures(observations).stages.filter { $0.office == nil }
    #expect(stages.map(\.status) == [.attention, .attention, .onTrack, .noData, .attention])
    #expect(stages.map(\.n) == [2, 2, 1, 0, 1])
    #expect(near(stages[0].value.value, (0.75 + 2.0 / 3) / 2))
  }

  @Test func `goals, benefits, projects and people`() {
    var observations = PlanSample.observations()
    var indicator = PerformanceIndicator(name: "a", office: 0, cycle: 0, service: 0, origin: Sample.origin)
    (indicator.goal, indicator.current) = (10, 4)
    observations.indicators = [indicator]
    #expect(steps(observations)[.monitoring]?.value.value == 0.4)
    #expect(steps(observations)[.monitoring]?.status == .behind)
    #expect(steps(observations)[.delivery]?.basis == "1 outcome by the services' measured goals")
    #expect(steps(observations)[.delivery]?.value.value == 0.4)
    for (outcome, delivered) in [(0, 90), (1, 300)] {
      var benefit = Benefit(name: nil, office: 0, cycle: 0, outcome: outcome, origin: Sample.origin)
      (benefit.planned, benefit.delivered) = (100, Int64(delivered))
      observations.benefits.append(benefit)
    }
    // .9 and 1 by weights 2/3 and 1/3.
    #expect(near(steps(observations)[.delivery]?.value.value, 2.8 / 3))
    observations.assignments = [Assignment(person: 0, office: 0, cycle: -1, service: 0, origin: Sample.origin)]
    #expect(steps(observations)[.onboarding]?.basis == "somebody is assigned to 1 of 3 offered services")
    for place in 0..<4 {
      var project = Project(id: "P\(place)", name: "P", origin: Sample.origin)
      (project.office, project.cycle) = (0, 0)
      if place < 3 { project.services = [1] }
      observations.projects.append(project)
    }
    #expect(steps(observations)[.onboarding]?.value.value == 0.75)
    #expect(steps(observations, office: 0)[.onboarding]?.value.value == 0.75)
  }

  @Test func `services that rose by more than noise, or stand at their target`() {
    /// Cycle 2 (Q1) is followed by 1 (Q2).
    func improvement(_ before: [Int], _ after: [Int], want: [Int] = []) -> StepFigure? {
      var observations = PlanSample.observations(cycle: 2)
      observations.rate(3, cycle: 2, before)
      observations.rate(3, cycle: 1, after)
      // S2 had two answers and has one: no change can be told.
      observations.rate(1, cycle: 1, [2])
      observations.want(1, cycle: 1, want)
      return steps(observations, cycle: 1)[.improvement]
    }
    let rose = improvement([3, 3, 3, 2, 3], [5, 5, 5, 4, 5])
    #expect(rose?.value.value == 1)
    #expect(
      rose?.basis
        == "1 of 1 service rose by more than noise or are at their target, 1 cannot be told; +1.00 levels on average")
    // A fifth of a level is noise.
    #expect(improvement([3, 3, 3, 2, 3], [3, 3, 3, 3, 3])?.value.value == 0)
    #expect(improvement([5, 5, 5, 4, 5], [3, 3, 3, 2, 3])?.value.value == 0)
    // With a target, S2 is judged by it.
    #expect(improvement([3, 3, 3, 2, 3], [5, 5, 5, 4, 5], want: [3])?.value.value == 0.5)
    #expect(improvement([3, 3, 3, 2, 3], [3, 3, 3, 3, 3], want: [2])?.value.value == 0.5)
    #expect(improvement([3, 3], [5, 5])?.value.absence == .changeUntold)
    #expect(improvement([3, 3], [5, 5])?.status == .noData)
  }

  @Test func `satisfaction that falls`() {
    var observations = PlanSample.observations(cycle: 2)
    observations.rate(0, cycle: 1, [4])
    observations.expect(0, cycle: 1, [(5, 5)])
    #expect(steps(observations, cycle: 1)[.recognition]?.status == .onTrack)
    observations.expectations.removeAll { $0.cycle == 1 }
    for place in observations.expectations.indices { observations.expectations[place].satisfaction = 5 }
    observations.expect(0, cycle: 1, [(5, 4)])
    let later = steps(observations, cycle: 1)
    #expect(later[.recognition]?.value.value == 0.75)
    #expect(later[.recognition]?.status == .attention)
    #expect(later[.recognition]?.basis == "1 outcome; -0.25 since the last survey")
    #expect(steps(observations, cycle: 2)[.improvement]?.value.absence == .noEarlierCycle)
  }

  @Test func `customers speak of all offices together`() {
    let steps = steps(PlanSample.observations(), office: 0)
    #expect(steps[.needs]?.status == .noData)
    #expect(steps[.recognition]?.status == .noData)
    #expect(steps[.operation]?.status == .onTrack)
  }

  @Test func `edges and rules are printed with every step`() {
    for row in PlanSample.figures().steps {
      #expect(row.attentionFrom < row.onTrackFrom)
      #expect(row.method == row.step.rule)
      switch row.status {
      case .onTrack: #expect((row.value.value ?? 0) >= row.onTrackFrom)
      case .attention: #expect((row.value.value ?? 0) >= row.attentionFrom)
      case .behind: #expect((row.value.value ?? 1) < row.attentionFrom)
      case .noData: #expect(row.value.value == nil)
      }
    }
  }
}
