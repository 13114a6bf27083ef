import Statistics

/// The levels of a unit's people, competence by competence: all that its coverage takes, whatever level a row asks for.
struct UnitLevels {
  private struct Levels {
    var mean = RunningMean()
    var highest = -Double.infinity
    var asked = 0
    var meeting = 0
    var required: Int?
  }

  /// People who reach a whole level and not the next one.
  private struct Step {
    var people: Int32 = 0
    /// Place of the last of them.
    var latest: Int32 = -1
  }

  /// Who covers a level.
  struct Cover {
    let people: Int
    /// Place of one of them, the only one if there is one; nil for none.
    let one: Int?
    /// People who are less than the level by one at most.
    let next: Int
  }

  private let steps: ClosedRange<Int>
  private let levels: [Levels]
  /// Competences x steps.
  private let reached: [Step]

  /// - Parameter members: places in the view, ascending. O(members x competences).
  init(of members: [Int], in view: StaffView) {
    let steps = view.steps
    var found = Array(repeating: Levels(), count: view.competences)
    var counted = Array(repeating: Step(), count: view.competences * steps.count)
    // Changed in place, without a check of who else has them.
    var levels = found.mutableSpan
    var reached = counted.mutableSpan
    for place in members {
      for competence in 0..<view.competences {
        let level = view.level(place, competence)
        if let level {
          levels[competence].mean.add(level)
          levels[competence].highest = max(levels[competence].highest, level)
          let step = competence * steps.count + StaffView.step(level) - steps.lowerBound
          reached[step].people += 1
          reached[step].latest = Int32(truncatingIfNeeded: place)
        }
        guard let own = view.required(place, competence) else { continue }
        levels[competence].asked += 1
        if let level, level >= Double(own) { levels[competence].meeting += 1 }
        levels[competence].required = max(levels[competence].required ?? own, own)
      }
    }
    self.steps = steps
    self.levels = found
    self.reached = counted
  }

  /// People who were rated in a competence.
  func people(_ competence: Int) -> Int { levels[competence].mean.n }

  /// Mean of their levels.
  func mean(_ competence: Int) -> Measured<Double> {
    people(competence) == 0
      ? .failure(.nobodyRated) : Measured { () throws(Undefined) in try levels[competence].mean.value }
  }

  /// Their highest level; below all numbers without any.
  func highest(_ competence: Int) -> Double { levels[competence].highest }

  /// The highest level that is required of anyone.
  func required(_ competence: Int) -> Int? { levels[competence].required }

  /// People of whom a level is required, and those of them who reach their own one.
  func asked(_ competence: Int) -> (people: Int, meeting: Int) {
    (levels[competence].asked, levels[competence].meeting)
  }

  /// Who covers a level of a competence. O(levels).
  func cover(_ competence: Int, from level: Int) -> Cover {
    var people = 0
    var one: Int?
    var next = 0
    for (offset, step) in reached[(competence * steps.count)..<((competence + 1) * steps.count)].enumerated()
    where step.people > 0 {
      if steps.lowerBound + offset >= level {
        people += Int(step.people)
        one = Int(step.latest)
      } else if steps.lowerBound + offset == level - 1 {
        next = Int(step.people)
      }
    }
    return Cover(people: people, one: one, next: next)
  }
}
