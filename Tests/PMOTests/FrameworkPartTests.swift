import PMO
import Testing

struct FrameworkPartTests {
  @Test func `every part is of one kind, which its name begins with`() {
    #expect(FrameworkPart.Kind.allCases.flatMap(\.parts) == FrameworkPart.allCases)
    #expect(FrameworkPart.allCases.allSatisfy { $0.rawValue.hasPrefix($0.kind.rawValue + "_") })
    #expect(
      FrameworkPart.Kind.scale.parts.map(\.subject) == [
        "maturity", "importance", "satisfaction", "competence", "foundation", "recommendation",
      ])
    #expect(FrameworkPart.offices.subject == "PMOs")
  }

  @Test func `what is not the product's own says where it comes from`() {
    let framework = Framework(
      catalogue: Catalogue(services: [], outcomes: [], competences: []),
      relevance: RelevanceMatrix(origin: "r.csv", values: []), origins: [.services: "s.csv", .maturityScale: "the job"])
    let named = FrameworkPart.allCases.filter { framework.origin(of: $0) != Framework.standardOrigin }
    #expect(
      named.map { "\($0.rawValue) \(framework.origin(of: $0))" } == [
        "catalogue_services s.csv", "catalogue_pmos none", "catalogue_roles none", "catalogue_synonyms none",
        "scale_maturity the job", "matrix_relevance r.csv", "matrix_contribution none",
      ])
    #expect(
      FrameworkPart.allCases.map { framework.scale($0) == nil } == FrameworkPart.allCases.map { $0.kind != .scale })
  }
}
