import PMO
import Spreadsheets
import Tabular

@testable import Intake

/// A text export as a program writes it: a row of fields a line, quoted where need be, read as any CSV file is.
func export(_ rows: [[String]], name: String = "export.csv") throws -> Sheet {
  let lines = rows.map { fields in
    fields.map { field in
      field.contains { "\",\n".contains($0) } ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
    }.joined(separator: ",")
  }
  return try Workbook(bytes: Array(lines.joined(separator: "\r\n").utf8), name: name).read(0)
}

extension IntakeResult {
  /// `source confidence: kind shape`.
  var taken: String {
    guard let recognition else { return "nothing" }
    let source = recognition.source.map { "\($0.id) \($0.confidence)" } ?? "no source"
    return "\(source): \(recognition.kind) \(recognition.shape)"
  }

  /// `customer, group, outcome: importance/satisfaction in first cell` of each answer.
  var expectations: [String] {
    observations.expectations.map { answer in
      let who = "\(observations.customers[Int(answer.customer)]), \(observations.groups[Int(answer.group)])"
      let outcome = Framework.small.catalogue.outcomes[Int(answer.outcome)].id
      return "\(who), \(outcome): \(answer.importance)/\(answer.satisfaction) in \(answer.origin.address)"
    }
  }

  /// `PMO, service, rater: level in cell` of each answer; wanted levels behind the others.
  var levels: [String] {
    (observations.maturity + observations.targets).map { answer in
      let service = Framework.small.catalogue.services[Int(answer.service)].id
      let rater = answer.rater < 0 ? "-" : observations.raters[Int(answer.rater)]
      let office = observations.offices[Int(answer.office)]
      return "\(office), \(service), \(rater): \(answer.level) in \(answer.origin.address)"
    }
  }

  /// `person, competence, relation: level in cell` of each rating.
  var ratings: [String] {
    observations.ratings.map { rating in
      let competence = Framework.small.catalogue.competences[Int(rating.competence)].id
      let person = observations.people[Int(rating.person)]
      return "\(person), \(competence), \(rating.relation): \(rating.level) in \(rating.origin.address)"
    }
  }

  /// `id name status` of each project.
  var projects: [String] { observations.projects.map { "\($0.id) \($0.name) \($0.status ?? "-")" } }

  /// The header of each field's column.
  func header(of field: Field) -> String? {
    recognition.flatMap { found in found.columns[field].flatMap { found.header.name(of: $0) } }
  }
}
