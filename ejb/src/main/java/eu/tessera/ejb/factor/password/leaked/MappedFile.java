package eu.tessera.ejb.factor.password.leaked;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A text file of any size, mapped in pieces because one piece holds 2 GB at the most. */
final class MappedFile {
  private static final int PIECE = 1 << 30;
  private static final byte NEW_LINE = '\n';

  private final List<ByteBuffer> pieces;
  private final long size;

  private MappedFile(List<ByteBuffer> pieces, long size) {
    this.pieces = pieces;
    this.size = size;
  }

  static MappedFile open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      List<ByteBuffer> pieces = new ArrayList<>();
      for (long from = 0; from < size; from += PIECE) {
        pieces.add(channel.map(MapMode.READ_ONLY, from, Math.min(PIECE, size - from)));
      }
      return new MappedFile(List.copyOf(pieces), size);
    }
  }

  long size() {
    return size;
  }

  /** The byte at a place; beyond the end a new line. */
  byte at(long place) {
    return place < size ? pieces.get((int) (place / PIECE)).get((int) (place % PIECE)) : NEW_LINE;
  }

  /** Where the line begins that holds this place; its new line belongs to it. */
  long lineAround(long place) {
    long start = place;
    while (start > 0 && at(start - 1) != NEW_LINE) {
      start--;
    }
    return start;
  }

  /** Where the line after the one that begins at {@code line} begins; the size after the last. */
  long lineAfter(long line) {
    long end = line;
    while (end < size && at(end) != NEW_LINE) {
      end++;
    }
    return Math.min(end + 1, size);
  }
}
