import NewsModel

/// What a rule does with an article.
public enum RuleAction: Sendable, Hashable, CustomStringConvertible {
  /// Sets it to read; other copies of its story stay as they are.
  case read
  /// Stars it.
  case star
  /// Keeps it out of the lists.
  case hide
  /// Gives it a tag.
  case tag(String)

  /// Why a text is no action, and what to write, in a sentence.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and what to do.
    public let message: String
    /// The message.
    public var description: String { message }
  }

  /// Reads "read", "star", "hide" or "tag NAME".
  public init(_ text: String) throws(Failure) {
    let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let name = words.count > 1 ? TagName(String(words[1])) : nil
    switch (words.first.map { $0.lowercased() }, name) {
    case ("read", nil): self = .read
    case ("star", nil): self = .star
    case ("hide", nil): self = .hide
    case ("tag", let name?): self = .tag(name.text)
    case ("tag", nil): throw Failure(message: "a tag needs a name; write tag NAME")
    case ("read"?, _), ("star"?, _), ("hide"?, _):
      throw Failure(message: "“\(text)” says too much; write \(words[0]) alone")
    case (let word, _):
      let hint =
        word.flatMap { Spelling.nearest(to: $0, among: ["read", "star", "hide", "tag"]) }
        .map { "did you mean \($0)?" } ?? "write read, star, hide or tag NAME"
      throw Failure(message: "“\(text)” is nothing that a rule can do; \(hint)")
    }
  }

  /// The action as it is written.
  public var description: String {
    switch self {
    case .read: "read"
    case .star: "star"
    case .hide: "hide"
    case .tag(let name): "tag \(name)"
    }
  }
}
