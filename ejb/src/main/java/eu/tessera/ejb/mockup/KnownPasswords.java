package eu.tessera.ejb.mockup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the password in clear of each user and the secret of each client. First what the integrator
 * added, then what the file says; where the mock-up has rewritten the password, that of the same
 * user in an original kept beside it ({@code userDataBase….xml}).
 */
final class KnownPasswords {
  private final ClearSecrets added;
  private final Map<String, MockupPassword.Clear> originals;
  private final Findings users;
  private final Findings clients;

  KnownPasswords(
      ClearSecrets added,
      Map<String, MockupPassword.Clear> originals,
      Findings users,
      Findings clients) {
    this.added = added;
    this.originals = Map.copyOf(originals);
    this.users = users;
    this.clients = clients;
  }

  List<MockupUser> ofUsers(List<MockupUser> all) {
    return all.stream().map(user -> user.with(password(user))).toList();
  }

  List<MockupClient.OpenIdConnect> ofClients(List<MockupClient.OpenIdConnect> all) {
    return all.stream().map(client -> client.with(secret(client))).toList();
  }

  private MockupPassword password(MockupUser user) {
    Optional<MockupPassword.Clear> given = added.passwordOf(user.uid());
    if (given.isPresent()) {
      return given.get();
    }
    if (!(user.password() instanceof MockupPassword.Sealed)) {
      return user.password();
    }
    MockupPassword.Clear original = originals.get(user.uid().toLowerCase(Locale.ROOT));
    if (original != null) {
      return original;
    }
    users.mistake(
        user.line(),
        "The mock-up has rewritten the password of \""
            + user.uid()
            + "\" and nobody else can check it: write it in clear in strongPasswordHash, or as"
            + " password."
            + user.uid()
            + "=… in "
            + ClearSecrets.FILE
            + ".");
    return user.password();
  }

  private MockupPassword secret(MockupClient.OpenIdConnect client) {
    Optional<MockupPassword.Clear> given = added.secretOf(client.id());
    if (given.isPresent()) {
      return given.get();
    }
    if (client.secret() instanceof MockupPassword.Sealed) {
      // nothing has to be done: as long as these clients are not served, nobody asks for the secret
      clients.ignored(
          0,
          "The mock-up has encrypted the secret of \""
              + Findings.shown(client.name().isEmpty() ? client.id() : client.name())
              + "\", which only it can read. Once OpenID Connect is served, the secret is needed as"
              + " \"client_secret\" in clear, or as secret.<client_id>=… in "
              + ClearSecrets.FILE
              + ".");
    }
    return client.secret();
  }
}
