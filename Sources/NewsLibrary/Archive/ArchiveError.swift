import GRDB

/// Why an archive cannot be used, and what to do about it.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// The file is no archive of dateline, or is damaged.
    case notAnArchive
    /// A newer dateline has written it.
    case newerVersion
    /// The file or its folder cannot be written.
    case notWritable
    /// The disk, or what connects to it, does not do what it is asked.
    case unreadable
    /// No room is left on the disk.
    case full
    /// Another process holds it for too long.
    case busy
    /// Anything else that the database says.
    case other
  }

  /// What is wrong.
  public var kind: Kind
  /// The file; nil for an archive in memory.
  public var path: String?
  /// What is wrong and what to do, in a sentence.
  public var reason: String

  /// The file and what is wrong with it.
  public var description: String { path.map { "\($0): \(reason)" } ?? reason }

  init(kind: Kind, path: String?, reason: String) {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  /// What the database's error means to the user.
  init(_ error: any Error, path: String?) {
    if let error = error as? ArchiveError {
      self = error
      self.path = error.path ?? path
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(kind: .other, path: path, reason: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      self.init(
        kind: .notAnArchive, path: path,
        reason: "not an archive, or a damaged one; move it away and start anew, or give --archive")
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      self.init(
        kind: .notWritable, path: path,
        reason: "cannot be opened for writing; check the permissions of the file and its folder")
    case .SQLITE_FULL:
      self.init(
        kind: .full, path: path,
        reason: "no room is left on the disk; nothing was lost; make room and try again")
    case .SQLITE_IOERR:
      self.init(
        kind: .unreadable, path: path,
        reason:
          "the disk cannot be read or written (\(error.message ?? "no reason given")); see that it is there and "
          + "sound, and try again")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        kind: .busy, path: path, reason: "another program holds the archive; try again when it is done")
    default:
      self.init(kind: .other, path: path, reason: error.message ?? "\(error)")
    }
  }
}
