import PMO
import Tabular
import Testing

struct PMOScaleTests {
  static let scales: [Scale] = [.maturity, .importance, .satisfaction, .competence]

  @Test(arguments: scales) func `every level has a name and every label a level`(scale: Scale) {
    for level in scale.levels { #expect(scale.label(of: level) != nil, "\(scale.name) \(level)") }
    for label in scale.labels { #expect(scale.levels.contains(label.level), "\(label.text)") }
    #expect(Set(scale.labels.map { $0.text.lowercased() }).count == scale.labels.count)
  }

  @Test func `the default levels are those of the framework`() {
    #expect(Scale.maturity.levels == 1...5)
    #expect(
      Scale.maturity.levels.compactMap(Scale.maturity.label(of:)) == [
        "Ad hoc", "Repeatable", "Defined", "Measured", "Optimising",
      ])
    #expect(Scale.competence.levels == 0...4)
    #expect(
      Scale.competence.levels.compactMap(Scale.competence.label(of:)) == [
        "None", "Aware", "Practising", "Proficient", "Expert",
      ])
  }
}
