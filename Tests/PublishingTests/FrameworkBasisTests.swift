import PMO
import Testing

@testable import Publishing

struct FrameworkBasisTests {
  private static func basis(_ origins: [FrameworkPart: String]) -> FrameworkBasis {
    FrameworkBasis(
      Framework(
        catalogue: Catalogue(services: [], outcomes: [], competences: []),
        relevance: RelevanceMatrix(origin: "mine.csv", values: []), origins: origins))
  }

  @Test func `parts of one origin stand together, in their order`() {
    let own = Self.basis([.services: "s.csv", .foundations: "s.csv", .roles: "r.csv"])
    #expect(
      own.sentence(.catalogue)
        == "services and foundations by s.csv; outcomes and competences by Plumbline's default; no PMOs or synonyms; "
        + "roles by r.csv")
    #expect(own.sentence(.matrix) == "relevance by mine.csv; no contribution")
    #expect(
      Self.basis([:]).sentence(.scale).asSentence
        == "Maturity, importance, satisfaction, competence, foundation and recommendation by Plumbline's default.")
  }

  @Test func `a line names one part`() {
    #expect(Self.basis([:]).line(.services) == "Catalogue of services: Plumbline's default")
    #expect(Self.basis([.importanceScale: "a.csv"]).line(.importanceScale) == "Scale of importance: a.csv")
  }
}
