// A service by node-saml: requests signed, answers and assertions required to be signed, assertions
// encrypted, every answer held against the request that it names.
import { SAML } from "@node-saml/node-saml";
import { base, certificate, end, found, key, open, page, person, provider, seeOther, serve } from "./frame.mjs";

const saml = new SAML({
  issuer: `${base}/metadata`,
  callbackUrl: `${base}/acs`,
  entryPoint: found(/SingleSignOnService[^>]*Location="([^"]+)"/),
  logoutUrl: found(/SingleLogoutService[^>]*Location="([^"]+)"/),
  logoutCallbackUrl: `${base}/slo`,
  idpIssuer: found(/entityID="([^"]+)"/),
  idpCert: [...provider.matchAll(/use="signing".*?X509Certificate>([^<]+)</gs)].map((m) => m[1].replace(/\s/g, "")),
  privateKey: key,
  decryptionPvk: key,
  signatureAlgorithm: "sha256",
  digestAlgorithm: "sha256",
  identifierFormat: "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
  disableRequestedAuthnContext: true,
  // "always" asks it of answers to logout requests too, where it looks for it in the wrong element
  validateInResponseTo: "ifPresent",
  acceptedClockSkewMs: 5000,
});

serve({
  "GET /metadata": (request, response) => {
    response.setHeader("Content-Type", "application/samlmetadata+xml");
    response.end(saml.generateServiceProviderMetadata(certificate, certificate));
  },
  "GET /login": async (request, response) => {
    seeOther(response, await saml.getAuthorizeUrlAsync("there", undefined, {}));
  },
  "POST /acs": async (request, response, fields) => {
    const { profile } = await saml.validatePostResponseAsync(fields);
    open(response, { ...profile, relayState: fields.RelayState });
  },
  "GET /logout": async (request, response) => {
    seeOther(response, await saml.getLogoutUrlAsync(person(request), "bye", {}));
  },
  "GET /slo": async (request, response, fields, query) => {
    const { profile } = await saml.validateRedirectAsync(fields, query);
    await answered(profile, fields, response);
  },
  "POST /slo": async (request, response, fields) => {
    if (fields.SAMLRequest) {
      const { profile } = await saml.validatePostRequestAsync(fields);
      await answered(profile, fields, response);
    } else {
      await saml.validatePostResponseAsync(fields);
      page(response, "logged-out");
    }
  },
});

/** A request of the provider is answered; its answer to a request of ours is shown. */
async function answered(profile, fields, response) {
  if (!fields.SAMLRequest) {
    page(response, "logged-out");
    return;
  }
  const ended = end(profile.nameID, profile.sessionIndex) > 0;
  seeOther(response, await saml.getLogoutResponseUrlAsync(profile, fields.RelayState ?? "", {}, ended));
}
