import Analysis
import Intake
import PMO
import Publishing
import Tabular

/// The one table of the job file's keys: the parser reads by it, and the JSON Schema and the documentation are made from it.
public enum JobSchema {
  /// The JSON Schema (draft-07) for editors.
  public static func json(vocabulary: JobVocabulary = JobVocabulary()) -> String {
    let head: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": "Job file of Plumbline",
    ]
    return JSONValue.joined(head, root(vocabulary).schema).page
  }

  static func root(_ vocabulary: JobVocabulary) -> JobForm {
    .table(
      title: "a job file",
      [
        JobKey("version", .whole(1...1), required: true, "Version of the job file's form."),
        JobKey("name", .text, "What the run is called in reports."),
        JobKey(
          "inputs", .list(input(vocabulary), atLeast: 1), required: true,
          "The files to read, in the order in which they count."),
        JobKey("output", .text, "The folder to write, from the job file's folder; by default \"out\"."),
        JobKey("catalogue", catalogue, "Files that replace the catalogues that come with the program."),
        JobKey(
          "scales", .table(title: "the scales", scales),
          "The scales of the answers, where they differ from the usual ones."),
        JobKey(
          "targets", .entries(names: [], .whole(JobSchema.levels)),
          "The maturity level that a service should reach, by the service's id or name."),
        JobKey(
          "service_weights", .entries(names: [], .number),
          "How much a service counts where several are summed up, by the service's id or name; 1 where it is not named."
        ),
        JobKey(
          "ratings", .choice(AnalysisSettings.RatingRule.allCases.map(\.rawValue)),
          "How the maturity of several services is rated in words: \"attainment\" N, P, L or F by the edges of ISO/IEC 33020 (the default), "
            + "\"bands\" basic, intermediate or advanced."),
        JobKey(
          "cap_attainment", .flag,
          "Whether an indicator's attainment ends at its goal, so that one that is exceeded makes up for no other; by default it does."
        ),
        JobKey(
          "crosshair", .choice(Job.Crosshair.allCases.map(\.rawValue)),
          "Where importance and satisfaction are parted into quadrants; by default at the mean."),
        JobKey("as_of", .text, "The day to which ages are counted, as 2026-09-30; by default the last of the cycle."),
        JobKey(
          "customer_groups", .entries(names: [], .number),
          "How much a group of customers counts beside the others; 1 where it is not named."),
        JobKey(
          "rater_weights",
          .table(
            title: "the rater weights",
            RaterWeights.keys.map { JobKey($0, .number, "Of ratings by \($0); 0 where it is not given.") }),
          "How much raters count in a person's level; by default the mean of the others, or else the own rating."),
        JobKey("confidentiality", confidentiality, "From how many answers on figures are shown."),
        JobKey("plan", plan, "How the ranked plan and the best mix of services are made."),
        JobKey(
          "what_if", .list(supposition, atLeast: 1), "Suppositions, each computed beside the present state."),
        JobKey(
          "profile", .choice(Job.Profile.allCases.map(\.rawValue)),
          "Which program opens the CSV files: \"excel\" and \"powerbi\" write a byte order mark, \"excel\" also CRLF line ends."
        ),
        JobKey(
          "pseudonymise",
          .table(
            title: "the pseudonyms",
            [
              JobKey("key_file", .text, "A file that holds the key, from the job file's folder."),
              JobKey("key_variable", .text, "The environment variable that holds the key."),
            ]),
          "Names and e-mail addresses become pseudonyms before anything is computed, written or logged; the key of at least 16 "
            + "bytes makes them the same in every run."),
        JobKey("gates", .table(title: "the gates", gates(vocabulary)), "Limits on what may be wrong with the inputs."),
      ])
  }

  /// Levels are kept in a byte, and a level below zero stands for no answer.
  static let levels = 0...100

  private static func input(_ vocabulary: JobVocabulary) -> JobForm {
    .table(
      title: "an input",
      [
        JobKey(
          "path", .text, required: true,
          "A file, a folder, or a pattern with * ? [a-z] and ** for any folders, from the job file's folder."),
        JobKey(
          "kind", .choice(AssessmentKind.allCases.map(\.rawValue)),
          "What the files hold; recognised where it is not given."),
        JobKey(
          "source", vocabulary.sources.isEmpty ? .text : .choice(vocabulary.sources),
          "The program that the files come from; recognised by its marks where it is not given."),
        JobKey("cycle", .text, "The assessment cycle, where the files do not name it."),
        JobKey("pmo", .text, "The PMO, where the files do not name it."),
        JobKey("sheets", .list(.text, atLeast: 1), "The sheets to read; by default all."),
        JobKey(
          "leave_out", .list(.text, atLeast: 1), "Headers of columns that are not read at all, such as free text."),
        JobKey(
          "tables", .list(.text, atLeast: 1),
          "The tables (Insert > Table) or defined names whose cells to read, instead of sheets; nothing else of the files counts."
        ),
        JobKey(
          "shape", .choice(SourceSettings.Orientation.allCases.map(\.rawValue)),
          "Whether the tables stand upright or lie on their side, with the header down a column; found where it is not given."
        ),
        JobKey(
          "header_row", .whole(1...1_048_576),
          "The row of the header, from 1 (of a table on its side, its column); found where it is not given."),
        JobKey(
          "columns", .entries(names: vocabulary.fields, .text),
          "The header of the column that holds a field, where it is not recognised."),
        JobKey(
          "relation", .choice(["self", "manager", "peer"]),
          "How the raters of a competence assessment stand to the person, where the files do not say."),
        JobKey("currency", .text, "The currency of all amounts, as `GBP`, where the files do not name it."),
        JobKey(
          "as_of", .text,
          "The day on which the files were right, as 2026-09-30: what has happened cannot lie after it; by default the cycle's last."
        ),
        JobKey(
          "date_order", .choice(DateOrder.allCases.map(\.rawValue)),
          "What comes first in dates such as 03/04/2026; by default what the column's other dates show."),
        JobKey(
          "decimal", .choice(DecimalMark.allCases.map(\.rawValue)),
          "What stands before the decimals of numbers such as 1.234; by default what the column's other numbers show."),
        JobKey(
          "amounts_in", .choice(Magnitude.allCases.map(\.rawValue)),
          "What amounts count where neither their header nor their cell says it; by default units."),
        JobKey(
          "allow_unknown_labels", .flag,
          "Whether an answer that is no level of the scale counts as no answer; by default it is an error."),
        JobKey(
          "allow_near_misses", .flag,
          "Whether a name that is almost a catalogue's is taken for it, with a warning; by default its rows are left out."
        ),
        JobKey(
          "reversed", .list(.text, atLeast: 1),
          "The headers of answer columns whose questions ask the other way round; their levels are turned."),
        JobKey(
          "freshness", .text,
          "How old the newest response may be, such as \"100 days\", on the day of as_of or else the last of the cycle."
        ),
      ])
  }

  private static let catalogue = JobForm.table(
    title: "the catalogue", CatalogueKey.allCases.map { JobKey($0.rawValue, .text, $0.about) })

  private static let confidentiality = JobForm.table(
    title: "the confidentiality",
    [
      JobKey("values", .whole(1...1000), "Answers that a mean, a share or another value needs; by default 5."),
      JobKey("distributions", .whole(1...1000), "Answers that a distribution needs; by default 8."),
      JobKey("persons", .flag, "Whether figures of single persons are published; by default they are not."),
    ])

  private static let plan = JobForm.table(
    title: "the plan",
    [
      JobKey(
        "offered", .list(.text, atLeast: 1),
        "The services that are offered now, by id or name; by default those that were answered for."),
      JobKey(
        "efforts", .entries(names: [], .whole(1...100_000)),
        "What a service takes of the capacity; 1 where it is not named."),
      JobKey("capacity", .whole(0...10_000_000), "What there is to spend; by default what the offered services take."),
      JobKey("draws", .whole(100...100_000), "Draws in the test of the ranking's stability; by default 2000."),
      JobKey(
        "concentration", .number, "How close the drawn weights stay to the given ones; by default 100, more is closer."),
      JobKey("seed", .whole(0...Int.max), "Of the random numbers; by default 1."),
    ])

  private static let supposition = JobForm.table(
    title: "a supposition",
    [
      JobKey("name", .text, required: true, "What it is called in the outputs."),
      JobKey("levels", .entries(names: [], .number), "Maturity levels that services would have reached."),
      JobKey("targets", .entries(names: [], .whole(JobSchema.levels)), "Other targets of services."),
      JobKey("customer_groups", .entries(names: [], .number), "Other weights of customer groups."),
      JobKey("start", .list(.text, atLeast: 1), "Services that would be offered as well."),
      JobKey("drop", .list(.text, atLeast: 1), "Services that would be offered no longer."),
      JobKey("leave", .list(.text, atLeast: 1), "People who would have left."),
      JobKey(
        "join",
        .list(
          .table(
            title: "somebody who joins",
            [
              JobKey("name", .text, required: true, "What they are called in the outputs."),
              JobKey("pmo", .text, "The office that they join."),
              JobKey(
                "levels", .entries(names: [], .whole(JobSchema.levels)), required: true,
                "Their levels of competences, by id or name."),
            ]), atLeast: 1), "People who would have joined."),
    ])

  private static let scales = Job.Scales.Name.allCases.map { name in
    JobKey(
      name.rawValue,
      .table(
        title: "a scale",
        [
          JobKey("lowest", .whole(levels), "The lowest level."),
          JobKey("highest", .whole(levels), "The highest level."),
          JobKey(
            "labels", .entries(names: [], .whole(levels)),
            "The level that a label stands for; the first label of a level is the one that is shown."),
          JobKey(
            "reversed", .flag,
            "Whether the files number the levels from the best to the worst; numbers are turned, labels stay."),
          JobKey("no_answer", .list(.text, atLeast: 0), "Words for \"no answer\", beside the usual ones."),
        ]),
      "The scale of \(name.rawValue).")
  }

  private static func gates(_ vocabulary: JobVocabulary) -> [JobKey] {
    let names = vocabulary.rules.isEmpty ? [] : Gate.measures + vocabulary.rules
    let limits = JobForm.entries(names: names, .limit)
    let measures =
      "by infos, warnings, errors, rejected_share (of rows, 0 to 1) or the name of a rule; 5% is a share of the rows."
    return [
      JobKey("warn_if", limits, "Warn if there are more than this, " + measures),
      JobKey("error_if", limits, "Fail the run if there are more than this, " + measures),
    ]
  }
}

extension JobForm {
  /// The form in the words of JSON Schema.
  var schema: JSONValue {
    switch self {
    case .text: ["type": ["string", "number"], "minLength": 1]
    case .flag: ["type": "boolean"]
    case .whole(let range):
      ["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)]
    case .number: ["type": "number", "minimum": 0]
    case .limit:
      ["anyOf": [["type": "number", "minimum": 0], ["type": "string", "pattern": "^[0-9]+([.][0-9]+)? ?%$"]]]
    case .choice(let names): ["enum": .strings(names)]
    case .list(let form, let least): ["type": "array", "minItems": .int(least), "items": form.schema]
    case .table(_, let keys):
      [
        "type": "object", "additionalProperties": false,
        "required": .strings(keys.filter(\.isRequired).map(\.name)),
        "properties": .object(
          keys.map { .init(key: $0.name, value: .joined(["description": .string($0.about)], $0.form.schema)) }),
      ]
    case .entries(let names, let form):
      .joined(
        ["type": "object", "additionalProperties": form.schema],
        names.isEmpty ? [:] : ["propertyNames": ["enum": .strings(names)]])
    }
  }
}
