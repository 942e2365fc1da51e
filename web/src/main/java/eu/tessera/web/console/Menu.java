package eu.tessera.web.console;

import eu.tessera.web.page.Entry;
import java.util.Arrays;
import java.util.List;

/** The pages of the console, in the order of the menu beside them. */
enum Menu {
  OVERVIEW("Overview", "/console"),
  SERVICES("Services", "/console/services"),
  EXPIRY("What expires", "/console/expiry"),
  LOOK_UP("Look up a reference or code", "/console/lookup"),
  ADDRESS("Why does this address not match?", "/console/address"),
  TROUBLES("What went wrong lately", "/console/troubles");

  private final String label;
  private final String path;

  Menu(String label, String path) {
    this.label = label;
    this.path = path;
  }

  String path() {
    return path;
  }

  /** The menu on one of its pages. */
  List<Entry> entries(String contextPath) {
    return Arrays.stream(values())
        .map(page -> new Entry(page.label, contextPath + page.path, page == this))
        .toList();
  }
}
