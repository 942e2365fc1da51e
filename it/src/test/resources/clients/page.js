// A page behind cas-authentication, as its own documentation sets it up.
const express = require('express');
const session = require('express-session');
const CASAuthentication = require('cas-authentication');

const app = express();
app.use(session({ secret: require('crypto').randomUUID(), resave: false, saveUninitialized: true }));
const cas = new CASAuthentication({
  cas_url: process.env.CAS_BASE,
  service_url: 'http://localhost:' + process.env.PORT,
  cas_version: process.env.CAS_VERSION,
  session_info: 'info',
});
cas.cas_port = Number(new URL(process.env.CAS_BASE).port); // by itself it knows the usual ones only
app.get('/page', cas.bounce, (request, response) => {
  response.type('text/plain');
  response.send('user=' + request.session.cas_user + '\n' + JSON.stringify(request.session.info || {}));
});
app.listen(Number(process.env.PORT), '127.0.0.1');
