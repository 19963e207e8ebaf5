// What the user makes of articles, and where the user was.
extension ArchiveDesk {
  /// Keeps articles out of the lists, or lets them in again. Other copies of their stories stay as they are.
  public func setHidden(_ isHidden: Bool, of ids: [ArticleID]) throws {
    try archive.writeNow { try Archive.setHidden($0, ids, isHidden) }
  }

  /// Gives articles a tag; a tag that another article has is spelled as there, whatever its case and diacritics.
  /// Throws where the tag is empty.
  public func addTag(_ tag: String, to ids: [ArticleID]) throws {
    let name = try name(tag)
    try archive.writeNow { try Archive.addTag($0, name, to: ids) }
  }

  /// Takes a tag of their own from articles. Throws where the tag is empty.
  public func removeTag(_ tag: String, from ids: [ArticleID]) throws {
    let name = try name(tag)
    try archive.writeNow { try Archive.removeTag($0, name, from: ids) }
  }

  private func name(_ tag: String) throws -> TagName {
    if let name = TagName(tag) { return name }
    throw ArchiveError(kind: .other, path: archive.path, reason: "a tag needs a name; give it one")
  }

  /// Notes how far an article has been read; at its beginning or end, that there is nothing to come back to.
  ///
  /// - Parameters:
  ///   - offset: in UTF-8 bytes of the article's text.
  ///   - total: the length of the text in UTF-8 bytes.
  public func setPlace(_ offset: Int, of id: ArticleID, total: Int) throws {
    try archive.writeNow { try Archive.setPlace($0, offset, of: id, total: total) }
  }

  /// How far an article has been read, in UTF-8 bytes of its text as it was then: it may have become shorter. Nil
  /// where the reading begins at its beginning.
  public func place(of id: ArticleID) throws -> Int? {
    try archive.readNow { try Archive.place($0, of: id) }
  }

  /// Keeps what the reader wants to find again at its next start, in place of what it kept before.
  public func setSession(_ json: String) throws {
    try archive.writeNow { try Archive.setSession($0, json) }
  }

  /// What the reader kept last; nil where it never did.
  public func session() throws -> String? { try archive.readNow(Archive.session) }
}
