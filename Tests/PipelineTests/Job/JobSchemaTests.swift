import FoundationEssentials
import Testing

@testable import Pipeline

@Suite struct JobSchemaTests {
  private struct Node: Decodable {
    let properties: [String: Node]?
    let items: Box?
    let additionalProperties: Closed?
    let required: [String]?
    let description: String?

    final class Box: Decodable {
      let node: Node
      init(from decoder: any Decoder) throws { node = try Node(from: decoder) }
    }

    struct Closed: Decodable {
      let isClosed: Bool
      init(from decoder: any Decoder) throws {
        isClosed = (try? decoder.singleValueContainer().decode(Bool.self)) == false
      }
    }

    func paths(below path: String = "") -> [String] {
      let own = (properties ?? [:]).flatMap { [path + $0.key] + $0.value.paths(below: path + $0.key + ".") }
      return own + (items?.node.paths(below: path) ?? [])
    }
  }

  private func paths(_ form: JobForm, below path: String = "") -> [String] {
    switch form {
    case .table(_, let keys): keys.flatMap { [path + $0.name] + paths($0.form, below: path + $0.name + ".") }
    case .list(let inner, _): paths(inner, below: path)
    default: []
    }
  }

  @Test func schemaHoldsTheParsersKeys() throws {
    let node = try JSONDecoder().decode(Node.self, from: Data(JobSchema.json().utf8))
    let expected = paths(JobSchema.root(JobVocabulary()))
    #expect(node.paths().sorted() == expected.sorted())
    #expect(expected.contains("inputs.header_row") && expected.contains("scales.maturity.labels"))
    #expect(node.required == ["version", "inputs"])
    #expect(node.additionalProperties?.isClosed == true)
    #expect(node.properties?["inputs"]?.items?.node.required == ["path"])
    #expect(node.properties?.values.allSatisfy { $0.description?.isEmpty == false } == true)
  }

  @Test func fullJobFileUsesEveryKey() {
    let keys = paths(JobSchema.root(JobVocabulary())).map { $0.split(separator: ".").last.map(String.init) ?? $0 }
    for key in keys where !["importance", "satisfaction"].contains(key) {
      #expect(JobFileTests.full.contains(key + ":"), "\(key)")
    }
  }

  @Test func vocabularyIsPartOfTheSchema() {
    let schema = JobSchema.json(vocabulary: JobVocabulary(fields: ["service"], rules: ["total-row"], sources: ["jira"]))
    #expect(schema.contains(#""enum": ["service"]"#))
    #expect(schema.contains(#""enum": ["jira"]"#))
    #expect(schema.contains(#""enum": ["infos", "warnings", "errors", "rejected_share", "total-row"]"#))
  }
}
