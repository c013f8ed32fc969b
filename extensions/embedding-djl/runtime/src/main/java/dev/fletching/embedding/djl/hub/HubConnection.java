package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.fletching.api.FletchingException;

/**
 * Opens addresses of a hub. Follows redirects itself, so that the token goes to the hub's own address only and the checksum that
 * the hub states before a redirect is kept.
 */
final class HubConnection {

    private static final int MOST_REDIRECTS = 5;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HubSettings settings;

    HubConnection(HubSettings settings) {
        this.settings = settings;
    }

    /**
     * Open an address.
     *
     * @param subject what is asked for, for messages
     * @param address where it is
     * @param headers to send
     * @return an answer with status 200, 206 or 416
     * @throws FletchingException if the hub refuses for good
     * @throws IOException if trying again may help
     */
    HubAnswer open(String subject, URI address, Map<String, String> headers) throws IOException {
        URI current = address;
        Optional<Checksum> stated = Optional.empty();
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            HttpURLConnection connection = connect(current, headers);
            int status = connection.getResponseCode();
            Optional<Checksum> here = Checksum.stated(connection);
            stated = stated.or(() -> here);
            if (!isRedirect(status)) {
                return checked(subject, status, new HubAnswer(connection, status, stated));
            }
            current = next(subject, current, connection);
        }
        throw new FletchingException(
                "%s must be reached within %d redirects, and is not. Check quarkus.fletching.embedding.djl.hub.url."
                        .formatted(subject, MOST_REDIRECTS));
    }

    private HttpURLConnection connect(URI address, Map<String, String> headers) throws IOException {
        URLConnection opened = address.toURL().openConnection();
        if (!(opened instanceof HttpURLConnection connection)) {
            throw new FletchingException(
                    "hub address must be http or https, got '%s'. Set quarkus.fletching.embedding.djl.hub.url."
                            .formatted(address));
        }
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) settings.connectTimeout().toMillis());
        connection.setReadTimeout((int) settings.readTimeout().toMillis());
        connection.setRequestProperty("Accept-Encoding", "identity");
        headers.forEach(connection::setRequestProperty);
        if (isHub(address)) {
            settings.token().ifPresent(token -> connection.setRequestProperty("Authorization", "Bearer " + token));
        }
        return connection;
    }

    private boolean isHub(URI address) {
        URI hub = settings.url();
        return hub.getScheme().equalsIgnoreCase(address.getScheme()) && hub.getHost().equalsIgnoreCase(address.getHost())
                && port(hub) == port(address);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static URI next(String subject, URI current, HttpURLConnection connection) {
        String location = connection.getHeaderField("Location");
        connection.disconnect();
        URI next = location == null ? null : current.resolve(location);
        if (next == null || next.getHost() == null || isDowngrade(current, next)) {
            throw new FletchingException(
                    "%s must be redirected to http or https, never from https to http, got '%s'. Check the hub."
                            .formatted(subject, location));
        }
        return next;
    }

    private static boolean isDowngrade(URI current, URI next) {
        return current.getScheme().equalsIgnoreCase("https") && !"https".equalsIgnoreCase(next.getScheme());
    }

    private HubAnswer checked(String subject, int status, HubAnswer answer) throws IOException {
        if (status == 200 || status == 206 || status == RANGE_NOT_SATISFIABLE) {
            return answer;
        }
        answer.close();
        if (status == 401 || status == 403) {
            throw new FletchingException(
                    "%s must exist and be readable with the given token, the hub answers %d. Check the name, and set quarkus.fletching.embedding.djl.hub.token for a private or gated model."
                            .formatted(subject, status));
        }
        if (status == 404) {
            throw new FletchingException(
                    "%s must exist, the hub answers 404. Check the name and quarkus.fletching.embedding.djl.hub.revision."
                            .formatted(subject));
        }
        if (status == TOO_MANY_REQUESTS || status >= 500) {
            throw new HubFault("the hub answers " + status, retryAfter(answer));
        }
        throw new FletchingException(
                "%s must be answered by the hub, got status %d. Check quarkus.fletching.embedding.djl.hub.url."
                        .formatted(subject, status));
    }

    private static Duration retryAfter(HubAnswer answer) {
        String seconds = answer.header("Retry-After");
        return seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }
}
