import PMO
import Spreadsheets

/// What a Data Package 2.0 descriptor says of published tables (https://datapackage.org/standard/data-package/).
struct DataPackage {
  let title: String
  /// The version of Plumbline.
  let version: String
  /// What the figures were measured against: it names the catalogues, scales and matrices.
  let framework: Framework
  let files: [PublishedFile]
  let format: CSVWriter.Format

  func descriptor(sha256: ([UInt8]) -> String) -> JSONValue {
    let schemas = Dictionary(uniqueKeysWithValues: TableSchema.all.map { ("bi/\($0.name).csv", $0) })
    let resources = files.compactMap { file in
      schemas[file.name].map { resource(file, $0, digest: sha256(file.bytes)) }
    }
    return .members([
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string("plumbline")),
      ("title", .string(title)),
      ("description", .string("Figures of a PMO assessment as a star schema, written by Plumbline \(version).")),
      ("sources", .array(FrameworkPart.allCases.map(source))),
      ("resources", .array(resources)),
    ])
  }

  /// A part of what the figures rest on, as the standard has sources: a title, and here the name and origin that `fact_run` has.
  private func source(_ part: FrameworkPart) -> JSONValue {
    .members([
      ("title", .string(FrameworkBasis(framework).line(part))), ("name", .string(part.rawValue)),
      ("origin", .string(framework.origin(of: part))),
    ])
  }

  private func resource(_ file: PublishedFile, _ schema: TableSchema, digest: String) -> JSONValue {
    .members([
      ("name", .string(schema.name)),
      ("type", .string("table")),
      ("path", .string(schema.name + ".csv")),
      ("title", .string(schema.title)),
      ("description", .string(schema.description)),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("bytes", .int(file.bytes.count)),
      ("hash", .string("sha256:" + digest)),
      (
        "dialect",
        .members([
          ("delimiter", .string(String(UnicodeScalar(format.delimiter)))),
          ("lineTerminator", .string(format.lineEnd == .lf ? "\n" : "\r\n")),
        ])
      ),
      ("schema", descriptor(of: schema)),
    ])
  }

  private func descriptor(of schema: TableSchema) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("fields", .array(schema.fields.map(descriptor))),
      ("missingValues", .array([.string("")])),
      ("primaryKey", .array(schema.primaryKey.map(JSONValue.string))),
    ]
    if !schema.foreignKeys.isEmpty {
      members.append(
        (
          "foreignKeys",
          .array(
            schema.foreignKeys.map { key in
              .members([
                ("fields", .array([.string(key.field)])),
                (
                  "reference",
                  .members([("resource", .string(key.table)), ("fields", .array([.string(key.key)]))])
                ),
              ])
            })
        ))
    }
    return .members(members)
  }

  private func descriptor(of field: TableSchema.Field) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(field.name)), ("title", .string(field.title)), ("type", .string(field.type.rawValue)),
      ("description", .string(field.description)),
    ]
    if let unit = field.unit { members.append(("unit", .string(unit))) }
    // As the writer spells them.
    if field.type == .boolean {
      members += [("trueValues", .array([.string("TRUE")])), ("falseValues", .array([.string("FALSE")]))]
    }
    var constraints: [(String, JSONValue)] = []
    if field.isRequired { constraints.append(("required", .bool(true))) }
    if let minimum = field.minimum { constraints.append(("minimum", .number(minimum))) }
    if let maximum = field.maximum { constraints.append(("maximum", .number(maximum))) }
    if !field.values.isEmpty { constraints.append(("enum", .array(field.values.map(JSONValue.string)))) }
    if !constraints.isEmpty { members.append(("constraints", .members(constraints))) }
    return .members(members)
  }
}
