import Tabular

extension ExportSource {
  /// Qualtrics: three header rows, the field's id, its text and JSON with an `ImportId`; a grid row is
  /// `Question - Row`. Previews, tests and spam are responses too, and so are those that nobody has finished: all of
  /// them are left out.
  static let qualtrics = {
    var source = ExportSource(
      "qualtrics", name: "Qualtrics", kinds: surveys,
      marks: [
        .cellLike("{\"ImportId\": …}", .own) { $0.hasPrefix("{\"ImportId\"") || $0.hasPrefix("{'ImportId'") },
        .columns(["StartDate", "EndDate", "RecordedDate", "ResponseId"], .own),
        .columns(["Progress", "Finished", "DistributionChannel", "UserLanguage"], atLeast: 2, .strong),
      ])
    source.headerRows = 3
    source.columns = [
      .respondent: ["ResponseId"], .completion: ["EndDate", "RecordedDate"], .email: ["RecipientEmail"],
      .customer: ["ExternalReference"],
    ]
    source.path = { texts in
      let text = texts.count > 1 && !texts[1].isEmpty ? texts[1] : texts.first ?? ""
      var parts = text.split(separator: " - ").map { Folding.trimmed(String($0)) }.filter { !$0.isEmpty }
      if let last = parts.last, parts.count > 1, ["Selected Choice", "Text"].contains(last) { parts.removeLast() }
      return parts.count > 1 ? [parts.dropLast().joined(separator: " - "), parts[parts.count - 1]] : parts
    }
    source.isIgnored = { metadata.contains(Folding.folded($0)) }
    // Qualtrics appends the moment of the export, which would read as a month: `…_November 23, 2026_09.14`.
    source.title = { $0.replacing(/_[A-Z][a-z]+ [0-9]{1,2},? ?_?[0-9]{4}_[0-9]{2}[._][0-9]{2}.*$/, with: "") }
    source.leaveOut = { reading in
      if let status = reading.column(named: ["Response Type", "Status"]) {
        reading.close(status, .previewResponse) { text in
          guard let name = uncounted[text.lowercased()] else { return nil }
          return "The response is of the kind \"\(name)\" and is left out."
        }
      }
      if let finished = reading.column(named: ["Finished"]) {
        reading.close(finished, .unfinishedResponse) { text in
          ["false", "0", "no"].contains(text.lowercased())
            ? "The response was never sent off and is left out." : nil
        }
      }
      if let progress = reading.column(named: ["Progress"]) {
        reading.close(progress, .unfinishedResponse) { text in
          guard let share = Double(text), share < 100 else { return nil }
          return "The response was left at \(text) percent and is left out."
        }
      }
    }
    return source
  }()

  private static let metadata: Set<String> = [
    "start date", "response type", "status", "ip address", "progress", "duration in seconds", "finished",
    "recorded date", "recipient last name", "recipient first name", "location latitude", "location longitude",
    "distribution channel", "user language", "q ballotboxstuffing", "q recaptchascore", "q relevantidduplicate",
  ]

  /// Statuses of responses that nobody meant, as recode and as text.
  private static let uncounted = [
    "1": "Survey Preview", "survey preview": "Survey Preview", "2": "Survey Test", "survey test": "Survey Test",
    "8": "Spam", "spam": "Spam", "9": "Preview Spam", "preview spam": "Preview Spam", "17": "Offline Preview",
    "offline preview": "Offline Preview", "offline survey preview": "Offline Preview",
  ]
}
