import NewsLibrary

// What each command does.
extension ReaderState {
  /// Does what an instruction asks for; asks for what its command needs.
  mutating func perform(_ instruction: Instruction) -> [Effect] {
    let command = instruction.command
    if let argument = command.argument, instruction.argument == nil, argument.isAskedFor {
      return begin(command, with: prefill(command))
    }
    guard dialogs.isEmpty else { return performInDialog(command) }
    let argument = instruction.argument ?? ""
    switch command {
    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .halfPageDown: return move(by: max(1, focusedRows / 2))
    case .halfPageUp: return move(by: -max(1, focusedRows / 2))
    case .pageDown: return move(by: max(1, focusedRows - 1))
    case .pageUp: return move(by: -max(1, focusedRows - 1))
    case .top: return move(by: -.max / 2)
    case .bottom: return move(by: .max / 2)
    case .nextPane: return moveFocus(by: 1, around: true)
    case .previousPane: return moveFocus(by: -1, around: true)
    case .paneRight: return moveFocus(by: 1, around: false)
    case .paneLeft: return moveFocus(by: -1, around: false)
    case .open: return openChosen()
    case .back: return goBack(quits: true)
    case .escape: return letGo()
    case .nextMention: return stepMention(forward: true)
    case .previousMention: return stepMention(forward: false)
    case .nextMark: return stepMark(forward: true)
    case .previousMark: return stepMark(forward: false)
    case .inspect: return inspect()
    case .switchReading: return switchReading()
    case .entities: return pick(.entities)
    case .meet: return pick(.companions)
    case .quotations: return pick(.quotations)
    case .statements: return pickStatements()
    case .copyQuotation: return copyChosenQuotation()
    case .marks: return pick(.marks)
    case .toggleMarks: return toggleAllMarks()
    case .search: return beginSearch()
    case .nextArticle: return stepArticle(by: 1)
    case .previousArticle: return stepArticle(by: -1)
    case .nextFeed: return chooseFeed(feeds.selection + 1)
    case .previousFeed: return chooseFeed(feeds.selection - 1)
    case .go: return goToFeed(named: argument)
    case .toggleRead: return toggleRead()
    case .toggleStar: return toggleStar()
    case .readAll: return readAll()
    case .readAbove: return readAbove()
    case .undo: return undo()
    case .nextUnread: return [.findUnread(chosenScope, filter, .next)]
    case .previousUnread: return [.findUnread(chosenScope, filter, .previous)]
    case .randomUnread: return [.findUnread(chosenScope, filter, .random)]
    case .openUnread: return [.findUnread(chosenScope, filter, .openPages)]
    case .toggleUnreadOnly: return toggleUnreadOnly()
    case .sort: return sort(by: argument)
    case .tag: return toggleTag(argument)
    case .hide: return toggleHidden()
    case .refresh: return refresh(all: false)
    case .refreshAll: return refresh(all: true)
    case .searchArchive: return argument.isEmpty ? beginArchiveSearch() : searchArchive(argument)
    case .saveSearch: return toggleSavedSearch()
    case .filter: return setFilter(argument)
    case .subscribe: return subscribe(to: argument)
    case .unsubscribe: return unsubscribe()
    case .renameFeed: return settleFeed(.title(argument)) { "\($0.title) is now \(argument)" }
    case .tagFeed:
      return settleFeed(.tag(argument)) { feed in
        feed.tags.contains(argument)
          ? "\(feed.title) has lost #\(argument)" : "\(feed.title) has #\(argument)"
      }
    case .openInBrowser: return openPage()
    case .followLink: return followLink(argument)
    case .links: return pickLinks(images: false)
    case .images: return pickLinks(images: true)
    case .copyLink: return copyLink(argument)
    case .bookmark: return bookmark(argument)
    case .save: return save(to: argument)
    case .saveAll: return saveAll(to: argument)
    case .pager: return readInPager()
    case .pipeArticle, .pipeAnnotations, .pipeTimeline: return pipe(command, to: argument)
    case .exec: return [.run(program(line: argument, takesTerminal: true))]
    case .spawn: return [.run(program(line: argument, takesTerminal: false))]
    case .width: return setMeasure(argument)
    case .toggleJustify: return toggleReading(\.isJustified, "Lines flush on both sides", "Lines ragged")
    case .toggleLinks:
      return toggleReading(\.showsLinkNumbers, "Links with their numbers", "Links without numbers")
    case .markEntry: return markEntry()
    case .markRange: return markRange()
    case .clearMarks: return clearMarks()
    case .toggleScope: return toggleScope()
    case .export: return beginExport()
    case .zoomIn: return zoom(in: true)
    case .zoomOut: return zoom(in: false)
    case .earlier: return moveWindow(forward: false)
    case .later: return moveWindow(forward: true)
    case .filterTimeline: return pickFacets()
    case .toggleLag: return toggleLag()
    case .widen: return resizePane(by: 1)
    case .narrow: return resizePane(by: -1)
    case .problems: return showProblems()
    case .theme: return setTheme(argument)
    case .help: showHelp()
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    case .commandLine: return beginCommand()
    case .reloadConfiguration: return [.reloadConfiguration]
    case .editConfiguration: return [.editConfiguration]
    case .toggleItem, .complete: break
    }
    return []
  }
}
