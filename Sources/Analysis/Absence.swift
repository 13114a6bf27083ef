public import Statistics

/// Why a figure of the analysis has no value.
public enum Absence: Error, Hashable, Sendable {
  /// The method is not defined for these answers.
  case undefined(Undefined)
  /// Neither the inputs nor the job name a target.
  case noTarget
  /// There are fewer answers than may be shown, or these would tell of others that are.
  case withheld(threshold: Int)
  /// No earlier cycle has answers to the same question.
  case noEarlierCycle
  /// The answers cannot tell a change from noise.
  case changeUntold
  /// The inputs name no cycle, so there is none before it.
  case noCycleNamed
  /// Only the office's own people answered, or only its customers.
  case oneViewOnly
  /// Fewer than two raters rated every service once.
  case fewCompleteRaters
  /// Raters of several offices rate different things.
  case severalOffices
  /// The gaps are of different kinds: over expected levels, and over importance.
  case differentGaps
  /// The run has no customer list for the cycle.
  case noCustomerList
  /// The customer list names nobody of the group.
  case nobodyListed
  /// Nobody on the customer list gave such an answer under a name.
  case noListedAnswers
  /// Everybody on the list answered, so there is nothing to estimate.
  case everybodyAnswered
  /// Fewer than half of the customers with an overall satisfaction rated the outcome.
  case rarelyAnswered
  /// No answer speaks of the stage.
  case silentStage
  /// Neither the ratings nor the person's role ask for a level.
  case noRequirement
  /// The person gave no rating of their own.
  case noOwnRating
  /// Nobody else rated the person.
  case noRatingByOthers
  /// The person rated themselves more than once, and differently.
  case ownRatingsDiffer
  /// None of the relations that the job gives a weight rated the person.
  case noWeightedRating
  /// The person is not of the people whose service it is.
  case noStaff
  /// Nobody of the unit was rated in the competence.
  case nobodyRated
  /// No project states the amount.
  case noAmount
  /// The projects state amounts in more than one currency, which do not add.
  case mixedCurrencies
  /// The sum of the amounts leaves the range of 64 bits.
  case amountTooLarge
  /// The budgets add up to nothing that a share could be taken of.
  case noBudget
  /// No project states both a planned and a forecast finish.
  case noDates
  /// No answer names any evidence.
  case noEvidence
  /// The evidence that is named has no date.
  case noEvidenceDate
  /// Neither the job nor the cycle's name says the day to which ages count.
  case noDay
  /// The source holds no number for the goal, or none for what was reached.
  case noGoal
  case notMeasured
  /// Benefit and cost are not in one currency, so there is no return.
  case notMoney
  /// The costs add up to nothing that a return could be taken of.
  case noCost
  /// No benefit states both what the figure compares.
  case noPairs
  /// Customers were not asked up to this cycle.
  case notAsked
  /// No service contributes to what the figure is about, as the matrix has it.
  case noContribution
  /// The service rests on no competence, as the matrix has it.
  case noRelevance
  /// Nobody works for the service whose competences are known.
  case noPeople
  /// The figure is made for the latest cycle only.
  case notLatest
  /// Made for all offices together, as there are too many to make it for each.
  case tooManyOffices
  /// The office offers no service.
  case nothingOffered
}

extension Result where Failure == Absence {
  /// Whether a value is withheld to protect those who answered.
  public var isWithheld: Bool { if case .withheld? = absence { true } else { false } }
}

extension Absence: CustomStringConvertible {
  /// One sentence for a reader of the figure.
  public var description: String {
    switch self {
    case .undefined(let reason): reason.description
    case .noTarget: "No target is named."
    case .withheld(let threshold):
      "Withheld: it rests on fewer than \(threshold) answers, or would tell of some that do."
    case .noEarlierCycle: "No earlier cycle has answers."
    case .changeUntold: "The answers cannot tell a change from noise."
    case .noCycleNamed: "The inputs name no cycle."
    case .oneViewOnly: "Only one side answered."
    case .fewCompleteRaters: "Fewer than two raters rated every service once."
    case .severalOffices: "The offices have raters of their own."
    case .differentGaps: "The gaps are of different kinds."
    case .noCustomerList: "There is no customer list."
    case .nobodyListed: "The customer list names nobody of the group."
    case .noListedAnswers: "Nobody on the customer list gave such an answer under a name."
    case .everybodyAnswered: "Everybody answered: complete."
    case .rarelyAnswered: "Fewer than half of those with an overall satisfaction rated it."
    case .silentStage: "No answer speaks of this stage."
    case .noRequirement: "No level is required."
    case .noOwnRating: "There is no rating of one's own."
    case .noRatingByOthers: "There is no rating by others."
    case .ownRatingsDiffer: "There are different ratings of one's own."
    case .noWeightedRating: "Nobody rated whose ratings the job counts."
    case .noStaff: "The person is not of the service's people."
    case .nobodyRated: "Nobody was rated."
    case .noAmount: "No amount is stated."
    case .mixedCurrencies: "The amounts are in different currencies."
    case .amountTooLarge: "The sum is too large."
    case .noBudget: "The budgets add up to nothing."
    case .noDates: "No project states a planned and a forecast finish."
    case .noEvidence: "No evidence is named."
    case .noEvidenceDate: "The evidence has no date."
    case .noDay: "Neither the job nor the cycle's name says a day to count to."
    case .noGoal: "No goal is stated."
    case .notMeasured: "What was reached is not stated."
    case .notMoney: "The unit is no currency, so that no cost compares with it."
    case .noCost: "The costs add up to nothing."
    case .noPairs: "Nothing states both amounts."
    case .notAsked: "Customers were not asked."
    case .noContribution: "No service contributes to it, as the matrix has it."
    case .noRelevance: "The service rests on no competence, as the matrix has it."
    case .noPeople: "Nobody is known who works for it."
    case .notLatest: "Made for the latest cycle only."
    case .tooManyOffices: "Made for all offices together only, as there are many."
    case .nothingOffered: "No service is offered."
    }
  }
}
