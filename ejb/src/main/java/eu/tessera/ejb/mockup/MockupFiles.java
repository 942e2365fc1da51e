package eu.tessera.ejb.mockup;

import eu.tessera.ejb.mockup.MockupReport.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the folder that an integrator would mount into the mock-up. */
public final class MockupFiles {
  private static final Set<String> NAMES =
      Set.of(
          UserDatabase.FILE,
          OpenIdConnectConfiguration.FILE,
          SamlConfiguration.FILE,
          StsConfiguration.FILE,
          EidasConfiguration.FILE,
          ClearSecrets.FILE);
  private static final int MOST_FILES = 1_000;

  private final Path folder;
  private final Map<String, Findings> findings = new LinkedHashMap<>();

  private MockupFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * All that the folder's files say. Never fails: a folder that is not there gives an empty set-up
   * whose report says so.
   */
  public static MockupSetUp read(Path folder) {
    return new MockupFiles(folder).setUp();
  }

  /** Reads the bytes of one file. */
  private interface Reader<T> {
    T read(byte[] bytes, Findings findings) throws Unreadable;
  }

  private MockupSetUp setUp() {
    List<String> names = names();
    String userFile = userFile(names);
    List<MockupUser> users = read(userFile, names, UserDatabase::read, List.of());
    List<MockupClient.OpenIdConnect> oidc =
        read(OpenIdConnectConfiguration.FILE, names, OpenIdConnectConfiguration::read, List.of());
    List<MockupClient> clients = new ArrayList<>();
    KnownPasswords passwords = passwords(userFile, names);
    clients.addAll(passwords.ofClients(oidc));
    clients.addAll(read(SamlConfiguration.FILE, names, SamlConfiguration::read, List.of()));
    clients.addAll(read(StsConfiguration.FILE, names, StsConfiguration::read, List.of()));
    List<MockupCountry> countries =
        read(EidasConfiguration.FILE, names, EidasConfiguration::read, List.of());
    names.stream().filter(name -> !taken(name)).forEach(this::leaveOut);
    return new MockupSetUp(passwords.ofUsers(users), clients, countries, report());
  }

  /** The user database, or in its absence an original kept beside the place where it would be. */
  private String userFile(List<String> names) {
    if (names.contains(UserDatabase.FILE)) {
      return UserDatabase.FILE;
    }
    Optional<String> original = names.stream().filter(MockupFiles::original).findFirst();
    if (original.isEmpty()) {
      of(UserDatabase.FILE)
          .mistake(
              0, "The folder has no such file: name the folder that holds the mock-up's files.");
    }
    return original.orElse(UserDatabase.FILE);
  }

  private KnownPasswords passwords(String userFile, List<String> names) {
    ClearSecrets added = read(ClearSecrets.FILE, names, ClearSecrets::read, ClearSecrets.NONE);
    Map<String, MockupPassword.Clear> originals = new HashMap<>();
    names.stream()
        .filter(name -> original(name) && !name.equals(userFile))
        .flatMap(name -> read(name, names, UserDatabase::read, List.<MockupUser>of()).stream())
        .forEach(
            user ->
                user.password()
                    .clear()
                    .ifPresent(clear -> originals.putIfAbsent(small(user.uid()), clear)));
    return new KnownPasswords(added, originals, of(userFile), of(OpenIdConnectConfiguration.FILE));
  }

  private <T> T read(String name, List<String> names, Reader<T> reader, T otherwise) {
    if (!names.contains(name)) {
      return otherwise;
    }
    try {
      return reader.read(BoundedFile.read(folder.resolve(name)), of(name));
    } catch (Unreadable file) {
      of(name).mistake(file.line(), file.getMessage() + " The whole file was left out.");
      return otherwise;
    }
  }

  /** The names of the folder's files in order, hidden ones left out. */
  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .limit(MOST_FILES)
          .sorted()
          .toList();
    } catch (IOException notThere) {
      return List.of();
    }
  }

  private static boolean taken(String name) {
    return NAMES.contains(name) || original(name);
  }

  /** A copy of the user database from before the mock-up rewrote it. */
  private static boolean original(String name) {
    return name.startsWith("userDataBase")
        && name.endsWith(".xml")
        && !name.equals(UserDatabase.FILE);
  }

  private static String small(String uid) {
    return uid.toLowerCase(Locale.ROOT);
  }

  private void leaveOut(String name) {
    of(name).ignored(0, "This file is not one that Tessera reads.");
  }

  private Findings of(String name) {
    return findings.computeIfAbsent(name, file -> new Findings(Findings.shown(file)));
  }

  private MockupReport report() {
    List<Finding> all = new ArrayList<>();
    findings.values().forEach(file -> all.addAll(file.list()));
    return new MockupReport(all);
  }
}
