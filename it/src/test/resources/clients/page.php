<?php
// A page behind phpCAS, as its own examples set it up.
require_once 'CAS.php';
phpCAS::client(getenv('CAS_VERSION'), 'localhost', (int) getenv('CAS_PORT'), '/cas', 'http://localhost:' . getenv('PORT'));
phpCAS::setCasServerCACert(getenv('CAS_CERTIFICATE'));
if (getenv('CAS_VALIDATE')) {
  phpCAS::setServerServiceValidateURL(getenv('CAS_VALIDATE'));
}
phpCAS::forceAuthentication();
echo 'user=' . phpCAS::getUser() . "\n";
foreach (phpCAS::getAttributes() as $name => $value) {
  echo $name . '=' . json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) . "\n";
}
