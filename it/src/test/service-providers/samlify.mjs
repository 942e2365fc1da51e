// A service by samlify: signed requests, signed answers with encrypted assertions.
import * as samlify from "samlify";
import { base, certificate, end, key, open, page, person, provider, seeOther, serve } from "./frame.mjs";

// the library asks for one, and the answers' schema is checked elsewhere
samlify.setSchemaValidator({ validate: async () => "not validated here" });

const names = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
const service = samlify.ServiceProvider({
  entityID: `${base}/metadata`,
  authnRequestsSigned: true,
  wantAssertionsSigned: true,
  wantMessageSigned: true,
  wantLogoutRequestSigned: true,
  wantLogoutResponseSigned: true,
  isAssertionEncrypted: true,
  privateKey: key,
  encPrivateKey: key,
  signingCert: certificate,
  encryptCert: certificate,
  nameIDFormat: [names],
  // the order that the schema of metadata asks for; the default one breaks it
  elementsOrder: samlify.Constants.elementsOrder.shibboleth,
  assertionConsumerService: [
    { Binding: "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST", Location: `${base}/acs`, isDefault: true },
  ],
  singleLogoutService: [
    { Binding: "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect", Location: `${base}/slo` },
  ],
});
const idp = samlify.IdentityProvider({
  metadata: provider,
  isAssertionEncrypted: true,
  messageSigningOrder: "encrypt-then-sign",
  wantLogoutRequestSigned: true,
  wantLogoutResponseSigned: true,
});

serve({
  "GET /metadata": (request, response) => {
    response.setHeader("Content-Type", "application/samlmetadata+xml");
    response.end(service.getMetadata());
  },
  "GET /login": (request, response) => {
    service.entitySetting.relayState = "there";
    seeOther(response, service.createLoginRequest(idp, "redirect").context);
  },
  "POST /acs": async (request, response, fields) => {
    const { extract } = await service.parseLoginResponse(idp, "post", { body: fields });
    open(response, {
      nameID: extract.nameID,
      sessionIndex: extract.sessionIndex.sessionIndex ?? extract.sessionIndex,
      attributes: extract.attributes,
      relayState: fields.RelayState,
    });
  },
  "GET /logout": (request, response) => {
    const one = person(request);
    const user = { logoutNameID: one.nameID, sessionIndex: one.sessionIndex };
    seeOther(response, service.createLogoutRequest(idp, "redirect", user).context);
  },
  "GET /slo": async (request, response, fields, query) => {
    const octetString = query.replace(/&Signature=[^&]*/, "");
    if (fields.SAMLResponse) {
      await service.parseLogoutResponse(idp, "redirect", { query: fields, octetString });
      page(response, "logged-out");
      return;
    }
    const asked = await service.parseLogoutRequest(idp, "redirect", { query: fields, octetString });
    end(asked.extract.nameID, asked.extract.sessionIndex);
    seeOther(response, service.createLogoutResponse(idp, asked, "redirect", fields.RelayState ?? "").context);
  },
});
