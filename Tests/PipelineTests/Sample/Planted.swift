import FoundationEssentials
import Testing

/// `SampleData/planted.json`: what the generator of the sample data knows of them, computed from its own data and not
/// from the files.
struct Planted: Decodable, Sendable {
  let facts: [Fact]
  let contents: [Content]
  let maturity: [Maturity]
  let expectations: [Expectation]
  let expectationsByGroup: [Expectation]
  let competences: [Competence]
  let matrix: [MatrixRow]
  let coverage: [Coverage]
  let portfolio: [Portfolio]

  /// Something odd that was put into a file.
  struct Fact: Decodable, Sendable {
    let kind: String
    let file: String
    let sheet: String?
    let sheets: [String]?
    let cell: String?
    let row: Int?
    let rows: [Int]?
    let column: String?
    let firstRow: Int?
    let lastRow: Int?
    let pmo: String?
    let service: String?
    let own: Double?
    let customers: Double?
  }

  struct Content: Decodable, Sendable {
    let file: String
    let sheet: String?
    let firstRow: Int
    let headerRows: [Int]
    let dataRows: Int
    let raggedRows: Int?
    let validAnswers: Int?
    let validTargets: Int?
    let countedImportance: Int?
    let countedSatisfaction: Int?
  }

  struct Maturity: Decodable, Sendable {
    struct Summary: Decodable, Sendable {
      let n: Int
      let mean: Double?
      let median: Double?
    }

    let pmo: String
    let service: String
    let cycle: String
    let n: Int
    let mean: Double?
    let median: Double?
    let target: Double?
    /// The figure without the row whose service is misspelt.
    let alternative: Summary?
    /// Of the office's customers, and of both sides together; nil where no customer answered.
    let customers: Summary?
    let all: Summary?
  }

  struct Expectation: Decodable, Sendable {
    let cycle: String?
    let group: String?
    let outcome: String
    let nImportance: Int
    let meanImportance: Double?
    let nSatisfaction: Int
    let meanSatisfaction: Double?
    let nPairs: Int
    let gap: Double?
  }

  struct Competence: Decodable, Sendable {
    let person: String
    let competence: String
    let nOthers: Int
    let meanOthers: Double?
    let own: Double?
    let required: Int

    enum CodingKeys: String, CodingKey {
      case person, competence, nOthers, meanOthers, required
      case own = "self"
    }
  }

  struct MatrixRow: Decodable, Sendable {
    let person: String
    let levels: [String: Int?]
  }

  struct Coverage: Decodable, Sendable {
    let competence: String
    let required: Int
    let covering: Int
  }

  struct Portfolio: Decodable, Sendable {
    let pmo: String
    let projects: Int
    let green: Int
    let amber: Int
    let red: Int
    let closed: Int
    let budget: Int64
    let actual: Int64
    let forecast: Int64
    let nSlip: Int
    let meanSlip: Double?
  }
}
