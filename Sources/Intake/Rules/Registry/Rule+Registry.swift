// Written by .ci/rules from the comments of the rules; not to be edited.
// swift-format-ignore-file

extension Rule {
  /// Every rule, by id.
  public static let all: [Rule] = [
    .ambiguousDates,
    .ambiguousNumbers,
    .answerOutsideScale,
    .assumedDialect,
    .assumedEncoding,
    .assumedUnit,
    .bareShare,
    .blankHeader,
    .brokenQuotes,
    .brokenSign,
    .colorMeaning,
    .columnNotThere,
    .columnsNotRead,
    .cycleDisagrees,
    .cycleMissing,
    .datamapLine,
    .dateAsText,
    .duplicateCustomer,
    .duplicateHeader,
    .duplicateIndicator,
    .duplicateProject,
    .duplicateRespondent,
    .emptyResponse,
    .errorCell,
    .formBlank,
    .formCellList,
    .formCellMissing,
    .formCellType,
    .formSheetMissing,
    .formulaWithoutValue,
    .futureEvidence,
    .goalRow,
    .halfFinishedResponse,
    .hiddenColumns,
    .hiddenRows,
    .implausibleDate,
    .innerByteOrderMark,
    .linesBelow,
    .linkedCustomer,
    .linkedProject,
    .lookAlikeLetters,
    .mergedCells,
    .missingName,
    .missingSharedString,
    .missingStyles,
    .mixedDates,
    .mixedEncodings,
    .mixedLineEnds,
    .mixedNumbers,
    .mixedTypes,
    .monthOnly,
    .nearMiss,
    .notABoolean,
    .notANumber,
    .nulBytes,
    .numberAsText,
    .oddCellReference,
    .officeMissing,
    .otherDateSystem,
    .previewResponse,
    .quotedLines,
    .raggedRow,
    .ratingsDisagree,
    .repeatedHeader,
    .repeatedPart,
    .reversedScale,
    .rowTooLong,
    .severalTables,
    .sheetLeftOut,
    .staleInput,
    .straightLining,
    .summaryRow,
    .targetWithoutLevel,
    .titleRow,
    .tooManyNames,
    .totalRow,
    .trailingSpace,
    .unassignedPerson,
    .unclosedQuote,
    .unfinishedResponse,
    .unitDisagrees,
    .unknownDirection,
    .unknownLabel,
    .unknownMark,
    .unknownName,
    .unknownRating,
    .unknownRelation,
    .unknownStage,
    .unknownView,
    .unlistedCustomer,
    .unpairedQuestion,
    .unreadableAmount,
    .unreadableDate,
    .unreadableNumber,
    .valueNotGiven,
    .valueWithoutPlace,
    .varianceDisagrees,
    .verdictDisagrees,
    .withheldValue,
    .zeroGoal,
  ]

  static let texts: [String: Text] = [
    "ambiguous-dates": Text(
      title: "Dates that can be read in two ways",
      finds: "a column of dates of which nothing says whether day or month comes first.",
      reason: "A date read the other way is months off.",
      remedy: "Name the order in the job file: `date_order: day-first` or `month-first`."
    ),
    "ambiguous-numbers": Text(
      title: "Numbers that can be read in two ways",
      finds: "a column with numbers such as 1.234 of which nothing says what the mark is.",
      reason: "A number read the other way is a thousand times too large or too small.",
      remedy: "Name the mark in the job file: `decimal: point` or `decimal: comma`."
    ),
    "answer-outside-scale": Text(
      title: "Answer that the scale does not have",
      finds: "a number that is no level of the declared scale.",
      reason: "The answer is left out.",
      remedy: "Correct the answer, or declare the scale that was used."
    ),
    "assumed-dialect": Text(
      title: "Unusual text file",
      finds: "a text file with an unusual delimiter, quote or escape, and what was assumed.",
      reason: "A wrong guess would shift columns.",
      remedy: "Look at a few rows with `plumbline inspect`; export as CSV with commas if they are wrong."
    ),
    "assumed-encoding": Text(
      title: "Assumed encoding",
      finds: "a text file that is no UTF-8 and was read as Windows-1252.",
      reason: "Letters with accents would be wrong if it is another.",
      remedy: "Export the file as UTF-8."
    ),
    "assumed-unit": Text(
      title: "Amounts without their unit",
      finds: "a column of large amounts of which nothing says whether they count units, thousands or millions.",
      reason: "Sums over files in different units would be wrong.",
      remedy: "Name the unit in the job file: `amounts_in: millions`, or in the header: `Whole life cost (£m)`."
    ),
    "bare-share": Text(
      title: "Percentages without the sign",
      finds: "numbers without a percent sign among percentages.",
      reason: "Read the other way they are a hundred times too large or too small.",
      remedy: "Write all with the sign."
    ),
    "blank-header": Text(
      title: "Column without a header",
      finds: "a filled column whose header is blank.",
      reason: "Nobody can say what stands in it.",
      remedy: "Write a header above the column."
    ),
    "broken-quotes": Text(
      title: "Broken quotes",
      finds: "a quoted field that goes on behind its closing quote.",
      reason: "Fields may be cut at the wrong place.",
      remedy: "Double the quotes inside quoted fields."
    ),
    "broken-sign": Text(
      title: "Broken currency sign",
      finds: "a letter in front of an amount where a currency's sign was before the file was saved in another encoding.",
      reason: "The amount is read without it; other letters of the file may be broken as well.",
      remedy: "Correct the sign, and save the file as UTF-8."
    ),
    "color-meaning": Text(
      title: "Colours that carry meaning",
      finds: "cells of the data that are filled with colours which differ within a column, or rows that are marked.",
      reason: "No program reads colours; what they say is lost.",
      remedy: "Write what the colour says into a column of its own."
    ),
    "column-not-there": Text(
      title: "Column to leave out that is not there",
      finds: "a header under `leave_out` that a sheet does not have.",
      reason: "A slip of the pen would let the column through that was meant.",
      remedy: "Correct the header in the job file."
    ),
    "columns-not-read": Text(
      title: "Columns that are not read",
      finds: "columns with values that hold none of the fields of the sheet's kind.",
      reason: "What they say is in none of the tables.",
      remedy: "Nothing to do; name a column in the job file if it holds a field."
    ),
    "cycle-disagrees": Text(
      title: "Sheet and title name two cycles",
      finds: "a title that names another cycle than the sheet's name.",
      reason: "A copied sheet with its old title may count in the wrong cycle.",
      remedy: "Correct the title or the sheet's name, or name the cycle in the job file."
    ),
    "cycle-missing": Text(
      title: "No assessment cycle",
      finds: "observations whose cycle neither a column, the sheet, the file nor the job names.",
      reason: "Change from cycle to cycle cannot be shown.",
      remedy: "Name the cycle in the sheet's name, a title, the file's name or the job file (2026-Q3)."
    ),
    "datamap-line": Text(
      title: "Line of a datamap that cannot be used",
      finds: "a line of a datamap without key, sheet or cell, with a cell or a type that does not exist, or with a key that another line has.",
      reason: "What the line asks for is missing from the table, or is not checked.",
      remedy: "Correct the line of the datamap."
    ),
    "date-as-text": Text(
      title: "Dates stored as text",
      finds: "cells of a date column that hold a date as text.",
      reason: "Excel neither sorts nor reckons with them, and day and month may be mistaken for each other.",
      remedy: "Convert the cells to dates in Excel (Data, Text to Columns)."
    ),
    "duplicate-customer": Text(
      title: "Customer listed twice",
      finds: "a second row for one customer in one list and cycle.",
      reason: "A response rate would be too low; the second row is left out.",
      remedy: "Delete one of the rows."
    ),
    "duplicate-header": Text(
      title: "Two columns of one name",
      finds: "a header text that stands over several columns.",
      reason: "Only one of them can be meant.",
      remedy: "Rename one of the columns, or name the columns in the job file."
    ),
    "duplicate-indicator": Text(
      title: "Indicator twice",
      finds: "a second row for one indicator of a service in one cycle.",
      reason: "Counted twice it would weigh twice; the second row is left out.",
      remedy: "Delete one of the rows, or name the indicators apart."
    ),
    "duplicate-project": Text(
      title: "Project that stands twice",
      finds: "a project that stands in two sheets for the same cycle.",
      reason: "Its amounts would be added twice.",
      remedy: "Delete one of the rows."
    ),
    "duplicate-respondent": Text(
      title: "Respondent who answered twice",
      finds: "two responses of one respondent for the same cycle.",
      reason: "Counted twice, a voice would weigh double.",
      remedy: "Delete the response that should not count."
    ),
    "empty-response": Text(
      title: "Empty response",
      finds: "a response without a single answer to a question that counts.",
      reason: "It says nothing, and must not replace an earlier response of the same respondent.",
      remedy: "Nothing to do."
    ),
    "error-cell": Text(
      title: "Error in a cell",
      finds: "a cell that holds an error of Excel, such as #REF! or #N/A.",
      reason: "The value is lost.",
      remedy: "Mend the formula, or type the value in."
    ),
    "form-blank": Text(
      title: "Form that nobody filled in",
      finds: "a returned form in which none of the datamap's cells holds anything.",
      reason: "Its column in the table is empty, like that of a form that never came back.",
      remedy: "Ask for the form again, or take the blank one out of the folder."
    ),
    "form-cell-list": Text(
      title: "Answer outside the cell's list",
      finds: "a cell of a form whose content is none of the values that the datamap lists for it.",
      reason: "Counted by value it would stand for itself alone.",
      remedy: "Pick one of the listed values, or add the value to the datamap's list."
    ),
    "form-cell-missing": Text(
      title: "Empty cell in a form",
      finds: "a cell of a form that the datamap asks for and that is empty.",
      reason: "The table has no value there.",
      remedy: "Fill in the cell; if it was left empty on purpose there is nothing to do."
    ),
    "form-cell-type": Text(
      title: "Cell of another type",
      finds: "a cell of a form that holds something else than the datamap says: a text where a date or a number should be.",
      reason: "It cannot be sorted, added up or compared with the others.",
      remedy: "Enter a value of the type that the datamap names."
    ),
    "form-sheet-missing": Text(
      title: "Form without one of its sheets",
      finds: "a returned form that lacks a sheet which the datamap names.",
      reason: "All its cells on that sheet are missing from the table.",
      remedy: "Ask for the form with all its sheets, or correct the sheet's name."
    ),
    "formula-without-value": Text(
      title: "Formula without a value",
      finds: "a formula that no calculated value is stored with.",
      reason: "The program that wrote the file did not calculate it.",
      remedy: "Open the file in Excel, let it calculate, and save it."
    ),
    "future-evidence": Text(
      title: "Evidence from the future",
      finds: "evidence that is dated after the assessment.",
      reason: "Its age would be negative; the date is left out.",
      remedy: "Correct the date, or name the cycle or `as_of` of the assessment in the job file."
    ),
    "goal-row": Text(
      title: "Goal row",
      finds: "a row of the table that states goals instead of answers.",
      reason: "Counted as data it would pass for what was found.",
      remedy: "State goals in a column of their own, or as targets in the job file."
    ),
    "half-finished-response": Text(
      title: "Half-finished response",
      finds: "a row of a survey with fewer than half of its questions answered.",
      reason: "Its answers count, and the person may have meant to go on.",
      remedy: "Ask the respondent, or delete the row."
    ),
    "hidden-columns": Text(
      title: "Hidden columns count",
      finds: "columns of the data that are hidden.",
      reason: "A hidden column is data that nobody sees.",
      remedy: "Delete the column if it should not count."
    ),
    "hidden-rows": Text(
      title: "Hidden rows count",
      finds: "rows of the data that are hidden, filtered away or folded.",
      reason: "Filtered or folded rows are data that nobody sees.",
      remedy: "Delete the rows if they should not count."
    ),
    "implausible-date": Text(
      title: "Dates that cannot be",
      finds: "a project that starts after its finish, or is closed before it happened.",
      reason: "Durations and delays from them would be wrong.",
      remedy: "Correct the dates; if all are four years and a day late, untick \"Use 1904 date system\" in Excel's options."
    ),
    "inner-byte-order-mark": Text(
      title: "Byte-order mark inside",
      finds: "a byte-order mark in the middle of a text, as files that were joined have.",
      reason: "Elsewhere it becomes part of a name.",
      remedy: "Nothing to do."
    ),
    "lines-below": Text(
      title: "Lines below the table",
      finds: "lines with other numbers of fields after the last row of a table.",
      reason: "Notes may be taken for data.",
      remedy: "Delete the lines if they are no data."
    ),
    "linked-customer": Text(
      title: "Customer by name and address",
      finds: "customers who go by their name in one input and by their address in another.",
      reason: "They are taken for the same where one input gives both and no other customer has the name.",
      remedy: "Use the address everywhere."
    ),
    "linked-project": Text(
      title: "Project known by its name",
      finds: "a project without an id that has the name of one with an id in another sheet.",
      reason: "Over the years they count as one project.",
      remedy: "Add the ids to the list, or give projects that differ names that differ."
    ),
    "look-alike-letters": Text(
      title: "Letters that look like others",
      finds: "a word of Latin letters with Cyrillic or Greek ones among them.",
      reason: "Two names that look the same would count as two; the Latin letters are taken.",
      remedy: "Type the name again."
    ),
    "merged-cells": Text(
      title: "Merged cells in the data",
      finds: "merged ranges below the header.",
      reason: "Only the first cell of a merged range holds a value.",
      remedy: "Unmerge the cells and fill in every row."
    ),
    "missing-name": Text(
      title: "Row without a name",
      finds: "a filled row whose name is blank.",
      reason: "Its answers belong to nothing.",
      remedy: "Fill in the name, or delete the row."
    ),
    "missing-shared-string": Text(
      title: "Text that the file lacks",
      finds: "a cell that points to a text which the workbook does not hold.",
      reason: "The value is lost.",
      remedy: "Open the workbook in Excel, let it repair the file, and save it."
    ),
    "missing-styles": Text(
      title: "Missing styles",
      finds: "a workbook whose formats are not in the file.",
      reason: "A day is a number in a date's format: without it, days are read as numbers.",
      remedy: "Open the workbook in Excel, let it repair the file, and look at the dates."
    ),
    "mixed-dates": Text(
      title: "Dates in two orders",
      finds: "a column in which some dates name the day first and others the month.",
      reason: "Those that could be either may be read the wrong way.",
      remedy: "Write all dates in one way, best as 2026-09-30."
    ),
    "mixed-encodings": Text(
      title: "Mixed encodings",
      finds: "a text file with lines in UTF-8 and lines in Windows-1252.",
      reason: "Letters with accents may be wrong.",
      remedy: "Export the file as UTF-8."
    ),
    "mixed-line-ends": Text(
      title: "Mixed line ends",
      finds: "a text file whose lines end in different ways.",
      reason: "Other programs may see one line where there are two.",
      remedy: "Nothing to do."
    ),
    "mixed-numbers": Text(
      title: "Numbers with two decimal marks",
      finds: "a column in which some numbers have a decimal point and others a decimal comma.",
      reason: "Those that could be either may be read the wrong way.",
      remedy: "Write all numbers in one way."
    ),
    "mixed-types": Text(
      title: "Mixed types in a column",
      finds: "a column of answers, amounts or dates with cells of several types.",
      reason: "Sorting, filters and sums in Excel leave some of the cells out.",
      remedy: "Enter all cells of the column in one way."
    ),
    "month-only": Text(
      title: "Month without a day",
      finds: "a cell of a date column that names a month alone.",
      reason: "As a start it is taken as the month's first day, as an end as its last.",
      remedy: "Enter the day, or accept what it is taken as."
    ),
    "near-miss": Text(
      title: "Name that is almost a catalogue's",
      finds: "a name that differs from a catalogue's by a slip of the pen.",
      reason: "A slip of the pen is not corrected in silence.",
      remedy: "Correct the name, or add it to the synonyms."
    ),
    "not-a-boolean": Text(
      title: "No truth value",
      finds: "a cell that is marked as TRUE or FALSE and holds something else.",
      reason: "It is taken as text.",
      remedy: "Type the value in anew."
    ),
    "not-a-number": Text(
      title: "No number",
      finds: "a cell that is marked as a number and holds something else.",
      reason: "It is taken as text.",
      remedy: "Type the value in anew."
    ),
    "nul-bytes": Text(
      title: "NUL bytes",
      finds: "bytes that no text has, as in damaged or binary files.",
      reason: "Part of the file may be lost.",
      remedy: "Export the file anew."
    ),
    "number-as-text": Text(
      title: "Numbers stored as text",
      finds: "numbers that are stored as text.",
      reason: "Excel leaves them out of its own sums and averages.",
      remedy: "Convert the cells to numbers in Excel."
    ),
    "odd-cell-reference": Text(
      title: "Odd cell reference",
      finds: "a cell whose place cannot be read.",
      reason: "It is taken as the next cell of its row.",
      remedy: "Open the workbook in Excel, let it repair the file, and save it."
    ),
    "office-missing": Text(
      title: "No PMO",
      finds: "observations whose PMO neither a column, the sheet, the file nor the job names.",
      reason: "Several PMOs without a name would be added up.",
      remedy: "Name the PMO in a title, a column, the file's name or the job file."
    ),
    "other-date-system": Text(
      title: "Days counted from 1904",
      finds: "a workbook with dates that counts its days from 1904, as Excel for Macintosh once did.",
      reason: "The dates are read rightly; copied into another workbook, or from one, they are off by 1,462 days.",
      remedy: "Untick \"Use 1904 date system\" in Excel's options, and check the dates afterwards."
    ),
    "preview-response": Text(
      title: "Response of a preview",
      finds: "a response that the survey's makers or a test or a robot left.",
      reason: "Nobody of the respondents says so.",
      remedy: "Nothing to do."
    ),
    "quoted-lines": Text(
      title: "Lines quoted as a whole",
      finds: "a text file whose every line stands in quotes.",
      reason: "Each row would be one field.",
      remedy: "Export the file anew with quotes around fields only."
    ),
    "ragged-row": Text(
      title: "Ragged row",
      finds: "a row with more or fewer fields than most.",
      reason: "An unquoted delimiter shifts what stands behind it.",
      remedy: "Put quotes around the field that holds the delimiter."
    ),
    "ratings-disagree": Text(
      title: "Two ratings of a project",
      finds: "a project with two ratings that differ, such as an assessor's and its owner's.",
      reason: "Only one can count.",
      remedy: "Name the column that shall count in the job file, under `rag`."
    ),
    "repeated-header": Text(
      title: "Header that recurs",
      finds: "a row of the data that repeats the header, as in files that were put together from several exports.",
      reason: "It is no data.",
      remedy: "Nothing to do."
    ),
    "repeated-part": Text(
      title: "Repeated part",
      finds: "a part that a workbook holds twice.",
      reason: "Programs differ in which of them they read.",
      remedy: "Open the workbook in Excel and save it."
    ),
    "reversed-scale": Text(
      title: "Levels counted the other way",
      finds: "answers that were turned because the job declares their scale or column reversed.",
      reason: "The figures show another number than the file.",
      remedy: "Nothing to do; take `reversed` out of the job file if the file counts like the others."
    ),
    "row-too-long": Text(
      title: "Row with more fields than headers",
      finds: "a row of a text file with more fields than the header has.",
      reason: "An unquoted delimiter shifts what stands behind it.",
      remedy: "Put quotes around the field that holds the delimiter."
    ),
    "several-tables": Text(
      title: "Several tables",
      finds: "a second table below or beside the first.",
      reason: "Its rows would count as rows of the first.",
      remedy: "Put each table on a sheet or in a file of its own."
    ),
    "sheet-left-out": Text(
      title: "Sheet is no assessment",
      finds: "a sheet that nothing known was found on, or that the job does not name.",
      reason: "Nothing on it counts.",
      remedy: "If it should count, name its kind and columns in the job file."
    ),
    "stale-input": Text(
      title: "Stale input",
      finds: "an input whose newest response is older than the job allows.",
      reason: "The figures may show how things were, not how they are.",
      remedy: "Export the data anew, or allow more days under `freshness` in the job file."
    ),
    "straight-lining": Text(
      title: "One level for everything",
      finds: "a rater who gave all services the same level.",
      reason: "The rater may not have looked at the single services.",
      remedy: "Ask the rater; the answers count as they are."
    ),
    "summary-row": Text(
      title: "Summary row of an outline",
      finds: "a row that sums up the rows of a deeper level below it.",
      reason: "Counted beside them it would count everything twice.",
      remedy: "Nothing to do."
    ),
    "target-without-level": Text(
      title: "Wanted level alone",
      finds: "a row that says which level is wanted and not which there is.",
      reason: "Without a level there is no gap; the row counts for nothing.",
      remedy: "Enter the level too."
    ),
    "title-row": Text(
      title: "Title inside the data",
      finds: "a row below the header that holds a single text, as headings of groups and remarks below the data do.",
      reason: "It is left out; other programs would take it for data.",
      remedy: "Write groups into a column of their own."
    ),
    "too-many-names": Text(
      title: "Too many names",
      finds: "a workbook with more defined names than anybody uses, as templates have that were copied for years.",
      reason: "The last of them cannot be read by their names.",
      remedy: "Delete the names that nobody uses (Formulas > Name Manager)."
    ),
    "total-row": Text(
      title: "Total row",
      finds: "a row that adds up others, by its name or by its amounts.",
      reason: "Counted as data it would count everything twice.",
      remedy: "Nothing to do."
    ),
    "trailing-space": Text(
      title: "Spaces around a name",
      finds: "spaces before or behind a name, several between its words, non-breaking ones, or letters without width.",
      reason: "Elsewhere the name may count as another.",
      remedy: "Delete the spaces."
    ),
    "unassigned-person": Text(
      title: "Person without a service",
      finds: "a row that names a person and no service that is known.",
      reason: "The person counts among the staff and for no service.",
      remedy: "Name the services, or delete the row."
    ),
    "unclosed-quote": Text(
      title: "Quote that is never closed",
      finds: "a quote that opens a field and has no end.",
      reason: "The rest of the file is one field.",
      remedy: "Close or double the quote."
    ),
    "unfinished-response": Text(
      title: "Unfinished response",
      finds: "a response that was left before its end.",
      reason: "Whoever did not send it off has not confirmed what stands in it, so none of its answers count.",
      remedy: "Nothing to do; where they should count, close the open responses in the survey and export it again."
    ),
    "unit-disagrees": Text(
      title: "Units that disagree",
      finds: "two values of a row in different units.",
      reason: "Days and hours cannot be compared; the second value is left out.",
      remedy: "Enter both in one unit."
    ),
    "unknown-direction": Text(
      title: "Direction that is not known",
      finds: "a word for which way is better that is not known.",
      reason: "Taken the wrong way, an indicator would look good where it is bad; the row is left out.",
      remedy: "Write higher or lower, or leave the cell empty where higher is better."
    ),
    "unknown-label": Text(
      title: "Answer that means no level",
      finds: "a text that is neither a label of the scale nor a word for no answer.",
      reason: "Guessing a level would make a figure up.",
      remedy: "Correct the answer, declare its label in the scale, or allow unknown labels in the job file."
    ),
    "unknown-mark": Text(
      title: "Mark that is not known",
      finds: "a cell of a matrix that says neither yes nor no.",
      reason: "The person is not taken to work for the service.",
      remedy: "Write x or leave the cell empty."
    ),
    "unknown-name": Text(
      title: "Name that no catalogue has",
      finds: "a name that is neither an id, a name nor a synonym of the catalogue.",
      reason: "Its answers are left out.",
      remedy: "Correct the name, or add it to the catalogue or the synonyms."
    ),
    "unknown-rating": Text(
      title: "Status colour that is not known",
      finds: "a word for a status colour that is not known.",
      reason: "The project is counted without a colour.",
      remedy: "Write red, amber or green."
    ),
    "unknown-relation": Text(
      title: "Relation that is not known",
      finds: "a word for how a rater stands to a person that is not known.",
      reason: "Own, managers' and peers' ratings are compared.",
      remedy: "Write self, manager, peer or other."
    ),
    "unknown-stage": Text(
      title: "Stage that is not known",
      finds: "a word for a stage of the customers' experience that is not known.",
      reason: "The answer counts in no stage.",
      remedy: "Write exploration, design, deployment, enhancement or realisation."
    ),
    "unknown-view": Text(
      title: "View that is not known",
      finds: "a word for the side from which a rater sees a service that is not known.",
      reason: "What the office and what its customers see is compared; the answer counts as the office's own.",
      remedy: "Write own or customer."
    ),
    "unlisted-customer": Text(
      title: "Answer from outside the list",
      finds: "customers who answered and stand on no customer list of the cycle.",
      reason: "Response rates are taken against the list, so it has to be complete.",
      remedy: "Add them to the list, or correct their addresses there."
    ),
    "unpaired-question": Text(
      title: "Half of a pair of questions",
      finds: "a question how somebody feels with an outcome without the one how without it, or the other way round.",
      reason: "Only both answers together say what kind of need the outcome is; the answers are left out.",
      remedy: "Ask both, or name the other column in the job file."
    ),
    "unreadable-amount": Text(
      title: "Text where an amount should be",
      finds: "a cell of an amount column that cannot be read as an amount.",
      reason: "The amount is left out.",
      remedy: "Enter a plain number."
    ),
    "unreadable-date": Text(
      title: "Text where a date should be",
      finds: "a cell of a date column that cannot be read as a date.",
      reason: "The date is left out.",
      remedy: "Enter a date, or write it as 2026-09-30."
    ),
    "unreadable-number": Text(
      title: "Text where a number should be",
      finds: "a goal, a current value or a relevance that cannot be read as a number, or a relevance outside 0 to 1.",
      reason: "The value is left out; an indicator without a relevance counts like any other.",
      remedy: "Enter a plain number."
    ),
    "value-not-given": Text(
      title: "Words instead of a value",
      finds: "a cell that says that there is no value: `TBC`, `n/a`, `not provided`.",
      reason: "Sums and counts are over the values that are given.",
      remedy: "Nothing to do, or ask who keeps the list."
    ),
    "value-without-place": Text(
      title: "Value without a place",
      finds: "a cell beyond the last row or column of a sheet.",
      reason: "It is left out.",
      remedy: "Open the workbook in Excel, let it repair the file, and save it."
    ),
    "variance-disagrees": Text(
      title: "Variance that does not add up",
      finds: "a stated variance that is not forecast less budget.",
      reason: "One of the three is wrong.",
      remedy: "Correct the list; forecast less budget counts."
    ),
    "verdict-disagrees": Text(
      title: "Two verdicts of one customer",
      finds: "several rows of a customer that state different overall answers for a cycle.",
      reason: "A customer has one overall satisfaction; the first row's counts.",
      remedy: "Correct the rows."
    ),
    "withheld-value": Text(
      title: "Value held back",
      finds: "a cell that says that its value is held back, and why.",
      reason: "Sums and counts are over the values that are published.",
      remedy: "Nothing to do."
    ),
    "zero-goal": Text(
      title: "Goal of zero",
      finds: "an indicator whose goal is zero.",
      reason: "What is reached of nothing has no share, so the indicator has no attainment.",
      remedy: "State a goal that can be divided by, or measure the opposite (days without an incident)."
    ),
  ]
}
