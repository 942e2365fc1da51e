package eu.tessera.payara;

/**
 * What Payara Micro prints of itself, in the form that Arquillian's container for it reads from the
 * output to learn where the tests are. Payara's own comes before the EAR is up and is hidden.
 */
final class InstanceReport {
  private InstanceReport() {}

  static String of(String application, int httpPort) {
    return """
    {
    "Instance Configuration": {
    "Host": "localhost",
    "HTTP Port(s)": "%d",
    "HTTPS Port(s)": "",
    "Deployed": [
    {"Name": "%s", "Type": "ear", "Context Root": "%s", "Mappings": \
    {"/ArquillianServletRunnerEE9": "ArquillianServletRunnerEE9", "/": "default"}}
    ]
    }
    }\
    """
        .formatted(httpPort, application, Settings.CONTEXT_ROOT);
  }
}
