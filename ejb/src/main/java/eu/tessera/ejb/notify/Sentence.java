package eu.tessera.ejb.notify;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with its placeholders filled, which still knows what was filled in: HTML keeps each of
 * those apart, so that a name in another direction of writing does not turn the sentence round.
 */
public record Sentence(List<Piece> pieces) {
  /** Private use characters, which {@link HarmlessText} takes out of whatever is filled in. */
  static final char OPEN = '\ue000';

  static final char CLOSE = '\ue001';

  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece of it.
   *
   * @param filled whether it stands for a placeholder
   */
  public record Piece(String text, boolean filled) {}

  /** Reads a text in which what was filled in stands between {@link #OPEN} and {@link #CLOSE}. */
  static Sentence of(String marked) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < marked.length()) {
      boolean filled = marked.charAt(from) == OPEN;
      int end = marked.indexOf(filled ? CLOSE : OPEN, from);
      int to = end < 0 ? marked.length() : end;
      pieces.add(new Piece(marked.substring(filled ? from + 1 : from, to), filled));
      from = filled ? to + 1 : to;
    }
    return new Sentence(pieces);
  }

  /** As one text. */
  public String plain() {
    StringBuilder plain = new StringBuilder();
    pieces.forEach(piece -> plain.append(piece.text()));
    return plain.toString();
  }
}
