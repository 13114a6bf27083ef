public import PMO
public import Tabular

/// What a sheet was taken for, and by which marks.
public struct Recognition: Hashable, Sendable {
  /// How a table lays out its answers.
  public enum Shape: String, Sendable, CaseIterable {
    /// One answer a row; what it is about stands in columns.
    case long
    /// A column an answer: raters, questions or competences beside each other.
    case matrix
    /// A row a field and a column a project: the table lies on its side. Rows and columns of the header are those of the table when
    /// it is turned upright.
    case transposed
  }

  /// A column of answers in a matrix.
  public struct AnswerColumn: Hashable, Sendable {
    /// The column on the sheet, counted from zero.
    public let index: Int
    /// What its answers are: `level`, `wanted`, `importance` or `satisfaction`.
    public let field: Field
    /// Whose or what about: the rater, the outcome or the competence as the header names it.
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
  public let shape: Shape
  public let header: Header
  /// The column of each field that the sheet has.
  public let columns: [Field: Int]
  /// The answer columns of a matrix, from left to right; empty for a long table.
  public let answers: [AnswerColumn]
  /// The cycle of rows that name none themselves.
  public let cycle: Statement?
  /// Another cycle that the sheet names further from its data, as a copied sheet with its old title does.
  public let otherCycle: Statement?
  /// The PMO of rows that name none themselves.
  public let office: Statement?
  /// How the raters stand to the people, where the sheet or the job says so for all.
  public let relation: CompetenceRating.Relation?
  /// What it was recognised by, in words.
  public let marks: [String]

  /// How sure the recognition is: the number of marks. Two is the least that counts.
  public var score: Int { marks.count }
}
