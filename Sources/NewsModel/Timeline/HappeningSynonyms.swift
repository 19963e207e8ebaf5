/// Verbs and nouns under which different reports tell one happening: "met", "held talks", "the summit".
enum HappeningSynonyms {
  /// Each line is a group; its first word stands for all of it.
  private static let groups = """
    meet meeting talk summit negotiate negotiation confer conference
    attack assault raid strike airstrike bomb bombing shell shelling
    explode explosion blast detonate detonation
    die death kill killing slay murder assassinate assassination
    injure injury wound
    resign resignation quit
    arrest detain detention apprehend
    elect election re-elect
    accept acceptance agree agreement
    rebel rebellion mutiny uprising revolt coup insurrection
    invade invasion offensive incursion
    launch release unveil introduce introduction
    announce announcement
    crash collide collision derail derailment
    buy purchase acquire acquisition takeover
    merge merger
    appoint appointment
    dismiss dismissal fire sack oust removal remove
    sign signing
    visit trip tour
    arrive arrival
    leave departure depart
    return
    protest demonstrate demonstration rally
    sentence sentencing jail imprison
    convict conviction
    sue lawsuit
    evacuate evacuation
    rescue save
    withdraw withdrawal retreat
    approve approval pass ratify
    reject rejection
    end halt stop
    begin start open opening
    delay postpone postponement
    cancel cancellation
    """

  private static let representatives: [String: String] = {
    var table: [String: String] = [:]
    for line in groups.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { table[word] = words[0] }
    }
    return table
  }()

  /// The word that stands for a lemma's group; the lemma itself where it is in none.
  static func representative(of lemma: String) -> String { representatives[lemma] ?? lemma }
}
