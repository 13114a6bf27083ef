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
  case view
  // Expectations
  case customer
  case email
  case respondent = "id"
  case completion
  case group = "customer_group"
  case outcome
  case importance
  case satisfaction
  case expected = "expected_level"
  case overall = "overall_satisfaction"
  case recommendation
  case stage
  case functional = "kano_provided"
  case dysfunctional = "kano_not_provided"
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
  // Foundations
  case component
  case evidence
  case evidenceDate = "evidence_date"
  // Performance indicators
  case indicator
  case goal
  case current
  case relevance
  case direction
  case unit
  // Value
  case benefit
  case planned
  case delivered
  case cost

  /// What the columns of a matrix or a wide table can hold.
  static let ofAnswers: [Field] = [
    .level, .wanted, .importance, .satisfaction, .expected, .functional, .dysfunctional, .current, .goal, .delivered,
    .planned, .cost, .service,
  ]

  /// The fields of a kind of assessment, in the order in which columns are claimed.
  static func fields(of kind: AssessmentKind) -> [Field] {
    switch kind {
    case .maturity: [.service, .level, .wanted, .rater, .view, .office, .cycle]
    case .expectation:
      [
        .email, .customer, .group, .completion, .respondent, .outcome, .importance, .satisfaction, .expected,
        .functional, .dysfunctional, .overall, .recommendation, .stage, .cycle,
      ]
    case .competence: [.person, .competence, .level, .required, .rater, .relation, .role, .team, .office, .cycle]
    case .portfolio:
      [
        .project, .projectName, .office, .sponsor, .group, .status, .rating, .start, .plannedFinish, .forecastFinish,
        .budget, .actual, .forecast, .services, .cycle, .department, .category, .ownRating, .wholeLifeCost, .yearBudget,
        .yearForecast, .yearVariance, .yearVarianceShare, .projectDescription, .ratingNarrative, .scheduleNarrative,
        .varianceNarrative, .costNarrative,
      ]
    case .foundation: [.component, .level, .wanted, .rater, .evidenceDate, .evidence, .office, .cycle]
    case .kpi: [.indicator, .service, .goal, .current, .relevance, .direction, .unit, .office, .cycle]
    case .value: [.outcome, .benefit, .planned, .delivered, .cost, .unit, .office, .cycle]
    case .staffing: [.person, .services, .service, .role, .team, .office, .cycle]
    case .customers: [.email, .customer, .group, .cycle]
    }
  }

  /// The fields of a table with a row a respondent.
  static func fieldsOfRespondents(for kind: AssessmentKind) -> [Field] {
    switch kind {
    case .expectation: fields(of: .expectation)
    case .maturity: [.email, .customer, .completion, .respondent, .view, .office, .cycle]
    case .foundation: [.email, .customer, .completion, .respondent, .office, .cycle]
    case .competence: [.email, .customer, .completion, .respondent, .role, .team, .office, .cycle]
    case .portfolio, .kpi, .value, .staffing, .customers: []
    }
  }

  /// Headers that name the field, folded (see `Folding`), without what stands in brackets.
  var words: Set<String> { english.union(Self.translations[self] ?? []) }

  private var english: Set<String> {
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
    case .view:
      [
        "view", "perspective", "rater type", "rater group", "type of rater", "rater role", "point of view",
        "respondent type",
      ]
    case .expected:
      ["expected level", "level expected", "expected", "expected satisfaction", "level of expectation"]
    case .overall:
      ["overall satisfaction", "satisfaction overall", "overall", "overall rating", "general satisfaction"]
    case .recommendation:
      [
        "recommendation", "likelihood to recommend", "likelihood of recommending", "likely to recommend", "recommend",
        "nps", "nps score", "promoter score",
      ]
    case .stage:
      [
        "stage", "touchpoint", "touch point", "phase of cooperation", "stage of the experience", "experience stage",
        "customer stage", "cycle stage", "stage of cooperation", "phase",
      ]
    case .functional: ["functional", "if provided", "kano functional", "if it is provided", "if it were provided"]
    case .dysfunctional:
      [
        "dysfunctional", "if not provided", "kano dysfunctional", "if it is not provided", "if it were not provided",
        "if missing",
      ]
    case .component:
      [
        "component", "foundation", "foundation component", "structural component", "component id", "component name",
        "building block", "element",
      ]
    case .evidence: ["evidence", "proof", "source of evidence", "document", "what shows it"]
    case .evidenceDate:
      ["evidence date", "date of evidence", "date of the evidence", "evidence of", "document date", "evidence dated"]
    case .indicator:
      [
        "indicator", "kpi", "measure", "metric", "key performance indicator", "kpi name", "indicator name",
        "measure name", "performance indicator",
      ]
    case .goal: ["goal", "target", "target value", "goal value", "kpi target"]
    case .current:
      ["current", "current value", "actual", "actual value", "achieved", "result", "measured", "reached", "value"]
    case .relevance: ["relevance", "weight", "weighting", "importance"]
    case .direction:
      ["direction", "better", "better is", "which is better", "polarity", "desired direction", "good is"]
    case .unit: ["unit", "units", "unit of measure", "unit of measurement", "uom", "currency", "currency unit"]
    case .benefit: ["benefit", "benefit name", "benefits", "benefit title"]
    case .planned:
      [
        "planned", "planned value", "plan", "planned benefit", "value planned", "planned benefits", "target",
        "expected",
      ]
    case .delivered:
      [
        "delivered", "delivered value", "value delivered", "realised", "realized", "delivered benefit", "achieved",
        "actual", "actual value",
      ]
    case .cost: ["cost", "costs", "investment", "cost of delivery", "spend"]
    }
  }

  /// Words that name the field anywhere in a question.
  var phrases: [StaticString] {
    switch self {
    case .group: ["customer group", "stakeholder group"]
    case .office: ["which pmo", "your pmo", "the pmo you"]
    case .view: ["from which perspective", "which perspective do you", "from whose point of view"]
    case .stage: ["which stage", "which phase of"]
    case .overall:
      [
        "overall how satisfied", "how satisfied are you overall", "overall satisfaction", "satisfied overall with",
        "how satisfied are you with the pmo", "in general how satisfied", "wie zufrieden sind sie insgesamt",
        "insgesamt wie zufrieden", "gesamtzufriedenheit", "satisfaction globale", "globalement etes vous satisfait",
        "satisfaccion general", "en general que tan satisfech", "satisfaccion global",
      ]
    case .recommendation:
      [
        "likely are you to recommend", "likely is it that you would recommend", "likelihood to recommend",
        "would you recommend", "weiterempfehl", "recommanderiez", "probabilite que vous recommand",
        "probable es que recomiend", "recomendaria",
      ]
    default: []
    }
  }
}
