import FoundationEssentials
import Publishing
import Spreadsheets
import Testing

struct DataPackageTests {
  struct Package: Decodable {
    let name: String
    let title: String
    let sources: [Source]
    let resources: [Resource]
  }

  struct Source: Decodable {
    let title: String
    let name: String
    let origin: String
  }

  struct Resource: Decodable {
    let name: String
    let path: String
    let encoding: String
    let bytes: Int
    let hash: String
    let dialect: Dialect
    let schema: Schema
  }

  struct Dialect: Decodable {
    let delimiter: String
    let lineTerminator: String
  }

  struct Schema: Decodable {
    let fields: [Field]
    let primaryKey: [String]
    let foreignKeys: [ForeignKey]?
  }

  struct Field: Decodable {
    struct Constraints: Decodable {
      let required: Bool?
      let minimum: Double?
      let `enum`: [String]?
    }
    let name: String
    let type: String
    let description: String
    let constraints: Constraints?
  }

  struct ForeignKey: Decodable {
    struct Reference: Decodable {
      let resource: String
      let fields: [String]
    }
    let fields: [String]
    let reference: Reference
  }

  private func package(format: CSVWriter.Format = .standard) throws -> (Package, [PublishedFile]) {
    let tables = BITables(Small.figures, facts: Small.facts)
    let files = tables.files(format: format)
    let file = tables.dataPackage(of: files, format: format) { "digest of \($0.count)" }
    #expect(file.name == "bi/datapackage.json")
    return (try JSONDecoder().decode(Package.self, from: Data(file.bytes)), files)
  }

  @Test func `resources are the files, with their sizes and digests`() throws {
    let (package, files) = try package()
    #expect(package.title == "Small job")
    #expect(package.resources.map { "bi/\($0.path)" } == files.map(\.name))
    #expect(package.resources.map(\.bytes) == files.map(\.bytes.count))
    #expect(package.resources.map(\.hash) == files.map { "sha256:digest of \($0.bytes.count)" })
  }

  @Test func `sources are what the figures were measured against`() throws {
    let (package, _) = try package()
    #expect(package.sources.count == 15)
    #expect(package.sources.map(\.title).contains("Scale of maturity: Plumbline's default"))
    let matrix = try #require(package.sources.first { $0.name == "matrix_relevance" })
    #expect(matrix.origin == "a test" && matrix.title == "Matrix of relevance: a test")
  }

  @Test func `schemas are the declared ones`() throws {
    let (package, _) = try package()
    for (resource, schema) in zip(package.resources, TableSchema.all) {
      #expect(resource.name == schema.name)
      #expect(resource.schema.primaryKey == schema.primaryKey)
      #expect(resource.schema.fields.map(\.name) == schema.fields.map(\.name))
      #expect(resource.schema.fields.map(\.type) == schema.fields.map(\.type.rawValue))
      #expect(resource.schema.fields.map { $0.constraints?.required ?? false } == schema.fields.map(\.isRequired))
      #expect(resource.schema.fields.map { $0.constraints?.enum ?? [] } == schema.fields.map(\.values))
      let references = resource.schema.foreignKeys ?? []
      #expect(references.map(\.fields) == schema.foreignKeys.map { [$0.field] })
      #expect(references.map(\.reference.resource) == schema.foreignKeys.map(\.table))
      #expect(references.map(\.reference.fields) == schema.foreignKeys.map { [$0.key] })
    }
  }

  @Test(arguments: [
    (CSVWriter.Format.standard, ",", "\n"), (.excel, ",", "\r\n"),
    (CSVWriter.Format(delimiter: UInt8(ascii: ";")), ";", "\n"),
  ])
  func `the dialect is the format's`(format: CSVWriter.Format, delimiter: String, lineEnd: String) throws {
    let (package, _) = try package(format: format)
    #expect(package.resources.allSatisfy { $0.dialect.delimiter == delimiter })
    #expect(package.resources.allSatisfy { $0.dialect.lineTerminator == lineEnd })
  }

  @Test func `a title with quotes and line breaks stays JSON`() throws {
    var facts = Small.facts
    facts.title = "a \"b\"\n\\ c\u{1}"
    let tables = BITables(Small.figures, facts: facts)
    let file = tables.dataPackage(of: []) { _ in "" }
    let package = try JSONDecoder().decode(Package.self, from: Data(file.bytes))
    #expect(package.title == facts.title)
    #expect(package.resources.isEmpty)
  }
}
