import Testing

@testable import Pipeline

/// Every wrong job file beside what is said of it.
@Suite struct JobFileErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let yaml: String
    let errors: [String]
    var testDescription: String { name }
  }

  private static let inputKeys =
    "path, kind, source, cycle, pmo, sheets, leave_out, tables, shape, header_row, columns, relation, currency, as_of, "
    + "date_order, decimal, amounts_in, allow_unknown_labels, allow_near_misses, reversed, freshness"

  static let cases = [
    Case(
      name: "unknown key, near", yaml: "version: 1\ninputs:\n  - path: a.csv\n    headr_row: 5\n",
      errors: ["4:5 There is no key \"headr_row\" in an input. Did you mean \"header_row\"?"]),
    Case(
      name: "unknown key, hyphen", yaml: "version: 1\ninputs:\n  - path: a.csv\n    header-row: 5\n",
      errors: ["4:5 There is no key \"header-row\" in an input. Did you mean \"header_row\"?"]),
    Case(
      name: "unknown key, far", yaml: "version: 1\ninputs: [{path: a.csv}]\ngates: {frobnicate: 1}\n",
      errors: ["3:9 There is no key \"frobnicate\" in the gates. The keys here are warn_if, error_if."]),
    Case(
      name: "required keys", yaml: "name: Nightly\n",
      errors: [
        "1:1 \"version\" is missing in a job file. Version of the job file's form.",
        "1:1 \"inputs\" is missing in a job file. The files to read, in the order in which they count.",
      ]),
    Case(
      name: "input without a path", yaml: "version: 1\ninputs:\n  - kind: maturity\n",
      errors: [
        "3:5 \"path\" is missing in an input. "
          + "A file, a folder, or a pattern with * ? [a-z] and ** for any folders, from the job file's folder."
      ]),
    Case(
      name: "no inputs", yaml: "version: 1\ninputs: []\n",
      errors: ["2:9 \"inputs\" is an empty list. Give at least 1, or remove the key."]),
    Case(
      name: "wrong types",
      yaml: """
        version: 1
        name: [a]
        output: true
        inputs:
          - path: a.csv
            header_row: five
            sheets: Q3
            columns: level
            allow_unknown_labels: "no"
          - a.csv
        """,
      errors: [
        "2:7 \"name\" needs a text, and this is a list. Put the text in quotes.",
        "3:9 \"output\" needs a text, and this is true or false (true). Put the text in quotes.",
        "6:17 \"header_row\" needs a whole number from 1 to 1048576, and this is a text (five). "
          + "Write the number alone, without quotes.",
        "7:13 \"sheets\" needs a list, and this is a text (Q3). "
          + "Start each item with a dash on a line of its own, or write [a, b].",
        "8:14 \"columns\" needs keys with values, and this is a text (level). "
          + "Write name: value, each on a line of its own below the key.",
        "9:27 \"allow_unknown_labels\" needs true or false, and this is a text (no). Write true or false.",
        "10:5 An item of \"inputs\" needs keys with values, and this is a text (a.csv). "
          + "The keys here are \(inputKeys).",
      ]),
    Case(
      name: "choices",
      yaml: "version: 1\ncrosshair: meen\nprofile: tableau\ninputs: [{path: a.csv, kind: Maturity}]\nratings: band\n",
      errors: [
        "2:12 \"crosshair\" cannot be \"meen\". Did you mean \"mean\"?",
        "3:10 \"profile\" cannot be \"tableau\". The choices here are default, excel, powerbi.",
        "4:30 \"kind\" cannot be \"Maturity\". Did you mean \"maturity\"?",
        "5:10 \"ratings\" cannot be \"band\". Did you mean \"bands\"?",
      ]),
    Case(
      name: "numbers out of range",
      yaml:
        "version: 1\ninputs: [{path: a.csv, header_row: 0}]\ntargets: {S01: 3.5}\ngates: {error_if: {errors: -1}}\n",
      errors: [
        "2:36 \"header_row\" needs a whole number from 1 to 1048576, and this is a number (0). "
          + "Write the number alone, without quotes.",
        "3:16 \"S01\" needs a whole number from 0 to 100, and this is a number (3.5). "
          + "Write the number alone, without quotes.",
        "4:28 \"errors\" needs a number of at least 0, or a share from 0% to 100%, and this is a number (-1). "
          + "Write 20 for at most 20 cells, or 5% for at most that share of the rows.",
      ]),
    Case(
      name: "nothing behind a key", yaml: "version: 1\nname:\noutput: ''\ninputs: [{path: a.csv}]\n",
      errors: [
        "2:6 \"name\" has no value. Give one, or remove the key.",
        "3:9 \"output\" has no value. Give one, or remove the key.",
      ]),
    Case(
      name: "another version", yaml: "version: 2\ninputz: 3\n",
      errors: [
        "1:10 This job file is of version 2, and this program reads version 1. Write version: 1, or use a newer program."
      ]),
    Case(
      name: "a key twice", yaml: "version: 1\nname: a\nname: b\n",
      errors: ["2:1 This is not YAML: \"name\" stands twice. Check the indentation, colons and quotes there."]),
    Case(
      name: "broken YAML", yaml: "version: 1\ninputs: [a\nname: b\n",
      errors: [
        "3:5 This is not YAML: did not find expected ',' or ']'. Check the indentation, colons and quotes there."
      ]),
    Case(
      name: "empty", yaml: "# nothing\n",
      errors: ["- This file is empty. Write version: 1 and the inputs."]),
    Case(
      name: "a list", yaml: "- version: 1\n",
      errors: [
        "1:1 The job file needs keys with values, and this is a list. The keys here are "
          + "version, name, inputs, output, catalogue, scales, targets, service_weights, ratings, cap_attainment, crosshair, as_of, "
          + "customer_groups, rater_weights, confidentiality, plan, what_if, profile, pseudonymise, gates."
      ]),
    Case(
      name: "field and rule unknown",
      yaml: "version: 1\ninputs: [{path: a.csv, columns: {servce: Name}}]\ngates: {warn_if: {total-row: 1, eror: 2}}\n",
      errors: [
        "2:34 There is no \"servce\" for \"columns\". Did you mean \"service\"?",
        "3:33 There is no \"eror\" for \"warn_if\". Did you mean \"errors\"?",
      ]),
    Case(
      name: "a source that is none", yaml: "version: 1\ninputs: [{path: a.csv, source: qualtrix}]\n",
      errors: ["2:32 \"source\" cannot be \"qualtrix\". Did you mean \"qualtrics\"?"]),
    Case(
      name: "column counts characters, not bytes", yaml: "version: 1\ninputs: [{path: \"äöü€.csv\", kynd: 1}]\n",
      errors: ["2:29 There is no key \"kynd\" in an input. Did you mean \"kind\"?"]),
  ]

  @Test(arguments: cases) func everyErrorWithItsPlace(_ example: Case) {
    let vocabulary = JobVocabulary(fields: ["service", "level"], rules: ["total-row"], sources: ["jira", "qualtrics"])
    let (_, errors) = JobFile.partial(Array(example.yaml.utf8), path: "job.yaml", vocabulary: vocabulary)
    #expect(
      JobErrors(errors).errors.map { "\($0.mark.map(String.init(describing:)) ?? "-") \($0.message) \($0.remedy)" }
        == example.errors)
    #expect(JobErrors(errors).status == .invalidJob)
  }

  @Test func descriptionIsPlaceMessageAndRemedy() {
    let error = JobError(file: "a/job.yaml", at: Mark(line: 7, column: 5), "It is wrong.", remedy: "Mend it.")
    #expect(error.description == "a/job.yaml:7:5: It is wrong. Mend it.")
    #expect(JobErrors([error, error]).description == error.description + "\n" + error.description)
  }

  @Test func bytesThatAreNoText() {
    let (_, errors) = JobFile.partial([0x61, 0xFF, 0xFE], path: "job.yaml", vocabulary: JobVocabulary())
    #expect(errors.map(\.description) == ["job.yaml: This file is not UTF-8. Save it as UTF-8."])
  }

  @Test func byteOrderMarkMovesNoColumn() {
    let yaml = [0xEF, 0xBB, 0xBF] + Array("nme: a\nversion: 1\ninputs: [{path: a}]\n".utf8)
    let (_, errors) = JobFile.partial(yaml, path: "job.yaml", vocabulary: JobVocabulary())
    #expect(errors.map(\.mark) == [Mark(line: 1, column: 1)])
  }

  /// Text that is no job file must end in errors, never in a crash or an endless walk.
  @Test(arguments: [
    String(repeating: "[", count: 20_000), String(repeating: "{a: ", count: 5000), String(repeating: "- ", count: 5000),
    "\0", "a: *b", "&a [*a]", "? [x]\n: y", "!!int x", "--- 1\n--- 2", "\t", "%YAML 9.9\n---\na",
    "version: 99999999999999999999",
    "version: 1e999", "version: .nan", "a: &a\n  <<: *a",
  ])
  func oddTextEndsInErrors(_ yaml: String) {
    let (_, errors) = JobFile.partial(Array(yaml.utf8), path: "job.yaml", vocabulary: JobVocabulary())
    #expect(!errors.isEmpty)
  }

  @Test func aliasesCannotMultiplyWithoutEnd() {
    var yaml = "version: 1\nx0: &x0 {path: a.csv, sheets: [" + String(repeating: "a,", count: 1000) + "]}\n"
    yaml += "inputs: [" + String(repeating: "*x0,", count: 1000) + "]\n"
    let (_, errors) = JobFile.partial(Array(yaml.utf8), path: "job.yaml", vocabulary: JobVocabulary())
    #expect(errors.filter { $0.message == "The job file holds too many values." }.count == 1)
  }
}
