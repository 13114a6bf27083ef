import PMO
import Spreadsheets
import Tabular
import Testing

@testable import Intake

/// The fixed columns, their texts and their JSON were checked against davemosk/FinSL-signbank,
/// docs/validation_result_model.md.
@Suite struct QualtricsTests {
  private static let fixed: [(id: String, text: String, importID: String)] = [
    ("StartDate", "Start Date", "startDate"), ("EndDate", "End Date", "endDate"),
    ("Status", "Response Type", "status"), ("IPAddress", "IP Address", "ipAddress"),
    ("Progress", "Progress", "progress"), ("Duration (in seconds)", "Duration (in seconds)", "duration"),
    ("Finished", "Finished", "finished"), ("RecordedDate", "Recorded Date", "recordedDate"),
    ("ResponseId", "Response ID", "_recordId"), ("RecipientLastName", "Recipient Last Name", "recipientLastName"),
    ("RecipientFirstName", "Recipient First Name", "recipientFirstName"),
    ("RecipientEmail", "Recipient Email", "recipientEmail"),
    ("ExternalReference", "External Data Reference", "externalDataReference"),
    ("LocationLatitude", "Location Latitude", "locationLatitude"),
    ("LocationLongitude", "Location Longitude", "locationLongitude"),
    ("DistributionChannel", "Distribution Channel", "distributionChannel"),
    ("UserLanguage", "User Language", "userLanguage"),
    ("Q_BallotBoxStuffing", "Q_BallotBoxStuffing", "Q_BallotBoxStuffing"),
  ]

  private static let questions: [(id: String, text: String, importID: String)] = [
    ("Q1", "Which customer group do you belong to? - Selected Choice", "QID1"),
    ("Q2_1", "How important are these to you? - Clear priorities", "QID2_1"),
    ("Q2_2", "How important are these to you? - On-time delivery", "QID2_2"),
    ("Q3_1", "How satisfied are you with these? - Clear priorities", "QID3_1"),
    ("Q3_2", "How satisfied are you with these? - On-time delivery", "QID3_2"),
  ]

  private func header(_ columns: [(id: String, text: String, importID: String)]) -> [[String]] {
    let columns = Self.fixed + columns
    return [columns.map(\.id), columns.map(\.text), columns.map { "{\"ImportId\":\"\($0.importID)\"}" }]
  }

  private func response(
    _ email: String, status: String = "IP Address", progress: String = "100", finished: String = "True",
    _ answers: String...
  ) -> [String] {
    [
      "2026-09-02 08:21:00", "2026-09-02 08:43:00", status, "192.0.2.1", progress, "1320", finished,
      "2026-09-02 08:43:01", "R_1", "", "", email, "", "", "", "email", "EN", "",
    ] + answers
  }

  @Test func threeHeaderRows() throws {
    let result = try read(
      export(
        header(Self.questions) + [
          response("ada@example.org", "Sponsors", "Very important", "4", "Neutral", ""),
          response("me@example.org", status: "Survey Preview", "Sponsors", "5", "5", "5", "5"),
          response("bo@example.org", progress: "45", finished: "False", "Sponsors", "5", "", "", ""),
          response("cy@example.org", "Executives", "", "", "", "Satisfied"),
        ]), file: "Expectations 2026-Q3_November 23, 2026_09.14.csv")
    #expect(result.taken == "qualtrics certain: expectation wide")
    #expect(
      result.expectations == [
        "ada@example.org, Sponsors, E01: 5/3 in T4", "ada@example.org, Sponsors, E07: 4/-1 in U4",
        "cy@example.org, Executives, E07: -1/4 in W7",
      ])
    #expect(
      lines(result.findings) == [
        "info preview-response C5: Survey Preview", "warning unfinished-response G6: FALSE",
        "info half-finished-response T7",
      ])
    #expect(result.recognition?.cycle?.value == "2026-Q3")
    #expect(result.recognition?.header.name(of: 20) == "How important are these to you? / On-time delivery")
    #expect([result.rowsIn, result.rowsUsed, result.rowsRejected] == [4, 2, 2])
  }

  /// Status, progress and finished as recodes, and the rule that leaves the response out.
  @Test(arguments: [
    ("0", "100", "1", nil), ("4", "100", "1", nil), ("16", "100", "1", nil),
    ("1", "100", "1", "info preview-response"), ("2", "100", "1", "info preview-response"),
    ("8", "100", "1", "info preview-response"), ("9", "100", "1", "info preview-response"),
    ("17", "100", "1", "info preview-response"), ("0", "100", "0", "warning unfinished-response"),
    ("0", "99", "", "warning unfinished-response"), ("1", "20", "0", "info preview-response"),
  ])
  func recodes(status: String, progress: String, finished: String, rule: String?) throws {
    let result = try read(
      export(
        header(Self.questions) + [
          response("ada@example.org", status: status, progress: progress, finished: finished, "x", "5", "4", "3", "2")
        ]), file: "Expectations 2026-Q3.csv")
    #expect(result.findings.map { "\($0.severity) \($0.rule)" } == (rule.map { [$0] } ?? []))
    #expect(result.observations.expectations.count == (rule == nil ? 2 : 0))
  }

  @Test func levelsOfServices() throws {
    let result = try read(
      export(
        header([
          ("Q1", "Which PMO do you work with?", "QID1"), ("Q2_1", "How mature is - Coaching", "QID2_1"),
          ("Q2_2", "How mature is - Advice to executives", "QID2_2"),
        ]) + [response("ada@example.org", "HAR", "Measured", "2")]), file: "Maturity 2026-Q3.csv")
    #expect(result.taken == "qualtrics certain: maturity wide")
    #expect(
      result.levels == [
        "Harbour PMO, T12, ada@example.org: 4 in T4", "Harbour PMO, S01, ada@example.org: 2 in U4",
      ])
  }
}
