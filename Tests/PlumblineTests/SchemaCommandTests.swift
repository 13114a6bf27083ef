import FoundationEssentials
import Testing

/// `plumbline schema`.
@Suite struct SchemaCommandTests {
  @Test(arguments: [("job", ["version", "inputs"]), ("run", ["versions", "arguments", "inputs", "outputs"])])
  func `A JSON Schema is valid JSON and names what is required`(subject: String, required: [String]) async throws {
    let run = try await CommandRun.plumbline("schema", subject, in: Folder())
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
    let schema = try JSONDecoder().decode(Schema.self, from: Data(run.data))
    #expect(schema.dialect == "http://json-schema.org/draft-07/schema#")
    #expect(schema.type == "object")
    #expect(!schema.additionalProperties)
    #expect(Set(required).isSubset(of: schema.required))
    #expect(Set(schema.required).isSubset(of: schema.properties.keys))
  }

  /// The head of a schema.
  private struct Schema: Decodable {
    let dialect: String
    let type: String
    let additionalProperties: Bool
    let required: [String]
    let properties: [String: Property]

    enum CodingKeys: String, CodingKey {
      case dialect = "$schema"
      case type, additionalProperties, required, properties
    }

    struct Property: Decodable {}
  }

  @Test func `The job's schema is the one that is printed by default`() async throws {
    let folder = try Folder()
    let plain = try await CommandRun.plumbline("schema", in: folder)
    #expect(try await CommandRun.plumbline("schema", "job", in: folder).out == plain.out)
  }

  @Test func `The reference of the tables describes every file of a run`() async throws {
    let run = try await CommandRun.plumbline("schema", "tables", in: Folder())
    #expect(run.status == 0)
    for name in Exports.outputs where name.hasPrefix("bi/") && name.hasSuffix(".csv") {
      let table = name.dropFirst("bi/".count).dropLast(".csv".count)
      #expect(run.out.contains(table), "\(table)")
    }
  }

  @Test func `An unknown subject is wrong usage`() async throws {
    let run = try await CommandRun.plumbline("schema", "runs", in: Folder())
    #expect(run.status == 64)
    #expect(run.err.contains("'job', 'run' or 'tables'"))
  }
}
