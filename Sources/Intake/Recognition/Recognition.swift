public import PMO
public import Tabular

/// What a sheet was taken for, and by which marks.
public struct Recognition: Hashable, Sendable {
  /// How a table lays out its answers.
  public enum Shape: String, Sendable, CaseIterable {
    /// One answer a row; what it is about stands in columns.
    case long
    /// A row a respondent, a column a question.
    case wide
    /// A column an answer in a grid of two lists: services by raters, people by competences.
    case matrix
    /// A row a field and a column a project, a respondent or a person: the table lies on its side. Rows and columns of the header are
    /// those of the table when it is turned upright; `layout` is what it is then.
    case transposed
  }

  /// A column of answers in a matrix or a wide table.
  public struct AnswerColumn: Hashable, Sendable {
    /// The column on the sheet, counted from zero.
    public let index: Int
    /// What its answers are: one of `Field.ofAnswers`.
    public let field: Field
    /// Whose or what about: the rater, the outcome, the competence or the service as the header names it; or the cycle.
    public let subject: String

    public init(index: Int, field: Field, subject: String) {
      self.index = index
      self.field = field
      self.subject = subject
    }
  }

  /// Something that a sheet says once for all its rows.
  public struct Statement: Hashable, Sendable {
    /// Where it was found.
    public enum Place: Hashable, Sendable {
      case job, fileName, sheetName
      /// The headers of the amounts: `2013/2014 Budget`.
      case header(CellAddress)
      case title(CellAddress)
    }

    public let value: String
    public let place: Place
  }

  public let kind: AssessmentKind
  /// The program that the sheet comes from; nil where it has no program's marks.
  public let source: SourceMatch?
  public let confidence: Confidence
  public let shape: Shape
  /// How the answers lie when the table stands upright: the shape, but for a table on its side.
  public let layout: Shape
  public internal(set) var header: Header
  /// The column of each field that the sheet has.
  public let columns: [Field: Int]
  /// The answer columns of a matrix or a wide table, from left to right; empty for a long table.
  public internal(set) var answers: [AnswerColumn]
  /// What the answer columns of a matrix of services are: `rater`, `cycle` or `office`.
  public let subjects: Field
  /// Further columns of a question that has a column an option, by its field.
  public let options: [Field: [Int]]
  /// The cycle of rows that name none themselves.
  public let cycle: Statement?
  /// Another cycle that the sheet names further from its data, as a copied sheet with its old title does.
  public let otherCycle: Statement?
  /// The PMO of rows that name none themselves.
  public let office: Statement?
  /// What a line above the table names for all its rows: a rater, a customer, a customer group.
  public internal(set) var stated: [Field: String]
  /// The cells above the table that answer for all its rows: how satisfied the customer is overall, as in a questionnaire of one's own.
  let statedCells: [Field: CellAddress]
  /// From which side the raters see the services, where the sheet says so for all.
  public let view: MaturityAnswer.View?
  /// How the raters stand to the people, where the sheet or the job says so for all.
  public let relation: CompetenceRating.Relation?
  /// What it was recognised by, in words.
  public let marks: [String]

  /// The header text by which a job's `columns` would name each field's column; without those that name another column
  /// too, and not its first.
  public var columnNames: [(field: Field, header: String)] {
    Field.allCases.compactMap { field in
      guard let index = columns[field], let name = header.name(of: index), header.column(named: name)?.index == index
      else { return nil }
      return (field, name)
    }
  }
}
