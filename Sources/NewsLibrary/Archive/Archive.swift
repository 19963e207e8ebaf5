import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All that the reader keeps: feeds, articles, what was read, what was read out of them.
///
/// One SQLite file in WAL mode. Reading never waits for writing; every change is one transaction, so that a
/// process may be killed at any instant, and two may use one archive at the same time.
public final class Archive: Sendable {
  /// The file; nil for an archive in memory.
  public let path: String?
  let database: any DatabaseWriter

  private init(_ database: any DatabaseWriter, path: String?) {
    self.database = database
    self.path = path
  }

  /// Opens the archive at `path`; makes it, and the folders above it, where there is none.
  public static func open(at path: String) throws(ArchiveError) -> Archive {
    for slash in path.indices.dropFirst() where path[slash] == "/" {
      // Folders that are there already fail here; any other failure shows when the file is opened.
      mkdir(String(path[..<slash]), 0o700)
    }
    do {
      try requireArchive(at: path)
      let pool = try DatabasePool(path: path, configuration: configuration())
      try prepare(pool)
      return Archive(pool, path: path)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// An archive in memory, gone with the process: for files that the user opens without subscribing to them.
  public static func temporary() throws(ArchiveError) -> Archive {
    do {
      let queue = try DatabaseQueue(configuration: configuration())
      try prepare(queue)
      return Archive(queue, path: nil)
    } catch {
      throw ArchiveError(error, path: nil)
    }
  }

  /// Where the user's archive is: `$DATELINE_ARCHIVE`, else `dateline/archive.sqlite` in `$XDG_DATA_HOME`, else in
  /// `~/.local/share`.
  public static func defaultPath(
    environment: (String) -> String? = ProcessEnvironment.variable
  ) -> String {
    if let path = environment("DATELINE_ARCHIVE"), !path.isEmpty { return path }
    return ProcessEnvironment.BaseFolder.data.path(environment: environment) + "/dateline/archive.sqlite"
  }

  private static func configuration() -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "archive"
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { ArchiveFunctions.add(to: $0) }
    return configuration
  }

  private static func prepare(_ database: any DatabaseWriter) throws {
    let migrator = ArchiveSchema.migrator
    if try database.read(migrator.hasBeenSuperseded) {
      throw ArchiveError(
        kind: .newerVersion, path: nil, reason: "a newer dateline has written this archive; update dateline")
    }
    var attempts = 0
    while try database.read({ try !migrator.hasCompletedMigrations($0) }) {
      do {
        try migrator.migrate(database)
      } catch let error as DatabaseError {
        // Another process that opens a new archive at the same moment makes the same tables.
        attempts += 1
        guard attempts < 20 else { throw error }
        usleep(50_000)
      }
    }
  }

  /// Throws where there is a file at `path` that is a database of something else: it is not to be touched.
  private static func requireArchive(at path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { return }
    var configuration = configuration()
    configuration.readonly = true
    let isOwn = try DatabaseQueue(path: path, configuration: configuration).read { db in
      if try Int.fetchOne(db, sql: "PRAGMA application_id") == ArchiveSchema.applicationID { return true }
      // A new archive that another process is making just now has no more than this.
      return try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        .allSatisfy { ["grdb_migrations", "sqlite_sequence"].contains($0) }
    }
    guard isOwn else {
      throw ArchiveError(
        kind: .notAnArchive, path: path,
        reason: "a database of another program; give --archive, or move the file away")
    }
  }

  /// Reads on a connection of its own; the calling thread waits.
  func readNow<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(body)
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    }
  }

  /// Changes the archive in one transaction; the calling thread waits.
  func writeNow<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.write(body)
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    }
  }

  /// Reads on a connection of its own, off the caller's thread.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    do {
      return try await database.read(body)
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    }
  }

  /// Changes the archive in one transaction, off the caller's thread.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    do {
      return try await database.write(body)
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    }
  }
}
