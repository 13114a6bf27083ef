public import Tabular

extension Scale {
  /// The default scale of service maturity, 1...5.
  public static let maturity = Scale(
    name: "service maturity", levels: 1...5,
    labels: [
      Label(level: 1, text: "Ad hoc"), Label(level: 2, text: "Repeatable"), Label(level: 3, text: "Defined"),
      Label(level: 4, text: "Measured"), Label(level: 5, text: "Optimising"), Label(level: 1, text: "Initial"),
      Label(level: 4, text: "Quantitatively managed"), Label(level: 5, text: "Optimizing"),
    ])

  /// The default scale of importance, 1...5.
  public static let importance = Scale(
    name: "importance", levels: 1...5,
    labels: [
      Label(level: 1, text: "Not important"), Label(level: 2, text: "Slightly important"),
      Label(level: 3, text: "Moderately important"), Label(level: 4, text: "Important"),
      Label(level: 5, text: "Very important"), Label(level: 1, text: "Not at all important"),
      Label(level: 3, text: "Neutral"),
    ])

  /// The default scale of satisfaction, 1...5.
  public static let satisfaction = Scale(
    name: "satisfaction", levels: 1...5,
    labels: [
      Label(level: 1, text: "Very dissatisfied"), Label(level: 2, text: "Dissatisfied"),
      Label(level: 3, text: "Neutral"), Label(level: 4, text: "Satisfied"), Label(level: 5, text: "Very satisfied"),
      Label(level: 3, text: "Neither satisfied nor dissatisfied"),
    ])

  /// The default scale of competence, 0...4.
  public static let competence = Scale(
    name: "competence", levels: 0...4,
    labels: [
      Label(level: 0, text: "None"), Label(level: 1, text: "Aware"), Label(level: 2, text: "Practising"),
      Label(level: 3, text: "Proficient"), Label(level: 4, text: "Expert"), Label(level: 2, text: "Practicing"),
    ])

  /// The default scale of an office's foundations: that of service maturity.
  public static let foundation = Scale(name: "foundation", levels: Scale.maturity.levels, labels: Scale.maturity.labels)

  /// How likely somebody is to recommend: 0...10, as promoter scores are declared.
  public static let recommendation = Scale(
    name: "recommendation", levels: 0...10,
    labels: [Label(level: 0, text: "Not at all likely"), Label(level: 10, text: "Extremely likely")])
}
