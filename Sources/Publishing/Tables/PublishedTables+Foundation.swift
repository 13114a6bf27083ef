import Analysis
import PMO
import Statistics

extension PublishedTables {
  static let foundations = TableDeclaration<FoundationFigure>(
    "fact_foundation", title: "Foundations",
    "How far each foundation of an office is built, and what shows it, by cycle and office; `ALL` offices pools the answers.",
    primaryKey: ["cycle", "pmo_id", "foundation_id"], rows: { $0.figures.foundations },
    columns: [
      .key(.date, "The assessment cycle.") { $0.cycle($1.cycle) },
      .key(.pmo, "The office, or `ALL`.") { $0.office($1.office) },
      .key(.foundation, "The foundation.") { $0.member(.foundation, $1.component) },
      .answers("n", "Answers.", unless: \.isWithheld) { $0.n },
      .number("mean", .levels, "Mean of the answers.") { $0.mean.value },
      .note("mean_note", on: "mean") { $0.mean.absence?.description },
      .number("median", .levels, "Median of the answers.") { $0.median.value },
      .number("interval_low", .levels, "Lower end of the 95% interval of the mean.") { $0.interval.value?.low },
      .number("interval_high", .levels, "Upper end of the 95% interval of the mean.") { $0.interval.value?.high },
      .note("interval_note", on: "interval_low") { $0.interval.absence?.description },
      .number("target", .levels, "Mean of the levels that the answers want.") { $0.target?.level },
      .number("gap", .points, "Mean less target: negative below the target.") { $0.gap.value },
      .note("gap_note", on: "gap") { $0.gap.absence?.description },
      .number("shortfall", .points, "How far the mean is below the target; 0 at or above it.") { $0.shortfall.value },
      .count("evidenced", "Answers that name evidence.") { $0.evidenced },
      .text("evidence", "The youngest evidence that has a date; without any date, the first by its text.") {
        $0.evidence
      },
      .date("evidence_date", "The day of that evidence.") { $0.evidenceDay },
      .integer(
        "evidence_age", .days,
        "Days from that day to the one that the job names, else to the cycle's last day; negative for what is younger."
      ) { $0.evidenceAge.value },
      .note("evidence_note", on: "evidence_age") { $0.evidenceAge.absence?.description },
      .method { $0.method },
      .source(.foundation),
    ])
}
