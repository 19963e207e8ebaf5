import GRDB

extension Array where Element == ArticleID {
  /// The numbers as a table of SQL, whose `value` is a number and whose `key` its position from 0.
  var table: SQL { "json_each(\("[" + map { String($0.rawValue) }.joined(separator: ",") + "]"))" }
}
