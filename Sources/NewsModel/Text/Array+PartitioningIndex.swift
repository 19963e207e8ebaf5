extension RandomAccessCollection where Index == Int {
  /// The first index whose element meets `condition`, where all elements that meet it stand at the end; found by
  /// bisection.
  public func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
