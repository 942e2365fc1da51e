package eu.tessera.web.page;

/**
 * Makes text from outside fit to be read: cut, and without the characters that no one sees but that
 * turn what is seen around. Escaping is the templates' work, not done here.
 */
final class Shown {
  static final int LONGEST = 200;

  private Shown() {}

  static String briefly(String text) {
    StringBuilder shown = new StringBuilder();
    int count = 0;
    for (int point : (Iterable<Integer>) text.codePoints()::iterator) {
      if (++count > LONGEST) {
        return shown.append('…').toString();
      }
      shown.appendCodePoint(harmless(point) ? point : '\uFFFD');
    }
    return shown.toString();
  }

  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
