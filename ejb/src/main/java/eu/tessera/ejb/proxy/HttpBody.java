package eu.tessera.ejb.proxy;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body with an end (RFC 9112 6): one that breaks off before it is told from one that is whole.
 */
abstract class HttpBody extends FilterInputStream {
  /** Bytes until the end, or until the next length. */
  private long left;

  private HttpBody(InputStream in, long left) {
    super(in);
    this.left = left;
  }

  /** Whether there is more after what was counted; tells how much. */
  abstract long more() throws IOException;

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0) {
      left = more();
    }
    if (left <= 0 || length == 0) {
      return length == 0 ? 0 : -1;
    }
    int count = in.read(bytes, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("the answer breaks off");
    }
    left -= count;
    return count;
  }

  /** Of a length that the header tells. */
  static final class Counted extends HttpBody {
    Counted(InputStream in, long length) {
      super(in, length);
    }

    @Override
    long more() {
      return -1;
    }
  }

  /** In parts, each with its length before it (RFC 9112 7.1). */
  static final class Chunked extends HttpBody {
    private static final int LONGEST_LINE = 4096;
    private boolean begun;
    private boolean ended;

    Chunked(InputStream in) {
      super(in, 0);
    }

    @Override
    long more() throws IOException {
      if (ended) {
        return -1;
      }
      int[] most = {LONGEST_LINE};
      if (begun) {
        HttpAnswer.line(in, most);
      }
      begun = true;
      String size = HttpAnswer.line(in, most).split(";", 2)[0].strip();
      if (!size.matches("[0-9A-Fa-f]{1,7}")) {
        throw new IOException("not a chunk");
      }
      int length = Integer.parseInt(size, 16);
      ended = length == 0;
      return ended ? -1 : length;
    }
  }
}
