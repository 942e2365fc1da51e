package eu.tessera.ejb.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {
  private static HttpAnswer read(String text) throws IOException {
    return HttpAnswer.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody and more",
        "HTTP/1.0 200\n\nbody",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-LENGTH:4\r\n\r\nbody",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;x=y\r\nb\r\n3\r\nody\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nbody",
      })
  void an_answer_is_read_in_whatever_form_it_comes(String text) throws IOException {
    assertThat(read(text).status()).isEqualTo(200);
    assertThat(read(text).text()).isEqualTo("body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 200 OK\r\nServer: breaks off",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\nbody",
      })
  void what_is_no_answer_is_refused(String text) {
    assertThatThrownBy(() -> read(text).text()).isInstanceOf(IOException.class);
  }

  @Test
  void neither_head_nor_body_can_be_endless() throws IOException {
    String ok = "HTTP/1.1 200 OK\r\n";
    assertThatThrownBy(() -> read(ok + "x".repeat(20_000))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(ok + "a: b\r\n".repeat(5_000))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("HTTP/1.1 100 Wait\r\n\r\n".repeat(1_000)))
        .isInstanceOf(IOException.class);
    assertThat(read(ok + "\r\n" + "x".repeat(1_000_000)).text()).hasSize(64 * 1024);
    assertThat(
            read(ok
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + ("2000\r\n" + "x".repeat(0x2000) + "\r\n").repeat(100))
                .text())
        .hasSize(64 * 1024);
  }
}
