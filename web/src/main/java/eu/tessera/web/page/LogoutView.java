package eu.tessera.web.page;

import eu.tessera.web.page.template.JtelogoutGenerated;
import eu.tessera.web.page.template.JtesignedoutGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;

/** What the pages of logging out show. */
public interface LogoutView {

  /**
   * After logging out.
   *
   * @param returnUrl where the service that sent the person here wants them back; already matched
   *     with the registry by the caller
   * @param serviceName that service's name
   * @param loginPath where a new sign-in begins
   */
  record SignedOut(Optional<String> returnUrl, Optional<String> serviceName, String loginPath)
      implements View {
    public SignedOut {
      returnUrl.ifPresent(Links::absolute);
      Links.local(loginPath);
    }

    @Override
    public String step() {
      return "signed-out";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtesignedoutGenerated.render(output, null, page, this);
    }
  }

  /**
   * After logging out, where services were to be told: how far each is.
   *
   * @param refresh path of this page, for as long as a service is being told
   * @param continueTo where the person wants to go on to; already matched with the registry
   * @param loginPath where a new sign-in begins
   * @param frames paths of ours that bring the message to services which only a browser reaches;
   *     each is shown in a frame that nobody sees
   */
  record Logout(
      List<ToldService> services,
      String refresh,
      Optional<ContinueTo> continueTo,
      String loginPath,
      List<String> frames)
      implements View {
    public Logout {
      services = List.copyOf(services);
      frames = List.copyOf(frames);
      frames.forEach(Links::local);
      Links.local(refresh);
      Links.local(loginPath);
    }

    /** Whether some service is still being told. */
    public boolean waiting() {
      return any(ToldService.State.WAITING);
    }

    /** Whether the person may still be known somewhere. */
    public boolean incomplete() {
      return any(ToldService.State.NOT_TOLD) || any(ToldService.State.TAKES_NO_PART);
    }

    private boolean any(ToldService.State state) {
      return services.stream().anyMatch(s -> s.state() == state);
    }

    @Override
    public String step() {
      return "logout";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtelogoutGenerated.render(output, null, page, this);
    }
  }

  /**
   * A service, and how far it is with the news of a logout.
   *
   * @param there path of ours that leads to its logout, where that could not be brought to it
   */
  record ToldService(String name, State state, Optional<String> there) {
    public ToldService {
      there.ifPresent(Links::local);
    }

    /** In the bundles as {@code logout.} and its name. */
    public enum State {
      WAITING,
      TOLD,
      NOT_TOLD,
      TAKES_NO_PART
    }
  }

  /**
   * A service to go on to.
   *
   * @param url absolute, or a path of ours
   */
  record ContinueTo(String name, String url) {
    public ContinueTo {
      Links.localOrAbsolute(url);
    }
  }
}
