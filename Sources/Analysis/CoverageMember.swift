/// Somebody who was rated in a cycle, as seen for one competence.
struct CoverageMember {
  let person: Int
  /// Codes of the directory's lists; -1 where the inputs do not say.
  let office: Int
  let team: Int
  let role: Int
  /// Nil where the person was not rated in this competence.
  let level: Double?
  let required: Int?

  /// The units that the person belongs to, services aside.
  var scopes: [CoverageScope] {
    var scopes = [CoverageScope.organisation]
    if office >= 0 { scopes.append(.office(office)) }
    if team >= 0 { scopes.append(.team(team)) }
    if role >= 0 { scopes.append(.role(role)) }
    return scopes
  }
}
