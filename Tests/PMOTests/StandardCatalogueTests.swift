import PMO
import Testing

struct StandardCatalogueTests {
  /// Rows of a file without quotes around its first field.
  private func rows(_ bytes: [UInt8]) -> [[Substring]] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func `holds the framework's services, outcomes and competences`() {
    let services = rows(StandardCatalogue.services).map { $0[0] }
    #expect(services.count == 26)
    #expect(services.filter { $0.hasPrefix("S") }.count == 8)
    #expect(services.filter { $0.hasPrefix("T") }.count == 12)
    #expect(services.filter { $0.hasPrefix("O") }.count == 6)
    let numbers = (1...30).map { ($0 < 10 ? "0" : "") + String($0) }
    #expect(rows(StandardCatalogue.outcomes).map { String($0[0]) } == numbers.map { "E" + $0 })
    #expect(rows(StandardCatalogue.competences).map { String($0[0]) } == numbers.map { "C" + $0 })
  }

  @Test func `every service rests on some competences, and every relevance names what the catalogues have`() {
    let services = Set(rows(StandardCatalogue.services).map { $0[0] })
    let competences = Set(rows(StandardCatalogue.competences).map { $0[0] })
    let relevance = rows(StandardCatalogue.relevance)
    #expect(Set(relevance.map { $0[0] }) == services)
    #expect(relevance.allSatisfy { competences.contains($0[1]) })
    #expect(relevance.allSatisfy { Double($0[2]).map { (0.1...1).contains($0) } == true })
    #expect(Set(relevance.map { "\($0[0]) \($0[1])" }).count == relevance.count)
  }
}
