import PMO

/// What a column of an export can hold. Raw values are the keys of a job file's `columns`.
public enum Field: String, Sendable, CaseIterable {
  case office = "pmo"
  case cycle
  case rater
  // Maturity
  case service
  case level
  case wanted = "level_wanted"
  // Expectations
  case customer
  case email
  case respondent = "id"
  case completion
  case group = "customer_group"
  case outcome
  case importance
  case satisfaction
  // Competences
  case person
  case team
  case role
  case competence
  case relation
  case required = "required_level"
  // Portfolio
  case project
  case projectName = "project_name"
  case sponsor
  case status
  case rating = "rag"
  case start = "start_date"
  case plannedFinish = "planned_finish"
  case forecastFinish = "forecast_finish"
  case budget
  case actual = "actual_cost"
  case forecast = "forecast_cost"
  case services = "services_used"
  case department
  case category
  case ownRating = "rag_of_owner"
  case wholeLifeCost = "whole_life_cost"
  case yearBudget = "year_budget"
  case yearForecast = "year_forecast"
  case yearVariance = "year_variance"
  case yearVarianceShare = "year_variance_share"
  case projectDescription = "description"
  case ratingNarrative = "rag_narrative"
  case scheduleNarrative = "schedule_narrative"
  case varianceNarrative = "variance_narrative"
  case costNarrative = "cost_narrative"

  /// The fields of a kind of assessment, in the order in which columns are claimed.
  static func fields(of kind: AssessmentKind) -> [Field] {
    switch kind {
    case .maturity: [.service, .level, .wanted, .rater, .office, .cycle]
    case .expectation:
      [.email, .customer, .group, .completion, .respondent, .outcome, .importance, .satisfaction, .cycle]
    case .competence: [.person, .competence, .level, .required, .rater, .relation, .role, .team, .office, .cycle]
    case .portfolio:
      [
        .project, .projectName, .office, .sponsor, .group, .status, .rating, .start, .plannedFinish, .forecastFinish,
        .budget, .actual, .forecast, .services, .cycle, .department, .category, .ownRating, .wholeLifeCost, .yearBudget,
        .yearForecast, .yearVariance, .yearVarianceShare, .projectDescription, .ratingNarrative, .scheduleNarrative,
        .varianceNarrative, .costNarrative,
      ]
    }
  }

  /// The fields of a table with a row a respondent.
  static func fieldsOfRespondents(for kind: AssessmentKind) -> [Field] {
    switch kind {
    case .expectation: fields(of: .expectation)
    case .maturity: [.email, .customer, .completion, .respondent, .office, .cycle]
    case .competence: [.email, .customer, .completion, .respondent, .role, .team, .office, .cycle]
    case .portfolio: []
    }
  }

  /// Headers that name the field, folded (see `Folding`), without what stands in brackets.
  var words: Set<String> {
    switch self {
    case .office: ["pmo", "office", "pmo name", "project management office", "pmo id"]
    case .cycle: ["cycle", "assessment cycle", "period", "quarter", "assessment period"]
    case .rater: ["rater", "rated by", "assessor", "assessed by", "respondent", "reviewer"]
    case .service: ["service", "services", "pmo service", "service id", "service name"]
    case .level:
      [
        "level now", "level", "current level", "maturity", "maturity level", "as is", "rating", "score",
        "competence level", "current maturity",
      ]
    case .wanted:
      ["level wanted", "wanted", "target", "target level", "wanted level", "goal", "desired level", "to be"]
    case .customer: ["customer", "customer name", "respondent", "name"]
    case .email: ["email", "e mail", "email address", "mail"]
    case .respondent: ["id", "respondent id", "response id"]
    case .completion: ["completion time", "completed", "end date", "timestamp", "submitted"]
    case .group: ["customer group", "group", "stakeholder group", "segment"]
    case .outcome: ["outcome", "expectation", "outcome id", "expected outcome"]
    case .importance: ["importance", "how important"]
    case .satisfaction: ["satisfaction", "how satisfied"]
    case .person: ["person", "employee", "staff member", "name", "person name"]
    case .team: ["team", "unit"]
    case .role: ["role", "job role", "position"]
    case .competence: ["competence", "competency", "skill", "competence id", "competence name"]
    case .relation: ["relation", "relationship", "rater relation", "perspective"]
    case .required: ["required level", "required", "level required", "requirement", "target level"]
    case .project: ["project id", "project no", "project number", "project code", "project"]
    case .projectName: ["project name", "project title", "title"]
    case .sponsor: ["sponsor", "project sponsor"]
    case .status: ["status", "project status", "state", "phase"]
    case .rating: ["rag", "rag status", "rag rating", "health", "overall health"]
    case .start: ["start date", "start", "project start"]
    case .plannedFinish:
      ["planned finish", "planned end", "baseline finish", "planned finish date", "planned end date"]
    case .forecastFinish:
      ["forecast finish", "forecast end", "expected finish", "finish", "end date", "end", "project end"]
    case .budget: ["budget", "approved budget", "baseline cost"]
    case .actual: ["actual cost", "actual", "actuals", "spent", "cost to date"]
    case .forecast: ["forecast cost", "forecast", "estimate at completion", "eac", "outturn"]
    case .services: ["services used", "services", "pmo services", "service ids"]
    // Public portfolios word these anew every year: see `PortfolioWords`.
    case .department, .category, .ownRating, .wholeLifeCost, .yearBudget, .yearForecast, .yearVariance,
      .yearVarianceShare, .projectDescription, .ratingNarrative, .scheduleNarrative, .varianceNarrative, .costNarrative:
      []
    }
  }

  /// Words that name the field anywhere in a question.
  var phrases: [StaticString] {
    switch self {
    case .group: ["customer group", "stakeholder group"]
    case .office: ["which pmo", "your pmo", "the pmo you"]
    default: []
    }
  }
}
